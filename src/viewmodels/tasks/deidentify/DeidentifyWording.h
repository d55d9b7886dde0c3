// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deidentify/DeidentifyState.h"

#include <QString>

namespace viewmodels {

/// "Record number".
[[nodiscard]] QString categoryName(workflow::deidentify::Category category);
/// The letter that chooses it, with Alt; each another.
[[nodiscard]] QChar categoryKey(workflow::deidentify::Category category);

} // namespace viewmodels
