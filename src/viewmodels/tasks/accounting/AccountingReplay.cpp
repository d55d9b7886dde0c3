// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/accounting/AccountingWording.h"
#include "workflow/tasks/accounting/AccountingTask.h"

namespace viewmodels {

void accountingReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::accounting::AccountingTask::valueOf(source.state);
    const auto read = workflow::accounting::readMaterial(source.task.material);
    const auto* material = std::get_if<workflow::accounting::Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const auto& row : material->rows) {
        const auto said = sheet->rows.find(row.id);
        if (said == sheet->rows.end())
            continue;
        const QString title =
            ReplaySheetModel::tr("Row %1, %2").arg(&row - material->rows.data() + 1).arg(q(row.field("recipient")));
        QStringList details;
        for (const std::string& rule : said->second.rules)
            details.append(q(rule));
        for (const auto& [field, value] : said->second.fields)
            details.append(accounting::fieldTitle(field) + QStringLiteral(": ") + q(value));
        if (!said->second.with.empty())
            details.append(ReplaySheetModel::tr("in the line of row %1")
                               .arg(material->row(said->second.with) - material->rows.data() + 1));
        lines.add(!said->second.include   ? ReplaySheetModel::tr("Open")
                  : *said->second.include ? ReplaySheetModel::tr("On the accounting")
                                          : ReplaySheetModel::tr("Left out"),
                  {}, title, details.join(QStringLiteral(" \u00b7 ")));
    }
    for (const auto& [day, date] : sheet->days)
        lines.add(ReplaySheetModel::tr("Days"), {}, accounting::dayTitle(day), q(domain::format(date)));
    if (!sheet->fee.empty())
        lines.add(ReplaySheetModel::tr("Fee"), {}, accounting::feeTitle(sheet->fee));
}

} // namespace viewmodels
