// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Scenario.h"
#include "workflow/TaskType.h"

#include <string>
#include <variant>
#include <vector>

namespace workflow::deidentify {

/// How many people live in all places whose ZIP codes begin with these three figures.
struct ZipArea
{
    std::string zip3;
    int people = 0;
};

/// What lies on the desk beside the chart: which pages go out, to whom, and what the facility has settled.
struct Material
{
    std::vector<std::string> pages; ///< the pages to be de-identified; empty: all of the chart
    std::string recipient;
    bool released = false;     ///< the copy leaves the house as it is handed in
    bool staffLeaves = false;  ///< the policy of this copy takes out the names of treating staff too
    std::vector<ZipArea> zip3; ///< of the facility's policy (45 CFR 164.514(b)(2)(i)(B))
};

[[nodiscard]] std::variant<Material, std::vector<Issue>> parseMaterial(const domain::Json& json);

/// Of a task; as if there were none where it is not well formed.
[[nodiscard]] Material materialOf(const TaskDefinition& task);

/// The pages that a scenario's task asks for, in the order of the chart.
[[nodiscard]] std::vector<std::string> pagesAsked(const Material& material, const records::Chart& chart);

} // namespace workflow::deidentify
