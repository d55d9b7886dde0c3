// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Workplace.h"

namespace services {

domain::Result<workflow::PinnedCodes> openPinned(const codesets::Catalogue& embedded,
                                                 const workflow::Scenario& scenario)
{
    using domain::error;
    using domain::ErrorKind;
    workflow::PinnedCodes pinned;
    for (const workflow::PinnedEdition& wanted : scenario.codesets) {
        const auto system = codesets::systemFrom(wanted.system);
        const auto edition = system ? embedded.edition(*system, wanted.edition, true) : nullptr;
        const std::string name = wanted.system + " " + wanted.edition;
        if (!edition)
            return error(ErrorKind::NotFound, "codes.edition-missing", name);
        if (edition->info().hash != wanted.hash)
            return error(ErrorKind::Conflict, "codes.edition-differs", name);
        pinned.editions.emplace(*system, edition);
    }
    return pinned;
}

} // namespace services
