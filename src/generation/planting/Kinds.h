// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/planting/Ways.h"

#include <vector>

namespace generation::planting {

using Way = ways::Outcome (*)(const Bench& bench);

/// The planters made by code for a kind; kinds that live in the text alone have none (docs/planting.md).
[[nodiscard]] std::vector<Way> waysFor(int kind);

} // namespace generation::planting
