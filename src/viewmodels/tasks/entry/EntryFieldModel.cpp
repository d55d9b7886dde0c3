// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/entry/EntryFieldModel.h"

#include <algorithm>

namespace viewmodels {

QVariant EntryFieldModel::data(const QModelIndex& index, int role) const
{
    const QString id = index.isValid() ? idAt(index.row()) : QString();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.id == id; });
    if (row == m_rows.end())
        return {};
    switch (role) {
    case FieldRole:
        return row->field;
    case HeadingRole:
        return row->heading;
    case LabelRole:
    case Qt::DisplayRole:
        return row->label;
    case RequiredRole:
        return row->required;
    case KeptRole:
        return row->kept;
    case FlagRole:
        return row->flag;
    case RemarkRole:
        return row->remark;
    case HelpRole:
        return row->help;
    case FormRole:
        return row->form;
    case OptionsRole:
        return row->options;
    case WrittenRole:
        return row->written;
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryFieldModel::roleNames() const
{
    return {{FieldRole, "field"}, {HeadingRole, "heading"}, {LabelRole, "label"},    {RequiredRole, "required"},
            {KeptRole, "kept"},   {FlagRole, "flag"},       {RemarkRole, "remark"},  {HelpRole, "help"},
            {FormRole, "form"},   {OptionsRole, "options"}, {WrittenRole, "written"}};
}

void EntryFieldModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.id);
    arrange(ids);
}

} // namespace viewmodels
