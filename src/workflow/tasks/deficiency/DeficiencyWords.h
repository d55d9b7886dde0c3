// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"
#include "workflow/tasks/deficiency/DeficiencyState.h"

#include <string>

namespace workflow::deficiency {

/// "Not signed: Progress note, attending". Without a chart ids stand for names.
[[nodiscard]] std::string describe(const Line& line, const records::Chart* chart);
/// The title of a page, an order, or what is missing.
[[nodiscard]] std::string documentTitle(const std::string& document, const records::Chart* chart);
/// The whole of a line: "Not signed · I. Renner, MD · D7 · due 2026-06-08 23:59".
[[nodiscard]] std::string detail(const Line& line, const records::Chart* chart);
/// A staff member as the pages name them; the id where none does.
[[nodiscard]] std::string authorName(const std::string& id, const records::Chart* chart);

} // namespace workflow::deficiency
