// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/MarkModel.h"

namespace viewmodels {

int MarkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_marks.size());
}

QVariant MarkModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Mark& mark = m_marks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LeftRole:
        return mark.area.x();
    case TopRole:
        return mark.area.y();
    case WideRole:
        return mark.area.width();
    case HighRole:
        return mark.area.height();
    case KindRole:
        return mark.kind;
    default:
        return {};
    }
}

QHash<int, QByteArray> MarkModel::roleNames() const
{
    return {{LeftRole, "fromLeft"}, {TopRole, "fromTop"}, {WideRole, "wide"}, {HighRole, "high"}, {KindRole, "kind"}};
}

void MarkModel::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    beginResetModel();
    m_marks = std::move(marks);
    endResetModel();
}

} // namespace viewmodels
