// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditKey.h"

namespace workflow::audit {

/// Scores an audit; docs/tasks/audit.md tells how. A pure function of its arguments. The order of the flags does not
/// matter.
[[nodiscard]] Assessment assessAudit(const Answer& answer, const AuditKey& key, const AssessContext& context);

} // namespace workflow::audit
