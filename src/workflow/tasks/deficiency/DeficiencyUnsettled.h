// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deficiency/DeficiencyState.h"

#include <string>
#include <vector>

namespace workflow::deficiency {

/// Something that the list leaves open.
struct Unsettled
{
    enum class What { NoAuthor, NoRule, NoDue, NoCompleted, NotSaidDelinquent };
    std::string line; ///< empty: of the whole record
    What what = What::NoDue;
};

/// What a trainee may have forgotten; says nothing of right or wrong.
[[nodiscard]] std::vector<Unsettled> unsettled(const State& state);

} // namespace workflow::deficiency
