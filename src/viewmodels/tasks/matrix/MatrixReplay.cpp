// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/matrix/MatrixWording.h"
#include "workflow/tasks/matrix/MatrixTask.h"

namespace viewmodels {

void matrixReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::matrix::MatrixTask::valueOf(source.state);
    const auto read = workflow::matrix::readMaterial(source.task.material);
    const auto* material = std::get_if<workflow::matrix::Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const auto& person : material->people) {
        const auto found = sheet->people.find(person.id);
        if (found == sheet->people.end())
            continue;
        const auto& setting = found->second;
        const auto add = [&](const QString& title, const QString& detail) {
            lines.add(q(person.name), {}, title, detail);
        };
        if (!setting.account.empty())
            add(ReplaySheetModel::tr("Account"), setting.by ? matrix::accountTitle(setting.account)
                                                                  + QStringLiteral(" \u00b7 ")
                                                                  + q(domain::formatMinute(*setting.by))
                                                            : matrix::accountTitle(setting.account));
        if (const auto* role = material->role(setting.role))
            add(ReplaySheetModel::tr("Role"), q(role->title));
        if (setting.from)
            add(ReplaySheetModel::tr("Valid from"), q(domain::format(*setting.from)));
        if (setting.to)
            add(ReplaySheetModel::tr("Valid to"), q(domain::format(*setting.to)));
        if (!setting.cells)
            continue;
        for (const std::string_view section : workflow::matrix::sectionNames) {
            const auto now = setting.cells->find(section);
            const auto had = person.cells.find(section);
            const workflow::matrix::Cell set = now == setting.cells->end() ? workflow::matrix::Cell() : now->second;
            const workflow::matrix::Cell was = had == person.cells.end() ? workflow::matrix::Cell() : had->second;
            if (!(set == was))
                add(matrix::sectionTitle(section), matrix::cellText(set));
        }
    }
}

} // namespace viewmodels
