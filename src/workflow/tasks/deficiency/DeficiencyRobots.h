// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deficiency/DeficiencyForms.h"

namespace workflow::deficiency {

[[nodiscard]] std::vector<domain::Json> perfectOps(const Key& key);
/// 3 to 10 lines drawn from pages, orders and documents that may be missing.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);
/// Every page with every type, every order unauthenticated, everything missing.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::deficiency
