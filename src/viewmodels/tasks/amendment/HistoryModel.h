// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// The versions of a page and what the worksheet adds to them, the oldest first. Roles: step (names it in calls), title
/// ("Version 2"), who, what, tone ("plain" kept as it was, "accent" in force, "note" waiting or linked, "partly"
/// hidden, "wrong" overwritten), icon.
class HistoryModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an amendment worksheet")

public:
    enum Role { StepRole = Qt::UserRole + 1, TitleRole, WhoRole, WhatRole, ToneRole, IconRole };

    struct Row
    {
        QString step;
        QString title;
        QString who;
        QString what;
        QString tone;
        QString icon;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
