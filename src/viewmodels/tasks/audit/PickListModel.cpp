// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/audit/PickListModel.h"

#include <QRegularExpression>

#include <algorithm>

namespace viewmodels {
namespace {

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(between, Qt::SkipEmptyParts);
}

bool holdsAll(const QStringList& words, const QStringList& asked)
{
    return std::all_of(asked.begin(), asked.end(), [&](const QString& start) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(start); });
    });
}

} // namespace

int PickListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PickListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry& entry = m_entries[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case ValueRole:
        return entry.value;
    case TitleRole:
    case Qt::DisplayRole:
        return entry.title;
    case TextRole:
        return entry.text;
    case FamilyRole:
        return entry.family;
    default:
        return {};
    }
}

QHash<int, QByteArray> PickListModel::roleNames() const
{
    return {{ValueRole, "value"}, {TitleRole, "title"}, {TextRole, "text"}, {FamilyRole, "family"}};
}

void PickListModel::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    filter();
}

void PickListModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    m_query = query;
    filter();
    Q_EMIT queryChanged();
}

void PickListModel::filter()
{
    const QStringList asked = wordsOf(m_query);
    std::vector<std::size_t> shown;
    const auto inTitle = [&](std::size_t at) { return holdsAll(wordsOf(m_entries[at].title), asked); };
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QString all = entry.title + QLatin1Char(' ') + entry.text + QLatin1Char(' ') + entry.family
                            + QLatin1Char(' ') + entry.value;
        if (holdsAll(wordsOf(all), asked))
            shown.push_back(i);
    }
    // A family stays together; within it the titles lead.
    for (auto first = shown.begin(); first != shown.end();) {
        const auto last = std::find_if(
            first, shown.end(), [&](std::size_t at) { return m_entries[at].family != m_entries[*first].family; });
        std::stable_partition(first, last, inTitle);
        first = last;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
    Q_EMIT countChanged();
}

QString PickListModel::valueAt(int row) const
{
    return row >= 0 && row < count() ? m_entries[m_shown[static_cast<std::size_t>(row)]].value : QString();
}

QString PickListModel::titleOf(const QString& value) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.value == value; });
    return found == m_entries.end() ? QString() : found->title;
}

} // namespace viewmodels
