// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "content/Library.h"
#include "content/Problem.h"
#include "workflow/TaskType.h"

namespace content {

/// Everything that is wrong with a library: what its files say one by one (Library::problems) and together.
/// References, dates, slots, quotes, codes on the date in the embedded editions, POA and severity, rules in force,
/// the second coder's verdict, and every self-test run through `assess`. Errors make content unfit to ship.
[[nodiscard]] Problems check(const Library& library, const codesets::Catalogue& catalogue,
                             const workflow::TaskTypes& types);

/// The self-tests of one exercise alone: each case must get exactly the score or the issue that it expects.
void runSelfTests(const Library& library, const codesets::Catalogue& catalogue, const workflow::TaskTypes& types,
                  std::string_view exercise, Problems& problems);

} // namespace content
