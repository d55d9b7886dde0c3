// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <string>
#include <string_view>
#include <vector>

namespace records {

/// One person's record at the hospital: who, the encounters, and the pages, in the order of the chart tree.
struct Chart
{
    std::string mrn; ///< "20-14-31", a unit number
    domain::Patient patient;
    std::vector<domain::Encounter> encounters;
    std::vector<domain::Document> documents; ///< sorted by group, then time written
    std::vector<domain::Order> orders;
    std::vector<domain::Observation> results;

    [[nodiscard]] const domain::Encounter* encounter(std::string_view id) const;
    [[nodiscard]] const domain::Document* document(std::string_view id) const;
};

struct StaffMember
{
    std::string id;
    std::string given;
    std::string family;
    std::string credential;
    std::string role;
    std::string service;
};
/// "I. Renner, MD"
[[nodiscard]] std::string displayName(const StaffMember& member);

} // namespace records
