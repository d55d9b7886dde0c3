// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "workflow/tasks/audit/AuditTask.h"

namespace viewmodels {
namespace {

QString kindTitle(const ReplaySource& source, int number)
{
    const domain::Discrepancy* kind = source.place.content.house().discrepancies.find(number);
    return kind == nullptr ? QString::number(number) : q(kind->title);
}

} // namespace

void auditReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::audit::AuditTask::valueOf(source.state);
    if (sheet == nullptr)
        return;
    for (const auto& flag : sheet->flags) {
        QStringList details;
        for (const domain::Evidence& place : flag.places)
            details.append(source.pageTitle(place.document));
        if (flag.severity)
            details.append(ReplaySheetModel::tr("severity %1").arg(*flag.severity));
        if (flag.path)
            details.append(q(domain::mendPaths.at(static_cast<std::size_t>(*flag.path)).title));
        lines.add(ReplaySheetModel::tr("Flags"), {},
                  flag.kind ? kindTitle(source, *flag.kind) : ReplaySheetModel::tr("No kind yet"),
                  details.join(QStringLiteral(" · ")));
    }
    if (sheet->pattern)
        lines.add(ReplaySheetModel::tr("Pattern"), {}, kindTitle(source, sheet->pattern->kind),
                  source.person(sheet->pattern->who));
}

} // namespace viewmodels
