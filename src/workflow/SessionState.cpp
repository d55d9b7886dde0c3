// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/SessionState.h"

#include <algorithm>
#include <functional>

namespace workflow {
namespace {

using domain::Done;
using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Status;

Status refuse(const char* code, const Event& event, std::string detail)
{
    return error(ErrorKind::Conflict, code, std::to_string(event.number), std::move(detail));
}

std::string text(const Json& data, const char* member)
{
    const auto found = data.find(member);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}

TaskProgress* progressOf(SessionState& state, const Event& event)
{
    const auto found = state.tasks.find(text(event.data, "task"));
    return found == state.tasks.end() ? nullptr : &found->second;
}

Status foldOp(TaskProgress& progress, const Event& event, const FoldContext& context)
{
    const TaskDefinition* task = context.scenario.task(text(event.data, "task"));
    const TaskType* type = task ? context.types.find(task->type) : nullptr;
    if (!type || !event.data.contains("op"))
        return refuse("session.unknown-task", event, text(event.data, "task"));
    const auto op = type->parseOp(event.data["op"]);
    if (!op)
        return op.error();
    auto next = type->apply(progress.state(), **op, TaskContext{*task, context.scenario, context.codes});
    if (!next)
        return next.error();
    progress.history.resize(progress.position + 1);
    progress.history.push_back(std::move(*next));
    ++progress.position;
    if (type->isFinal(progress.state()))
        progress.floor = progress.position;
    return domain::done();
}

Status foldSubmitted(TaskProgress& progress, const Event& event, const FoldContext& context)
{
    const TaskDefinition* task = context.scenario.task(text(event.data, "task"));
    const TaskType* type = task ? context.types.find(task->type) : nullptr;
    if (!type)
        return refuse("session.unknown-task", event, text(event.data, "task"));
    progress.submission = type->submission(progress.state());
    if (event.data.contains("submission") && event.data["submission"] != progress.submission)
        return refuse("session.submission-differs", event, "the submission is not what the worksheet held");
    progress.submitted = true;
    progress.held = false;
    progress.submittedAt = event.at;
    return domain::done();
}

Status foldTaskEvent(SessionState& state, const Event& event, const FoldContext& context)
{
    TaskProgress* progress = progressOf(state, event);
    if (!progress)
        return refuse("session.unknown-task", event, text(event.data, "task"));
    if (progress->submitted)
        return refuse("session.task-submitted", event, "the worksheet was handed in already");
    if (event.type == event::TaskOp)
        return foldOp(*progress, event, context);
    if (event.type == event::TaskSubmitted)
        return foldSubmitted(*progress, event, context);
    if (event.type == event::TaskUndo) {
        if (!progress->canUndo())
            return refuse("session.nothing-to-undo", event, "nothing is left to take back");
        --progress->position;
    } else if (event.type == event::TaskRedo) {
        if (!progress->canRedo())
            return refuse("session.nothing-to-redo", event, "nothing was taken back");
        ++progress->position;
    } else if (event.type == event::TaskHeld) {
        progress->held = true;
        progress->heldReason = text(event.data, "reason");
    } else {
        progress->held = false;
        progress->heldReason.clear();
    }
    return domain::done();
}

bool isTaskEvent(const std::string& type)
{
    return type.rfind("task.", 0) == 0;
}

Status foldVisit(SessionState& state, const Event& event)
{
    state.visits.push_back(Visit{text(event.data, "document"), text(event.data, "section"), event.at,
                                 event.type == event::DocumentOpened, text(event.data, "rule")});
    return domain::done();
}

Status foldAway(SessionState& state, const Event& event, const FoldContext& context)
{
    const std::string call = text(event.data, "call");
    if (context.scenario.call(call) == nullptr)
        return refuse("desk.no-call", event, call);
    const bool again = std::any_of(state.absences.begin(), state.absences.end(),
                                   [&](const Absence& absence) { return absence.call == call; });
    if (again)
        return refuse("desk.call-answered", event, call);
    state.absences.push_back({call, state.locked});
    return domain::done();
}

void foldOtherChart(SessionState& state, const Event& event)
{
    const std::string mrn = text(event.data, "mrn");
    const auto once = [&](std::vector<std::string>& charts) {
        if (std::find(charts.begin(), charts.end(), mrn) == charts.end())
            charts.push_back(mrn);
    };
    once(state.otherCharts);
    if (text(event.data, "action") == "print")
        once(state.printedCharts);
}

Status foldDesk(SessionState& state, const Event& event)
{
    if (event.type == event::HintTaken) {
        const double cost = event.data.value("cost", 0.0);
        state.hints.push_back(HintUse{text(event.data, "hint"), domain::Points::fromNumber(cost)});
    } else if (event.type == event::Locked || event.type == event::Unlocked) {
        state.locked = event.type == event::Locked;
    } else if (event.type == event::Disagreed) {
        state.disagreements.push_back(
            Disagreement{text(event.data, "finding"), text(event.data, "text"), text(event.data, "cite")});
    } else if (event.type == event::Finished) {
        state.finished = true;
    } else if (event.type == event::Closed) {
        state.closed = true;
    } else if (event.type == event::Resumed) {
        state.closed = false;
    } else if (event.type != event::Started && event.type != event::TimeAdvanced) {
        return refuse("session.unknown-event", event, event.type);
    }
    return domain::done();
}

/// Time at the desk's clock that went by without anybody at the desk.
domain::Seconds jumpOf(const Event& event, const FoldContext& context)
{
    if (event.type == event::TimeAdvanced)
        return domain::Seconds(event.data.value("seconds", std::int64_t{0}));
    const CallAway* call = event.type == event::Away ? context.scenario.call(text(event.data, "call")) : nullptr;
    return call == nullptr ? domain::Seconds{0} : std::chrono::minutes(call->minutes);
}

Status foldChecked(SessionState& state, const Event& event, const FoldContext& context)
{
    if (state.finished && event.type != event::Disagreed)
        return refuse("session.finished", event, "the session has ended");
    if (event.number != state.lastNumber + 1)
        return refuse("session.out-of-order", event, "it does not follow the event before");
    if (isTaskEvent(event.type))
        return foldTaskEvent(state, event, context);
    if (event.type == event::DocumentOpened || event.type == event::DocumentRefused)
        return foldVisit(state, event);
    if (event.type == event::Away)
        return foldAway(state, event, context);
    if (event.type == event::ChartOpened) {
        foldOtherChart(state, event);
        return domain::done();
    }
    if (event.type == event::GlassBroken) {
        state.glasses.push_back({text(event.data, "mrn"), text(event.data, "reason"), event.at});
        return domain::done();
    }
    return foldDesk(state, event);
}

} // namespace

SessionState initialState(const SessionHeader& header, const FoldContext& context)
{
    SessionState state;
    state.now = context.scenario.start;
    state.lastHash = header.hash;
    for (const TaskDefinition& task : context.scenario.tasks) {
        const TaskType* type = context.types.find(task.type);
        if (!type)
            continue; // said as session.unknown-task at the first event that concerns it
        TaskProgress progress;
        progress.history.push_back(type->start(TaskContext{task, context.scenario, context.codes}));
        state.tasks.emplace(task.id, std::move(progress));
    }
    return state;
}

Status fold(SessionState& state, const Event& event, const FoldContext& context)
{
    const Status folded = foldChecked(state, event, context);
    if (!folded)
        return folded;
    const auto passed = event.at - state.now - jumpOf(event, context);
    if (event.type != event::Resumed && passed > domain::Seconds{0} && !state.finished)
        state.atDesk += std::chrono::duration_cast<domain::Millis>(passed);
    state.now = event.at;
    state.lastNumber = event.number;
    state.lastHash = event.hash;
    return folded;
}

domain::Result<SessionState> stateAfter(const SessionRecord& record, std::size_t count, const FoldContext& context)
{
    SessionState state = initialState(record.header, context);
    for (std::size_t i = 0; i < count && i < record.events.size(); ++i) {
        const Status folded = fold(state, record.events[i], context);
        if (!folded)
            return folded.error();
    }
    return state;
}

} // namespace workflow
