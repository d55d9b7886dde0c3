// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityKey.h"

#include <cstdint>

namespace workflow::identity {

[[nodiscard]] std::vector<domain::Json> perfectOps(const IdentityKey& key);

/// Decides by lot: a record near the first letters or a new number, any decision with any form. Only ops that can be.
[[nodiscard]] std::vector<domain::Json> randomOps(const IdentityState& start, domain::Date today, std::uint64_t seed);
/// Takes the record with the highest score for whoever comes, merges whatever it is shown, and ticks every box.
[[nodiscard]] std::vector<domain::Json> greedyOps(const IdentityState& start, domain::Date today);

} // namespace workflow::identity
