// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The pages of a chart under the headings of their groups. Roles: heading (a group's row), title, note (a page's day
/// as MM-DD, a group's number of pages), document (empty for a heading), current, unread.
class ChartTreeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed)

public:
    enum Role { HeadingRole = Qt::UserRole + 1, TitleRole, NoteRole, DocumentRole, CurrentRole, UnreadRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// In the order they are to be shown; pages of one group stand together.
    void setPages(const std::vector<domain::DocumentHeader>& headers);
    void setRead(const QSet<QString>& documents);
    void setCurrent(const QString& document);

    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] int currentRow() const;
    /// From 1; 0 where the chart lacks it.
    [[nodiscard]] int numberOf(const QString& document) const;
    [[nodiscard]] QString titleOf(const QString& document) const;
    /// The page's row `step` pages away from `row`, headings left out; `row` itself at an end.
    Q_INVOKABLE [[nodiscard]] int neighbour(int row, int step) const;
    Q_INVOKABLE [[nodiscard]] QString documentAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        bool heading = false;
        QString title;
        QString note;
        QString document;
        bool unread = true;
    };
    [[nodiscard]] int rowOf(const QString& document) const;
    void touch(int row);

    std::vector<Row> m_rows;
    QString m_current;
    int m_pages = 0;
};

} // namespace viewmodels
