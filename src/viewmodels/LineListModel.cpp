// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/LineListModel.h"

namespace viewmodels {

int LineListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LineRole:
        return row.line;
    case HeadingRole:
        return row.heading;
    case TextRole:
    case Qt::DisplayRole:
        return row.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> LineListModel::roleNames() const
{
    return {{LineRole, "line"}, {HeadingRole, "heading"}, {TextRole, "text"}};
}

void LineListModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
