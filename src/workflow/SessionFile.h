// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Event.h"

#include <optional>
#include <string>
#include <string_view>

namespace workflow {

/// What a session file turned out to be. The first fault found is the one that is told.
enum class Verdict {
    Whole,        ///< every hash fits and the seal closes it
    Unfinished,   ///< every hash fits, there is no seal
    Changed,      ///< a line does not have the contents it was written with
    Dropped,      ///< an event is missing
    Doubled,      ///< a line stands twice
    Reordered,    ///< all events are here, in another order
    CutOff,       ///< the file ends too early
    NewerVersion, ///< written by a later release
    NotOurs,      ///< not a session file, or larger than one may be
    Malformed,    ///< every hash fits, but no release of this version writes such events
};

/// "whole", "unfinished", "changed" ...: stable, for --json and error codes ("session.changed").
[[nodiscard]] std::string_view code(Verdict verdict);

struct Verification
{
    Verdict verdict = Verdict::NotOurs;
    std::uint64_t event = 0; ///< the event concerned; 0 is the header, the seal or the file, as `detail` says
    std::string detail;      ///< one English sentence
    std::optional<SessionRecord> record; ///< only where Whole or Unfinished
};

/// Bytes; larger files are refused unread.
inline constexpr std::size_t sessionFileLimit = std::size_t{64} * 1024 * 1024;

/// The canonical form of a session: JSON lines, each ended by LF: header, events, seal (docs/session-format.md).
[[nodiscard]] std::string writeSessionFile(const SessionRecord& record);

/// Reads and checks a session file whole. Finds accident and careless change; a forger can compute the chain anew.
[[nodiscard]] Verification verifySessionFile(std::string_view bytes);

} // namespace workflow
