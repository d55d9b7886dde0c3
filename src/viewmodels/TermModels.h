// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/TermBook.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace viewmodels {

/// Main terms of an index, read when they come into sight. Roles: title, modifiers.
class MainTermModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, ModifiersRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setTerms(std::shared_ptr<const TermBook> book, std::vector<std::size_t> terms);
    [[nodiscard]] std::optional<std::size_t> termAt(int row) const;
    /// -1 where it is not listed.
    [[nodiscard]] int rowOf(std::size_t term) const;

Q_SIGNALS:
    void countChanged();

private:
    std::shared_ptr<const TermBook> m_book;
    std::vector<std::size_t> m_terms;
};

/// Lines of an index or a table, read when they come into sight. Roles: depth, title, modifiers, hit (it has the words
/// that were typed), path (of what is above it), links (a list of TermLink: codes and references; of a table the
/// references alone), cells (a list of TermLink, one a column).
class TermLineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { DepthRole = Qt::UserRole + 1, TitleRole, ModifiersRole, HitRole, PathRole, LinksRole, CellsRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setLines(std::shared_ptr<const TermBook> book, std::vector<codesets::TermLine> lines);
    /// -1 where it is not listed.
    [[nodiscard]] int rowOf(std::size_t term) const;
    [[nodiscard]] std::optional<std::size_t> termAt(int row) const;
    /// The line that was meant by what is typed: the main term that begins so, else a line below one that does, else
    /// the first that has the words.
    [[nodiscard]] int bestRow(const QString& query) const;
    /// Cells, then links, of a row.
    [[nodiscard]] std::vector<TermLink> linksAt(int row) const;
    /// How many links a row has that lead somewhere.
    Q_INVOKABLE int linkCount(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    std::shared_ptr<const TermBook> m_book;
    std::vector<codesets::TermLine> m_lines;
};

} // namespace viewmodels
