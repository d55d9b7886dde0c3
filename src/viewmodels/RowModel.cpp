// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/RowModel.h"

namespace viewmodels {

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QString RowModel::idAt(int row) const
{
    return m_ids.value(row);
}

int RowModel::rowOf(const QString& id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

void RowModel::dropMissing(const QStringList& ids)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (ids.contains(m_ids.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_ids.removeAt(row);
        endRemoveRows();
    }
}

void RowModel::placeAt(int row, const QString& id)
{
    const int old = rowOf(id);
    if (old == row)
        return;
    if (old < 0) {
        beginInsertRows({}, row, row);
        m_ids.insert(row, id);
        endInsertRows();
        return;
    }
    beginMoveRows({}, old, old, {}, row);
    m_ids.move(old, row);
    endMoveRows();
}

void RowModel::arrange(const QStringList& ids)
{
    const int before = count();
    dropMissing(ids);
    for (int row = 0; row < ids.size(); ++row)
        placeAt(row, ids.at(row));
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (count() != before)
        Q_EMIT countChanged();
}

void RowModel::changed(int row)
{
    if (row >= 0 && row < count())
        Q_EMIT dataChanged(index(row), index(row));
}

} // namespace viewmodels
