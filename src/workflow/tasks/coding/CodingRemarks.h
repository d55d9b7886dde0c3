// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingState.h"

#include <string>
#include <vector>

namespace workflow::coding {

enum class RemarkSeverity { Error, Warning, Info };

/// What can be said of a worksheet line at once, without the answer key.
struct LineRemark
{
    std::string line; ///< "d1", "p1"
    RemarkSeverity severity = RemarkSeverity::Info;
    /// unknown-code, header-code, not-on-date, duplicate-code, poa-missing, poa-not-allowed, no-evidence, malformed or
    /// unsupported-edition.
    std::string id;
    std::string message;
};

[[nodiscard]] std::string_view code(RemarkSeverity severity);

/// In the order of the lines: diagnoses, then procedures. Codes are looked up in the pinned editions.
[[nodiscard]] std::vector<LineRemark> remarks(const CodingState& state, const TaskContext& context);

} // namespace workflow::coding
