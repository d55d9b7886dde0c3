// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Responsibility.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Where a discrepancy goes to be mended.
enum class MendPath { Him, Query, Deficiency, Registration, Privacy, Safety, Recode };

struct MendPathInfo
{
    MendPath id;
    std::string_view code; ///< in keys and submissions
    std::string_view title;
};

inline constexpr std::array<MendPathInfo, 7> mendPaths{{
    {MendPath::Him, "him", "Health information corrects"},
    {MendPath::Query, "query", "Query the author"},
    {MendPath::Deficiency, "deficiency", "Deficiency notice to the author"},
    {MendPath::Registration, "registration", "Registration corrects"},
    {MendPath::Privacy, "privacy", "Privacy officer"},
    {MendPath::Safety, "safety", "Department and clinical safety"},
    {MendPath::Recode, "recode", "Recode"},
}};

[[nodiscard]] constexpr std::optional<MendPath> mendPathFrom(std::string_view code)
{
    for (const auto& info : mendPaths) {
        if (info.code == code)
            return info.id;
    }
    return std::nullopt;
}
[[nodiscard]] constexpr std::string_view code(MendPath path)
{
    return mendPaths[static_cast<std::size_t>(path)].code;
}

/// One kind of thing that can be wrong in a chart (domain reference 8).
struct Discrepancy
{
    int kind = 0; ///< 1 to 54
    std::string family;
    std::string title;           ///< a few words: "Wrong side"
    std::string text;            ///< one sentence
    int severity = 1;            ///< 1 low, 3 patient safety, privacy or payment
    std::vector<MendPath> paths; ///< any of them is right
    Responsibility responsibility = Responsibility::AU;
    std::string cite;
    bool obvious = false; ///< one look at one page finds it
};

struct DiscrepancyFamily
{
    std::string id;
    std::string title;
};

/// All kinds at hand, by number, and the families they are offered in.
struct Discrepancies
{
    std::vector<DiscrepancyFamily> families;
    std::vector<Discrepancy> kinds;

    [[nodiscard]] const Discrepancy* find(int kind) const
    {
        const auto found =
            std::find_if(kinds.begin(), kinds.end(), [&](const Discrepancy& each) { return each.kind == kind; });
        return found == kinds.end() ? nullptr : &*found;
    }
};

} // namespace domain
