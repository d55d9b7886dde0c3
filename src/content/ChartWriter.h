// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "generation/Content.h"

#include <filesystem>
#include <string>

namespace content {

/// A chart as charts/<mrn> holds it: chart.json and documents/*.md below `folder`, which is made where it is missing.
/// Pages keep their slots, but those that have another value on one page alone are written out there. Files that stand
/// there already are overwritten. Io (file.unwritable) with the file's name.
[[nodiscard]] domain::Status writeChart(const generation::RawChart& chart, const std::filesystem::path& folder);

/// The two forms, as text.
[[nodiscard]] std::string chartText(const generation::RawChart& chart);
[[nodiscard]] std::string documentText(const generation::RawChart& chart, const domain::Document& document);

} // namespace content
