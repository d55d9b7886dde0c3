// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/validation/ValidationWording.h"
#include "workflow/tasks/validation/ValidationTask.h"

namespace viewmodels {

using workflow::validation::Material;

namespace {

/// "Record 3, Age"
QString calledField(const Material& material, const workflow::validation::FieldAt& at)
{
    const auto* item = material.item(at.field);
    const auto* record = material.record(at.record);
    return ReplaySheetModel::tr("Record %1, %2")
        .arg(record == nullptr ? 0 : record - material.records.data() + 1)
        .arg(item == nullptr ? q(at.field) : q(item->title));
}

QString valueOf(const Material& material, const std::string& item, const std::string& value)
{
    return value.empty() ? ReplaySheetModel::tr("blank") : validation::shownValue(material.item(item), value);
}

} // namespace

void validationReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::validation::ValidationTask::valueOf(source.state);
    const auto read = workflow::validation::readMaterial(source.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    if (sheet->sampleSize)
        lines.add(ReplaySheetModel::tr("Sample"), {}, ReplaySheetModel::tr("%1 records").arg(*sheet->sampleSize));
    for (const auto& [at, mark] : sheet->marks)
        lines.add(ReplaySheetModel::tr("Errors"), {}, calledField(*material, at),
                  validation::characteristicTitle(mark.characteristic, *material) + QStringLiteral(" · ")
                      + valueOf(*material, at.field, mark.value));
    for (const auto& at : sheet->confirmed)
        lines.add(ReplaySheetModel::tr("Confirmed"), {}, calledField(*material, at));
    for (const auto& [at, value] : sheet->settled)
        lines.add(ReplaySheetModel::tr("Settled"), {}, calledField(*material, at), valueOf(*material, at.field, value));
    for (const auto& [figure, value] : sheet->figures)
        lines.add(ReplaySheetModel::tr("Report"), {}, validation::figureTitle(figure), validation::plainNumber(value));
    for (const auto& [id, feedback] : sheet->feedback) {
        const auto* person = material->person(id);
        lines.add(ReplaySheetModel::tr("Feedback"), {}, person == nullptr ? q(id) : q(person->name),
                  feedback.needed ? validation::characteristicTitle(feedback.characteristic, *material)
                                  : ReplaySheetModel::tr("none needed"));
    }
}

} // namespace viewmodels
