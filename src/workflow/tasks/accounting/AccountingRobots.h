// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingKey.h"

#include <cstdint>

namespace workflow::accounting {

[[nodiscard]] std::vector<domain::Json> perfectOps(const AccountingKey& key);
/// Decides by the coin, with any reason, and guesses the days.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Puts every row on the accounting.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::accounting
