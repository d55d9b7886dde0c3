// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "workflow/tasks/deficiency/DeficiencyTask.h"

#include "records/deficiency/Words.h"

namespace viewmodels {

void deficiencyReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::deficiency::DeficiencyTask::valueOf(source.state);
    if (sheet == nullptr)
        return;
    for (const auto& line : sheet->lines) {
        QStringList details{source.pageTitle(line.document)};
        if (!line.author.empty())
            details.append(source.person(line.author));
        if (!line.rule.empty())
            details.append(q(line.rule));
        if (line.due)
            details.append(ReplaySheetModel::tr("due %1").arg(q(domain::formatMinute(*line.due))));
        if (line.completed)
            details.append(ReplaySheetModel::tr("done %1").arg(q(domain::formatMinute(*line.completed))));
        lines.add(ReplaySheetModel::tr("Deficiencies"), {}, q(records::deficiency::title(line.kind)),
                  details.join(QStringLiteral(" · ")));
    }
    const QString record = ReplaySheetModel::tr("The record");
    if (sheet->delinquent)
        lines.add(record, {},
                  *sheet->delinquent ? ReplaySheetModel::tr("delinquent") : ReplaySheetModel::tr("not delinquent"));
    if (sheet->rate)
        lines.add(record, {}, ReplaySheetModel::tr("delinquency rate %1 %").arg(*sheet->rate));
}

} // namespace viewmodels
