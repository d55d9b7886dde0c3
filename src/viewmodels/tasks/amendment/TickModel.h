// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// A list to tick. Roles: item (names it in calls), title, ticked.
class TickModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an amendment worksheet")

public:
    enum Role { ItemRole = Qt::UserRole + 1, TitleRole, TickedRole };

    struct Row
    {
        QString item;
        QString title;
        bool ticked = false;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
