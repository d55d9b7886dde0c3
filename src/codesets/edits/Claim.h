// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Chart.h"
#include "domain/Json.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace codesets {

struct ClaimDiagnosis
{
    std::string code; ///< as typed, without the blanks at its ends
    std::string poa;  ///< upper case; empty: blank
};

struct ClaimProcedure
{
    System system = System::Icd10pcs;
    std::string code; ///< as typed, without the blanks at its ends
};

/// What of an encounter goes to the payer, as far as edits look at it. The first diagnosis is the principal one
/// (inpatient) or the first-listed one.
struct Claim
{
    domain::EncounterClass setting = domain::EncounterClass::Inpatient;
    domain::Sex sex = domain::Sex::Unknown;
    domain::Date birthDate{}; ///< not ok() where it is not known
    domain::Date admitted{};
    std::optional<domain::Date> discharged;
    std::string status; ///< discharge status, "01"
    std::vector<ClaimDiagnosis> diagnoses;
    std::vector<ClaimProcedure> procedures;

    [[nodiscard]] bool inpatient() const { return setting == domain::EncounterClass::Inpatient; }
    /// The day by which codes are looked up: discharge for an inpatient, else the day of service.
    [[nodiscard]] domain::Date codedOn() const { return inpatient() && discharged ? *discharged : admitted; }
};

/// What is wrong with the form of a claim.
struct ClaimIssue
{
    std::string pointer; ///< JSON pointer (RFC 6901)
    std::string message; ///< one sentence
};

/// Reads a claim and reports every problem of form at once; a code that does not exist is none. Asked for: setting,
/// patient (sex, birthDate), admitted, diagnoses, and discharged for an inpatient. A POA of null or "exempt" is blank;
/// keys that are not known are left alone.
[[nodiscard]] std::variant<Claim, std::vector<ClaimIssue>> parseClaim(const domain::Json& json);

} // namespace codesets
