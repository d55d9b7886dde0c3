// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/NotesInForce.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Where a text names a code that a book has.
struct CodeMention
{
    qsizetype from = 0;
    qsizetype length = 0;
    QString code; ///< with its dot, without the dash of a category
};

/// Instructional notes that hold for a code, its own first. Roles: kind ("Excludes 1"), from ("E11" where inherited,
/// else empty), text, tone ("wrong" for Excludes 1, "partly" for Excludes 2, "note" for what asks for another code,
/// "plain" for the rest), links (how many codes in the text can be opened), source (the older edition
/// that the note is borrowed from, "2021"; else empty).
class NoteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A code's detail has one")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString borrowedFrom READ borrowedFrom NOTIFY changed) ///< the older edition that notes are of; or empty

public:
    enum Role { KindRole = Qt::UserRole + 1, FromRole, TextRole, ToneRole, LinksRole, SourceRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString borrowedFrom() const;

    /// The notes that hold for a code, nearest first; `edition` is the one whose codes become links, null for no notes.
    void setNotes(const codesets::Edition* edition, std::string_view code,
                  const std::vector<codesets::SourcedNote>& notes);

    /// The text as StyledText, its codes as links; the `chosen`-th of them stands out, none where it is -1.
    Q_INVOKABLE [[nodiscard]] QString styled(int row, int chosen) const;
    /// The code that a link opens; empty where there is none.
    Q_INVOKABLE [[nodiscard]] QString linkAt(int row, int link) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QString kind;
        QString from;
        QString text;
        QString tone;
        QString source;
        std::vector<CodeMention> links;
    };
    void fill(const codesets::Edition& edition, std::string_view code, const std::vector<codesets::SourcedNote>& notes);
    std::vector<Row> m_rows;
};

} // namespace viewmodels
