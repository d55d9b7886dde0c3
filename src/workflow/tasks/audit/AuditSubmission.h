// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditState.h"

#include <variant>
#include <vector>

namespace workflow::audit {

/// The answer as it is handed in and as parseSubmission reads it.
[[nodiscard]] domain::Json submissionJson(const AuditState& state);

/// The flags of a submission, in its order, without ids. Kind, severity and path may be left out.
[[nodiscard]] std::variant<std::vector<Flag>, std::vector<Issue>> parseSubmission(const domain::Json& json);

} // namespace workflow::audit
