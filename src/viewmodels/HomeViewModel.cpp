// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/HomeViewModel.h"

#include "viewmodels/Convert.h"

#include <QLocale>

#include <algorithm>

namespace viewmodels {
namespace {

constexpr std::size_t offered = 3;
constexpr std::size_t chartsShown = 12;
constexpr std::string_view firstDayId = "coding/first-day";

} // namespace

HomeViewModel::HomeViewModel(const services::Workplace& place, QObject* parent) : QObject(parent), m_place(place) {}

void HomeViewModel::refresh()
{
    const std::string person = personAt(m_place);
    m_greeting = greet(person);
    readBars();
    readSessions(person);
    readExercises(person);
    readStanding(person);
    Q_EMIT changed();
}

QString HomeViewModel::greet(const std::string& person) const
{
    const int hour = momentOf(m_place.clock.now()).time().hour();
    if (hour < 5 || hour >= 18)
        return tr("Good evening, %1").arg(q(person));
    return hour < 12 ? tr("Good morning, %1").arg(q(person)) : tr("Good afternoon, %1").arg(q(person));
}

void HomeViewModel::readBars()
{
    if (m_place.rubrics.empty())
        return;
    const domain::Rubric& rubric = m_place.rubrics.begin()->second;
    m_bar = rubric.passPercent.at(static_cast<std::size_t>(domain::Level::Technician));
    m_topBar = rubric.bands.empty() ? 0 : rubric.bands.back().fromPercent;
}

void HomeViewModel::readSessions(const std::string& person)
{
    const services::TraineeProgress progress(m_place);
    m_continue.reset();
    if (domain::Result<std::optional<services::SessionSummary>> open = progress.toContinue(person))
        m_continue = std::move(open).value();
    else
        Q_EMIT failed(sentence(open.error()));

    m_accuracy.clear();
    m_accuracyDays.clear();
    const domain::Result<std::vector<services::Attempt>> attempts = progress.attempts(person);
    if (!attempts) {
        Q_EMIT failed(sentence(attempts.error()));
        return;
    }
    const std::size_t skipped = attempts->size() > chartsShown ? attempts->size() - chartsShown : 0;
    for (std::size_t i = skipped; i < attempts->size(); ++i) {
        const services::Attempt& attempt = attempts.value()[i];
        m_accuracy.append(static_cast<double>(attempt.percentTenths) / 10.0);
        m_accuracyDays.append(QLocale().toString(momentOf(attempt.at).date(), QStringLiteral("d MMM")));
    }
}

void HomeViewModel::readExercises(const std::string& person)
{
    m_firstDay.reset();
    m_nextReason.clear();
    m_exerciseCount = static_cast<int>(m_place.scenarios.exercises().size());
    domain::Result<std::vector<services::ExerciseCard>> cards =
        services::TraineeProgress(m_place).next(person, offered + 1);
    if (!cards) {
        m_next.setEntries({});
        Q_EMIT failed(sentence(cards.error()));
        return;
    }
    std::vector<services::ExerciseCard>& list = cards.value();
    if (m_continue) {
        const auto same = [&](const auto& card) { return card.info.id == m_continue->exercise; };
        list.erase(std::remove_if(list.begin(), list.end(), same), list.end());
    }
    const bool beginner = m_accuracy.isEmpty() && !m_continue.has_value();
    if (beginner && !list.empty()) {
        const auto named =
            std::find_if(list.begin(), list.end(), [](const auto& card) { return card.info.id == firstDayId; });
        const auto chosen = named == list.end() ? list.begin() : named;
        m_firstDay = chosen->info;
        list.erase(chosen);
    }
    if (!m_accuracy.isEmpty())
        m_nextReason = tr("from what you did so far");

    std::vector<ExerciseListModel::Entry> entries;
    for (std::size_t i = 0; i < std::min(offered, list.size()); ++i)
        entries.push_back({std::move(list[i]), {}});
    m_next.setEntries(std::move(entries));
}

void HomeViewModel::readStanding(const std::string& person)
{
    domain::Result<std::vector<services::ResponsibilityStanding>> standings =
        services::TraineeProgress(m_place).standing(person);
    if (!standings) {
        m_standing.setStandings({});
        Q_EMIT failed(sentence(standings.error()));
        return;
    }
    m_standing.setStandings(std::move(standings).value());
}

QString HomeViewModel::continueSession() const
{
    return m_continue ? q(m_continue->id) : QString();
}

QString HomeViewModel::continueTitle() const
{
    return m_continue ? q(m_continue->title) : QString();
}

QString HomeViewModel::continueText() const
{
    if (!m_continue)
        return {};
    const QDateTime started = momentOf(m_continue->started);
    return tr("Begun %1 · everything is kept as you left it")
        .arg(QLocale().toString(started, QStringLiteral("dddd d MMMM, HH:mm")));
}

QString HomeViewModel::firstDayExercise() const
{
    return m_firstDay ? q(m_firstDay->id) : QString();
}

QString HomeViewModel::firstDayTitle() const
{
    return m_firstDay ? q(m_firstDay->title) : QString();
}

QString HomeViewModel::firstDayText() const
{
    if (!m_firstDay)
        return {};
    return m_firstDay->minutes > 0 ? tr("%1 · about %2 minutes").arg(q(m_firstDay->summary)).arg(m_firstDay->minutes)
                                   : q(m_firstDay->summary);
}

} // namespace viewmodels
