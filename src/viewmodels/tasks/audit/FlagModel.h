// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// Flags in the order they were made. Roles: line (names it in calls), title (of its kind; empty where none is chosen),
/// severity (0 where none is given), path ("query"), pathTitle, page (title of the page it was flagged on), words (what
/// was flagged there), places (how many), note, remark (what is to be settled; empty where nothing is).
class FlagModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an audit worksheet")

public:
    enum Role {
        LineRole = Qt::UserRole + 1,
        TitleRole,
        SeverityRole,
        PathRole,
        PathTitleRole,
        PageRole,
        WordsRole,
        PlacesRole,
        NoteRole,
        RemarkRole
    };

    struct Row
    {
        QString line;
        QString title;
        int severity = 0;
        QString path;
        QString pathTitle;
        QString page;
        QString words;
        int places = 1;
        QString note;
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
