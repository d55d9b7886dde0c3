// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationKey.h"

namespace workflow::validation {

/// Scores a validation: sample, errors, decoys, disagreements, figures and people. docs/tasks/validation.md tells how.
[[nodiscard]] Assessment assessValidation(const ValidationState& answer, const ValidationKey& key,
                                          const AssessContext& context);

} // namespace workflow::validation
