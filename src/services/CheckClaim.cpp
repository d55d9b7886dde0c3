// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/CheckClaim.h"

#include "services/InstallCodes.h"

#include <iterator>

namespace services {
namespace {

using codesets::NoteSource;
using EditionPtr = std::shared_ptr<const codesets::Edition>;

/// The newest edition older than `current` that has notes.
EditionPtr olderWithNotes(const codesets::Catalogue& catalogue, const codesets::EditionInfo& current)
{
    EditionPtr best;
    for (const EditionPtr& edition : catalogue.editions()) {
        const codesets::EditionInfo& info = edition->info();
        const bool older = info.system == current.system && info.from < current.from && !edition->notes().empty();
        if (older && (!best || best->info().from < info.from))
            best = edition;
    }
    return best;
}

} // namespace

ClaimChecker::ClaimChecker(codesets::Catalogue catalogue, std::vector<codesets::MceLists> lists)
    : m_catalogue(std::move(catalogue)), m_lists(std::move(lists))
{
}

domain::Result<ClaimChecker> ClaimChecker::open(codesets::Catalogue catalogue, const std::filesystem::path& box,
                                                const std::filesystem::path& workspace)
{
    auto lists = codesets::readMceLists(box, true);
    if (!lists)
        return lists.error();
    auto installed = codesets::readMceLists(installedFolder(workspace), false);
    if (!installed)
        return installed.error();
    lists->insert(lists->end(), std::make_move_iterator(installed->begin()), std::make_move_iterator(installed->end()));
    return ClaimChecker(std::move(catalogue), std::move(*lists));
}

std::vector<codesets::EditFinding> ClaimChecker::check(const codesets::Claim& claim) const
{
    std::vector<NoteSource> notes;
    const EditionPtr current = m_catalogue.on(codesets::System::Icd10cm, claim.codedOn());
    const EditionPtr older =
        current && current->notes().empty() ? olderWithNotes(m_catalogue, current->info()) : nullptr;
    if (older)
        notes.push_back({older->notes(), older->info().id, false});
    else if (current)
        notes.push_back({current->notes(), current->info().id, true});
    return codesets::checkClaim(claim, {m_catalogue, notes, m_lists});
}

std::vector<ToldEdit> ClaimChecker::tell(const codesets::Claim& claim, const domain::RuleBook& rules) const
{
    std::vector<ToldEdit> told;
    for (const codesets::EditFinding& finding : check(claim)) {
        const codesets::EditInfo& edit = codesets::info(finding.edit);
        const domain::Rule* rule = rules.find(edit.rule, claim.codedOn());
        told.push_back({edit.code, codesets::code(finding.severity), finding.codes, sentence(finding),
                        std::string(edit.rule), rule != nullptr ? rule->cite : std::string(), finding.line,
                        finding.procedure});
    }
    return told;
}

} // namespace services
