// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deficiency/DeficiencyForms.h"

namespace workflow::deficiency {

/// Scores a list as docs/tasks/deficiency.md tells.
[[nodiscard]] Assessment assessDeficiencies(const Submission& submission, const Key& key, const AssessContext& context);

} // namespace workflow::deficiency
