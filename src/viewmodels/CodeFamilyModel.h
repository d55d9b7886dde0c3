// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The codes around a code: its children, or its siblings under their parent. Roles: code, title, billable, here (it is
/// the code itself), parent (it stands above the others).
class CodeFamilyModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString title READ title NOTIFY changed) ///< "Under E11.62 · Type 2 diabetes ..."
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int here READ here NOTIFY changed) ///< row of the code itself

public:
    enum Role { CodeRole = Qt::UserRole + 1, TitleRole, BillableRole, HereRole, ParentRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] int here() const;

    /// `edition` may be null: nobody. Borrows both until the next call.
    void setCode(const codesets::Edition* edition, const codesets::Code* code);
    Q_INVOKABLE [[nodiscard]] QString codeAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    std::vector<const codesets::Code*> m_codes;
    const codesets::Edition* m_edition = nullptr;
    const codesets::Code* m_code = nullptr;
    const codesets::Code* m_parent = nullptr;
    QString m_title;
};

} // namespace viewmodels
