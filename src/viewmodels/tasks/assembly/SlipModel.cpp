// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/assembly/SlipModel.h"

#include <algorithm>

namespace viewmodels {

const SlipModel::Row* SlipModel::row(const QString& page) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.page == page; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant SlipModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case PageRole:
        return row->page;
    case NumberRole:
        return row->number;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case WhenRole:
        return row->when;
    case AuthorRole:
        return row->author;
    case OwnerRole:
        return row->owner;
    case MrnRole:
        return row->mrn;
    case WordsRole:
        return row->words;
    case OpenedRole:
        return row->opened;
    case CurrentRole:
        return row->current;
    case SectionRole:
        return row->section;
    case ReasonRole:
        return row->reason;
    case BlankRole:
        return row->blank;
    case NeedsTypeRole:
        return row->needsType;
    case NeedsDateRole:
        return row->needsDate;
    case NeedsEncounterRole:
        return row->needsEncounter;
    case TypeRole:
        return row->type;
    case DateRole:
        return row->date;
    case EncounterRole:
        return row->encounter;
    default:
        return {};
    }
}

QHash<int, QByteArray> SlipModel::roleNames() const
{
    return {{PageRole, "page"},
            {NumberRole, "number"},
            {TitleRole, "title"},
            {WhenRole, "when"},
            {AuthorRole, "author"},
            {OwnerRole, "owner"},
            {MrnRole, "mrn"},
            {WordsRole, "words"},
            {OpenedRole, "opened"},
            {CurrentRole, "current"},
            {SectionRole, "section"},
            {ReasonRole, "reason"},
            {BlankRole, "blank"},
            {NeedsTypeRole, "needsType"},
            {NeedsDateRole, "needsDate"},
            {NeedsEncounterRole, "needsEncounter"},
            {TypeRole, "type"},
            {DateRole, "date"},
            {EncounterRole, "encounter"}};
}

void SlipModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.page);
    arrange(ids);
}

} // namespace viewmodels
