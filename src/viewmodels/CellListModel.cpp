// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CellListModel.h"

#include <algorithm>

namespace viewmodels {

CellListModel::CellListModel(std::vector<QByteArray> cells, QObject* parent)
    : QAbstractListModel(parent), m_cells(std::move(cells))
{
}

int CellListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CellListModel::data(const QModelIndex& index, int role) const
{
    const int cell = role - Qt::UserRole - 1;
    const bool there =
        index.isValid() && index.row() < rowCount() && cell >= 0 && static_cast<std::size_t>(cell) < m_cells.size();
    return there ? m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(cell)] : QVariant();
}

QHash<int, QByteArray> CellListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        names.insert(Qt::UserRole + 1 + static_cast<int>(i), m_cells[i]);
    return names;
}

void CellListModel::setRows(std::vector<Row> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& a, const Row& b) { return a.front() == b.front(); });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

QString CellListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].front().toString() : QString();
}

int CellListModel::rowOf(const QString& id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.front().toString() == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace viewmodels
