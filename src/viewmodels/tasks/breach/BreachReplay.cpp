// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/breach/BreachWording.h"
#include "workflow/tasks/breach/BreachTask.h"

namespace viewmodels {
namespace {

QString offered(const std::vector<workflow::breach::Offer>& offers, const std::string& id)
{
    for (const auto& offer : offers) {
        if (offer.id == id)
            return q(offer.title);
    }
    return q(id);
}

} // namespace

void breachReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = workflow::breach::BreachTask::valueOf(source.state);
    const auto read = workflow::breach::readMaterial(source.task.material);
    const auto* material = std::get_if<workflow::breach::Material>(&read);
    if (sheet == nullptr || material == nullptr)
        return;
    for (const auto& incident : material->incidents) {
        const auto found = sheet->incidents.find(incident.id);
        if (found == sheet->incidents.end())
            continue;
        const auto& answer = found->second;
        const auto add = [&](const QString& title, const QString& detail) {
            lines.add(q(incident.title), {}, title, detail);
        };
        for (const auto& [factor, rating] : answer.factors) {
            const auto* paper = workflow::paperOf(material->papers, rating.paper);
            add(breach::factorTitle(factor),
                paper == nullptr ? breach::levelTitle(rating.level)
                                 : breach::levelTitle(rating.level) + QStringLiteral(" \u00b7 ") + q(paper->title));
        }
        if (!answer.exception.empty())
            add(ReplaySheetModel::tr("Exception"), breach::exceptionTitle(answer.exception));
        if (!answer.conclusion.empty())
            add(ReplaySheetModel::tr("Conclusion"), breach::conclusionTitle(answer.conclusion));
        for (const auto& [who, by] : answer.notify)
            add(breach::whoTitle(who), q(domain::format(by)));
        if (answer.delay)
            add(ReplaySheetModel::tr("Delay"), q(domain::format(*answer.delay)));
        if (answer.log)
            add(ReplaySheetModel::tr("Log"),
                *answer.log ? ReplaySheetModel::tr("entered") : ReplaySheetModel::tr("no entry"));
        for (const std::string& tick : answer.sanctions)
            add(ReplaySheetModel::tr("Sanction"), offered(material->sanctions, tick));
        for (const std::string& tick : answer.steps)
            add(ReplaySheetModel::tr("Step"), offered(material->steps, tick));
    }
}

} // namespace viewmodels
