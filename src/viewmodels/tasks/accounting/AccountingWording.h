// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingMaterial.h"

#include <QString>

namespace viewmodels::accounting {

[[nodiscard]] QString fieldTitle(std::string_view field);
[[nodiscard]] QString dayTitle(workflow::accounting::Day day);
[[nodiscard]] QString feeTitle(std::string_view fee);

} // namespace viewmodels::accounting
