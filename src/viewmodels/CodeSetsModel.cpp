// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeSetsModel.h"

#include "viewmodels/Convert.h"

#include <QLocale>

#include <algorithm>

namespace viewmodels {

int CodeSetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant CodeSetsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case InstalledRole:
        return entry.installed;
    default:
        return {};
    }
}

QHash<int, QByteArray> CodeSetsModel::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"}, {InstalledRole, "installed"}};
}

QString CodeSetsModel::detailOf(const codesets::EditionInfo& info)
{
    const QString codes = QLocale().toString(static_cast<qulonglong>(info.billable));
    const QString from = q(domain::format(info.from));
    return info.to ? tr("%1 codes · in force %2 to %3").arg(codes, from, q(domain::format(*info.to)))
                   : tr("%1 codes · in force from %2").arg(codes, from);
}

void CodeSetsModel::setCatalogue(const codesets::Catalogue& catalogue, const codesets::Bookshelf& books)
{
    std::vector<std::shared_ptr<const codesets::Edition>> editions = catalogue.editions();
    std::stable_sort(editions.begin(), editions.end(), [](const auto& a, const auto& b) {
        return std::pair(a->info().system, a->info().embedded) < std::pair(b->info().system, b->info().embedded);
    });
    beginResetModel();
    m_entries.clear();
    for (const auto& edition : editions) {
        const codesets::EditionInfo& info = edition->info();
        const QString title =
            info.title.empty() ? q(codesets::title(info.system)) + QLatin1Char(' ') + q(info.id) : q(info.title);
        m_entries.push_back({title, detailOf(info), !info.embedded});
    }
    for (const codesets::ShelfPart& part : books.parts()) {
        const QString entries = QLocale().toString(static_cast<qulonglong>(part.info.entries));
        m_entries.push_back({tr("%1, %2").arg(q(part.edition.title), q(codesets::nameOf(part.info.kind).title)),
                             tr("%1 entries · %2").arg(entries, q(part.info.source.name)), true});
    }
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
