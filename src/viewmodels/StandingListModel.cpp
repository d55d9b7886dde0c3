// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/StandingListModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

int StandingListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_standings.size());
}

QVariant StandingListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const services::ResponsibilityStanding& standing = m_standings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return responsibilityTitle(standing.id);
    case ValueRole:
        return static_cast<double>(standing.percentTenths) / 1000.0;
    case FigureRole:
        return QString::number((standing.percentTenths + 5) / 10);
    case SessionsRole:
        return static_cast<int>(standing.sessions);
    default:
        return {};
    }
}

QHash<int, QByteArray> StandingListModel::roleNames() const
{
    return {{TitleRole, "title"}, {ValueRole, "value"}, {FigureRole, "figure"}, {SessionsRole, "sessions"}};
}

void StandingListModel::setStandings(std::vector<services::ResponsibilityStanding> standings)
{
    beginResetModel();
    m_standings = std::move(standings);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
