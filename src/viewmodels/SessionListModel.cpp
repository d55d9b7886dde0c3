// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/SessionListModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {
namespace {

struct Tag
{
    QString text;
    QString tone;
};

Tag tagOf(const SessionListModel::Entry& entry)
{
    const services::SessionSummary& session = entry.session;
    if (!session.finished)
        return {SessionListModel::tr("unfinished"), QStringLiteral("plain")};
    if (session.disagreements > 0 && !entry.accepted)
        return {SessionListModel::tr("disagrees"), QStringLiteral("partly")};
    if (session.critical)
        return {SessionListModel::tr("critical"), QStringLiteral("wrong")};
    if (!session.scored)
        return {SessionListModel::tr("not scored"), QStringLiteral("plain")};
    if (entry.accepted)
        return {SessionListModel::tr("seen"), QStringLiteral("right")};
    if (session.overrides > 0)
        return {SessionListModel::tr("override"), QStringLiteral("note")};
    return {};
}

QString detailOf(const services::SessionSummary& session)
{
    QString text = momentText(session.started);
    if (session.imported)
        text += SessionListModel::tr(" · from a file");
    return text;
}

} // namespace

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

const SessionListModel::Entry* SessionListModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int SessionListModel::rowOf(const QString& session) const
{
    const std::string id = s(session);
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->session.id == id)
            return row;
    }
    return -1;
}

QString SessionListModel::sessionAt(int row) const
{
    const Entry* entry = at(row);
    return entry ? q(entry->session.id) : QString();
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = *at(index.row());
    switch (role) {
    case SessionRole:
        return q(entry.session.id);
    case NameRole:
        return tr("Session %1 %2").arg(q(entry.session.title), q(entry.session.person));
    case Qt::DisplayRole:
    case TitleRole:
        return q(entry.session.title);
    case PersonRole:
        return q(entry.session.person);
    case PercentRole:
        return entry.session.scored ? percentNumber(entry.session.percentTenths) : QString();
    case DetailRole:
        return detailOf(entry.session);
    case TagRole:
        return tagOf(entry).text;
    case ToneRole:
        return tagOf(entry).tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> SessionListModel::roleNames() const
{
    return {{SessionRole, "session"}, {NameRole, "name"},     {TitleRole, "title"}, {PersonRole, "person"},
            {PercentRole, "percent"}, {DetailRole, "detail"}, {TagRole, "tag"},     {ToneRole, "tone"}};
}

void SessionListModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    choose();
    Q_EMIT filterChanged();
}

void SessionListModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    choose();
    Q_EMIT filterChanged();
}

void SessionListModel::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    choose();
    Q_EMIT countsChanged();
}

bool SessionListModel::passes(const Entry& entry, Filter filter)
{
    switch (filter) {
    case ToReview:
        return entry.session.finished && !entry.accepted;
    case Disagreements:
        return entry.session.disagreements > 0;
    case All:
        return true;
    }
    return true;
}

int SessionListModel::countOf(Filter filter) const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return passes(entry, filter); }));
}

std::vector<std::size_t> SessionListModel::chosen() const
{
    const QStringList words = m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QString text = q(entry.session.title) + QLatin1Char('\n') + q(entry.session.person);
        const bool found = std::all_of(words.begin(), words.end(),
                                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        if (found && passes(entry, m_filter))
            shown.push_back(i);
    }
    return shown;
}

void SessionListModel::choose()
{
    beginResetModel();
    m_shown = chosen();
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
