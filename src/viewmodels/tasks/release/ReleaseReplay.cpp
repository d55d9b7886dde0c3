// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/release/ReleaseWording.h"
#include "workflow/tasks/release/ReleaseTask.h"

namespace viewmodels {

namespace {

void answerLines(const ReplaySource& source, const QString& part, const workflow::release::Answer& answer,
                 ReplayLines& lines)
{
    if (answer.disposition)
        lines.add(part, {}, release::dispositionText(*answer.disposition), q(answer.reason));
    if (answer.identityChecked)
        lines.add(part, {}, ReplaySheetModel::tr("Identity"),
                  *answer.identityChecked ? ReplaySheetModel::tr("verified") : ReplaySheetModel::tr("not verified"));
    for (const std::string& defect : answer.defects)
        lines.add(part, {}, release::defectText(defect));
    for (const auto& [document, choice] : answer.pages)
        lines.add(part, {}, source.pageTitle(document),
                  choice.release ? ReplaySheetModel::tr("leaves") : ReplaySheetModel::tr("stays"));
    for (const auto& bar : answer.redactions)
        lines.add(part, {}, source.pageTitle(bar.document),
                  ReplaySheetModel::tr("%1 characters blacked out").arg(bar.span.length()));
    if (!answer.log.empty())
        lines.add(part, {}, ReplaySheetModel::tr("Accounting"),
                  answer.log == "none" ? ReplaySheetModel::tr("none") : QString());
    if (answer.fee)
        lines.add(part, {}, ReplaySheetModel::tr("Fee"), release::moneyText(answer.fee->cents));
    if (answer.due)
        lines.add(part, {}, ReplaySheetModel::tr("Last day"), q(domain::format(*answer.due)));
    if (!answer.letter.empty())
        lines.add(part, {}, ReplaySheetModel::tr("Letter"), q(answer.letter));
}

} // namespace

void releaseReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::release::ReleaseTask::valueOf(source.state);
    if (sheet == nullptr)
        return;
    const auto material = workflow::release::materialOf(source.task.material);
    for (const auto& work : sheet->requests) {
        const auto* request = material.request(work.id);
        const QString title = request == nullptr ? q(work.id) : q(request->title);
        for (const auto& sent : work.sent)
            answerLines(source, ReplaySheetModel::tr("%1, sent").arg(title), sent, lines);
        answerLines(source, title, work.draft, lines);
    }
}

} // namespace viewmodels
