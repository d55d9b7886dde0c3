// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryState.h"

namespace workflow::entry {

[[nodiscard]] domain::Json submissionJson(const EntryState& state);

/// A submission as an answer to the key; or all that is wrong with its form.
[[nodiscard]] std::variant<EntryState, std::vector<Issue>> readSubmission(const domain::Json& json,
                                                                          const EntryKey& key);

} // namespace workflow::entry
