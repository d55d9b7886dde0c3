// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "generation/makers/MpiPapers.h"

#include <string>
#include <string_view>
#include <vector>

namespace generation::mpi {

/// One item of the work queue: what lies there, and the key to it.
struct Case
{
    std::string title;
    std::string told;
    std::vector<std::string> mrns; ///< empty: somebody at the counter
    std::vector<Sheet> sheets;
    domain::Json key;        ///< without id and documents
    bool wantsProof = false; ///< the key names the papers that bear the decision out
};

/// Puts the people of one case into the index and says what is to be done about them.
using Planter = Case (*)(People&);

struct PlanterEntry
{
    std::string_view kind;
    Planter plant;
};

/// Somebody comes: in the index, or new.
[[nodiscard]] const std::vector<PlanterEntry>& arrivals();
/// Records of the index that somebody suspects.
[[nodiscard]] const std::vector<PlanterEntry>& candidates();
/// Null where there is no case of this kind.
[[nodiscard]] Planter planter(std::string_view kind);

} // namespace generation::mpi
