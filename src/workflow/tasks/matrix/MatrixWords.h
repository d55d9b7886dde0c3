// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace workflow::matrix {

// The words of the access matrix (domain reference 7).
inline constexpr std::array<std::string_view, 9> sectionNames{"demographics", "insurance",   "clinical-notes",
                                                              "orders-mar",   "results",     "psychotherapy-notes",
                                                              "part2",        "codes-claim", "audit-log"};
inline constexpr std::array<std::string_view, 6> actionNames{"view", "enter", "sign", "code", "release", "audit"};
inline constexpr std::array<std::string_view, 5> accountNames{"open", "change", "suspend", "close", "refuse"};

template <std::size_t Size>
[[nodiscard]] bool isOneOf(const std::array<std::string_view, Size>& names, std::string_view name)
{
    for (const std::string_view one : names) {
        if (one == name)
            return true;
    }
    return false;
}

/// "VES": the letters of the actions in the order V E S C R A; empty for none.
[[nodiscard]] std::string lettersOf(const std::set<std::string, std::less<>>& actions);
/// Whether an account handled so has no rights left.
[[nodiscard]] bool isShut(std::string_view account);

} // namespace workflow::matrix
