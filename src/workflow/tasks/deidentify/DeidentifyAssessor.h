// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deidentify/DeidentifyKey.h"

namespace workflow::deidentify {

/// Every point and every word of a de-identification; docs/tasks/deidentify.md tells the rules.
[[nodiscard]] Assessment assessRedactions(const Answer& answer, const DeidentifyKey& key, const AssessContext& context);

} // namespace workflow::deidentify
