// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/audit/AuditKey.h"

namespace workflow::audit {

/// Flags everything the key has, at its first place, and adds the other places.
[[nodiscard]] std::vector<domain::Json> perfectOps(const AuditKey& key);
/// Three to ten flags at random places, with random opinions.
[[nodiscard]] std::vector<domain::Json> randomOps(const TaskContext& context, std::uint64_t seed);
/// Flags every page as a whole: as unsigned where it bears no signature, else as copied.
[[nodiscard]] std::vector<domain::Json> greedyOps(const TaskContext& context);

} // namespace workflow::audit
