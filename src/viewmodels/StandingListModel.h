// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Progress.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Where a person stands by responsibility. Roles: title, value (0..1), figure ("72"), sessions.
class StandingListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, ValueRole, FigureRole, SessionsRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setStandings(std::vector<services::ResponsibilityStanding> standings);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<services::ResponsibilityStanding> m_standings;
};

} // namespace viewmodels
