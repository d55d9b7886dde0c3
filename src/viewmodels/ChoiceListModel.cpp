// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ChoiceListModel.h"

namespace viewmodels {

int ChoiceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoiceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChoiceEntry& choice = m_choices[static_cast<std::size_t>(index.row())];
    if (role == TextRole || role == Qt::DisplayRole)
        return choice.text;
    return role == ValueRole ? QVariant(choice.value) : QVariant();
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const
{
    return {{TextRole, "text"}, {ValueRole, "value"}};
}

void ChoiceListModel::setChoices(std::vector<ChoiceEntry> choices)
{
    if (choices == m_choices)
        return;
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
