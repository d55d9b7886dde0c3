// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/breach/BreachKey.h"

#include <cstdint>

namespace workflow::breach {

[[nodiscard]] std::vector<domain::Json> perfectOps(const BreachKey& key);
/// Rates, concludes and ticks by the coin.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Calls everything a breach, tells everybody and does all that there is to do.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::breach
