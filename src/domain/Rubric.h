// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Points.h"
#include "domain/Responsibility.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// What a kind of finding counts towards.
struct Criterion
{
    std::string title;
    std::vector<Responsibility> responsibilities;
    std::vector<std::string> skills;  ///< "coding", "detail"
    std::vector<std::string> domains; ///< certification domains, "RHIT-4"
};

struct Band
{
    std::string title;
    int fromPercent = 0;
};

/// Points, credits and deductions as data: no number of a score stands in code.
struct Rubric
{
    std::string id;
    int version = 1;
    std::string effectiveFrom;
    std::map<std::string, Points, std::less<>> points;              ///< by role: "principal-diagnosis" 10
    std::map<std::string, Points, std::less<>> deductions;          ///< positive numbers: "unsupported" 4
    std::map<std::string, int, std::less<>> credits;                ///< in percent: "prefix" 70
    std::map<std::string, Criterion, std::less<>> criteria;         ///< by criterion id
    std::map<std::string, std::string, std::less<>> deductionRules; ///< rule a finding names by default: "invalid" "C1"
    std::map<std::string, std::vector<std::string>, std::less<>> lists; ///< "status-codes": bare prefixes
    std::map<std::string, std::string, std::less<>> titles; ///< of skills and domains: "RHIT-4" "Revenue cycle"
    std::vector<Band> bands;                                ///< ascending
    std::array<int, 4> passPercent{80, 85, 90, 90};         ///< by Level; domain reference 11

    [[nodiscard]] Points pointsFor(std::string_view role) const { return valueOr(points, role, Points{}); }
    [[nodiscard]] Points deduction(std::string_view name) const { return valueOr(deductions, name, Points{}); }
    [[nodiscard]] int credit(std::string_view name) const { return valueOr(credits, name, 0); }
    [[nodiscard]] std::string ruleFor(std::string_view name) const
    {
        return valueOr(deductionRules, name, std::string{});
    }
    [[nodiscard]] std::vector<std::string> list(std::string_view name) const
    {
        return valueOr(lists, name, std::vector<std::string>{});
    }

private:
    template <typename Map, typename Value>
    static Value valueOr(const Map& map, std::string_view key, Value fallback)
    {
        const auto found = map.find(key);
        return found == map.end() ? fallback : found->second;
    }
};

} // namespace domain
