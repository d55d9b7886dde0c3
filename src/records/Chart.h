// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What the coder reported for an encounter.
struct CodedClaim
{
    struct Diagnosis
    {
        std::string code;
        std::string poa; ///< "Y", "N", "U", "W"; empty: exempt, or no inpatient
    };
    struct Procedure
    {
        std::string system; ///< "icd10pcs", "hcpcs", "px"
        std::string code;
        domain::Date date{};
    };
    std::string encounter;
    std::string coder; ///< staff id
    domain::LocalTime coded{};
    std::vector<Diagnosis> diagnoses; ///< the first is the principal one
    std::vector<Procedure> procedures;
};

/// One person's record at the hospital: who, the encounters, and the pages, in the order of the chart tree.
struct Chart
{
    std::string mrn; ///< "20-14-31", a unit number
    domain::Patient patient;
    std::vector<domain::Encounter> encounters;
    std::vector<domain::Document> documents; ///< sorted by group, then time written
    std::vector<domain::Order> orders;
    std::vector<domain::Observation> results;
    std::vector<CodedClaim> claims;
    std::vector<domain::Document> earlier; ///< versions that were superseded; nothing is erased

    [[nodiscard]] const domain::Encounter* encounter(std::string_view id) const;
    /// The version in force.
    [[nodiscard]] const domain::Document* document(std::string_view id) const;
    /// A version by its number, in force or superseded.
    [[nodiscard]] const domain::Document* version(std::string_view id, int number) const;
    /// The numbers of all versions of a page, oldest first.
    [[nodiscard]] std::vector<int> versions(std::string_view id) const;
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
