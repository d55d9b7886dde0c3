// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Progress.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Finished sessions of one person. Roles: session, name ("Attempt 3 <title>"), title, when, percent ("83"), value
/// (0..100), passed, change ("+9" against the attempt before at the same exercise; empty for the first).
class AttemptListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The progress has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        SessionRole = Qt::UserRole + 1,
        NameRole,
        TitleRole,
        WhenRole,
        PercentRole,
        ValueRole,
        PassedRole,
        ChangeRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    /// Oldest first.
    void setAttempts(std::vector<services::Attempt> attempts);
    [[nodiscard]] const std::vector<services::Attempt>& attempts() const { return m_attempts; }

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QString changeAt(std::size_t row) const;

    std::vector<services::Attempt> m_attempts;
};

} // namespace viewmodels
