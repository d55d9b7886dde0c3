// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentKey.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"

namespace workflow::amendment {

/// What one part of an answer is worth.
struct PartVerdict
{
    domain::Points possible;
    domain::Points earned;
    std::string yours; ///< as shown; empty where nothing was said
    std::string key;
    int right = 0; ///< of a list: entries that were wanted and given; else 1 or 0
    int whole = 1; ///< of a list: entries wanted
};

/// `answer` is null where the request was left alone. A page is not named: its title stands in the chart.
[[nodiscard]] PartVerdict judge(Part part, const Wanted& wanted, const Answer* answer, const domain::Rubric& rubric,
                                const Material& material);

} // namespace workflow::amendment
