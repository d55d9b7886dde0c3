// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingKey.h"

#include <cstdint>

namespace workflow::filing {

/// The ops of a flawless trainee: returns, places from left to right, pulls, referrals, overdue, decisions, the log.
[[nodiscard]] std::vector<domain::Json> perfectOps(const FilingKey& key);

/// Folders anywhere, loans and records decided by lot; a few folders moved that stood right.
[[nodiscard]] std::vector<domain::Json> randomOps(const FilingState& start, std::uint64_t seed);

/// All folders behind the last, every chart asked for pulled until today, every loan overdue, every record destroyed.
[[nodiscard]] std::vector<domain::Json> greedyOps(const FilingState& start);

} // namespace workflow::filing
