// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyState.h"

#include <variant>
#include <vector>

namespace workflow::assembly {

/// What is handed in: sample-records/schemas/assembly-submission.schema.json. Pages left in the heap are not in it.
struct Submission
{
    std::vector<std::string> order;
    std::vector<Aside> aside;
    std::vector<std::string> missing;
    std::map<std::string, IndexEntry, std::less<>> index;
};

[[nodiscard]] domain::Json submissionJson(const AssemblyState& state);
[[nodiscard]] std::variant<Submission, std::vector<Issue>> parseSubmission(const domain::Json& json);

} // namespace workflow::assembly
