// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/FactListModel.h"

namespace viewmodels {

int FactListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Fact& fact = m_facts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return fact.title;
    case ValueRole:
        return fact.value;
    case DetailRole:
        return fact.detail;
    case ToneRole:
        return fact.tone;
    case ShareRole:
        return fact.share;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactListModel::roleNames() const
{
    return {
        {TitleRole, "title"}, {ValueRole, "value"}, {DetailRole, "detail"}, {ToneRole, "tone"}, {ShareRole, "share"}};
}

void FactListModel::setFacts(std::vector<Fact> facts)
{
    if (facts == m_facts)
        return;
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
