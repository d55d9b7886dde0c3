// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingForm.h"

namespace workflow::accounting {

/// Scores an accounting: rows with their reasons, blank columns, window, due dates and fee. docs/tasks/accounting.md
/// tells how.
[[nodiscard]] Assessment assessAccounting(const AccountingState& answer, const AccountingKey& key,
                                          const AssessContext& context);

} // namespace workflow::accounting
