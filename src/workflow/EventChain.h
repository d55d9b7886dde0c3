// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Event.h"

#include <string>
#include <string_view>

namespace workflow {

/// What every session file names itself as, and the only version this release writes.
inline constexpr std::string_view sessionFormat = "recordsdesk-session";
inline constexpr int sessionVersion = 1;

/// An event with its hash, ready to be stored. `data` must be an object of well-formed UTF-8.
[[nodiscard]] Event makeEvent(std::string_view previousHash, std::uint64_t number, std::string type,
                              domain::LocalTime at, domain::WallTime wall, domain::Json data);

/// {"seal":{"events":n,"last":hex}} with or without its own hash.
[[nodiscard]] domain::Json toJson(const Seal& seal, bool withHash);
[[nodiscard]] std::string hashOf(const Seal& seal);

/// One line of a session file, without its LF (docs/session-format.md).
[[nodiscard]] std::string lineOf(const SessionHeader& header);
[[nodiscard]] std::string lineOf(const Event& event);
[[nodiscard]] std::string lineOf(const Seal& seal);

/// The reverse of toJson(.., true). InvalidInput where a member is missing, surplus or of the wrong form; hashes are
/// read as they stand and not checked.
[[nodiscard]] domain::Result<SessionHeader> headerFrom(const domain::Json& json);
[[nodiscard]] domain::Result<Event> eventFrom(domain::Json json);
[[nodiscard]] domain::Result<Seal> sealFrom(const domain::Json& json);

/// The hash that a canonical line should carry: SHA-256 of the line without its hash member. Only for a line that is
/// known to be the canonical form of a header, an event or a seal; saves writing it out again.
[[nodiscard]] std::string hashOfLine(std::string_view line);

/// Whether version 1 knows the event's type and `data` has the members of that type. InvalidInput
/// "session.unknown-event" or "session.event-data" where not.
[[nodiscard]] domain::Status checkForm(const Event& event);
/// What may be appended: the form of `next`, its number and `prev` after `last` (null: the header), session.started
/// once and first, nothing but disagreements after the end. Conflict or InvalidInput where not.
[[nodiscard]] domain::Status mayStand(const SessionHeader& header, const Event* last, bool finished, const Event& next);
/// The same and that the hash of `next` is its own. The store asks this before it writes.
[[nodiscard]] domain::Status mayFollow(const SessionHeader& header, const Event* last, bool finished,
                                       const Event& next);
/// Whether the identifier is 32 lower-case hexadecimal digits.
[[nodiscard]] bool isSessionId(std::string_view id);

} // namespace workflow
