// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyWords.h"

#include <QString>

namespace viewmodels {

/// Why a page was taken out: "Other patient".
[[nodiscard]] QString misfileText(workflow::assembly::Misfile reason);

} // namespace viewmodels
