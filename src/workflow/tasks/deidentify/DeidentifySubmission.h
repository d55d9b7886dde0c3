// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Fields.h"
#include "workflow/Reading.h"
#include "workflow/tasks/deidentify/DeidentifyState.h"

namespace workflow::deidentify {

struct DeidentifyKey;

/// A place that is not empty, below a million code points. `quotes`: a quote may stand for it, and the span is empty
/// then.
[[nodiscard]] domain::Span readSpan(Fields& fields, bool quotes);
[[nodiscard]] std::optional<Category> readCategory(Fields& fields, std::string_view name);

[[nodiscard]] domain::Json submissionJson(const DeidentifyState& state);

/// The form of an answer alone: nothing is known of its pages.
[[nodiscard]] Reading<Answer> readAnswer(const domain::Json& json);

/// As above, and what the answer says of pages is held against the chart where there is one, else against the pages
/// that the key names.
[[nodiscard]] Reading<Answer> parseSubmission(const domain::Json& json, const DeidentifyKey& key,
                                              const AssessContext& context);

} // namespace workflow::deidentify
