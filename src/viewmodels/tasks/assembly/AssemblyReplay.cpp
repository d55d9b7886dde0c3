// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/assembly/AssemblyText.h"
#include "workflow/tasks/assembly/AssemblyTask.h"

#include <algorithm>

namespace viewmodels {

using workflow::assembly::Material;

namespace {

/// "Page 7, Orders", as its slip is called.
QString calledSlip(const Material& material, const std::string& page)
{
    const auto slip =
        std::find_if(material.pages.begin(), material.pages.end(), [&](const auto& each) { return each.page == page; });
    if (slip == material.pages.end())
        return {};
    const QString type = slip->type.empty() ? ReplaySheetModel::tr("not indexed") : q(material.typeTitle(slip->type));
    return ReplaySheetModel::tr("Page %1, %2").arg(slip - material.pages.begin() + 1).arg(type);
}

QString indexText(const Material& material, const workflow::assembly::IndexEntry& entry)
{
    QStringList parts;
    if (entry.type)
        parts.append(q(material.typeTitle(*entry.type)));
    if (entry.date)
        parts.append(q(*entry.date));
    for (const auto& encounter : material.encounters) {
        if (entry.encounter == encounter.id)
            parts.append(q(encounter.title));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void assemblyReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::assembly::AssemblyTask::valueOf(source.state);
    const auto read = workflow::assembly::parseMaterial(source.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const std::string& page : sheet->order)
        lines.add(ReplaySheetModel::tr("Record"), {}, calledSlip(*material, page));
    for (const auto& aside : sheet->aside)
        lines.add(ReplaySheetModel::tr("Taken out"), {}, calledSlip(*material, aside.page), misfileText(aside.reason));
    for (const std::string& type : sheet->missing)
        lines.add(ReplaySheetModel::tr("Missing"), {}, q(material->typeTitle(type)));
    for (const auto& [page, entry] : sheet->index)
        lines.add(ReplaySheetModel::tr("Indexed"), {}, calledSlip(*material, page), indexText(*material, entry));
}

} // namespace viewmodels
