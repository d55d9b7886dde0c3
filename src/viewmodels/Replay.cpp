// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Replay.h"

#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"

#include <algorithm>

namespace viewmodels {

void ReplayLines::add(const QString& part, const QString& code, const QString& title, const QString& detail)
{
    const auto before =
        std::count_if(m_lines.begin(), m_lines.end(), [&](const SheetLine& line) { return line.part == part; });
    m_lines.push_back({static_cast<int>(before) + 1, part, code, title, detail, false});
}

QString ReplaySource::pageTitle(std::string_view document) const
{
    constexpr std::string_view missing = "missing:";
    if (document.starts_with(missing)) {
        const auto* type = place.content.house().type(document.substr(missing.size()));
        return type == nullptr ? ReplaySheetModel::tr("missing page")
                               : ReplaySheetModel::tr("missing: %1").arg(q(type->title));
    }
    const records::Chart& chart = session.scenario.chart;
    const auto order = std::find_if(chart.orders.begin(), chart.orders.end(),
                                    [&](const domain::Order& each) { return each.id == document; });
    return order != chart.orders.end() ? q(order->text) : q(services::pageTitle(session.scenario, document));
}

QString ReplaySource::person(std::string_view id) const
{
    const records::StaffMember* member = place.content.house().member(id);
    return member == nullptr ? q(std::string(id)) : q(records::displayName(*member));
}

std::vector<SheetLine> sheetLines(const services::Workplace& place, const services::OpenedSession& session,
                                  const workflow::SessionState& state)
{
    ReplayLines lines;
    for (const workflow::TaskDefinition& task : session.scenario.tasks) {
        const auto progress = state.tasks.find(task.id);
        if (progress != state.tasks.end() && !progress->second.history.empty())
            addReplay({place, session, task, progress->second.state()}, lines);
    }
    return lines.take();
}

void markChanges(std::vector<SheetLine>& now, const std::vector<SheetLine>& before)
{
    for (SheetLine& line : now) {
        SheetLine plain = line;
        plain.changed = false;
        line.changed = std::find(before.begin(), before.end(), plain) == before.end();
    }
}

} // namespace viewmodels
