// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Random.h"
#include "domain/Result.h"
#include "generation/Content.h"

namespace generation {

/// Another person with the same sex, birth date, allergies and flags: name, telephone (555-0101 to 555-0199) and
/// address are drawn from the pools. A name or number that staff, facility or the chart's own text bears is never
/// drawn. InvalidInput (generation.pool-empty) where nothing is left to draw from.
[[nodiscard]] domain::Result<domain::Patient> drawIdentity(const RawChart& chart, const House& house,
                                                           domain::Random& random);

} // namespace generation
