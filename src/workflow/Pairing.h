// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace workflow {

/// Worth of pairing row i with column j; 0 or less: they cannot be paired. All rows are of one length.
using Worths = std::vector<std::vector<std::int64_t>>;
/// Per row the column it is paired with.
using Pairs = std::vector<std::optional<std::size_t>>;

/// The one-to-one pairing whose worths add up to the most (Kuhn 1955, Munkres 1957; with potentials, O(n^2 m)). Of
/// several it is the one in which the earliest row is paired, with the earliest column, then the next row, and so on.
[[nodiscard]] Pairs bestPairs(const Worths& worths);

/// What the best pairing adds up to.
[[nodiscard]] std::int64_t bestWorth(const Worths& worths);

} // namespace workflow
