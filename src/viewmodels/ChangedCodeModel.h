// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Difference.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace viewmodels {

/// The codes that differ between two editions, by code. Roles: code (with its dot), kind ("added", "deleted",
/// "retitled", "header", "code", "poa"), kindText, title, titleMarked and beforeMarked (styled text where the title
/// changed, else empty), remark (what else there is to know), aside ("heading" where it was never a code), family ("D71
/// · ..."), spoken (all of it, for who listens).
class ChangedCodeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the page of what changed")
    /// "all", "added", "deleted", "retitled", "other"
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// The beginning of a code, or words of a title.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)

public:
    enum Role {
        CodeRole = Qt::UserRole + 1,
        KindRole,
        KindTextRole,
        TitleRole,
        TitleMarkedRole,
        BeforeMarkedRole,
        RemarkRole,
        AsideRole,
        FamilyRole,
        SpokenRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);

    /// Null for none.
    void setDifference(std::shared_ptr<const codesets::Difference> difference);
    /// How many there are of a filter, whatever the text.
    [[nodiscard]] int countOf(const QString& filter) const;
    /// In a few words what became of a code; empty where nothing did.
    [[nodiscard]] QString fateOf(std::string_view code) const;

    Q_INVOKABLE [[nodiscard]] QString codeAt(int row) const;
    /// -1 where the filter hides it or nothing happened to it. Any spelling.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& code) const;

Q_SIGNALS:
    void filterChanged();
    void rowsChanged();

private:
    void fill(std::shared_ptr<const codesets::Difference> difference);
    [[nodiscard]] const codesets::CodeChange& at(int row) const;
    [[nodiscard]] QString familyOf(const codesets::CodeChange& change) const;
    [[nodiscard]] static QString spokenOf(const codesets::CodeChange& change);
    [[nodiscard]] QString shownOf(const codesets::CodeChange& change) const;

    std::shared_ptr<const codesets::Difference> m_difference;
    std::vector<std::size_t> m_rows; ///< indexes of changes
    QString m_filter = QStringLiteral("all");
    QString m_text;
};

} // namespace viewmodels
