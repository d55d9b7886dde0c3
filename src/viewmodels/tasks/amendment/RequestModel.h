// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// The tray of requests. Roles: line (names it in calls), subject, from, received ("2026-04-02"), answer (what is done
/// with it; empty where nothing is yet), remark (what is still wanting; empty where nothing is).
class RequestModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an amendment worksheet")

public:
    enum Role { LineRole = Qt::UserRole + 1, SubjectRole, FromRole, ReceivedRole, AnswerRole, RemarkRole };

    struct Row
    {
        QString line;
        QString subject;
        QString from;
        QString received;
        QString answer;
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
