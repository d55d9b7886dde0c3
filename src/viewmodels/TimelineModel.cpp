// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TimelineModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

namespace e = workflow::event;

QString kindOf(std::string_view type)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kinds{
        {{e::Started, "start"},     {e::Resumed, "start"},       {e::Closed, "end"},
         {e::Finished, "end"},      {e::DocumentOpened, "page"}, {e::DocumentRefused, "refused"},
         {e::TaskOp, "work"},       {e::TaskUndo, "work"},       {e::TaskRedo, "work"},
         {e::TaskHeld, "work"},     {e::TaskReleased, "work"},   {e::TaskSubmitted, "end"},
         {e::HintTaken, "hint"},    {e::Locked, "lock"},         {e::Unlocked, "lock"},
         {e::Away, "time"},         {e::ChartOpened, "page"},    {e::GlassBroken, "page"},
         {e::TimeAdvanced, "time"}, {e::Disagreed, "note"}}};
    for (const auto& [name, kind] : kinds) {
        if (name == type)
            return q(kind);
    }
    return QStringLiteral("work");
}

bool endsVisit(std::string_view type)
{
    return type == e::DocumentOpened || type == e::Closed || type == e::Finished;
}

} // namespace

QString clockText(domain::LocalTime time)
{
    return q(domain::format(time)).mid(11);
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moments.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const services::Moment& moment = m_moments[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole:
        return static_cast<int>(moment.number);
    case Qt::DisplayRole:
    case LabelRole:
        return q(moment.label);
    case TimeRole:
        return clockText(moment.at);
    case KindRole:
        return kindOf(moment.type);
    case ShareRole:
        return shareOf(moment.at);
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{NumberRole, "number"}, {LabelRole, "label"}, {TimeRole, "time"}, {KindRole, "kind"}, {ShareRole, "share"}};
}

void TimelineModel::setMoments(std::vector<services::Moment> moments)
{
    beginResetModel();
    m_moments = std::move(moments);
    endResetModel();
    Q_EMIT countChanged();
}

double TimelineModel::shareOf(int number) const
{
    if (number < 1 || m_moments.empty())
        return 0;
    return shareOf(m_moments[std::min(static_cast<std::size_t>(number), m_moments.size()) - 1].at);
}

double TimelineModel::shareOf(domain::LocalTime time) const
{
    if (m_moments.empty())
        return 0;
    const auto whole = static_cast<double>((m_moments.back().at - m_moments.front().at).count());
    return whole > 0 ? static_cast<double>((time - m_moments.front().at).count()) / whole : 0;
}

int TimelineModel::eventAt(double share) const
{
    int number = m_moments.empty() ? 0 : 1;
    for (const services::Moment& moment : m_moments) {
        if (shareOf(moment.at) <= share)
            number = std::max(number, static_cast<int>(moment.number));
    }
    return number;
}

int VisitListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visits.size());
}

QVariant VisitListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Visit& visit = m_visits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return visit.title;
    case NameRole:
        return visit.name;
    case FromRole:
        return visit.from;
    case ToRole:
        return visit.to;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitListModel::roleNames() const
{
    return {{TitleRole, "title"}, {FromRole, "from"}, {ToRole, "to"}, {NameRole, "name"}};
}

void VisitListModel::setVisits(std::vector<Visit> visits)
{
    beginResetModel();
    m_visits = std::move(visits);
    endResetModel();
}

std::vector<VisitListModel::Visit> visitsOf(const services::OpenedSession& session, const TimelineModel& line)
{
    std::vector<VisitListModel::Visit> visits;
    const auto& events = session.record.events;
    for (auto event = events.begin(); event != events.end(); ++event) {
        if (event->type != e::DocumentOpened)
            continue;
        const auto next = std::find_if(event + 1, events.end(), [](const auto& each) { return endsVisit(each.type); });
        const domain::LocalTime until = next == events.end() ? events.back().at : next->at;
        const std::string page = services::pageTitle(session.scenario, event->data.value("document", std::string()));
        const QString title = page.empty() ? VisitListModel::tr("A page") : q(page);
        visits.push_back({title, VisitListModel::tr("%1, %2 to %3").arg(title, clockText(event->at), clockText(until)),
                          line.shareOf(event->at), line.shareOf(until)});
    }
    return visits;
}

} // namespace viewmodels
