// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TermModels.h"

#include "viewmodels/Convert.h"

#include <QVariantList>

#include <algorithm>

namespace viewmodels {
namespace {

QVariantList variants(const std::vector<TermLink>& links)
{
    QVariantList list;
    for (const TermLink& link : links)
        list.append(QVariant::fromValue(link));
    return list;
}

} // namespace

int MainTermModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_terms.size());
}

QVariant MainTermModel::data(const QModelIndex& index, int role) const
{
    const auto number = index.isValid() ? termAt(index.row()) : std::nullopt;
    if (!number)
        return {};
    const codesets::Term term = m_book->table().term(*number);
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return q(term.title);
    case ModifiersRole:
        return q(term.nonessential);
    default:
        return {};
    }
}

QHash<int, QByteArray> MainTermModel::roleNames() const
{
    return {{TitleRole, "title"}, {ModifiersRole, "modifiers"}};
}

void MainTermModel::setTerms(std::shared_ptr<const TermBook> book, std::vector<std::size_t> terms)
{
    beginResetModel();
    m_book = std::move(book);
    m_terms = std::move(terms);
    endResetModel();
    Q_EMIT countChanged();
}

std::optional<std::size_t> MainTermModel::termAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_terms[static_cast<std::size_t>(row)];
}

int MainTermModel::rowOf(std::size_t term) const
{
    const auto found = std::find(m_terms.begin(), m_terms.end(), term);
    return found == m_terms.end() ? -1 : static_cast<int>(found - m_terms.begin());
}

int TermLineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TermLineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const codesets::TermLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const codesets::TermTable& table = m_book->table();
    switch (role) {
    case DepthRole:
        return static_cast<int>(table.term(line.term).depth);
    case TitleRole:
    case Qt::DisplayRole:
        return q(table.term(line.term).title);
    case ModifiersRole:
        return q(table.term(line.term).nonessential);
    case HitRole:
        return line.hit;
    case PathRole:
        return q(table.path(line.term));
    case LinksRole:
        return variants(m_book->hasColumns() ? m_book->references(line.term) : m_book->links(line.term));
    case CellsRole:
        return m_book->hasColumns() ? variants(m_book->cells(line.term)) : QVariantList();
    default:
        return {};
    }
}

QHash<int, QByteArray> TermLineModel::roleNames() const
{
    return {{DepthRole, "depth"}, {TitleRole, "title"}, {ModifiersRole, "modifiers"}, {HitRole, "hit"},
            {PathRole, "path"},   {LinksRole, "links"}, {CellsRole, "cells"}};
}

void TermLineModel::setLines(std::shared_ptr<const TermBook> book, std::vector<codesets::TermLine> lines)
{
    beginResetModel();
    m_book = std::move(book);
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

int TermLineModel::rowOf(std::size_t term) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const codesets::TermLine& line) { return line.term == term; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

std::optional<std::size_t> TermLineModel::termAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_lines[static_cast<std::size_t>(row)].term;
}

int TermLineModel::bestRow(const QString& query) const
{
    const QString start = query.simplified();
    int best = 0;
    int rank = 0;
    for (int row = 0; !start.isEmpty() && row < rowCount(); ++row) {
        const codesets::TermLine& line = m_lines[static_cast<std::size_t>(row)];
        if (!line.hit)
            continue;
        const codesets::Term term = m_book->table().term(line.term);
        const bool begins = q(term.title).startsWith(start, Qt::CaseInsensitive);
        const int own = !begins ? 1 : term.depth > 0 ? 2 : 3;
        if (own > rank) {
            best = row;
            rank = own;
        }
    }
    return best;
}

std::vector<TermLink> TermLineModel::linksAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const std::size_t term = m_lines[static_cast<std::size_t>(row)].term;
    if (!m_book->hasColumns())
        return m_book->links(term);
    std::vector<TermLink> all = m_book->cells(term);
    for (TermLink& link : m_book->references(term))
        all.push_back(std::move(link));
    return all;
}

int TermLineModel::linkCount(int row) const
{
    return static_cast<int>(linksAt(row).size());
}

} // namespace viewmodels
