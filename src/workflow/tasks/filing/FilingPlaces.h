// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingKey.h"

#include <set>
#include <string>

namespace workflow::filing {

/// What stands right: a longest common subsequence of the shelf and the key's order. Of several the one that keeps most
/// guides, then most folders that nobody had to move; then the one that ends earliest.
[[nodiscard]] std::set<std::string, std::less<>> inPlace(const std::vector<std::string>& shelf, const FilingKey& key);

} // namespace workflow::filing
