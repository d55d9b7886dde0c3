// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/CheckClaim.h"

#include "codesets/edits/Checking.h"

#include <algorithm>
#include <tuple>

namespace codesets {
namespace {

std::string idOf(const std::shared_ptr<const Edition>& edition)
{
    return edition ? edition->info().id : std::string();
}

} // namespace

Checking::Checking(const Claim& theClaim, const EditSources& theSources)
    : claim(theClaim), sources(theSources), day(theClaim.codedOn()),
      edition(theSources.catalogue.on(System::Icd10cm, day)),
      box(theSources.catalogue.edition(System::Icd10cm, idOf(edition), true)),
      lists(theSources.lists, idOf(edition), box.get())
{
    for (std::size_t i = 0; i < claim.diagnoses.size(); ++i) {
        CheckedLine line;
        line.at = i;
        line.typed = &claim.diagnoses[i];
        line.code = bare(line.typed->code);
        line.entry = edition ? edition->find(line.code) : nullptr;
        line.status = sources.catalogue.check(System::Icd10cm, line.code, day);
        line.repeated =
            std::any_of(lines.begin(), lines.end(), [&](const CheckedLine& above) { return above.code == line.code; });
        lines.push_back(std::move(line));
    }
}

EditFinding& Checking::add(EditId edit, EditSeverity severity, const CheckedLine& line)
{
    EditFinding& finding = m_findings.emplace_back();
    finding.edit = edit;
    finding.severity = severity;
    finding.codes.push_back(shown(System::Icd10cm, line.typed->code));
    finding.line = line.at;
    finding.title = line.entry != nullptr ? line.entry->title : std::string();
    finding.day = day;
    return finding;
}

EditFinding& Checking::add(EditId edit, EditSeverity severity, const ClaimProcedure& procedure, std::size_t at)
{
    EditFinding& finding = m_findings.emplace_back();
    finding.edit = edit;
    finding.severity = severity;
    finding.system = procedure.system;
    finding.codes.push_back(shown(procedure.system, procedure.code));
    finding.line = at;
    finding.procedure = true;
    finding.day = day;
    return finding;
}

bool Checking::told(const CheckedLine& line, std::initializer_list<EditId> edits) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [&](const EditFinding& finding) {
        return !finding.procedure && finding.line == line.at
               && std::find(edits.begin(), edits.end(), finding.edit) != edits.end();
    });
}

std::optional<MceHit> Checking::manifestation(const CheckedLine& line) const
{
    // B95-B97 name the cause of a disease classified elsewhere; they are no manifestation.
    const std::string_view title = line.entry != nullptr ? std::string_view(line.entry->title) : std::string_view();
    const bool named = title.find("classified elsewhere") != std::string_view::npos
                       && title.find("as the cause of") == std::string_view::npos;
    return named ? std::optional(MceHit{}) : lists.find(MceList::Manifestation, line.code);
}

std::vector<EditFinding> Checking::sorted() &&
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const EditFinding& a, const EditFinding& b) {
        return std::tie(a.procedure, a.line, a.edit, a.severity, a.codes, a.noteAt, a.note)
               < std::tie(b.procedure, b.line, b.edit, b.severity, b.codes, b.noteAt, b.note);
    });
    return std::move(m_findings);
}

std::vector<EditFinding> checkClaim(const Claim& claim, const EditSources& sources)
{
    Checking checking(claim, sources);
    checkCodes(checking);
    checkPositions(checking);
    checkPatient(checking);
    checkNotes(checking);
    checkPoa(checking);
    return std::move(checking).sorted();
}

} // namespace codesets
