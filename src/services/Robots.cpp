// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Robots.h"

#include "crypto/Sha256.h"
#include "generation/Pinned.h"
#include "services/MemorySessions.h"
#include "services/Scoring.h"

#include <array>
#include <utility>

namespace services {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Status;

/// Stands at the scenario's own start, so that a robot's session has the same bytes wherever it is played.
class StandingClock final : public domain::Clock
{
public:
    explicit StandingClock(domain::LocalTime start) : m_now(start.time_since_epoch()) {}
    [[nodiscard]] domain::WallTime now() const override { return m_now; }
    [[nodiscard]] domain::Millis elapsed() const override { return domain::Millis{0}; }

private:
    domain::WallTime m_now;
};

/// A play leaves a session file and no workspace: its events are its trail.
class EventsAreTheTrail final : public access_control::AuditSink
{
public:
    [[nodiscard]] Status append(const access_control::AuditEntry&) override { return domain::done(); }
};

class Player final : private access_control::VisitListener
{
public:
    Player(const Rulings& rulings, workflow::BuiltScenario built, workflow::PinnedCodes codes,
           const domain::Clock& clock)
        : m_rulings(rulings), m_built(std::move(built)), m_codes(std::move(codes)), m_clock(clock)
    {
    }

    [[nodiscard]] Status start(std::string id, std::string_view person);
    [[nodiscard]] Status step(const Json& step);
    [[nodiscard]] domain::Result<Play> finish(std::vector<Json> steps);
    [[nodiscard]] const workflow::BuiltScenario& built() const { return m_built; }
    [[nodiscard]] const workflow::PinnedCodes& codes() const { return m_codes; }

private:
    [[nodiscard]] Status act(const std::string& verb, const std::string& task, const Json& step);
    [[nodiscard]] Status advance(const Json& step);
    /// The policy alone decides, as at the door of the chart room; no page of that chart is read.
    [[nodiscard]] Status breakGlass(const std::string& mrn, const std::string& reason);
    [[nodiscard]] Status visited(const access_control::AuditEntry& entry, int version) override;

