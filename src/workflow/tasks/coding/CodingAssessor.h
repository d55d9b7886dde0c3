// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingKey.h"
#include "workflow/tasks/coding/CodingSubmission.h"

namespace workflow::coding {

/// Findings, points and figures for one answer. Points are those of domain reference 4.6, as data in the rubric.
[[nodiscard]] Assessment assessCoding(const Submission& submission, const CodingKey& key, const AssessContext& context);

} // namespace workflow::coding
