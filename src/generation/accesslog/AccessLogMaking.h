// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/LogReview.h"
#include "generation/accesslog/LogWorld.h"

namespace generation::accesslog {

/// Entries of the finished log that belong together, and what a reviewer should make of them.
struct Planted
{
    std::string kind;
    std::string rule; ///< the rule that hits it; empty where none does
    std::vector<std::string> ids;
    std::string disposition;
    std::vector<std::string> escalation;
    std::string why;
};

struct MadeLog
{
    domain::Json input; ///< as `access log-review` takes it
    std::vector<Planted> planted;
};

/// A log with all that is known of its people, and what was planted in it, in one stroke. Conflict where the house is
/// too small for what is to be planted.
[[nodiscard]] domain::Result<MadeLog> makeLog(const LogPlan& plan, const LogPools& pools, domain::Random& random);

/// What is planted where nobody says: some of everything, more in a larger log.
[[nodiscard]] std::map<std::string, int, std::less<>> plantsFor(int entries);

/// {violations: [...], innocent: [...]}, each {id, entries, kind, rule, disposition, escalation, why}.
[[nodiscard]] domain::Json truthJson(const std::vector<Planted>& planted);

} // namespace generation::accesslog
