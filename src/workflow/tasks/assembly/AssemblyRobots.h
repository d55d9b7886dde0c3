// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyKey.h"
#include "workflow/tasks/assembly/AssemblyMaterial.h"

#include <cstdint>
#include <vector>

namespace workflow::assembly {

[[nodiscard]] std::vector<domain::Json> perfectOps(const AssemblyKey& key);
/// Pages anywhere, some taken out, some index data drawn.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Takes every page out as another patient's, marks all missing, enters the first choice everywhere.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::assembly
