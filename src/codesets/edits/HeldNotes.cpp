// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/HeldNotes.h"

#include <algorithm>
#include <iterator>

namespace codesets {
namespace {

bool asked(NoteKind kind)
{
    return kind == NoteKind::Excludes1 || kind == NoteKind::CodeFirst || kind == NoteKind::UseAdditional;
}

bool standsAbove(std::string_view at, std::string_view bareCode)
{
    const std::size_t dash = at.find('-');
    if (dash == std::string_view::npos)
        return bareCode.starts_with(at);
    return CodeRange{std::string(at.substr(0, dash)), std::string(at.substr(dash + 1))}.holds(bareCode);
}

/// Lines of a code first note are alternatives; lines of another one belong together below a heading.
bool goesOn(const HeldNote& note, const Note& line)
{
    if (note.kind != line.kind || note.at != line.at || line.kind == NoteKind::Excludes1)
        return false;
    return line.kind == NoteKind::CodeFirst || (note.text.find(':') != std::string::npos && !line.text.ends_with(':'));
}

/// What an older edition asks at an entry is not asked again where the one in force asks there.
bool saidInForce(const std::vector<HeldNote>& held, const HeldNote& older)
{
    return older.kind != NoteKind::Excludes1 && std::any_of(held.begin(), held.end(), [&](const HeldNote& note) {
               return note.source->inForce && note.kind == older.kind && note.at == older.at;
           });
}

} // namespace

bool HeldNote::holdsFor(std::string_view bareCode) const
{
    return standsAbove(at, bareCode);
}

bool HeldNote::names(std::string_view bareCode) const
{
    return std::any_of(refs.begin(), refs.end(), [&](const CodeRange& range) { return range.holds(bareCode); });
}

std::vector<HeldNote> notesHeldBy(std::span<const std::string_view> bareCodes, std::span<const NoteSource> sources)
{
    std::vector<HeldNote> held;
    for (const NoteSource& source : sources) {
        bool open = false;
        for (const Note& line : source.notes) {
            if (!asked(line.kind))
                continue;
            if (open && goesOn(held.back(), line)) {
                held.back().text += " " + line.text;
                held.back().refs.insert(held.back().refs.end(), line.refs.begin(), line.refs.end());
                continue;
            }
            open = std::any_of(bareCodes.begin(), bareCodes.end(),
                               [&](std::string_view code) { return standsAbove(line.at, code); });
            if (open)
                held.push_back({line.at, line.kind, line.text, line.refs, &source});
        }
    }
    std::vector<HeldNote> told;
    std::copy_if(held.begin(), held.end(), std::back_inserter(told),
                 [&](const HeldNote& note) { return note.source->inForce || !saidInForce(held, note); });
    return told;
}

} // namespace codesets
