// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// Pages as slips. Roles: page (names it in calls), number ("7", as it fell), title (its type; empty: not indexed),
/// when ("05-04 17:40"; empty: not indexed), author, owner and mrn (on the label), words (its first lines; empty until
/// it was opened), opened, current (it lies open), section (the divider above it, where another one begins),
/// reason (why it was taken out), blank (what is to be indexed: "type, date"), and for entering them needsType,
/// needsDate, needsEncounter, type, date, encounter.
class SlipModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an assembly worksheet")

public:
    enum Role {
        PageRole = Qt::UserRole + 1,
        NumberRole,
        TitleRole,
        WhenRole,
        AuthorRole,
        OwnerRole,
        MrnRole,
        WordsRole,
        OpenedRole,
        CurrentRole,
        SectionRole,
        ReasonRole,
        BlankRole,
        NeedsTypeRole,
        NeedsDateRole,
        NeedsEncounterRole,
        TypeRole,
        DateRole,
        EncounterRole
    };

    struct Row
    {
        QString page;
        QString number;
        QString title;
        QString when;
        QString author;
        QString owner;
        QString mrn;
        QString words;
        bool opened = false;
        bool current = false;
        QString section;
        QString reason;
        QString blank;
        bool needsType = false;
        bool needsDate = false;
        bool needsEncounter = false;
        QString type;
        QString date;
        QString encounter;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const Row* row(const QString& page) const;

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
