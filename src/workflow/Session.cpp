// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Session.h"

#include "workflow/EventChain.h"

#include <algorithm>

namespace workflow {

using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Status;

namespace {

constexpr domain::Seconds longestAdvance{366LL * 24 * 3600}; // no exercise waits longer for anything

} // namespace

Session::Session(SessionHeader header, Scenario scenario, PinnedCodes codes, Ports ports)
    : m_header(std::move(header)), m_scenario(std::move(scenario)), m_codes(std::move(codes)), m_ports(ports),
      m_anchor(ports.clock.elapsed())
{
    m_state = initialState(m_header, foldContext());
}

domain::Result<std::unique_ptr<Session>> Session::start(SessionHeader header, Scenario scenario, PinnedCodes codes,
                                                        Ports ports)
{
    header.hash = hashOf(header);
    std::unique_ptr<Session> session(new Session(std::move(header), std::move(scenario), std::move(codes), ports));
    if (const Status created = ports.store.create(session->m_header); !created)
        return created.error();
    if (const Status started = session->record(event::Started, Json::object()); !started)
        return started.error();
    return session;
}

domain::Result<std::unique_ptr<Session>> Session::resume(const SessionRecord& record, Scenario scenario,
                                                         PinnedCodes codes, Ports ports)
{
    if (record.header.scenario != scenario.hash)
        return error(ErrorKind::Conflict, "session.other-scenario", record.header.exercise,
                     "the exercise has changed since this session was started");
    std::unique_ptr<Session> session(new Session(record.header, std::move(scenario), std::move(codes), ports));
    for (const Event& event : record.events) {
        if (const Status folded = fold(session->m_state, event, session->foldContext()); !folded)
            return folded.error();
    }
    if (session->m_state.finished)
        return session;
    if (const Status resumed = session->record(event::Resumed, Json::object()); !resumed)
        return resumed.error();
    return session;
}

domain::LocalTime Session::now() const
{
    if (m_state.closed || m_state.finished)
        return m_state.now;
    return m_state.now + std::chrono::floor<domain::Seconds>(m_carried + m_ports.clock.elapsed() - m_anchor);
}

Status Session::record(std::string_view type, Json data, domain::Seconds jump)
{
    const domain::Millis reading = m_ports.clock.elapsed();
    const bool standing = type == event::Resumed || type == event::Disagreed;
    const domain::LocalTime at = standing ? m_state.now : now() + jump;
    Event next = makeEvent(m_state.lastHash, m_state.lastNumber + 1, std::string(type), at, m_ports.clock.now(),
                           std::move(data));

    SessionState changed = m_state;
    if (const Status folded = fold(changed, next, foldContext()); !folded)
        return folded;
    const Status stored = changed.finished
                              ? m_ports.store.appendAndSeal(m_header.id, next, Seal{next.number, next.hash})
                              : m_ports.store.append(m_header.id, next);
    if (!stored)
        return stored;
    const domain::Millis passed = m_carried + reading - m_anchor;
    m_carried = standing ? domain::Millis{0} : passed - std::chrono::floor<domain::Seconds>(passed);
    m_anchor = reading;
    m_state = std::move(changed);
    return stored;
}

Status Session::awake() const
{
    if (m_state.locked)
        return error(ErrorKind::Denied, "desk.locked", m_header.person, "unlock the desk first");
    return domain::done();
}

Status Session::taskEvent(std::string_view type, std::string_view task)
{
    if (const Status ready = awake(); !ready)
        return ready;
    return record(type, Json{{"task", task}});
}

Status Session::apply(std::string_view task, const Json& op)
{
    if (const Status ready = awake(); !ready)
        return ready;
    return record(event::TaskOp, Json{{"task", task}, {"op", op}});
}

Status Session::undo(std::string_view task)
{
    return taskEvent(event::TaskUndo, task);
}

Status Session::redo(std::string_view task)
{
    return taskEvent(event::TaskRedo, task);
}

Status Session::hold(std::string_view task, std::string_view reason)
{
    if (domain::trimmed(reason).empty())
        return error(ErrorKind::InvalidInput, "task.hold-reason", std::string(task), "say why the chart waits");
    if (const Status ready = awake(); !ready)
        return ready;
    return record(event::TaskHeld, Json{{"task", task}, {"reason", reason}});
}

Status Session::release(std::string_view task)
{
    return taskEvent(event::TaskReleased, task);
}

Status Session::submit(std::string_view task)
{
    if (const Status ready = awake(); !ready)
        return ready;
    const auto found = m_state.tasks.find(task);
    const TaskDefinition* definition = m_scenario.task(task);
    const TaskType* type = definition ? m_ports.types.find(definition->type) : nullptr;
    if (found == m_state.tasks.end() || !type)
        return error(ErrorKind::NotFound, "session.unknown-task", std::string(task));
    return record(event::TaskSubmitted, Json{{"task", task}, {"submission", type->submission(found->second.state())}});
}

Status Session::finish()
{
    return record(event::Finished, Json::object());
}

Status Session::takeHint(std::string_view hint)
{
    if (const Status ready = awake(); !ready)
        return ready;
    const auto found = std::find_if(m_scenario.hints.begin(), m_scenario.hints.end(),
                                    [&](const Hint& candidate) { return candidate.id == hint; });
    if (found == m_scenario.hints.end())
        return error(ErrorKind::NotFound, "session.unknown-hint", std::string(hint));
    const bool taken =
        std::any_of(m_state.hints.begin(), m_state.hints.end(), [&](const HintUse& use) { return use.hint == hint; });
    if (taken)
        return domain::done();
    return record(event::HintTaken, Json{{"hint", hint}, {"cost", found->cost.number()}});
}

Status Session::lock(std::string_view cause)
{
    return m_state.locked ? domain::done() : record(event::Locked, Json{{"cause", cause}});
}

Status Session::unlock()
{
    return m_state.locked ? record(event::Unlocked, Json::object()) : domain::done();
}

const CallAway* Session::callDue() const
{
    const auto answered = [&](const CallAway& call) {
        return std::any_of(m_state.absences.begin(), m_state.absences.end(),
                           [&](const Absence& absence) { return absence.call == call.id; });
    };
    for (const CallAway& call : m_scenario.calls) {
        if (call.at <= now() && !answered(call))
            return &call;
    }
    return nullptr;
}

Status Session::goAway(std::string_view id)
{
    const CallAway* call = callDue();
    if (call == nullptr || call->id != id)
        return error(ErrorKind::NotFound, "desk.no-call", std::string(id), "nobody calls");
    return record(event::Away, Json{{"call", id}}, std::chrono::minutes(call->minutes));
}

Status Session::openedElsewhere(std::string_view mrn, std::string_view action)
{
    if (const Status ready = awake(); !ready)
        return ready;
    return record(event::ChartOpened, Json{{"mrn", mrn}, {"action", action}});
}

Status Session::brokeGlass(std::string_view mrn, std::string_view reason)
{
    if (const Status ready = awake(); !ready)
        return ready;
    return record(event::GlassBroken, Json{{"mrn", mrn}, {"reason", reason}});
}

Status Session::advance(domain::Seconds by)
{
    if (by.count() <= 0)
        return error(ErrorKind::InvalidInput, "clock.backwards", std::to_string(by.count()), "time only goes forward");
    if (by > longestAdvance)
        return error(ErrorKind::InvalidInput, "clock.too-far", std::to_string(by.count()),
                     "one step of the clock is at most " + std::to_string(longestAdvance.count()) + " seconds, a year");
    return record(event::TimeAdvanced, Json{{"seconds", by.count()}}, by);
}

Status Session::close()
{
    return m_state.finished || m_state.closed ? domain::done() : record(event::Closed, Json::object());
}

Status Session::disagree(std::string_view finding, std::string_view text, std::string_view cite)
{
    if (domain::trimmed(text).empty())
        return error(ErrorKind::InvalidInput, "disagreement.empty", std::string(finding), "say what you object to");
    return record(event::Disagreed, Json{{"finding", finding}, {"text", text}, {"cite", cite}});
}

Status Session::visited(const Json& data, bool allowed)
{
    if (const Status ready = awake(); !ready)
        return ready;
    return record(allowed ? event::DocumentOpened : event::DocumentRefused, data);
}

} // namespace workflow
