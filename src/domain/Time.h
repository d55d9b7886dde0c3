// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace domain {

/// A calendar day without zone (birth dates, effective dates).
using Date = std::chrono::year_month_day;
/// Local wall time at the facility, to the second. Its zone is the facility's (design: an IANA name in policy data).
using LocalTime = std::chrono::local_seconds;
/// A moment on the machine's clock, UTC, to the millisecond.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
using Seconds = std::chrono::seconds;
using Millis = std::chrono::milliseconds;

/// "YYYY-MM-DD"; a day that the calendar has.
[[nodiscard]] Result<Date> parseDate(std::string_view text);
/// "YYYY-MM-DDTHH:MM", seconds optional; a blank instead of the T is read too. A bare date is midnight.
[[nodiscard]] Result<LocalTime> parseLocalTime(std::string_view text);
/// "YYYY-MM-DDTHH:MM:SS.mmmZ".
[[nodiscard]] Result<WallTime> parseWallTime(std::string_view text);

[[nodiscard]] std::string format(Date date);            ///< YYYY-MM-DD
[[nodiscard]] std::string format(LocalTime time);       ///< YYYY-MM-DDTHH:MM:SS
[[nodiscard]] std::string formatMinute(LocalTime time); ///< YYYY-MM-DD HH:MM
[[nodiscard]] std::string format(WallTime time);        ///< YYYY-MM-DDTHH:MM:SS.mmmZ

[[nodiscard]] Date dateOf(LocalTime time);
/// Whole years from `born` to `on`; a birthday on 29 February falls on 1 March in common years.
[[nodiscard]] int ageInYears(Date born, Date on);

} // namespace domain
