// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deidentify/DeidentifyKey.h"

namespace workflow::deidentify {

/// One redaction an identifier, of its first category, and every page ticked.
[[nodiscard]] std::vector<domain::Json> perfectOps(const DeidentifyKey& key);
/// A handful of places of any kind.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);
/// Every line that has a figure or a capital, and that is nearly every line.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::deidentify
