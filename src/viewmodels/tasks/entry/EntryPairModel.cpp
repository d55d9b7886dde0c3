// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/entry/EntryPairModel.h"

#include <algorithm>

namespace viewmodels {

QVariant EntryPairModel::data(const QModelIndex& index, int role) const
{
    const QString id = index.isValid() ? idAt(index.row()) : QString();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.pair == id; });
    if (row == m_rows.end())
        return {};
    switch (role) {
    case PairRole:
        return row->pair;
    case PaperRole:
        return row->paper;
    case PaperNameRole:
        return row->paperName;
    case PaperTitleRole:
        return row->paperTitle;
    case LabelRole:
    case Qt::DisplayRole:
        return row->label;
    case FirstRole:
        return row->first;
    case SecondRole:
        return row->second;
    case DiffersRole:
        return row->differs;
    case DecisionRole:
        return row->decision;
    case ResultRole:
        return row->result;
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryPairModel::roleNames() const
{
    return {
        {PairRole, "pair"},         {PaperRole, "paper"},  {PaperNameRole, "paperName"}, {PaperTitleRole, "paperTitle"},
        {LabelRole, "label"},       {FirstRole, "first"},  {SecondRole, "second"},       {DiffersRole, "differs"},
        {DecisionRole, "decision"}, {ResultRole, "result"}};
}

void EntryPairModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.pair);
    arrange(ids);
}

} // namespace viewmodels
