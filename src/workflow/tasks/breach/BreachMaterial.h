// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "workflow/Papers.h"
#include "workflow/Reading.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::breach {

/// The four factors of the risk assessment, 45 CFR 164.402(2)(i) to (iv).
inline constexpr std::array<std::string_view, 4> factorNames{"nature", "recipient", "acquired", "mitigation"};
inline constexpr std::array<std::string_view, 3> levelNames{"low", "medium", "high"};
/// None, and the three of 45 CFR 164.402(1)(i) to (iii).
inline constexpr std::array<std::string_view, 4> exceptionNames{"none", "unintentional", "inadvertent", "not-retained"};
inline constexpr std::array<std::string_view, 5> conclusionNames{"breach", "low-probability", "exception", "not-phi",
                                                                 "secured"};
/// Who is told: 45 CFR 164.404, 406, 408(b), 408(c), the state by policy, 410.
inline constexpr std::array<std::string_view, 6> whoNames{"individuals", "media", "hhs-now",
                                                          "hhs-annual",  "state", "covered-entity"};

template <std::size_t Size>
[[nodiscard]] bool isOneOf(const std::array<std::string_view, Size>& names, std::string_view name)
{
    for (const std::string_view one : names) {
        if (one == name)
            return true;
    }
    return false;
}

/// Something to tick: a sanction, a step to limit the harm.
struct Offer
{
    std::string id;
    std::string title;
};

struct Incident
{
    std::string id;
    std::string title;
    std::vector<std::string> papers; ///< of its file
};

struct Material
{
    std::string title;
    domain::Date today{};
    std::vector<Offer> sanctions;
    std::vector<Offer> steps;
    std::vector<Incident> incidents;
    std::vector<Paper> papers;

    [[nodiscard]] const Incident* incident(std::string_view id) const;
};

[[nodiscard]] Reading<Material> readMaterial(const domain::Json& json);

} // namespace workflow::breach
