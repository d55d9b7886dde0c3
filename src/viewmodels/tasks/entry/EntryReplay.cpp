// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/entry/EntryWording.h"
#include "workflow/tasks/entry/EntryTask.h"

namespace viewmodels {

using workflow::entry::Answer;
using workflow::entry::Material;

namespace {

/// What stands in the field by this answer.
QString keyedText(const workflow::entry::Paper& paper, const workflow::entry::Field& field, const Answer& answer)
{
    const auto by = [&](const workflow::entry::Keyed& clerk) {
        const auto value = clerk.find(field.id);
        return value == clerk.end() ? QString() : keptText(field, value->second);
    };
    switch (answer.kind) {
    case Answer::Kind::Unclear:
        return flagText(q(workflow::entry::nameOf(answer.doubt)));
    case Answer::Kind::First:
        return ReplaySheetModel::tr("the first: %1").arg(by(paper.first));
    case Answer::Kind::Second:
        return ReplaySheetModel::tr("the second: %1").arg(by(paper.second));
    case Answer::Kind::Value:
        break;
    }
    return keptText(field, answer.value);
}

} // namespace

void entryReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::entry::EntryTask::valueOf(source.state);
    const auto read = workflow::entry::readMaterial(source.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const auto& paper : material->papers) {
        const auto* form = material->form(paper.form);
        const auto keyed = sheet->sheets.find(paper.id);
        if (form == nullptr || keyed == sheet->sheets.end())
            continue;
        for (const auto& field : form->fields) {
            if (const Answer* answer = sheet->answer(paper.id, field.id))
                lines.add(q(paper.title), {}, q(field.label), keyedText(paper, field, *answer));
        }
        if (keyed->second.complete)
            lines.add(q(paper.title), {}, ReplaySheetModel::tr("complete"));
    }
}

} // namespace viewmodels
