// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/Chapters.h"
#include "domain/Chart.h"

#include <optional>
#include <vector>

namespace codesets {

/// What a search is limited to.
struct Filter
{
    std::optional<std::vector<System>> systems; ///< all where it is empty
    bool billableOnly = false;
    std::optional<int> chapter; ///< of ICD-10-CM, 1 to 22; leaves out the other systems
    /// Of the open chart; what is unknown limits nothing. Left out are pregnancy and delivery for male patients (OCG
    /// I.C.15.a.1) and outside the Medicare Code Editor's maternity ages, 9 to 64, and newborn conditions from 18 years
    /// on. The editor's lists by sex are no ground to hide a code.
    domain::Sex sex = domain::Sex::Unknown;
    std::optional<int> ageYears;

    [[nodiscard]] unsigned systemMask() const; ///< a bit a System
    /// Whether the codes of a family pass; `billableOnly` is not asked.
    [[nodiscard]] bool allows(System system, std::string_view bareCode) const;
};

} // namespace codesets
