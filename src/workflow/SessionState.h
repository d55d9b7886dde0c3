// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Event.h"
#include "workflow/TaskType.h"

#include <map>
#include <string>
#include <vector>

namespace workflow {

/// One worksheet over time. Undo moves back in `history`; a new op cuts off what was undone.
struct TaskProgress
{
    std::vector<TaskStatePtr> history;
    std::size_t position = 0;
    std::size_t floor = 0; ///< undo goes back no further: what lies before has left the house
    bool held = false;
    std::string heldReason;
    bool submitted = false;
    domain::LocalTime submittedAt{};
    domain::Json submission;

    [[nodiscard]] const TaskState& state() const { return *history.at(position); }
    [[nodiscard]] bool canUndo() const { return !submitted && position > floor; }
    [[nodiscard]] bool canRedo() const { return !submitted && position + 1 < history.size(); }
};

/// A page that was opened, or refused.
struct Visit
{
    std::string document;
    std::string section;
    domain::LocalTime at{};
    bool allowed = true;
    std::string rule;
};

struct HintUse
{
    std::string hint;
    domain::Points cost;
};

/// A trainee's objection to a finding; it travels with the session file.
struct Disagreement
{
    std::string finding;
    std::string text;
    std::string cite;
};

/// Gone where one was called to.
struct Absence
{
    std::string call;
    bool locked = false; ///< how the desk was left
};

/// A chart that was opened for an emergency.
struct Glass
{
    std::string mrn;
    std::string reason;
    domain::LocalTime at{};
};

/// Everything a session is at one moment: the fold over its events.
struct SessionState
{
    std::map<std::string, TaskProgress, std::less<>> tasks;
    std::vector<Visit> visits;
    std::vector<HintUse> hints;
    std::vector<Absence> absences;
    std::vector<std::string> otherCharts;   ///< MRNs, each once, in the order they were opened
    std::vector<std::string> printedCharts; ///< the same, of what was printed of other charts
    std::vector<Glass> glasses;
    std::vector<Disagreement> disagreements;
    domain::LocalTime now{};  ///< virtual time of the last event
    domain::Millis atDesk{0}; ///< time with the session open, locked or not; advances left out
    bool locked = false;
    bool closed = false;
    bool finished = false;
    std::uint64_t lastNumber = 0;
    std::string lastHash;
};

/// What the fold needs to know besides the events.
struct FoldContext
{
    const Scenario& scenario;
    const TaskTypes& types;
    const PinnedCodes& codes;
};

[[nodiscard]] SessionState initialState(const SessionHeader& header, const FoldContext& context);

/// Lays one event over the state. Refuses what contradicts it (an op for a submitted task, an event after the end);
/// then the state is as before. An undo takes back worksheet ops only, never access, hints or time.
[[nodiscard]] domain::Status fold(SessionState& state, const Event& event, const FoldContext& context);

/// The state after the first `count` events of a record; for replay.
[[nodiscard]] domain::Result<SessionState> stateAfter(const SessionRecord& record, std::size_t count,
                                                      const FoldContext& context);

} // namespace workflow
