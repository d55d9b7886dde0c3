// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/audit/AuditJudge.h"

namespace workflow::audit {

/// What is made of the pattern that was seen, or was not: nothing where the key has none and none was said. A pattern
/// counts where at least two of its findings were found; the kind is one part of it, and whose it is the other, which
/// counts only with the kind. One that is not there costs as much as a flag that meets nothing.
[[nodiscard]] std::optional<domain::Finding> patternFinding(const std::optional<Pattern>& said, const AuditKey& key,
                                                            const Verdict& verdict, const AssessContext& context);

} // namespace workflow::audit
