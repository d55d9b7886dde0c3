// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditState.h"

#include <variant>
#include <vector>

namespace workflow::audit {

/// The answer as it is handed in and as parseSubmission reads it.
[[nodiscard]] domain::Json submissionJson(const Answer& answer);

/// What was handed in: flags in their order, without ids. Kind, severity and path may be left out, and so may the
/// pattern and whose it is.
[[nodiscard]] std::variant<Answer, std::vector<Issue>> parseSubmission(const domain::Json& json);

} // namespace workflow::audit
