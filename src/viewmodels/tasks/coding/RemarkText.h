// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingRemarks.h"

#include <QString>

namespace viewmodels {

/// A remark in words, short enough to stand under the line it concerns. `code` is the line's code; `edition` may be
/// null.
[[nodiscard]] QString remarkText(const workflow::coding::LineRemark& remark, const std::string& code,
                                 const codesets::Edition* edition);

} // namespace viewmodels
