// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Instructional notes that hold for a code, its own first. Roles: kind ("Excludes 1"), from ("E11" where inherited,
/// else empty), text, tone ("wrong" for Excludes 1, "partly" for Excludes 2, "note" for what asks for another code,
/// "plain" for the rest).
class NoteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { KindRole = Qt::UserRole + 1, FromRole, TextRole, ToneRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    /// `edition` may be null: no notes.
    void setNotes(const codesets::Edition* edition, const codesets::Code* code);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QString kind;
        QString from;
        QString text;
        QString tone;
    };
    std::vector<Row> m_rows;
};

} // namespace viewmodels
