// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/coding/DiagnosisModel.h"

#include <algorithm>

namespace viewmodels {

const DiagnosisModel::Row* DiagnosisModel::row(const QString& line) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.line == line; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant DiagnosisModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case LineRole:
        return row->line;
    case CodeRole:
    case Qt::DisplayRole:
        return row->code;
    case TitleRole:
        return row->title;
    case PoaRole:
        return row->poa;
    case ExemptRole:
        return row->exempt;
    case AskedRole:
        return row->asked;
    case QuestionRole:
        return row->question;
    case EvidenceRole:
        return row->evidence;
    case RemarkRole:
        return row->remark;
    case ToneRole:
        return row->tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> DiagnosisModel::roleNames() const
{
    return {{LineRole, "line"},     {CodeRole, "code"},   {TitleRole, "title"},       {PoaRole, "poa"},
            {ExemptRole, "exempt"}, {AskedRole, "asked"}, {QuestionRole, "question"}, {EvidenceRole, "evidence"},
            {RemarkRole, "remark"}, {ToneRole, "tone"}};
}

void DiagnosisModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.line);
    arrange(ids);
}

} // namespace viewmodels
