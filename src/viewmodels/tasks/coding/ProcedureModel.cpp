// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/coding/ProcedureModel.h"

#include <algorithm>

namespace viewmodels {

const ProcedureModel::Row* ProcedureModel::row(const QString& line) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.line == line; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant ProcedureModel::data(const QModelIndex& index, int role) const
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
    case SystemRole:
        return row->system;
    case SystemTitleRole:
        return row->systemTitle;
    case CountedRole:
        return row->counted;
    case UnitsRole:
        return row->units;
    case ModifiersRole:
        return row->modifiers;
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

QHash<int, QByteArray> ProcedureModel::roleNames() const
{
    return {{LineRole, "line"},         {CodeRole, "code"},           {TitleRole, "title"},
            {SystemRole, "system"},     {UnitsRole, "units"},         {SystemTitleRole, "systemTitle"},
            {ToneRole, "tone"},         {ModifiersRole, "modifiers"}, {RemarkRole, "remark"},
            {EvidenceRole, "evidence"}, {CountedRole, "counted"}};
}

void ProcedureModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.line);
    arrange(ids);
}

} // namespace viewmodels
