// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "generation/Content.h"

#include <string>

namespace generation::planting {

/// Puts a line on a page, in the form of what stands there: a table row behind the last row of the section's last
/// table, a list item behind its last item, anything else as a paragraph of its own at the end of the section. A
/// section goes from its heading to the next of the same level or above; without one the whole page is meant.
/// What was put in, as Spot::Words finds it: the line without list mark and outer bars.
/// NotFound: plant.no-page, plant.no-section, plant.no-table, plant.no-list; InvalidInput: plant.columns, where the row
/// has not as many cells as the table.
[[nodiscard]] domain::Result<std::string> addLine(RawChart& chart, const AddedLine& line);

/// The cells of a table's row, trimmed; empty where the line is none.
[[nodiscard]] std::vector<std::string> cellsOf(std::string_view line);

} // namespace generation::planting
