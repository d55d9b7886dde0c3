// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/RequestModel.h"

#include <algorithm>

namespace viewmodels {

const RequestModel::Row* RequestModel::row(const QString& line) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.line == line; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant RequestModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case LineRole:
        return row->line;
    case SubjectRole:
    case Qt::DisplayRole:
        return row->subject;
    case FromRole:
        return row->from;
    case ReceivedRole:
        return row->received;
    case AnswerRole:
        return row->answer;
    case RemarkRole:
        return row->remark;
    default:
        return {};
    }
}

QHash<int, QByteArray> RequestModel::roleNames() const
{
    return {{LineRole, "line"},         {SubjectRole, "subject"}, {FromRole, "from"},
            {ReceivedRole, "received"}, {AnswerRole, "answer"},   {RemarkRole, "remark"}};
}

void RequestModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.line);
    arrange(ids);
}

} // namespace viewmodels
