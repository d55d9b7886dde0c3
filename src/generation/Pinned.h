// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Result.h"
#include "workflow/Scenario.h"
#include "workflow/TaskType.h"

#include <string>
#include <utility>
#include <vector>

namespace generation {

/// The embedded editions that an exercise names, with their hashes. NotFound (generation.no-edition) where one is not
/// at hand, InvalidInput (generation.no-system) where a system is unknown.
[[nodiscard]] domain::Result<std::vector<workflow::PinnedEdition>>
pin(const std::vector<std::pair<std::string, std::string>>& systems, const codesets::Catalogue& catalogue);

/// Opens what a scenario pins. Besides the errors of `pin`, Conflict (generation.edition-differs) where the edition at
/// hand has another hash: the score would not be the same.
[[nodiscard]] domain::Result<workflow::PinnedCodes> openPinned(const std::vector<workflow::PinnedEdition>& pinned,
                                                               const codesets::Catalogue& catalogue);

} // namespace generation
