// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace workflow {

/// Who does what since when: the first line of a session, hashed like the events.
struct SessionHeader
{
    std::string id; ///< 32 hex digits
    std::string exercise;
    std::string exerciseUuid;
    int exerciseVersion = 1;
    std::uint64_t seed = 0;
    std::string scenario; ///< scenario hash
    std::string release;  ///< of this program
    std::string person;   ///< the name the trainee gave
    std::string role;
    domain::WallTime started{};
    std::string hash; ///< SHA-256 of the canonical form without this member
};

/// Event types; a session is the fold over them. docs/session-format.md tells what `data` holds for each.
namespace event {
inline constexpr auto Started = "session.started";
inline constexpr auto Resumed = "session.resumed";
inline constexpr auto Closed = "session.closed";
inline constexpr auto Finished = "session.finished";
inline constexpr auto DocumentOpened = "document.opened";
inline constexpr auto DocumentRefused = "document.refused";
inline constexpr auto TaskOp = "task.op";
inline constexpr auto TaskUndo = "task.undo";
inline constexpr auto TaskRedo = "task.redo";
inline constexpr auto TaskHeld = "task.held";
inline constexpr auto TaskReleased = "task.released";
inline constexpr auto TaskSubmitted = "task.submitted";
inline constexpr auto HintTaken = "hint.taken";
inline constexpr auto Locked = "desk.locked";
inline constexpr auto Unlocked = "desk.unlocked";
inline constexpr auto Away = "desk.away"; ///< went where one was called to; the lock tells how the desk was left
inline constexpr auto ChartOpened = "chart.opened"; ///< another chart than the session's, in the chart room
inline constexpr auto GlassBroken = "glass.broken"; ///< to another chart, in the chart room, for an emergency
inline constexpr auto TimeAdvanced = "time.advanced";
inline constexpr auto Disagreed = "finding.disagreed"; ///< allowed after session.finished
} // namespace event

struct Event
{
    std::uint64_t number = 0; ///< 1, 2, 3 ...
    std::string type;
    domain::LocalTime at{}; ///< virtual time at the desk
    domain::WallTime wall{};
    domain::Json data = domain::Json::object();
    std::string previous; ///< hash of the event before; of the header for the first
    std::string hash;     ///< SHA-256 of the canonical form without this member
};

/// Closes a finished session. Written anew when a note is added after the end.
struct Seal
{
    std::uint64_t events = 0;
    std::string last; ///< hash of the last event
};

/// A whole session as it was recorded.
struct SessionRecord
{
    SessionHeader header;
    std::vector<Event> events;
    std::optional<Seal> seal;
};

/// Canonical JSON of header or event with or without its hash (EventChain.cpp).
[[nodiscard]] domain::Json toJson(const SessionHeader& header, bool withHash);
[[nodiscard]] domain::Json toJson(const Event& event, bool withHash);
[[nodiscard]] std::string hashOf(const SessionHeader& header);
[[nodiscard]] std::string hashOf(const Event& event);

/// Port: where sessions are kept. An append returns only when the event is durable.
class SessionStore
{
public:
    virtual ~SessionStore() = default;
    [[nodiscard]] virtual domain::Status create(const SessionHeader& header) = 0;
    /// Refuses (Conflict) a number or previous hash that does not follow what is stored.
    [[nodiscard]] virtual domain::Status append(std::string_view session, const Event& event) = 0;
    /// In the same transaction as the event where one is given.
    [[nodiscard]] virtual domain::Status appendAndSeal(std::string_view session, const Event& event,
                                                       const Seal& seal) = 0;
    [[nodiscard]] virtual domain::Result<SessionRecord> load(std::string_view session) const = 0;
    /// Newest first.
    [[nodiscard]] virtual domain::Result<std::vector<SessionHeader>> sessions() const = 0;
    /// Puts a verified record from a session file in; Conflict where the id is here already with other bytes.
    [[nodiscard]] virtual domain::Status import(const SessionRecord& record) = 0;
    [[nodiscard]] virtual domain::Status erase(std::string_view session) = 0;
};

} // namespace workflow
