// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Bookshelf.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The code-set editions at hand, and the installed parts of their books. Roles: title, detail (how many codes, when in
/// force; of a part how many entries, and its file), installed (else in the box).
class CodeSetsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, InstalledRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setCatalogue(const codesets::Catalogue& catalogue, const codesets::Bookshelf& books);

Q_SIGNALS:
    void countChanged();

private:
    struct Entry
    {
        QString title;
        QString detail;
        bool installed = false;
    };
    [[nodiscard]] static QString detailOf(const codesets::EditionInfo& info);

    std::vector<Entry> m_entries;
};

} // namespace viewmodels
