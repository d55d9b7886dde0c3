// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/amendment/AmendmentKey.h"

#include <cstdint>
#include <vector>

namespace workflow::amendment {

/// The ops of a flawless trainee on an untouched tray.
[[nodiscard]] std::vector<domain::Json> perfectOps(const Key& key);
/// Any handling for each request, and anything for what it asks.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);
/// Grants every request as the patient's own, tells everybody, and puts everything into the letter.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::amendment
