// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/filing/FilingListModel.h"

#include <algorithm>

namespace viewmodels {

const FilingListModel::Row* FilingListModel::row(const QString& item) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.item == item; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant FilingListModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case ItemRole:
        return row->item;
    case KindRole:
        return row->kind;
    case NumberRole:
    case Qt::DisplayRole:
        return row->number;
    case FirstRole:
        return row->number.mid(0, 2);
    case SecondRole:
        return row->number.mid(3, 2);
    case ThirdRole:
        return row->number.mid(6, 2);
    case TitleRole:
        return row->title;
    case DetailRole:
        return row->detail;
    case WhoRole:
        return row->who;
    case PlaceRole:
        return row->place;
    case OutRole:
        return row->out;
    case DueRole:
        return row->due;
    case StateRole:
        return row->state;
    case ToneRole:
        return row->tone;
    case FlagRole:
        return row->flag;
    default:
        return {};
    }
}

QHash<int, QByteArray> FilingListModel::roleNames() const
{
    return {{ItemRole, "item"},      {KindRole, "kind"},   {NumberRole, "number"}, {FirstRole, "first"},
            {SecondRole, "second"},  {ThirdRole, "third"}, {TitleRole, "title"},   {DetailRole, "detail"},
            {WhoRole, "who"},        {PlaceRole, "place"}, {OutRole, "out"},       {DueRole, "due"},
            {StateRole, "standing"}, {ToneRole, "tone"},   {FlagRole, "flag"}};
}

void FilingListModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.item);
    arrange(ids);
}

} // namespace viewmodels
