// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixForm.h"

namespace workflow::matrix {

/// Scores an access inbox: what became of each account and by when, role, days, and the gain over the rights that were
/// there. docs/tasks/access-matrix.md tells how.
[[nodiscard]] Assessment assessMatrix(const MatrixState& answer, const MatrixKey& key, const AssessContext& context);

} // namespace workflow::matrix
