// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/TickModel.h"

#include <algorithm>

namespace viewmodels {

QVariant TickModel::data(const QModelIndex& index, int role) const
{
    const QString id = idAt(index.row());
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.item == id; });
    if (!index.isValid() || row == m_rows.end())
        return {};
    switch (role) {
    case ItemRole:
        return row->item;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case TickedRole:
        return row->ticked;
    default:
        return {};
    }
}

QHash<int, QByteArray> TickModel::roleNames() const
{
    return {{ItemRole, "item"}, {TitleRole, "title"}, {TickedRole, "ticked"}};
}

void TickModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.item);
    arrange(ids);
}

} // namespace viewmodels
