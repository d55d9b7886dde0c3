// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/breach/BreachKey.h"

#include <set>

namespace workflow::breach {

struct Rating
{
    std::string level;
    std::string paper; ///< that shows it; empty: none is named
    friend bool operator==(const Rating&, const Rating&) = default;
};

/// What is said of one incident.
struct Answer
{
    std::map<std::string, Rating, std::less<>> factors;
    std::string exception;  ///< empty: not said
    std::string conclusion; ///< empty: not said
    std::map<std::string, domain::Date, std::less<>> notify;
    std::optional<domain::Date> delay;
    std::optional<bool> log;
    std::set<std::string, std::less<>> sanctions;
    std::set<std::string, std::less<>> steps;
};

/// The worksheet of incidents, by their ids.
struct BreachState
{
    std::map<std::string, Answer, std::less<>> incidents;
};

[[nodiscard]] domain::Json submissionJson(const BreachState& state);
[[nodiscard]] Reading<BreachState> readSubmission(const domain::Json& json, const BreachKey& key);

} // namespace workflow::breach
