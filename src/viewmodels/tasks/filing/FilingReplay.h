// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ReplaySheetModel.h"
#include "workflow/Scenario.h"

namespace viewmodels {

/// A filing room at a moment of the replay: what was filed, moved, lent and returned, decided and destroyed so far.
/// `sheet` is what the room would hand in.
void addFilingLines(std::vector<SheetLine>& lines, const workflow::TaskDefinition& task, const domain::Json& sheet);

} // namespace viewmodels
