// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationKey.h"

#include <cstdint>

namespace workflow::validation {

[[nodiscard]] std::vector<domain::Json> perfectOps(const ValidationKey& key);
/// Draws any sample, marks and confirms here and there, settles by the coin, makes figures up.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Draws all that was pulled, calls every field wrong and everybody in need of feedback.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::validation
