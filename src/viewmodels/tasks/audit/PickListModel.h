// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// A long list to pick from by words. Roles: value, title, text, family (what it is grouped under; equal ones stand
/// together). With a query only those remain that have every word of it at the beginning of one of theirs; those that
/// have them in the title lead their family.
class PickListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)

public:
    enum Role { ValueRole = Qt::UserRole + 1, TitleRole, TextRole, FamilyRole };

    struct Entry
    {
        QString value;
        QString title;
        QString text;
        QString family;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString query() const { return m_query; }

    void setEntries(std::vector<Entry> entries);
    void setQuery(const QString& query);
    /// Empty where there is no such row.
    Q_INVOKABLE [[nodiscard]] QString valueAt(int row) const;
    /// Title of a value, whatever the query is.
    [[nodiscard]] QString titleOf(const QString& value) const;

Q_SIGNALS:
    void countChanged();
    void queryChanged();

private:
    void filter();

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown;
    QString m_query;
};

} // namespace viewmodels
