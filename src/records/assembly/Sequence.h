// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/assembly/Order.h"

#include <cstddef>
#include <string>
#include <vector>

namespace records::assembly {

/// The longest common subsequence of an order with the wanted one (domain reference 1.2): the largest number of pages
/// that stand right to each other. Since no page stands twice in an order this is the longest run of places that never
/// goes back; pages that share a place are right either way. Pages that the wanted order lacks count for nothing.
[[nodiscard]] std::size_t inSequence(const std::vector<std::string>& order, const Places& wanted);

/// The pages that one such longest run holds, in their order.
[[nodiscard]] std::vector<std::string> sequence(const std::vector<std::string>& order, const Places& wanted);

} // namespace records::assembly
