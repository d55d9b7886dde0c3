// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// The fields of the electronic form. Roles: field, heading (of the section; empty but for its first field), label,
/// required, kept (what the record keeps), flag ("illegible", "missing", "conflict" or empty), remark, help, form (how
/// it is written: "MM/DD/YYYY"), options ("F Female"), written (what the paper shows there, in words).
class EntryFieldModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an entry worksheet")

public:
    enum Role {
        FieldRole = Qt::UserRole + 1,
        HeadingRole,
        LabelRole,
        RequiredRole,
        KeptRole,
        FlagRole,
        RemarkRole,
        HelpRole,
        FormRole,
        OptionsRole,
        WrittenRole
    };

    struct Row
    {
        QString id; ///< paper and field: another paper's field is another row
        QString field;
        QString heading;
        QString label;
        bool required = false;
        QString kept;
        QString flag;
        QString remark;
        QString help;
        QString form;
        QString options;
        QString written;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
