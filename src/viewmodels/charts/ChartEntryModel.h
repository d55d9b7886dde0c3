// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/ChartArchive.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// People whose charts were found. Roles: mrn, name, born, sex ("F", "M", "?"), phone, lastDay, pages.
class ChartEntryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The chart room has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        MrnRole = Qt::UserRole + 1,
        NameRole,
        BornRole,
        SexRole,
        PhoneRole,
        LastDayRole,
        PagesRole,
        AnsweringRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setEntries(std::vector<services::ChartEntry> entries);
    /// Empty where there is no such row.
    Q_INVOKABLE [[nodiscard]] QString mrnAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<services::ChartEntry> m_entries;
};

} // namespace viewmodels
