// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingLikeness.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace workflow::coding {

using codesets::Severity;
using codesets::System;

namespace {

std::size_t commonPrefix(std::string_view left, std::string_view right)
{
    const auto end = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return static_cast<std::size_t>(end.first - left.begin());
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of a title with each side put as "*". The organ that a side is said of goes with it: the book writes
// "right ear", but "bilateral" alone.
std::string withoutSide(std::string_view title)
{
    static constexpr std::array<std::string_view, 4> sides{"left", "right", "bilateral", "unspecified"};
    static constexpr std::array<std::string_view, 3> organs{"ear", "eye", "side"};
    std::string result;
    std::string word;
    bool afterSide = false;
    const auto flush = [&] {
        if (word.empty())
            return;
        const bool side = isOneOf(word, sides);
        if (!(afterSide && isOneOf(word, organs)))
            result += " " + (side ? "*" : word);
        afterSide = side;
        word.clear();
    };
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0)
            word += static_cast<char>(std::tolower(byte));
        else
            flush();
    }
    flush();
    return result;
}

// ICD-10-PCS: section, body system and root operation, then four characters of their own.
constexpr std::size_t stemLength = 3;

} // namespace

bool differOnlyInSide(std::string_view left, std::string_view right)
{
    return left != right && withoutSide(left) == withoutSide(right);
}

std::optional<Severity> CodeJudge::tierInEdition(const std::string& code) const
{
    const codesets::Edition* edition = m_context.codes.of(System::Icd10cm);
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    return entry == nullptr ? std::nullopt : std::optional(entry->severity);
}

std::optional<Severity> CodeJudge::tier(const std::string& code) const
{
    const auto own = std::find_if(m_key.diagnoses.begin(), m_key.diagnoses.end(),
                                  [&](const KeyCode& entry) { return entry.code == code && entry.severity; });
    if (own != m_key.diagnoses.end())
        return own->severity;
    auto known = tierInEdition(code);
    for (const Penalty& penalty : m_key.penalties) {
        if (penalty.code == code && penalty.severity)
            known = std::max(known.value_or(Severity::None), *penalty.severity);
    }
    return known;
}

bool CodeJudge::raises(const std::string& code, const KeyCode& wanted) const
{
    const auto own = tier(code);
    const auto limit = wanted.severity ? wanted.severity : tierInEdition(wanted.code);
    return own && *own > limit.value_or(Severity::None);
}

Likeness CodeJudge::likeDiagnosis(const std::string& code, const KeyCode& wanted) const
{
    if (wanted.accepts(code))
        return Likeness::Exact;
    const codesets::Edition* edition = m_context.codes.of(System::Icd10cm);
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    std::vector<std::string> accepted = wanted.alternatives;
    accepted.insert(accepted.begin(), wanted.code);
    Likeness best = Likeness::None;
    for (const std::string& other : accepted) {
        const std::size_t common = commonPrefix(code, other);
        const codesets::Code* title = entry == nullptr ? nullptr : edition->find(other);
        if (common >= 5)
            return Likeness::Prefix;
        if (title != nullptr && differOnlyInSide(entry->title, title->title))
            return Likeness::Side;
        if (common >= 3)
            best = Likeness::Category;
    }
    return best;
}

int CodeJudge::creditFor(Likeness likeness) const
{
    switch (likeness) {
    case Likeness::Exact:
        return m_context.rubric.credit("exact");
    case Likeness::Prefix:
    case Likeness::Side:
        return m_context.rubric.credit("prefix");
    case Likeness::Category:
        return m_context.rubric.credit("category");
    case Likeness::Stem:
        return m_context.rubric.credit("pcs-stem");
    case Likeness::Line:
        return m_context.rubric.credit("units-or-modifiers");
    case Likeness::None:
        break;
    }
    return 0;
}

Match CodeJudge::diagnosis(const std::string& code, const KeyCode& wanted) const
{
    const Likeness likeness = likeDiagnosis(code, wanted);
    if (likeness != Likeness::Exact && raises(code, wanted))
        return {};
    return {likeness, creditFor(likeness)};
}

bool CodeJudge::nearButRaising(const std::string& code, const KeyCode& wanted) const
{
    const Likeness likeness = likeDiagnosis(code, wanted);
    return likeness != Likeness::None && likeness != Likeness::Exact && raises(code, wanted);
}

Match CodeJudge::procedure(const SubmittedProcedure& line, const KeyCode& wanted) const
{
    if (line.system != wanted.system)
        return {};
    if (wanted.accepts(line.code)) {
        const bool counted = line.system != System::Icd10pcs;
        const bool whole = line.units == wanted.units && line.modifiers == wanted.modifiers;
        const Likeness likeness = counted && !whole ? Likeness::Line : Likeness::Exact;
        return {likeness, creditFor(likeness)};
    }
    if (line.system != System::Icd10pcs)
        return {};
    Match best;
    const auto compare = [&](const std::string& accepted) {
        if (commonPrefix(line.code, accepted) < stemLength)
            return;
        int credit = creditFor(Likeness::Stem);
        for (std::size_t i = stemLength; i < std::min(line.code.size(), accepted.size()); ++i)
            credit += line.code[i] == accepted[i] ? m_context.rubric.credit("pcs-character") : 0;
        if (credit > best.credit)
            best = {Likeness::Stem, credit};
    };
    compare(wanted.code);
    std::for_each(wanted.alternatives.begin(), wanted.alternatives.end(), compare);
    return best;
}

bool CodeJudge::oneMiss(System system, std::string_view code, const KeyCode& wanted)
{
    const auto alike = [&](const std::string& other) { return commonPrefix(code, other) >= 2; };
    return system == wanted.system
           && (alike(wanted.code) || std::any_of(wanted.alternatives.begin(), wanted.alternatives.end(), alike));
}

bool CodeJudge::invalid(System system, const std::string& code) const
{
    if (m_key.names(code) && codesets::wellFormed(system, code))
        return false;
    const codesets::Edition* edition = m_context.codes.of(system);
    if (edition == nullptr)
        return !codesets::wellFormed(system, code);
    const codesets::Code* entry = edition->find(code);
    if (entry != nullptr && m_key.date() && entry->endedBefore(*m_key.date()))
        return true;
    const codesets::CodeStatus status = codesets::checkIn(*edition, code);
    return status != codesets::CodeStatus::Valid && status != codesets::CodeStatus::Unsupported;
}

bool excludeEachOther(const codesets::Edition& edition, std::string_view left, std::string_view right)
{
    const auto forbids = [&](std::string_view holder, std::string_view other) {
        const codesets::Code* entry = edition.find(holder);
        if (entry == nullptr)
            return false;
        const auto notes = edition.notesFor(*entry);
        return std::any_of(notes.begin(), notes.end(), [&](const codesets::Note* note) {
            return note->kind == codesets::NoteKind::Excludes1
                   && std::any_of(note->refs.begin(), note->refs.end(),
                                  [&](const codesets::CodeRange& range) { return range.holds(other); });
        });
    };
    return forbids(left, right) || forbids(right, left);
}

} // namespace workflow::coding
