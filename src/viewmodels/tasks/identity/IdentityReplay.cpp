// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/identity/IdentityText.h"
#include "workflow/tasks/identity/IdentityTask.h"

namespace viewmodels {
namespace {

/// What a decision rests on, and what follows from it.
QString groundsOf(const workflow::identity::Answer& answer)
{
    QStringList parts;
    for (const std::string& identifier : answer.identifiers)
        parts.append(identifierText(identifier));
    if (answer.approval)
        parts.append(ReplaySheetModel::tr("second person asked"));
    for (const std::string& step : answer.steps)
        parts.append(stepText(step));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void identityReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::identity::IdentityTask::valueOf(source.state);
    if (sheet == nullptr || sheet->material == nullptr)
        return;
    for (const auto& [id, answer] : sheet->answers) {
        const auto* item = sheet->material->item(id);
        lines.add(ReplaySheetModel::tr("Work queue"), {},
                  (item == nullptr ? q(id) : q(item->title)) + QStringLiteral(": ") + answerText(&answer),
                  groundsOf(answer));
    }
}

} // namespace viewmodels
