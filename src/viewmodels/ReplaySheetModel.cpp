// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ReplaySheetModel.h"

namespace viewmodels {

int ReplaySheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ReplaySheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SheetLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SequenceRole:
        return line.sequence;
    case PartRole:
        return line.part;
    case Qt::DisplayRole:
    case CodeRole:
        return line.code;
    case TitleRole:
        return line.title;
    case DetailRole:
        return line.detail;
    case ChangedRole:
        return line.changed;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplaySheetModel::roleNames() const
{
    return {{SequenceRole, "sequence"}, {PartRole, "part"},     {CodeRole, "code"},
            {TitleRole, "title"},       {DetailRole, "detail"}, {ChangedRole, "changed"}};
}

void ReplaySheetModel::setLines(std::vector<SheetLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
