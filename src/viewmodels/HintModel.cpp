// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/HintModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

int HintModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HintModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case AboutRole:
    case Qt::DisplayRole:
        return q(row.hint.about);
    case CostRole:
        return costAt(index.row());
    case TakenRole:
        return row.taken;
    case TextRole:
        return row.taken ? q(row.hint.text) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> HintModel::roleNames() const
{
    return {{AboutRole, "about"}, {CostRole, "cost"}, {TakenRole, "taken"}, {TextRole, "text"}};
}

int HintModel::taken() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.taken; }));
}

void HintModel::setHints(const std::vector<workflow::Hint>& hints, const std::vector<workflow::HintUse>& used)
{
    beginResetModel();
    m_rows.clear();
    for (const workflow::Hint& hint : hints) {
        const bool taken =
            std::any_of(used.begin(), used.end(), [&](const workflow::HintUse& use) { return use.hint == hint.id; });
        m_rows.push_back({hint, taken});
    }
    endResetModel();
    Q_EMIT changed();
}

std::string HintModel::idAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].hint.id : std::string();
}

QString HintModel::aboutAt(int row) const
{
    return row >= 0 && row < count() ? q(m_rows[static_cast<std::size_t>(row)].hint.about) : QString();
}

QString HintModel::costAt(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const std::int64_t hundredths = m_rows[static_cast<std::size_t>(row)].hint.cost.hundredths;
    if (hundredths == 0)
        return tr("free");
    constexpr std::int64_t one = 100;
    return hundredths == one ? tr("1 point") : tr("%1 points").arg(static_cast<double>(hundredths) / one);
}

} // namespace viewmodels
