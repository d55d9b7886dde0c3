// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryKey.h"

#include <cstdint>

namespace workflow::entry {

[[nodiscard]] std::vector<domain::Json> perfectOps(const EntryKey& key);
/// Any value that a field takes, now and then a flag.
[[nodiscard]] std::vector<domain::Json> randomOps(const Material& material, std::uint64_t seed);
/// Flags all that is to be written, takes the first of every list; in a comparison trusts the first clerk throughout.
[[nodiscard]] std::vector<domain::Json> greedyOps(const Material& material);

} // namespace workflow::entry
