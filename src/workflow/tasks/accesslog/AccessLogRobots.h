// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accesslog/AccessLogKey.h"

#include <cstdint>

namespace workflow::accesslog {

[[nodiscard]] std::vector<domain::Json> perfectOps(const AccessLogKey& key);
/// Says anything of one entry in eight.
[[nodiscard]] std::vector<domain::Json> randomOps(const std::vector<std::string>& entries, std::uint64_t seed);
/// Calls every entry that a rule hits a violation, by that rule, and the others too.
[[nodiscard]] std::vector<domain::Json> greedyOps(const std::vector<std::string>& entries,
                                                  const domain::Json& material);

} // namespace workflow::accesslog
