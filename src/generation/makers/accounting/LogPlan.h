// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "generation/Maker.h"

#include <map>
#include <string>
#include <vector>

namespace generation::accounting {

/// The parameters of a log, read.
struct Plan
{
    std::string title;
    std::string patient; ///< a chart's number
    std::map<std::string, std::size_t> kinds;
    std::size_t before = 0;             ///< rows that would be told, too old
    std::size_t edge = 0;               ///< on the very first day of the window
    std::size_t after = 0;              ///< after the request came
    std::size_t repeats = 0;            ///< of one disclosure to one recipient
    std::vector<std::string> suspended; ///< "written", "oral", "lapsed"
    std::size_t gaps = 0;               ///< blank columns
    int years = 6;                      ///< that the patient asks for
    int receivedDaysAgo = 0;
    int letterDaysBefore = 0;
    int earlierMonths = 0; ///< how long before the request the patient had one; 0: never
    bool extension = false;
    bool summarises = false;
    domain::Date today{};

    [[nodiscard]] domain::Date received() const;
    [[nodiscard]] domain::Date from() const; ///< first day of the window
};

[[nodiscard]] domain::Error unfit(const std::string& what, const std::string& why);
[[nodiscard]] domain::Date daysAfter(domain::Date day, int days);
/// A day that the calendar lacks becomes the last of its month.
[[nodiscard]] domain::Date monthsBefore(domain::Date day, int months);
[[nodiscard]] std::string asWritten(domain::Date day); ///< 06/14/2026

[[nodiscard]] domain::Result<Plan> readPlan(const domain::Json& json, domain::Date today);

} // namespace generation::accounting
