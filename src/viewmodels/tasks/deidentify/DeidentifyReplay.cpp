// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/deidentify/DeidentifyWording.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include <map>

namespace viewmodels {

void deidentifyReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::deidentify::DeidentifyTask::valueOf(source.state);
    if (sheet == nullptr)
        return;
    std::map<std::string, std::map<QString, int>> bars;
    for (const auto& each : sheet->redactions)
        ++bars[each.document][categoryName(each.category)];
    for (const auto& [document, kinds] : bars) {
        for (const auto& [kind, count] : kinds)
            lines.add(ReplaySheetModel::tr("Taken out"), {}, source.pageTitle(document),
                      ReplaySheetModel::tr("%1: %2").arg(kind).arg(count));
    }
    for (const std::string& document : sheet->looked)
        lines.add(ReplaySheetModel::tr("Looked through"), {}, source.pageTitle(document), {});
}

} // namespace viewmodels
