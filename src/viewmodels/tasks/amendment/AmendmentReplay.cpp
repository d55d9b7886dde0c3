// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "workflow/tasks/amendment/AmendmentTask.h"

#include "workflow/tasks/amendment/AmendmentMaterial.h"
#include "workflow/tasks/amendment/AmendmentWork.h"

namespace viewmodels {

namespace work = workflow::amendment;

namespace {

QString saidOf(const ReplaySource& source, const work::Answer& answer)
{
    QStringList parts;
    if (answer.page)
        parts.append(source.pageTitle(answer.page->document));
    if (answer.change)
        parts.append(q(work::title(*answer.change)));
    if (!answer.signer.empty())
        parts.append(source.person(answer.signer));
    if (!answer.value.empty())
        parts.append(q(answer.value));
    if (answer.due)
        parts.append(ReplaySheetModel::tr("due %1").arg(q(domain::format(*answer.due))));
    if (answer.extended)
        parts.append(ReplaySheetModel::tr("extended to %1").arg(q(domain::format(*answer.extended))));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void amendmentReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = work::AmendmentTask::valueOf(source.state);
    if (sheet == nullptr)
        return;
    const work::Material material = work::materialOf(source.task.material);
    for (const work::Answer& answer : sheet->answers) {
        const work::Letter* letter = material.request(answer.request);
        const QString subject = letter == nullptr ? q(answer.request) : q(letter->subject);
        lines.add(ReplaySheetModel::tr("Tray"), {},
                  answer.handling ? ReplaySheetModel::tr("%1: %2").arg(subject, q(work::title(*answer.handling)))
                                  : subject,
                  saidOf(source, answer));
    }
    for (const work::Edit& edit : sheet->edits)
        lines.add(ReplaySheetModel::tr("Overwritten"), {}, source.pageTitle(edit.document), q(edit.text));
}

} // namespace viewmodels
