// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixMaterial.h"

#include <QString>

namespace viewmodels::matrix {

[[nodiscard]] QString sectionTitle(std::string_view section);
[[nodiscard]] QString accountTitle(std::string_view account);
[[nodiscard]] QString conditionTitle(std::string_view condition);
/// "VES, assigned"; "none" for a closed section.
[[nodiscard]] QString cellText(const workflow::matrix::Cell& cell);

} // namespace viewmodels::matrix
