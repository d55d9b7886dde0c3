// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accesslog/AccessLogKey.h"

namespace workflow::accesslog {

/// F1 over the violations, what is done about each row, and what false accusations cost. docs/tasks/access-log.md tells
/// how.
[[nodiscard]] Assessment assessReview(const AccessLogState& answer, const AccessLogKey& key,
                                      const AssessContext& context);

} // namespace workflow::accesslog
