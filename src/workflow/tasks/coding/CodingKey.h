// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Chart.h"
#include "domain/Points.h"
#include "workflow/TaskType.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace workflow::coding {

enum class Role { Principal, Critical, Other };

/// A code the answer must have. For diagnoses and procedures alike; codes are bare.
struct KeyCode
{
    codesets::System system = codesets::System::Icd10cm;
    std::string code;
    std::vector<std::string> alternatives; ///< count as exact and stand for the code everywhere
    Role role = Role::Other;
    std::optional<std::string> poa;             ///< "Y", "N", "U", "W"; empty: exempt, to be left blank
    std::optional<codesets::Severity> severity; ///< CC/MCC tier as the key has it
    int units = 1;
    std::vector<std::string> modifiers; ///< sorted
    std::string rule;
    std::string why;
    std::vector<domain::Evidence> evidence; ///< only places given in code points

    /// Whether a bare code is this one or an alternative of it.
    [[nodiscard]] bool accepts(std::string_view bareCode) const;
};

/// A code that must not stand in the answer, or not in front.
struct Penalty
{
    std::string code;
    bool principalOnly = false; ///< only gives a displaced principal its reason
    std::string rule;
    std::string why;
    std::optional<domain::Points> cost;
    std::optional<codesets::Severity> severity;
    bool critical = false; ///< coding it is a critical failure
};

/// The answer key of a coding task.
struct CodingKey
{
    domain::EncounterClass setting = domain::EncounterClass::Inpatient;
    std::optional<domain::Date> admitted;
    std::optional<domain::Date> discharged;
    std::vector<KeyCode> diagnoses;
    std::vector<KeyCode> procedures;
    std::set<std::string, std::less<>> neutral; ///< change nothing
    std::vector<Penalty> penalties;
    std::vector<std::pair<std::string, std::string>> orderedPairs; ///< the first must stand before the second
    std::vector<std::string> principalAnyOf;                       ///< codes any of which may stand first (OCG II.B, C)

    /// Date by which the codes and rules are looked up: discharge for an inpatient, else the date of service.
    [[nodiscard]] std::optional<domain::Date> date() const;
    /// Whether the key names the code anywhere: such a code is valid.
    [[nodiscard]] bool names(std::string_view bareCode) const;
};

/// The codes a key names, once for each use, in the order of the key. What must not stand in the answer, and what
/// changes nothing, is named there without its system.
[[nodiscard]] std::vector<NamedCode> codesNamedBy(const CodingKey& key);

/// Index of the entry that accepts a bare code.
[[nodiscard]] std::optional<std::size_t> indexOf(const std::vector<KeyCode>& codes, std::string_view bareCode);
/// Index of the principal one.
[[nodiscard]] std::optional<std::size_t> principalOf(const std::vector<KeyCode>& codes);

/// Reads a key and reports every problem of form. Members it does not know are left alone; checkKeySense tells of them.
[[nodiscard]] std::variant<CodingKey, std::vector<Issue>> parseKey(const domain::Json& json);

/// What is well formed and still wrong: members no release knows, a code that stands twice, one that is wanted and
/// refused at once, pairs that contradict each other or the principal.
[[nodiscard]] std::vector<Issue> checkKeySense(const domain::Json& json, const CodingKey& key);

/// The diagnoses in an order that keeps every required pair: the principal first, else as the key has them.
[[nodiscard]] std::vector<std::size_t> solvedOrder(const CodingKey& key);

} // namespace workflow::coding