    const Rulings& m_rulings;
    workflow::BuiltScenario m_built;
    workflow::PinnedCodes m_codes;
    const domain::Clock& m_clock;
    MemorySessions m_store;
    EventsAreTheTrail m_trail;
    std::unique_ptr<workflow::Session> m_session;
    std::unique_ptr<access_control::ChartReader> m_reader;
};

Status Player::start(std::string id, std::string_view person)
{
    const workflow::Scenario& scenario = m_built.scenario;
    workflow::SessionHeader header;
    header.id = std::move(id);
    header.exercise = scenario.exercise.id;
    header.exerciseUuid = scenario.exercise.uuid;
    header.exerciseVersion = scenario.exercise.version;
    header.seed = scenario.seed;
    header.scenario = scenario.hash;
    header.release = m_rulings.release;
    header.person = person;
    header.role = scenario.role;
    header.started = m_clock.now();
    access_control::Reader reader{header.person, header.role, scenario.purpose, header.id};
    auto session = workflow::Session::start(std::move(header), scenario, m_codes, {m_store, m_clock, m_rulings.types});
    if (!session)
        return session.error();
    m_session = std::move(*session);
    access_control::VisitListener& listener = *this;
    m_reader =
        std::make_unique<access_control::ChartReader>(m_rulings.policy, scenario.chart, m_trail, listener,
                                                      std::move(reader), access_control::assignedWith(scenario.access));
    return domain::done();
}

Status Player::visited(const access_control::AuditEntry& entry, int version)
{
    return m_session->visited(visitData(entry, version), entry.verdict == access_control::Verdict::Permit);
}

Status Player::advance(const Json& step)
{
    const auto seconds = step.find("seconds");
    // Numbers of the log are compared as numbers, so 60.0 is 60; what is no whole number of 64 bits is not taken.
    const bool whole = seconds != step.end() && seconds->is_number() && seconds->get<double>() > -1e15
                       && seconds->get<double>() < 1e15
                       && static_cast<double>(seconds->get<std::int64_t>()) == seconds->get<double>();
    if (!whole)
        return error(ErrorKind::InvalidInput, "play.unknown-step", step.dump(), "seconds is a whole number");
    return m_session->advance(domain::Seconds(seconds->get<std::int64_t>()));
}

Status Player::breakGlass(const std::string& mrn, const std::string& reason)
{
    records::Chart elsewhere;
    elsewhere.mrn = mrn;
    access_control::VisitListener& listener = *this;
    access_control::ChartReader reader(m_rulings.policy, elsewhere, m_trail, listener,
                                       {m_session->header().person, m_session->header().role, "emergency", {}}, {});
    const Status broken = reader.breakGlass(reason, m_session->now());
    return broken ? m_session->brokeGlass(mrn, reason) : broken;
}

Status Player::act(const std::string& verb, const std::string& task, const Json& step)
{
    if (verb == "open") {
        const auto page = m_reader->open(step.value("document", std::string()), m_session->now());
        // A refusal by the policy is noted in the session, and is not the end of the play; a locked desk notes nothing.
        const bool noted = !page && page.error().kind == ErrorKind::Denied && !m_session->state().locked;
        return page || noted ? domain::done() : Status(page.error());
    }
    if (verb == "undo")
        return m_session->undo(task);
    if (verb == "redo")
        return m_session->redo(task);
    if (verb == "hint")
        return m_session->takeHint(step.value("hint", std::string()));
    if (verb == "hold")
        return m_session->hold(task, step.value("reason", std::string()));
    if (verb == "release")
        return m_session->release(task);
    if (verb == "lock")
        return m_session->lock("person");
    if (verb == "unlock")
        return m_session->unlock();
    if (verb == "away")
        return m_session->goAway(step.value("call", std::string()));
    if (verb == "chart")
        return m_session->openedElsewhere(step.value("mrn", std::string()), step.value("action", std::string("view")));
    if (verb == "glass")
        return breakGlass(step.value("mrn", std::string()), step.value("reason", std::string()));
    if (verb == "advance")
        return advance(step);
    if (verb == "submit")
        return m_session->submit(task);
    return error(ErrorKind::InvalidInput, "play.unknown-step", verb);
}

Status Player::step(const Json& step)
{
    if (!step.is_object())
        return error(ErrorKind::InvalidInput, "play.unknown-step", step.dump(), "a step is an object");
    const auto& tasks = m_built.scenario.tasks;
    try {
        const std::string task = step.value("task", tasks.empty() ? std::string() : tasks.front().id);
        if (step.contains("do"))
            return act(step["do"].get<std::string>(), task, step);
        Json op = step;
        op.erase("task");
        return m_session->apply(task, op);
    } catch (const Json::exception& failure) {
        return error(ErrorKind::InvalidInput, "play.unknown-step", step.dump(), failure.what());
    }
}

domain::Result<Play> Player::finish(std::vector<Json> steps)
{
    for (const workflow::TaskDefinition& task : m_built.scenario.tasks) {
        const auto progress = m_session->state().tasks.find(task.id);
        if (progress == m_session->state().tasks.end() || progress->second.submitted)
            continue;
        if (const Status submitted = m_session->submit(task.id); !submitted)
            return submitted.error();
    }
    if (const Status finished = m_session->finish(); !finished)
        return finished.error();
    auto score = scoreState(m_rulings, m_built.scenario, m_built.keys, m_codes, m_session->state());
    if (!score)
        return score.error();
    return Play{m_store.record(), std::move(*score), std::move(steps)};
}

domain::Result<std::unique_ptr<Player>> playerFor(const Rulings& rulings, std::string_view exercise, std::uint64_t seed,
                                                  const domain::Clock& clock)
{
    auto built = rulings.scenarios.build(exercise, seed);
    if (!built)
        return built.error();
    auto codes = generation::openPinned(built->scenario.codesets, rulings.embedded);
    if (!codes)
        return codes.error();
    return std::make_unique<Player>(rulings, std::move(*built), std::move(*codes), clock);
}

bool mayOpen(const Rulings& rulings, const workflow::Scenario& scenario, const domain::DocumentHeader& page)
{
    const access_control::Request asked{
        "Robot",      scenario.role, scenario.purpose, scenario.chart.mrn,
        page.section, "view",        scenario.start,   access_control::assignedWith(scenario.access)};
    return rulings.policy.decideReading(asked).verdict == access_control::Verdict::Permit;
}

std::vector<Json> robotSteps(const Rulings& rulings, const Player& player, workflow::Robot robot)
{
    const workflow::Scenario& scenario = player.built().scenario;
    std::vector<Json> steps;
    if (robot == workflow::Robot::Idle)
        return steps;
    // Who works without a fault keeps to the pages of the role.
    for (const domain::Document& document : scenario.chart.documents) {
        if (robot != workflow::Robot::Perfect || mayOpen(rulings, scenario, document.header))
            steps.push_back({{"do", "open"}, {"document", document.header.id}});
    }
    for (const workflow::TaskDefinition& task : scenario.tasks) {
        const workflow::TaskType* type = rulings.types.find(task.type);
        const auto key = player.built().keys.find(task.id);
        if (!type || key == player.built().keys.end())
            continue; // the session itself refuses such a task
        const std::vector<Json> ops = robot == workflow::Robot::Perfect
                                          ? type->perfect(key->second)
                                          : type->blindOps(robot, {task, scenario, player.codes()}, scenario.seed);
        for (Json op : ops) {
            op["task"] = task.id;
            steps.push_back(std::move(op));
        }
    }
    return steps;
}

} // namespace

