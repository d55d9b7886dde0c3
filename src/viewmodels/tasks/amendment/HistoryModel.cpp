// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/HistoryModel.h"

#include <algorithm>

namespace viewmodels {

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const QString id = idAt(index.row());
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.step == id; });
    if (!index.isValid() || row == m_rows.end())
        return {};
    switch (role) {
    case StepRole:
        return row->step;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case WhoRole:
        return row->who;
    case WhatRole:
        return row->what;
    case ToneRole:
        return row->tone;
    case IconRole:
        return row->icon;
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{StepRole, "step"}, {TitleRole, "title"}, {WhoRole, "who"},
            {WhatRole, "what"}, {ToneRole, "tone"},   {IconRole, "icon"}};
}

void HistoryModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.step);
    arrange(ids);
}

} // namespace viewmodels
