// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Analyser.h"

#include "records/deficiency/Deadlines.h"
#include "records/deficiency/Sheet.h"

namespace records::deficiency {

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
