// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Analyser.h"

#include "records/deficiency/Deadlines.h"
#include "records/deficiency/Sheet.h"

#include <algorithm>
#include <array>

namespace records::deficiency {

bool isRule(std::string_view id)
{
    static constexpr std::array<std::string_view, 17> all{"D1",  "D2",    "D3",      "D4",       "D5",      "D6",
                                                          "D7",  "D8",    "D9",      "D10",      "D11",     "D12",
                                                          "D13", "PSYCH", "PAGE-ID", "P-VERBAL", "P-REPORT"};
    return std::find(all.begin(), all.end(), id) != all.end();
}

Analysis analyse(const Case& asked, const Policy& policy, const FacilityClock& clock)
{
    const domain::Encounter* encounter = asked.chart.encounter(asked.encounter);
    if (encounter == nullptr)
        return {};
    Sheet sheet(asked, policy, clock, *encounter);
    judgePages(sheet);
    judgeHistory(sheet);
    judgeOperation(sheet);
    judgeStay(sheet);
    judgeOrders(sheet);
    const bool over = encounter->discharged && completionOver(policy, *encounter->discharged, asked.auditDate);
    const bool open =
        std::any_of(sheet.lines.begin(), sheet.lines.end(), [](const Deficiency& each) { return !each.completed; });
    return {std::move(sheet.lines), over && open};
}

} // namespace records::deficiency