std::optional<workflow::Robot> robotFrom(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, workflow::Robot>, 4> robots{
        {{"perfect", workflow::Robot::Perfect},
         {"idle", workflow::Robot::Idle},
         {"random", workflow::Robot::Random},
         {"greedy", workflow::Robot::Greedy}}};
    for (const auto& [robotName, robot] : robots) {
        if (robotName == name)
            return robot;
    }
    return std::nullopt;
}

domain::Json visitData(const access_control::AuditEntry& entry, int version)
{
    Json data{{"document", entry.document}, {"section", entry.section}, {"rule", entry.rule}};
    if (entry.verdict == access_control::Verdict::Permit) {
        data["decision"] = access_control::code(entry.verdict);
        data["version"] = version;
    }
    return data;
}

domain::Result<Play> playRobot(const Rulings& rulings, std::string_view exercise, std::uint64_t seed,
                               workflow::Robot robot)
{
    const auto built = rulings.scenarios.build(exercise, seed);
    if (!built)
        return built.error();
    const StandingClock clock(built->scenario.start);
    auto player = playerFor(rulings, exercise, seed, clock);
    if (!player)
        return player.error();
    std::vector<Json> steps = robotSteps(rulings, **player, robot);
    const std::string name = std::to_string(static_cast<int>(robot)) + " " + (*player)->built().scenario.hash;
    if (const Status started = (*player)->start(crypto::sha256Hex(name).substr(0, 32), "Robot"); !started)
        return started.error();
    for (const Json& step : steps) {
        if (const Status taken = (*player)->step(step); !taken)
            return taken.error();
    }
    return (*player)->finish(std::move(steps));
}

domain::Result<Play> playSteps(const Rulings& rulings, std::string_view exercise, std::uint64_t seed,
                               std::string_view person, std::span<const Json> steps, const domain::Clock& clock,
                               std::string id)
{
    auto player = playerFor(rulings, exercise, seed, clock);
    if (!player)
        return player.error();
    if (const Status started = (*player)->start(std::move(id), person); !started)
        return started.error();
    std::size_t number = 0;
    for (const Json& step : steps) {
        ++number;
        if (const Status taken = (*player)->step(step); !taken) {
            domain::Error failure = taken.error();
            failure.detail = "step " + std::to_string(number) + (failure.detail.empty() ? "" : ": ") + failure.detail;
            return failure;
        }
    }
    return (*player)->finish({steps.begin(), steps.end()});
}

} // namespace services
