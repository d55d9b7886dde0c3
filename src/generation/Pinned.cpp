// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Pinned.h"

namespace generation {
namespace {

using domain::ErrorKind;
using EditionPtr = std::shared_ptr<const codesets::Edition>;

domain::Result<EditionPtr> editionAtHand(const std::string& system, const std::string& edition,
                                         const codesets::Catalogue& catalogue)
{
    const auto known = codesets::systemFrom(system);
    if (!known)
        return domain::error(ErrorKind::InvalidInput, "generation.no-system", system,
                             "code systems are icd10cm, icd10pcs, hcpcs and px");
    EditionPtr found = catalogue.edition(*known, edition, true);
    if (!found)
        return domain::error(ErrorKind::NotFound, "generation.no-edition", system + " " + edition,
                             "this release has no such edition among its own");
    return found;
}

} // namespace

domain::Result<std::vector<workflow::PinnedEdition>>
pin(const std::vector<std::pair<std::string, std::string>>& systems, const codesets::Catalogue& catalogue)
{
    std::vector<workflow::PinnedEdition> pinned;
    for (const auto& [system, edition] : systems) {
        const auto found = editionAtHand(system, edition, catalogue);
        if (!found)
            return found.error();
        pinned.push_back({system, edition, (*found)->info().hash});
    }
    return pinned;
}

domain::Result<workflow::PinnedCodes> openPinned(const std::vector<workflow::PinnedEdition>& pinned,
                                                 const codesets::Catalogue& catalogue)
{
    workflow::PinnedCodes codes;
    for (const workflow::PinnedEdition& pin : pinned) {
        const auto found = editionAtHand(pin.system, pin.edition, catalogue);
        if (!found)
            return found.error();
        if ((*found)->info().hash != pin.hash)
            return domain::error(ErrorKind::Conflict, "generation.edition-differs", pin.system + " " + pin.edition,
                                 "the edition at hand is not the one the scenario was made with");
        codes.editions.emplace((*found)->info().system, *found);
    }
    return codes;
}

} // namespace generation
