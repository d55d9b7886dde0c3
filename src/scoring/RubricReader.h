// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Result.h"
#include "domain/Rubric.h"
#include "domain/Rule.h"

#include <vector>

namespace scoring {

/// Reads a file of sample-records/rubrics (schema "rubric/1"). Error scoring.rubric-malformed; its detail names every
/// problem with its JSON pointer.
[[nodiscard]] domain::Result<domain::Rubric> rubricFrom(const domain::Json& json);

/// Reads a file of sample-records/rules (schema "rules/1"). Error scoring.rules-malformed, all problems in its detail.
[[nodiscard]] domain::Result<std::vector<domain::Rule>> rulesFrom(const domain::Json& json);

/// Reads sample-records/discrepancies.json (schema "discrepancies/1"): each kind is a rule that a finding can name, "K"
/// and its number. Errors as above.
[[nodiscard]] domain::Result<std::vector<domain::Rule>> kindRulesFrom(const domain::Json& json);

} // namespace scoring
