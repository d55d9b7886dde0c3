// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseKey.h"

namespace workflow::release {

/// The ops of a flawless trainee: each stage decided as the key has it, and sent.
[[nodiscard]] std::vector<domain::Json> perfectOps(const Key& key);
/// Any disposition, pages by the coin, sent.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);
/// Every page to everybody, every defect, everybody verified, everything logged.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::release
