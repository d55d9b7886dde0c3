// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Progress.h"

#include "services/SessionFiles.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace services {
namespace {

using ById = std::map<std::string, std::vector<SessionSummary>, std::less<>>;

/// The person's own sessions by exercise, newest first.
domain::Result<ById> ownSessions(const Workplace& place, std::string_view person)
{
    auto all = summaries(place);
    if (!all)
        return all.error();
    ById byExercise;
    for (SessionSummary& line : *all) {
        if (line.person == person && !line.imported)
            byExercise[line.exercise].push_back(std::move(line));
    }
    return byExercise;
}

ExerciseState stateOf(const std::vector<SessionSummary>& sessions)
{
    ExerciseState state = ExerciseState::New;
    for (const SessionSummary& session : sessions) {
        const ExerciseState one = !session.finished ? ExerciseState::Started
                                  : session.passed  ? ExerciseState::Passed
                                                    : ExerciseState::Done;
        state = std::max(state, one);
    }
    return state;
}

/// Lower is more useful to try next.
int rank(const ExerciseCard& card, const std::map<domain::Responsibility, std::int64_t>& standing)
{
    int score = static_cast<int>(card.info.level) * 100;
    if (!card.prerequisitesMet)
        score += 1000;
    if (card.state == ExerciseState::Passed)
        score += 2000;
    if (card.state == ExerciseState::Done)
        score -= 50;
    for (const domain::Responsibility id : card.info.responsibilities) {
        if (const auto found = standing.find(id); found != standing.end() && found->second < 850)
            score -= 10;
    }
    return score;
}

} // namespace

domain::Result<std::optional<SessionSummary>> TraineeProgress::toContinue(std::string_view person) const
{
    const auto all = summaries(m_place);
    if (!all)
        return all.error();
    for (const SessionSummary& line : *all) {
        if (line.person == person && !line.imported && !line.finished)
            return std::optional(line);
    }
    return std::optional<SessionSummary>();
}

domain::Result<std::vector<ExerciseCard>> TraineeProgress::exercises(std::string_view person) const
{
    const auto own = ownSessions(m_place, person);
    if (!own)
        return own.error();
    static const std::vector<SessionSummary> none;
    const auto sessionsOf = [&](const std::string& id) -> const std::vector<SessionSummary>& {
        const auto found = own->find(id);
        return found == own->end() ? none : found->second;
    };
    std::vector<ExerciseCard> cards;
    for (const workflow::ExerciseInfo& info : m_place.scenarios.exercises()) {
        ExerciseCard card;
        card.info = info;
        const auto& sessions = sessionsOf(info.id);
        card.state = stateOf(sessions);
        for (const SessionSummary& session : sessions) {
            card.attempts += session.finished ? 1U : 0U;
            card.bestTenths = std::max(card.bestTenths, session.scored ? session.percentTenths : 0);
        }
        card.prerequisitesMet =
            std::all_of(info.prerequisites.begin(), info.prerequisites.end(),
                        [&](const std::string& id) { return stateOf(sessionsOf(id)) >= ExerciseState::Done; });
        cards.push_back(std::move(card));
    }
    // What asks for nothing before it comes first among its level.
    std::stable_sort(cards.begin(), cards.end(), [](const ExerciseCard& a, const ExerciseCard& b) {
        return std::tuple(a.info.level, !a.info.prerequisites.empty())
               < std::tuple(b.info.level, !b.info.prerequisites.empty());
    });
    return cards;
}

domain::Result<std::vector<ExerciseCard>> TraineeProgress::next(std::string_view person, std::size_t count) const
{
    auto cards = exercises(person);
    if (!cards)
        return cards.error();
    const auto standings = standing(person);
    if (!standings)
        return standings.error();
    std::map<domain::Responsibility, std::int64_t> byId;
    for (const ResponsibilityStanding& one : *standings)
        byId[one.id] = one.percentTenths;
    std::stable_sort(cards->begin(), cards->end(), [&](const ExerciseCard& a, const ExerciseCard& b) {
        return std::pair(rank(a, byId), a.info.minutes) < std::pair(rank(b, byId), b.info.minutes);
    });
    if (cards->size() > count)
        cards->resize(count);
    return std::move(*cards);
}

domain::Result<std::vector<ResponsibilityStanding>> TraineeProgress::standing(std::string_view person) const
{
    const auto own = ownSessions(m_place, person);
    if (!own)
        return own.error();
    struct Sum
    {
        double earned = 0;
        double possible = 0;
        std::size_t sessions = 0;
    };
    std::map<domain::Responsibility, Sum> sums;
    for (const auto& [exercise, sessions] : *own) {
        const auto last = std::find_if(sessions.begin(), sessions.end(), [](const auto& s) { return s.scored; });
        if (last == sessions.end())
            continue;
        const auto score = m_place.scores.get(last->id);
        if (!score)
            return score.error();
        if (!score->has_value())
            continue;
        const domain::Json& views = (*score)->summary.responsibilities;
        for (const auto& info : domain::responsibilities) {
            const auto view = views.find(std::string(info.code));
            if (view == views.end() || view->value("possible", 0.0) <= 0)
                continue;
            Sum& sum = sums[info.id];
            sum.earned += view->value("earned", 0.0);
            sum.possible += view->value("possible", 0.0);
            ++sum.sessions;
        }
    }
    std::vector<ResponsibilityStanding> standings;
    for (const auto& [id, sum] : sums) {
        standings.push_back(
            {id,
             domain::percentTenths(domain::Points::fromNumber(sum.earned), domain::Points::fromNumber(sum.possible)),
             sum.sessions});
    }
    return standings;
}

domain::Result<std::vector<Attempt>> TraineeProgress::attempts(std::string_view person) const
{
    const auto all = summaries(m_place);
    if (!all)
        return all.error();
    std::vector<Attempt> attempts;
    for (auto line = all->rbegin(); line != all->rend(); ++line) {
        if (line->person == person && !line->imported && line->scored)
            attempts.push_back(
                {line->id, line->exercise, line->title, line->started, line->percentTenths, line->passed});
    }
    return attempts;
}

} // namespace services
