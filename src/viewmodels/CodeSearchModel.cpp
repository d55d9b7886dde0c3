// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeSearchModel.h"

#include "viewmodels/Convert.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace viewmodels {

CodeSearchModel::CodeSearchModel(CodeIndex& index, std::size_t limit, QObject* parent)
    : QAbstractListModel(parent), m_index(index), m_limit(limit)
{
    constexpr int settleMilliseconds = 500;
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, &CodeSearchModel::searched);
    connect(&m_index, &CodeIndex::readyChanged, this, &CodeSearchModel::run);
}

int CodeSearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant CodeSearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const codesets::Hit& hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CodeRole:
        return q(codesets::shown(hit.system, hit.code->code));
    case TitleRole:
    case Qt::DisplayRole:
        return q(hit.code->title);
    case ReasonRole:
        return hit.code->billable ? q(hit.reason) : tr("heading · %1").arg(q(hit.reason));
    case SystemRole:
        return q(codesets::code(hit.system));
    case SystemTitleRole:
        return q(codesets::title(hit.system));
    case BillableRole:
        return hit.code->billable;
    case TakenRole:
        return m_taken && m_taken(hit.system, hit.code->code);
    default:
        return {};
    }
}

QHash<int, QByteArray> CodeSearchModel::roleNames() const
{
    return {{CodeRole, "code"},
            {TitleRole, "title"},
            {ReasonRole, "reason"},
            {SystemRole, "system"},
            {SystemTitleRole, "systemTitle"},
            {BillableRole, "billable"},
            {TakenRole, "taken"}};
}

void CodeSearchModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    run();
    constexpr int tellingLength = 3;
    if (m_query.trimmed().size() >= tellingLength)
        m_settled.start();
    else
        m_settled.stop();
}

void CodeSearchModel::setSystem(const QString& system)
{
    if (system == m_system)
        return;
    m_system = system;
    Q_EMIT queryChanged();
    run();
}

void CodeSearchModel::setBillableOnly(bool only)
{
    if (only == billableOnly())
        return;
    m_filter.billableOnly = only;
    Q_EMIT queryChanged();
    run();
}

void CodeSearchModel::setChapter(int number)
{
    if (number == chapter())
        return;
    m_filter.chapter = number > 0 ? std::optional(number) : std::nullopt;
    Q_EMIT queryChanged();
    run();
}

void CodeSearchModel::setPatientOnly(bool only)
{
    if (only == m_patientOnly)
        return;
    m_patientOnly = only;
    Q_EMIT queryChanged();
    run();
}

void CodeSearchModel::setPatient(domain::Sex sex, std::optional<int> ageYears)
{
    if (sex == m_sex && ageYears == m_age)
        return;
    m_sex = sex;
    m_age = ageYears;
    run();
}

void CodeSearchModel::setSystems(std::vector<codesets::System> systems)
{
    m_systems = std::move(systems);
    run();
}

void CodeSearchModel::refreshTaken()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {TakenRole});
}

void CodeSearchModel::run()
{
    codesets::Filter filter = m_filter;
    if (m_patientOnly) {
        filter.sex = m_sex;
        filter.ageYears = m_age;
    }
    if (const auto chosen = codesets::systemFrom(s(m_system)))
        filter.systems = std::vector{*chosen};
    else if (!m_systems.empty())
        filter.systems = m_systems;

    QElapsedTimer clock;
    clock.start();
    std::vector<codesets::Hit> hits;
    if (!m_query.trimmed().isEmpty())
        hits = m_index.search(s(m_query), filter, m_limit);
    constexpr double nanosecondsInMillisecond = 1e6;
    m_spent = tr("%1 ms").arg(
        QLocale::c().toString(static_cast<double>(clock.nsecsElapsed()) / nanosecondsInMillisecond, 'f', 1));

    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
    Q_EMIT resultsChanged();
}

QString CodeSearchModel::asTyped() const
{
    const QString typed = m_query.trimmed().toUpper();
    constexpr int shortestCode = 3;
    constexpr int longestCode = 8;
    const bool digit = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    const bool plain = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 128) || c == u'.' || c == u'-';
    });
    if (!ready() || !m_hits.empty() || !digit || !plain || typed.size() < shortestCode || typed.size() > longestCode)
        return {};
    return typed;
}

QString CodeSearchModel::codeAt(int row) const
{
    return data(index(row), CodeRole).toString();
}

QString CodeSearchModel::systemAt(int row) const
{
    return data(index(row), SystemRole).toString();
}

} // namespace viewmodels
