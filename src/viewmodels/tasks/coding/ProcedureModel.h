// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// Procedures in sequence. Roles: line, code, title, system ("icd10pcs" ...), systemTitle, counted (it has units and
/// modifiers: PX and HCPCS), units, modifiers ("LT, JZ"), evidence, remark, tone; as in DiagnosisModel.
class ProcedureModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a coding worksheet")

public:
    enum Role {
        LineRole = Qt::UserRole + 1,
        CodeRole,
        TitleRole,
        SystemRole,
        SystemTitleRole,
        CountedRole,
        UnitsRole,
        ModifiersRole,
        EvidenceRole,
        RemarkRole,
        ToneRole
    };

    struct Row
    {
        QString line;
        QString code;
        QString title;
        QString system;
        QString systemTitle;
        bool counted = false;
        int units = 1;
        QString modifiers;
        int evidence = 0;
        QString remark;
        QString tone;
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
