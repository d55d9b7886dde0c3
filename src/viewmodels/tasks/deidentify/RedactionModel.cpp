// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deidentify/RedactionModel.h"

#include <algorithm>

namespace viewmodels {
namespace {

template <typename Rows, typename Id>
auto redactionRow(const Rows& rows, Id id, const QString& wanted)
{
    return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.*id == wanted; });
}

template <typename Rows, typename Id>
QStringList redactionIds(const Rows& rows, Id id)
{
    QStringList ids;
    for (const auto& row : rows)
        ids.append(row.*id);
    return ids;
}

} // namespace

QVariant RedactionModel::data(const QModelIndex& index, int role) const
{
    const auto row = redactionRow(m_rows, &Row::line, index.isValid() ? idAt(index.row()) : QString());
    if (row == m_rows.end())
        return {};
    switch (role) {
    case LineRole:
        return row->line;
    case PageRole:
        return row->page;
    case WordsRole:
    case Qt::DisplayRole:
        return row->words;
    case CategoryRole:
        return row->category;
    case CategoryTitleRole:
        return row->categoryTitle;
    case HeadedRole:
        return row->headed;
    default:
        return {};
    }
}

QHash<int, QByteArray> RedactionModel::roleNames() const
{
    return {{LineRole, "line"},
            {PageRole, "page"},
            {WordsRole, "words"},
            {CategoryRole, "category"},
            {CategoryTitleRole, "categoryTitle"},
            {HeadedRole, "headed"}};
}

void RedactionModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    arrange(redactionIds(m_rows, &Row::line));
}

QVariant RedactedPageModel::data(const QModelIndex& index, int role) const
{
    const auto row = redactionRow(m_rows, &Row::document, index.isValid() ? idAt(index.row()) : QString());
    if (row == m_rows.end())
        return {};
    switch (role) {
    case DocumentRole:
        return row->document;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case BarsRole:
        return row->bars;
    case LookedRole:
        return row->looked;
    case ShownRole:
        return row->shown;
    default:
        return {};
    }
}

QHash<int, QByteArray> RedactedPageModel::roleNames() const
{
    return {{DocumentRole, "document"},
            {TitleRole, "title"},
            {BarsRole, "bars"},
            {LookedRole, "looked"},
            {ShownRole, "shown"}};
}

void RedactedPageModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    arrange(redactionIds(m_rows, &Row::document));
}

} // namespace viewmodels
