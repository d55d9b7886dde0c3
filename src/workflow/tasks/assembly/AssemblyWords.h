// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/assembly/Misfile.h"
#include "workflow/Fields.h"

#include <optional>
#include <string>
#include <string_view>

namespace workflow::assembly {

using records::assembly::Misfile;

/// "other-patient", "other-encounter", "duplicate".
[[nodiscard]] std::string_view code(Misfile reason);
[[nodiscard]] std::optional<Misfile> misfileFrom(std::string_view code);
/// "another patient's page"
[[nodiscard]] std::string_view words(Misfile reason);

/// A page's index data as far as they are told.
struct IndexEntry
{
    std::optional<std::string> type;
    std::optional<std::string> date; ///< YYYY-MM-DD, a day of the calendar
    std::optional<std::string> encounter;
};

/// Reads `type`, `date` and `encounter` of an object. `blankIsOne`: an empty text stands for a field wiped out.
[[nodiscard]] IndexEntry readIndex(Fields& fields, bool blankIsOne);
/// Reads a reason for taking a page out; an issue where it is missing or none of `misfileFrom`.
[[nodiscard]] Misfile readReason(Fields& fields);

} // namespace workflow::assembly
