// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingKey.h"
#include "workflow/tasks/coding/CodingState.h"

#include <cstdint>

namespace workflow::coding {

/// The ops of a flawless trainee on an empty worksheet: sequence, POA, units, modifiers, and every place the key names.
[[nodiscard]] std::vector<domain::Json> perfectOps(const CodingKey& key);

/// Codes drawn from the pinned editions, in any order, with any POA.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);

/// Up to 60 diagnoses of the pinned edition whose title's words all stand in the chart, the longest titles first, each
/// called present on admission; the same for procedures.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::coding
