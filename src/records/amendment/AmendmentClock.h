// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"

#include <optional>

/// A patient's request to amend the record: when it must be acted on (45 CFR 164.526(b)(2)). Days are calendar days at
/// the facility; a term ends with its last day, at local midnight, whatever the clocks did in between.
namespace records::amendment {

inline constexpr int daysToAct = 60;       ///< 164.526(b)(2)(i)
inline constexpr int daysOfExtension = 30; ///< 164.526(b)(2)(ii)

/// The last day on which the request is acted on in time. The day of receipt is day 0.
[[nodiscard]] domain::Date lastDay(domain::Date received);
/// The furthest last day that an extension can give.
[[nodiscard]] domain::Date furthestDay(domain::Date received);
/// The midnight with which a day ends; what happens at it is too late.
[[nodiscard]] domain::LocalTime endOf(domain::Date day);
/// Whole days from one day to another; negative where the second is the earlier.
[[nodiscard]] int daysBetween(domain::Date from, domain::Date to);

/// Why an extension does not hold.
enum class ExtensionFault {
    Second,   ///< one extension only (164.526(b)(2)(ii)(B))
    ToldLate, ///< the statement came after the first term had ended (164.526(b)(2)(ii)(A))
    TooLong,  ///< more than 30 days
    NotLater, ///< it gives no more time than there was
};
/// The request as it came, and what the patient was told of a delay.
struct Request
{
    domain::LocalTime received{};
    std::optional<domain::Date> extendedTo{}; ///< by a written statement that was given in time
};

/// Nothing where the extension holds. `told` is when the patient has the written statement.
[[nodiscard]] std::optional<ExtensionFault> extensionFault(const Request& request, domain::LocalTime told,
                                                           domain::Date until);
/// The last day as things stand, an extension counted in.
[[nodiscard]] domain::Date lastDay(const Request& request);

} // namespace records::amendment
