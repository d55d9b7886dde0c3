// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "workflow/Fields.h"

#include <optional>
#include <string>
#include <string_view>

namespace workflow::filing {

/// A day that the calendar has; an issue where what stands there is none.
[[nodiscard]] std::optional<domain::Date> dateIn(Fields& fields, std::string_view name);

/// An object member, null where it is left out; it counts as asked for.
[[nodiscard]] const domain::Json* objectIn(Fields& fields, const domain::Json& owner, const char* name);

/// Empty text for no date.
[[nodiscard]] std::string written(const std::optional<domain::Date>& date);

} // namespace workflow::filing
