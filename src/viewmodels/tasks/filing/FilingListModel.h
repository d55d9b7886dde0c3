// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <QStringList>

#include <vector>

namespace viewmodels {

/// Things of a filing room, one under or beside the other: what stands on the shelf, the cart, loans, requests,
/// records. Roles: item (names it in calls), kind ("folder", "outguide", "guide", "chart" ...), number ("48-52-07"),
/// first, second, third (its pairs from left to right), title, detail, who, place, out, due, standing (a word), tone
/// ("right", "partly", "wrong", "note", "plain"), flag (a yes or no of its list).
class FilingListModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a filing room")

public:
    enum Role {
        ItemRole = Qt::UserRole + 1,
        KindRole,
        NumberRole,
        FirstRole,
        SecondRole,
        ThirdRole,
        TitleRole,
        DetailRole,
        WhoRole,
        PlaceRole,
        OutRole,
        DueRole,
        StateRole,
        ToneRole,
        FlagRole
    };

    struct Row
    {
        QString item;
        QString kind;
        QString number;
        QString title;
        QString detail;
        QString who;
        QString place;
        QString out;
        QString due;
        QString state;
        QString tone;
        bool flag = false;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);
    /// Null where there is none.
    [[nodiscard]] const Row* row(const QString& item) const;

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
