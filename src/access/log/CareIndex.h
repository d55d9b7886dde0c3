// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/AccessLog.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace access_control {

/// What ties a member of staff to a patient for a time.
struct Tie
{
    enum class Kind { Assignment, Attending, Worklist, Request, Team, OnCall, Arrival, Unit };
    Kind kind = Kind::Assignment;
    Period time; ///< with the hours before and after that the policy gives
};

[[nodiscard]] std::string_view nameOf(Tie::Kind kind); ///< "assignment", "on-call duty" ...

/// Looks up ties, shifts and stays without walking the whole input. docs/access-log.md says what counts as a tie. Keeps
/// a reference to the log.
class CareIndex
{
public:
    explicit CareIndex(const AccessLog& log);

    /// A tie of the person's own: assigned, attending, on a worklist, asked by a request, on the team of an event, on
    /// call where the patient lies, registering an arrival. None: empty.
    [[nodiscard]] std::optional<Tie> task(const LogEntry& entry) const;
    /// Such a tie, or duty on the unit where the patient lies.
    [[nodiscard]] std::optional<Tie> any(const LogEntry& entry) const;
    /// The last tie of the person's own that was over by then.
    [[nodiscard]] std::optional<Tie> lastBefore(const LogEntry& entry) const;

    /// A shift at the moment, with `grace` seconds before and after; null where there is none.
    [[nodiscard]] const Duty* shift(Place user, const Moment& at, std::int64_t grace = 0) const;
    [[nodiscard]] const Duty* onCall(Place user, const Moment& at) const;
    /// The last shift that ended by then; null where there is none.
    [[nodiscard]] const Duty* lastShift(Place user, const Moment& at) const;
    [[nodiscard]] bool hasShifts(Place user) const { return !m_shifts[user].empty(); }
    /// The patient's encounter at the moment; null where there is none.
    [[nodiscard]] const LogEncounter* encounter(Place patient, const Moment& at) const;
    [[nodiscard]] const std::vector<const LogEvent*>& events(Place patient) const { return m_events[patient]; }
    /// Seconds that work may go on after a shift, or begin before.
    [[nodiscard]] std::int64_t grace() const { return m_grace; }

private:
    [[nodiscard]] static std::uint64_t key(Place user, Place patient);
    void tie(Place user, Place patient, Tie::Kind kind, Period time);
    void tieRequests();
    [[nodiscard]] std::optional<Tie> duty(const LogEntry& entry, const std::vector<const Duty*>& duties, Tie::Kind kind,
                                          std::int64_t before) const;
    [[nodiscard]] std::optional<Tie> arrival(const LogEntry& entry) const;
    [[nodiscard]] std::optional<Tie> completion(const LogEntry& entry) const;

    const AccessLog& m_log;
    std::int64_t m_grace = 0;
    std::unordered_map<std::uint64_t, std::vector<Tie>> m_ties;
    std::vector<std::vector<Period>> m_openRequests; ///< by patient: of nobody in particular
    std::vector<std::vector<const LogEncounter*>> m_encounters;
    std::vector<std::vector<const LogEvent*>> m_events;
    std::vector<std::vector<const Duty*>> m_shifts;
    std::vector<std::vector<const Duty*>> m_onCall;
};

} // namespace access_control
