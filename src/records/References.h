// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What a reference of a chart names and the chart or the hospital has not.
enum class Lost {
    Encounter, ///< no such encounter, or the chart has none at all
    Page,      ///< no such page
    Person,    ///< nobody of the staff
    Type,      ///< no document type of the hospital
    Fact,      ///< a slot that nothing fills; it stands on the page as it was written
};

struct LostReference
{
    Lost lost = Lost::Page;
    std::string page; ///< id of the page it stands on; empty: in the chart itself
    std::string of;   ///< id of the order, result or claim's encounter it stands in; empty: of the page
    std::string to;   ///< what it names: "e9", "ghost", "fact.side"; empty where nothing is named
    friend bool operator==(const LostReference&, const LostReference&) = default;
};

/// Everything in a chart that points to nothing, pages first, in the chart's order. Empty for a sound chart. `staff`
/// says whether a staff id is somebody's.
[[nodiscard]] std::vector<LostReference> lostReferences(const Chart& chart,
                                                        const std::function<bool(std::string_view)>& staff);

} // namespace records
