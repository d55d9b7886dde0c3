// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/accesslog/AccessLogWording.h"
#include "workflow/tasks/accesslog/AccessLogTask.h"

#include <algorithm>

namespace viewmodels {

void accessLogReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::accesslog::AccessLogTask::valueOf(source.state);
    const auto read = workflow::accesslog::readMaterial(source.task.material);
    const auto* material = std::get_if<workflow::accesslog::Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const auto& entry : material->log.entries) {
        const auto said = entry.id.is_string() ? sheet->rows.find(entry.id.get<std::string>()) : sheet->rows.end();
        if (said == sheet->rows.end())
            continue;
        const QString patient = accesslog::patientName(material->log, entry);
        QStringList detail{accesslog::dispositionTitle(said->second.disposition)};
        for (const QString& word :
             {q(said->second.rule), accesslog::escalationTitle(said->second.escalation), q(said->second.note)}) {
            if (!word.isEmpty())
                detail.append(word);
        }
        lines.add(ReplaySheetModel::tr("Entries"), {},
                  accesslog::timeText(entry.time) + QStringLiteral(" ") + accesslog::personName(material->log, entry)
                      + (patient.isEmpty() ? QString() : QStringLiteral(", ") + patient),
                  detail.join(QStringLiteral(" \u00b7 ")));
    }
}

} // namespace viewmodels
