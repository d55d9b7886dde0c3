// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Checking.h"
#include "codesets/edits/HeldNotes.h"
#include "codesets/edits/NoteWords.h"

#include <algorithm>

namespace codesets {
namespace {

/// Edits by notes, one claim at a time.
class NoteEdits
{
public:
    explicit NoteEdits(Checking& checking) : m_checking(checking)
    {
        std::vector<std::string_view> codes;
        for (const CheckedLine& line : checking.lines) {
            if (line.counts())
                codes.emplace_back(line.code);
        }
        m_notes = notesHeldBy(codes, checking.sources.notes);
    }

    void run()
    {
        for (const HeldNote& note : m_notes) {
            for (const CheckedLine& line : m_checking.lines) {
                if (!line.counts() || !note.holdsFor(line.code))
                    continue;
                if (note.kind == NoteKind::Excludes1)
                    checkExcludes(note, line);
                else if (note.kind == NoteKind::CodeFirst)
                    checkCodeFirst(note, line);
                else
                    checkAdditional(note, line);
            }
        }
    }

private:
    /// OCG I.A.12.a. The note is about two places of the book: neither code lies in the other's.
    void checkExcludes(const HeldNote& note, const CheckedLine& line)
    {
        for (const CheckedLine& other : m_checking.lines) {
            const bool apart = other.at != line.at && other.counts() && note.names(other.code)
                               && !note.holdsFor(other.code) && !note.names(line.code);
            if (!apart || paired(line, other))
                continue;
            m_pairs.emplace_back(std::min(line.at, other.at), std::max(line.at, other.at));
            auto& finding = fill(EditId::Excludes1, EditSeverity::Warning, note, std::min(line, other, before));
            finding.codes.push_back(shown(System::Icd10cm, std::max(line, other, before).code));
        }
    }

    /// OCG I.A.13, I.B.7.
    void checkCodeFirst(const HeldNote& note, const CheckedLine& line)
    {
        // That it stands first is told already, or the note is not about such a code.
        const bool told = m_checking.told(
            line, {EditId::ExternalCauseAsPrincipal, EditId::ManifestationAsPrincipal, EditId::UnacceptablePrincipal});
        if (told || note.names(line.code) || !concerns(note, line) || aboutPregnancyElsewhere(note))
            return;
        if (note.refs.empty())
            return checkNothingNamed(note, line);
        const CheckedLine* after = nullptr;
        for (const CheckedLine& other : m_checking.lines) {
            if (other.at == line.at || !other.counts() || !wanted(note, other))
                continue;
            if (other.at < line.at)
                return;
            after = after == nullptr ? &other : after;
        }
        if (after == nullptr)
            return checkNoneThere(note, line);
        const bool loose = givesExamples(note.text);
        auto& finding = fill(EditId::EtiologyOrder, loose ? EditSeverity::Info : EditSeverity::Warning, note, line);
        finding.codes.push_back(shown(System::Icd10cm, after->code));
    }

    void checkNothingNamed(const HeldNote& note, const CheckedLine& line)
    {
        if (line.at != 0)
            return;
        const bool loose = asksConditionally(note.text);
        fill(EditId::CodeFirstMissing, loose ? EditSeverity::Info : EditSeverity::Warning, note, line).which =
            EditCase::NothingBefore;
    }

    void checkNoneThere(const HeldNote& note, const CheckedLine& line)
    {
        // Of examples any other condition may be the one, so long as one stands before.
        const bool examples = givesExamples(note.text);
        const bool loose = asksConditionally(note.text) || (examples && line.at != 0);
        auto& finding = fill(EditId::CodeFirstMissing, loose ? EditSeverity::Info : EditSeverity::Warning, note, line);
        if (examples && line.at == 0)
            finding.which = EditCase::NothingBefore;
    }

    /// OCG I.B.7: "if known", so it is information.
    void checkAdditional(const HeldNote& note, const CheckedLine& line)
    {
        // What a whole chapter or section asks (tobacco, a retained foreign body) would stand at every code.
        const bool general = note.at.find('-') != std::string::npos;
        if (general || note.refs.empty() || !concerns(note, line))
            return;
        const bool there = std::any_of(m_checking.lines.begin(), m_checking.lines.end(), [&](const CheckedLine& other) {
            return other.at != line.at && other.counts() && wanted(note, other);
        });
        if (!there)
            fill(EditId::UseAdditionalMissing, EditSeverity::Info, note, line);
    }

    /// Notes at T36-T50 that speak of poisoning, adverse effect or underdosing are about those codes alone.
    static bool concerns(const HeldNote& note, const CheckedLine& line)
    {
        const DrugIntent intent = drugIntent(line.code);
        const DrugIntent asked = intentAsked(note.text);
        return intent == DrugIntent::None || asked == DrugIntent::None || intent == asked;
    }

    /// A note that names codes of chapter 15 alone says nothing of a record without a pregnancy.
    [[nodiscard]] bool aboutPregnancyElsewhere(const HeldNote& note) const
    {
        const bool alone = !note.refs.empty()
                           && std::all_of(note.refs.begin(), note.refs.end(),
                                          [](const CodeRange& ref) { return ref.first.starts_with('O'); });
        return alone && asksConditionally(note.text)
               && std::none_of(m_checking.lines.begin(), m_checking.lines.end(),
                               [](const CheckedLine& other) { return other.counts() && other.code.starts_with('O'); });
    }

    [[nodiscard]] std::string written(const CodeRange& range) const
    {
        const std::string first = shown(System::Icd10cm, range.first);
        if (!range.last.empty())
            return first + "-" + shown(System::Icd10cm, range.last);
        const Code* entry = m_checking.edition ? m_checking.edition->find(range.first) : nullptr;
        return entry != nullptr && entry->billable ? first : first + "-";
    }

    static bool wanted(const HeldNote& note, const CheckedLine& other)
    {
        return note.names(other.code) && concerns(note, other);
    }

    [[nodiscard]] bool paired(const CheckedLine& a, const CheckedLine& b) const
    {
        return std::find(m_pairs.begin(), m_pairs.end(), std::pair(std::min(a.at, b.at), std::max(a.at, b.at)))
               != m_pairs.end();
    }

    static bool before(const CheckedLine& a, const CheckedLine& b) { return a.at < b.at; }

    /// What rests on an older edition's note is information.
    EditFinding& fill(EditId edit, EditSeverity severity, const HeldNote& note, const CheckedLine& line)
    {
        const bool own = note.source->inForce;
        auto& finding = m_checking.add(edit, own ? severity : EditSeverity::Info, line);
        finding.note = note.text;
        finding.noteAt = shown(System::Icd10cm, note.at);
        for (const CodeRange& range : note.refs)
            finding.wanted.push_back(written(range));
        finding.borrowedFrom = own ? std::string() : note.source->edition;
        return finding;
    }

    Checking& m_checking;
    std::vector<HeldNote> m_notes;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs; ///< told of
};

} // namespace

void checkNotes(Checking& checking)
{
    NoteEdits(checking).run();
}

} // namespace codesets
