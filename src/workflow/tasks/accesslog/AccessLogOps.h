// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <variant>

namespace workflow::accesslog {

namespace op {

/// {"op":"row.set","id":"e00017","disposition":"violation","rule":"L4","escalation":"privacy-officer","note":"..."};
/// rule, escalation and note may be left out.
struct SetRow
{
    std::string id;
    Verdict verdict;
};
/// {"op":"row.remove","id":"e00017"}
struct RemoveRow
{
    std::string id;
};

using Action = std::variant<SetRow, RemoveRow>;

} // namespace op

/// Reads an op strictly. Error access-log.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: access-log.no-entry (not in the log), access-log.same (that was said
/// already), access-log.no-verdict (nothing was said of it), access-log.nothing-to-escalate (an appropriate entry goes
/// to nobody).
[[nodiscard]] domain::Result<AccessLogState> applyAction(const AccessLogState& state, const op::Action& action,
                                                         const std::vector<std::string>& entries);

} // namespace workflow::accesslog
