// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Scoring.h"

#include "generation/Pinned.h"
#include "scoring/Conduct.h"

namespace services {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;

/// The scenario of a record, exactly as it was played.
domain::Result<workflow::BuiltScenario> rebuilt(const Rulings& rulings, const workflow::SessionHeader& header)
{
    auto built = rulings.scenarios.build(header.exercise, header.seed);
    if (!built)
        return built.error();
    if (built->scenario.hash != header.scenario)
        return error(ErrorKind::Conflict, "session.other-scenario", header.exercise,
                     "the exercise has changed since this session was played");
    return built;
}

struct Folded
{
    workflow::BuiltScenario built;
    workflow::PinnedCodes codes;
    workflow::SessionState state;
};

domain::Result<Folded> folded(const Rulings& rulings, const workflow::SessionRecord& record)
{
    auto built = rebuilt(rulings, record.header);
    if (!built)
        return built.error();
    auto codes = generation::openPinned(built->scenario.codesets, rulings.embedded);
    if (!codes)
        return codes.error();
    auto state = workflow::stateAfter(record, record.events.size(), {built->scenario, rulings.types, *codes});
    if (!state)
        return state.error();
    return Folded{std::move(*built), std::move(*codes), std::move(*state)};
}

domain::Result<const domain::Rubric*> rubricOf(const Rulings& rulings, const workflow::Scenario& scenario)
{
    const auto found = rulings.rubrics.find(scenario.rubric);
    if (found == rulings.rubrics.end())
        return error(ErrorKind::NotFound, "exercise.broken", scenario.exercise.id,
                     "there is no rubric " + scenario.rubric);
    return &found->second;
}

} // namespace

Rulings rulingsOf(const Workplace& place)
{
    return {place.scenarios, place.types, place.rubrics, place.rules, place.policy, place.embedded, place.release};
}

domain::Result<scoring::Score> scoreState(const Rulings& rulings, const workflow::Scenario& scenario,
                                          const workflow::KeySet& keys, const workflow::PinnedCodes& codes,
                                          const workflow::SessionState& state)
{
    const auto rubric = rubricOf(rulings, scenario);
    if (!rubric)
        return rubric.error();
    scoring::Submissions submissions;
    for (const auto& [id, progress] : state.tasks) {
        const workflow::TaskDefinition* task = scenario.task(id);
        const workflow::TaskType* type = task ? rulings.types.find(task->type) : nullptr;
        if (!type)
            return error(ErrorKind::NotFound, "session.unknown-task", id);
        submissions.emplace(id, progress.submitted ? progress.submission : type->submission(progress.state()));
    }
    const scoring::ConductFacts conduct = scoring::conductOf(state, scenario);
    return scoring::score({scenario, keys, submissions, conduct, **rubric, rulings.rules, rulings.types, codes});
}

domain::Result<scoring::Score> scoreRecord(const Rulings& rulings, const workflow::SessionRecord& record)
{
    auto all = folded(rulings, record);
    if (!all)
        return all.error();
    return scoreState(rulings, all->built.scenario, all->built.keys, all->codes, all->state);
}

domain::Result<OpenedSession> scoreRecord(const Workplace& place, workflow::SessionRecord record)
{
    const Rulings rulings = rulingsOf(place);
    auto all = folded(rulings, record);
    if (!all)
        return all.error();
    if (!all->state.finished)
        return error(ErrorKind::Conflict, "review.not-finished", record.header.exercise);
    auto automatic = scoreState(rulings, all->built.scenario, all->built.keys, all->codes, all->state);
    if (!automatic)
        return automatic.error();
    const std::string id = record.header.id;
    auto overrides = place.reviews.overrides(id);
    auto history = place.reviews.history(id);
    auto comments = place.reviews.comments(id);
    for (const domain::Error* failure : {overrides ? nullptr : &overrides.error(), history ? nullptr : &history.error(),
                                         comments ? nullptr : &comments.error()}) {
        if (failure)
            return *failure;
    }
    std::vector<scoring::Override> changes;
    for (const Override& entry : *overrides)
        changes.push_back({entry.finding, entry.points, entry.reason, entry.by, entry.at});
    auto current =
        scoring::applyOverrides(*automatic, changes, rulings.rubrics.find(all->built.scenario.rubric)->second);
    if (!current)
        return current.error();
    return OpenedSession{std::move(record),     std::move(all->built.scenario), std::move(all->built.keys),
                         std::move(all->codes), std::move(all->state),          std::move(*automatic),
                         std::move(*current),   std::move(*overrides),          std::move(*history),
                         std::move(*comments)};
}

domain::Status keepScore(const Workplace& place, const OpenedSession& session)
{
    Json views = Json::object();
    for (const scoring::ViewRow& row : session.current.byResponsibility)
        views[row.id] = {{"earned", row.earned.number()}, {"possible", row.possible.number()}};
    views["critical"] = !session.current.critical.empty();
    views["disagreements"] = session.state.disagreements.size();
    StoredScore stored;
    stored.summary.session = session.record.header.id;
    stored.summary.exercise = session.record.header.exercise;
    stored.summary.percentTenths = session.current.percentTenths;
    stored.summary.passed = session.current.passed;
    stored.summary.finishedAt =
        session.record.events.empty() ? session.record.header.started : session.record.events.back().wall;
    stored.summary.responsibilities = std::move(views);
    stored.score = scoring::toJson(session.current);
    return place.scores.put(stored);
}

domain::Result<Json> replay(const Rulings& rulings, const workflow::SessionRecord& record)
{
    auto built = rebuilt(rulings, record.header);
    if (!built)
        return built.error();
    auto codes = generation::openPinned(built->scenario.codesets, rulings.embedded);
    if (!codes)
        return codes.error();
    const workflow::FoldContext context{built->scenario, rulings.types, *codes};
    workflow::SessionState state = workflow::initialState(record.header, context);
    Json moments = Json::array();
    for (const workflow::Event& event : record.events) {
        if (const domain::Status laid = workflow::fold(state, event, context); !laid)
            return laid.error();
        Json tasks = Json::object();
        for (const auto& [id, progress] : state.tasks) {
            const workflow::TaskDefinition* task = built->scenario.task(id);
            tasks[id] = rulings.types.find(task->type)->submission(progress.state());
        }
        moments.push_back({{"n", event.number},
                           {"at", domain::format(event.at)},
                           {"type", event.type},
                           {"data", event.data},
                           {"tasks", std::move(tasks)}});
    }
    return Json{{"exercise", record.header.exercise}, {"person", record.header.person}, {"moments", moments}};
}

} // namespace services
