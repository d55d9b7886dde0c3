// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/TrailReading.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Entries of the audit trail as a table. Roles: number, when, person, role, patient, what, decision ("permit",
/// "deny"), rule, purpose, glass ("", "waiting", "justified", "unfounded"), note.
class TrailModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        WhenRole,
        PersonRole,
        RoleRole,
        PatientRole,
        WhatRole,
        DecisionRole,
        RuleRole,
        PurposeRole,
        GlassRole,
        NoteRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setLines(std::vector<services::TrailLine> lines);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<services::TrailLine> m_lines;
};

} // namespace viewmodels
