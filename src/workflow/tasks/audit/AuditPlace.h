// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Discrepancy.h"
#include "workflow/Fields.h"
#include "workflow/tasks/audit/AuditState.h"

#include <optional>
#include <string>
#include <string_view>

namespace workflow::audit {

/// Kinds of discrepancy go from 1 to this (domain reference 8).
inline constexpr int lastKind = 54;
inline constexpr int gravest = 3;
/// What a place names that is not in the chart: "missing:consent".
inline constexpr std::string_view missingPrefix = "missing:";

/// A place whose span is [0, 0) is the page as a whole.
[[nodiscard]] constexpr bool wholePage(const domain::Evidence& place)
{
    return place.span.to == 0;
}

/// The document type of a page that is said to be missing; empty where the place is a page of the chart.
[[nodiscard]] std::string_view missingType(std::string_view document);

/// Reads document, from and to of an object. Without from and to, or with both 0, it is the page as a whole. Where
/// `quotes` is true (an answer key) the members of a quote may stand there too.
[[nodiscard]] domain::Evidence readPlace(Fields& fields, bool quotes);
[[nodiscard]] domain::Json placeJson(const domain::Evidence& place);

[[nodiscard]] std::optional<int> readKind(Fields& fields, std::string_view name);
[[nodiscard]] std::optional<int> readSeverity(Fields& fields, std::string_view name);
[[nodiscard]] std::optional<domain::MendPath> readPath(Fields& fields, std::string_view name);

/// Reads kind, which must be there, and who of an object.
[[nodiscard]] Pattern readPattern(Fields& fields);
[[nodiscard]] domain::Json patternJson(const Pattern& pattern);

} // namespace workflow::audit
