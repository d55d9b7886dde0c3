// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/breach/BreachForm.h"

namespace workflow::breach {

/// Scores incidents: factors, exception, conclusion, who is told by when, log, sanctions and steps.
/// docs/tasks/breach.md tells how.
[[nodiscard]] Assessment assessBreach(const BreachState& answer, const BreachKey& key, const AssessContext& context);

} // namespace workflow::breach
