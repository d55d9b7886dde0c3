// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationKey.h"

namespace workflow::validation {

[[nodiscard]] domain::Json submissionJson(const ValidationState& state);

/// A submission as an answer to the key; or all that is wrong with its form.
[[nodiscard]] std::variant<ValidationState, std::vector<Issue>> readSubmission(const domain::Json& json,
                                                                               const ValidationKey& key);

} // namespace workflow::validation
