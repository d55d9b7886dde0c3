// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixKey.h"

namespace workflow::matrix {

/// What is set for one person.
struct Setting
{
    std::string account; ///< empty: not handled
    std::optional<domain::LocalTime> by;
    std::string role;
    std::optional<Cells> cells; ///< none: as they were
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

/// The worksheet of an access inbox, by person.
struct MatrixState
{
    std::map<std::string, Setting, std::less<>> people;
};

[[nodiscard]] domain::Json submissionJson(const MatrixState& state);
[[nodiscard]] Reading<MatrixState> readSubmission(const domain::Json& json, const MatrixKey& key);

} // namespace workflow::matrix
