// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentKey.h"

namespace workflow::amendment {

/// Findings, points and figures for one tray. Every number is the rubric's; a request in whose course clinical text was
/// altered earns nothing and is a critical failure (domain reference 8, 11).
[[nodiscard]] Assessment assessAmendments(const State& submission, const Key& key, const AssessContext& context);

} // namespace workflow::amendment
