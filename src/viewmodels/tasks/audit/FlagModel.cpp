// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/audit/FlagModel.h"

#include <algorithm>

namespace viewmodels {

const FlagModel::Row* FlagModel::row(const QString& line) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.line == line; });
    return found == m_rows.end() ? nullptr : &*found;
}

QVariant FlagModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? this->row(idAt(index.row())) : nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case LineRole:
        return row->line;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case SeverityRole:
        return row->severity;
    case PathRole:
        return row->path;
    case PathTitleRole:
        return row->pathTitle;
    case PageRole:
        return row->page;
    case WordsRole:
        return row->words;
    case PlacesRole:
        return row->places;
    case NoteRole:
        return row->note;
    case RemarkRole:
        return row->remark;
    default:
        return {};
    }
}

QHash<int, QByteArray> FlagModel::roleNames() const
{
    return {{LineRole, "line"},           {TitleRole, "title"},  {SeverityRole, "severity"}, {PathRole, "path"},
            {PathTitleRole, "pathTitle"}, {PageRole, "page"},    {WordsRole, "words"},       {PlacesRole, "places"},
            {NoteRole, "note"},           {RemarkRole, "remark"}};
}

void FlagModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.line);
    arrange(ids);
}

} // namespace viewmodels
