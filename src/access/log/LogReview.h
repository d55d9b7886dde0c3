// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/AccessLog.h"
#include "access/log/Rights.h"

#include <string>
#include <vector>

namespace access_control {

/// A suspicion: an entry that a rule of the log review points at.
struct LogHit
{
    Place entry = nowhere; ///< of the log
    int rule = 0;          ///< 1 to 12
    std::string evidence;  ///< one sentence that names the fact
};

/// "L4".
[[nodiscard]] std::string ruleId(int rule);

/// What the rules L1 to L12 (domain reference 7; docs/access-log.md) find, in the order of the log; one hit an entry
/// and rule. What was refused opened nothing and is looked at by L12 alone.
[[nodiscard]] std::vector<LogHit> reviewLog(const AccessLog& log, const Rights& rights);

/// [{id, user, patient, rule, evidence}]; patient is null where there is none.
[[nodiscard]] domain::Json toJson(const std::vector<LogHit>& hits, const AccessLog& log);

} // namespace access_control
