// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryState.h"

namespace workflow::entry {

/// Scores what was keyed, or how two clerks' keying was settled. docs/tasks/entry.md tells how.
[[nodiscard]] Assessment assessEntry(const EntryState& answer, const EntryKey& key, const AssessContext& context);

} // namespace workflow::entry
