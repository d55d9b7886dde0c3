// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// The list of deficiencies. Roles: line (names it in calls), kind (title of its type), document (title of the page),
/// author (name), rule, due, completed (as shown; empty where not filled in), remark (what is still open; "" where
/// nothing is).
class DeficiencyLineModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a deficiency worksheet")

public:
    enum Role {
        LineRole = Qt::UserRole + 1,
        KindRole,
        DocumentRole,
        AuthorRole,
        RuleRole,
        DueRole,
        CompletedRole,
        RemarkRole
    };

    struct Row
    {
        QString line;
        QString kind;
        QString document;
        QString author;
        QString rule;
        QString due;
        QString completed;
        QString remark;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const Row* row(const QString& line) const;

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
