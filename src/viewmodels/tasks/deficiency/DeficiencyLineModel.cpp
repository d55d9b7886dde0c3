// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deficiency/DeficiencyLineModel.h"

#include <algorithm>

namespace viewmodels {

const DeficiencyLineModel::Row* DeficiencyLineModel::row(const QString& line) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.line == line; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant DeficiencyLineModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case LineRole:
        return row->line;
    case KindRole:
    case Qt::DisplayRole:
        return row->kind;
    case DocumentRole:
        return row->document;
    case AuthorRole:
        return row->author;
    case RuleRole:
        return row->rule;
    case DueRole:
        return row->due;
    case CompletedRole:
        return row->completed;
    case RemarkRole:
        return row->remark;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeficiencyLineModel::roleNames() const
{
    return {{LineRole, "line"},     {KindRole, "kind"}, {DocumentRole, "document"},   {AuthorRole, "author"},
            {RuleRole, "ruleName"}, {DueRole, "due"},   {CompletedRole, "completed"}, {RemarkRole, "remark"}};
}

void DeficiencyLineModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.line);
    arrange(ids);
}

} // namespace viewmodels
