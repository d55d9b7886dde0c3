// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixKey.h"

#include <cstdint>

namespace workflow::matrix {

[[nodiscard]] std::vector<domain::Json> perfectOps(const MatrixKey& key);
/// Handles accounts and turns rights on and off by the coin.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Opens every account and gives everybody everything.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::matrix
