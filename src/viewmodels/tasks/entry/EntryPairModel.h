// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// What two clerks keyed, a field a row. Roles: pair (names it in calls), paper, paperName, paperTitle (the same,
/// empty but for a paper's first row), label, first, second, differs, decision ("first", "second", "other", "unclear"
/// or empty), result (what stands in the end, or why it cannot be said).
class EntryPairModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an entry worksheet")

public:
    enum Role {
        PairRole = Qt::UserRole + 1,
        PaperRole,
        PaperNameRole,
        PaperTitleRole,
        LabelRole,
        FirstRole,
        SecondRole,
        DiffersRole,
        DecisionRole,
        ResultRole
    };

    struct Row
    {
        QString pair;
        QString paper;
        QString paperName;
        QString paperTitle;
        QString label;
        QString first;
        QString second;
        bool differs = false;
        QString decision;
        QString result;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
