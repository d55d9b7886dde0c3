// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/AttemptListModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

int AttemptListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attempts.size());
}

QVariant AttemptListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const services::Attempt& attempt = m_attempts[row];
    switch (role) {
    case SessionRole:
        return q(attempt.session);
    case NameRole:
        return tr("Attempt %1 %2").arg(row + 1).arg(q(attempt.title));
    case Qt::DisplayRole:
    case TitleRole:
        return q(attempt.title);
    case WhenRole:
        return momentText(attempt.at);
    case PercentRole:
        return percentNumber(attempt.percentTenths);
    case ValueRole:
        return static_cast<double>(attempt.percentTenths) / 10.0;
    case PassedRole:
        return attempt.passed;
    case ChangeRole:
        return changeAt(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> AttemptListModel::roleNames() const
{
    return {{SessionRole, "session"}, {NameRole, "name"},   {TitleRole, "title"},   {WhenRole, "when"},
            {PercentRole, "percent"}, {ValueRole, "value"}, {PassedRole, "passed"}, {ChangeRole, "change"}};
}

QString AttemptListModel::changeAt(std::size_t row) const
{
    for (std::size_t before = row; before-- > 0;) {
        if (m_attempts[before].exercise != m_attempts[row].exercise)
            continue;
        const std::int64_t change = m_attempts[row].percentTenths - m_attempts[before].percentTenths;
        if (change == 0)
            return tr("same");
        const QString size = percentNumber(change < 0 ? -change : change);
        return (change < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + size;
    }
    return {};
}

void AttemptListModel::setAttempts(std::vector<services::Attempt> attempts)
{
    beginResetModel();
    m_attempts = std::move(attempts);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
