// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ChartTreeModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

int ChartTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChartTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case HeadingRole:
        return row.heading;
    case TitleRole:
    case Qt::DisplayRole:
        return row.title;
    case NoteRole:
        return row.note;
    case DocumentRole:
        return row.document;
    case CurrentRole:
        return !row.heading && row.document == m_current;
    case UnreadRole:
        return !row.heading && row.unread;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChartTreeModel::roleNames() const
{
    return {{HeadingRole, "heading"},   {TitleRole, "title"},     {NoteRole, "note"},
            {DocumentRole, "document"}, {CurrentRole, "current"}, {UnreadRole, "unread"}};
}

void ChartTreeModel::setPages(const std::vector<domain::DocumentHeader>& headers)
{
    beginResetModel();
    m_rows.clear();
    m_current.clear();
    m_pages = static_cast<int>(headers.size());
    std::size_t heading = 0;
    int inGroup = 0;
    const domain::DocumentHeader* before = nullptr;
    for (const domain::DocumentHeader& header : headers) {
        if (before == nullptr || before->group != header.group) {
            heading = m_rows.size();
            inGroup = 0;
            m_rows.push_back({true, header.group.empty() ? tr("Not indexed") : q(header.groupTitle), {}, {}, false});
        }
        m_rows[heading].note = QString::number(++inGroup);
        const bool dated = header.timeShown != domain::TimeShown::Nothing;
        const std::string day = dated ? domain::format(domain::dateOf(header.written)).substr(5) : std::string();
        m_rows.push_back({false, q(header.title), q(day), q(header.id), true});
        before = &header;
    }
    endResetModel();
    Q_EMIT changed();
}

void ChartTreeModel::setRead(const QSet<QString>& documents)
{
    for (int row = 0; row < rowCount(); ++row) {
        Row& entry = m_rows[static_cast<std::size_t>(row)];
        const bool unread = !entry.heading && !documents.contains(entry.document);
        if (entry.unread == unread)
            continue;
        entry.unread = unread;
        touch(row);
    }
}

void ChartTreeModel::setCurrent(const QString& document)
{
    if (m_current == document)
        return;
    const int before = rowOf(m_current);
    m_current = document;
    touch(before);
    touch(rowOf(document));
    Q_EMIT changed();
}

int ChartTreeModel::rowOf(const QString& document) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].heading && m_rows[row].document == document)
            return static_cast<int>(row);
    }
    return -1;
}

void ChartTreeModel::touch(int row)
{
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {CurrentRole, UnreadRole});
}

int ChartTreeModel::currentRow() const
{
    return rowOf(m_current);
}

int ChartTreeModel::numberOf(const QString& document) const
{
    int number = 0;
    for (const Row& row : m_rows) {
        number += row.heading ? 0 : 1;
        if (!row.heading && row.document == document)
            return number;
    }
    return 0;
}

QString ChartTreeModel::titleOf(const QString& document) const
{
    const int row = rowOf(document);
    return row < 0 ? QString() : m_rows[static_cast<std::size_t>(row)].title;
}

int ChartTreeModel::neighbour(int row, int step) const
{
    const int direction = step < 0 ? -1 : 1;
    int at = row;
    for (int left = step * direction; left > 0;) {
        int next = at + direction;
        while (next >= 0 && next < rowCount() && m_rows[static_cast<std::size_t>(next)].heading)
            next += direction;
        if (next < 0 || next >= rowCount())
            break;
        at = next;
        --left;
    }
    return at;
}

QString ChartTreeModel::documentAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].document : QString();
}

} // namespace viewmodels
