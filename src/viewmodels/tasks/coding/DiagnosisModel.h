// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// Diagnoses in sequence. Roles: line (names it in calls), code (as typed, dotted where it is known), title, poa ("Y",
/// "N", "U", "W", "" for blank), exempt (from POA), question, asked (the provider is to be asked), evidence (number of
/// places cited), remark, tone ("wrong", "partly" or "" where nothing is to be settled).
class DiagnosisModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a coding worksheet")

public:
    enum Role {
        LineRole = Qt::UserRole + 1,
        CodeRole,
        TitleRole,
        PoaRole,
        ExemptRole,
        AskedRole,
        QuestionRole,
        EvidenceRole,
        RemarkRole,
        ToneRole
    };

    struct Row
    {
        QString line;
        QString code;
        QString title;
        QString poa;
        bool exempt = false;
        bool asked = false;
        QString question;
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
