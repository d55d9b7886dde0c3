// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "generation/Content.h"

#include <string>

namespace content {

/// Typed values out of chart.json (the schema has judged it before); pages are added apart.
[[nodiscard]] generation::RawChart readChart(const domain::Json& json, const std::string& file, Problems& problems);

} // namespace content
