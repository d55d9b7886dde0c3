// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingKey.h"

#include "codesets/Catalogue.h"
#include "workflow/tasks/coding/CodingJson.h"
#include "workflow/tasks/coding/CodingOps.h"
#include "workflow/tasks/coding/CodingSubmission.h"

#include <algorithm>

namespace workflow::coding {

using codesets::Severity;
using codesets::System;
using domain::Json;

namespace {

std::string readCode(Fields& fields)
{
    return codesets::bare(fields.requiredText("code"));
}

std::vector<std::string> readCodes(Fields& fields, std::string_view name)
{
    std::vector<std::string> result = fields.texts(name);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](const std::string& code) { return codesets::bare(code); });
    return result;
}

std::optional<Severity> readSeverity(Fields& fields)
{
    const auto text = fields.choice("severity", {"mcc", "cc", "none"});
    if (!text)
        return std::nullopt;
    return *text == "mcc" ? Severity::Mcc : *text == "cc" ? Severity::Cc : Severity::None;
}

// Where no entry says that it leads and the first says nothing, the first leads.
struct Roles
{
    std::vector<std::optional<std::string>> given;

    void settle(std::vector<KeyCode>& codes) const
    {
        const bool named = std::find(given.begin(), given.end(), "principal") != given.end();
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const bool leads = given[i] ? *given[i] == "principal" : i == 0 && !named;
            codes[i].role = leads ? Role::Principal : given[i] == "critical" ? Role::Critical : Role::Other;
        }
    }
};

void readCommon(Fields& fields, KeyCode& code, std::vector<Issue>& issues)
{
    code.code = readCode(fields);
    code.alternatives = readCodes(fields, "alternatives");
    code.rule = fields.text("rule").value_or("");
    code.why = fields.text("why").value_or("");
    code.evidence = readEvidence(fields, issues, true);
}

KeyCode readDiagnosis(Fields& fields, std::vector<Issue>& issues)
{
    KeyCode result;
    readCommon(fields, result, issues);
    if (!result.code.empty() && !codesets::wellFormed(System::Icd10cm, result.code))
        fields.issue("code", "does not have the form of an ICD-10-CM code");
    result.severity = readSeverity(fields);
    if (const auto text = fields.text("poa")) {
        result.poa = readPoa(*text);
        if (!result.poa)
            fields.issue("poa", "must be Y, N, U, W or exempt");
    }
    return result;
}

KeyCode readProcedure(Fields& fields, std::vector<Issue>& issues)
{
    KeyCode result;
    readCommon(fields, result, issues);
    const auto system = fields.choice("system", {"icd10pcs", "hcpcs", "px"});
    result.system = system ? *codesets::systemFrom(*system) : systemByForm(result.code);
    result.units = static_cast<int>(std::min<std::int64_t>(fields.integer("units", 1).value_or(1), 1'000'000));
    for (const std::string& modifier : fields.texts("modifiers"))
        result.modifiers.push_back(typed(modifier));
    std::sort(result.modifiers.begin(), result.modifiers.end());
    return result;
}

void readAll(Fields& root, CodingKey& key, std::vector<Issue>& issues)
{
    Roles roles;
    root.require("diagnoses");
    root.each("diagnoses", [&](const Json& entry, const std::string& pointer) {
        Fields fields(entry, pointer, issues);
        key.diagnoses.push_back(readDiagnosis(fields, issues));
        roles.given.push_back(fields.choice("role", {"principal", "critical", "other"}));
    });
    roles.settle(key.diagnoses);
    roles.given.clear();
    root.each("procedures", [&](const Json& entry, const std::string& pointer) {
        Fields fields(entry, pointer, issues);
        key.procedures.push_back(readProcedure(fields, issues));
        roles.given.push_back(fields.choice("role", {"principal", "other"}));
    });
    roles.settle(key.procedures);
}

void readPenalties(Fields& root, CodingKey& key, std::vector<Issue>& issues)
{
    root.each("penalise", [&](const Json& entry, const std::string& pointer) {
        Fields fields(entry, pointer, issues);
        Penalty penalty;
        penalty.code = readCode(fields);
        penalty.principalOnly = fields.choice("when", {"principal", "any"}) == "principal";
        penalty.rule = fields.text("rule").value_or("");
        penalty.why = fields.text("why").value_or("");
        penalty.severity = readSeverity(fields);
        penalty.critical = fields.boolean("critical").value_or(false);
        if (const auto cost = fields.number("cost")) {
            penalty.cost = domain::Points::fromNumber(*cost);
            if (*cost < 0 || *cost > 1000)
                fields.issue("cost", "must be a number of points from 0 to 1000");
        }
        key.penalties.push_back(std::move(penalty));
    });
}

void readPairs(Fields& root, CodingKey& key, std::vector<Issue>& issues)
{
    root.each("orderedPairs", [&](const Json& entry, const std::string& pointer) {
        const bool pair = entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_string();
        if (pair)
            key.orderedPairs.emplace_back(codesets::bare(entry[0].get<std::string>()),
                                          codesets::bare(entry[1].get<std::string>()));
        else
            issues.push_back({pointer, "must be a list of two codes"});
    });
}

std::optional<domain::Date> readDay(Fields& root, std::string_view name)
{
    const auto text = root.text(name);
    if (!text)
        return std::nullopt;
    const auto time = domain::parseLocalTime(*text);
    if (!time) {
        root.issue(name, "must be a day (YYYY-MM-DD) or a time (YYYY-MM-DDTHH:MM)");
        return std::nullopt;
    }
    return domain::dateOf(*time);
}

void readPatient(Fields& root, const Json& json, std::vector<Issue>& issues)
{
    if (!root.has("patient"))
        return;
    Fields fields(json.at("patient"), "/patient", issues);
    fields.choice("sex", {"male", "female", "unknown"});
    readDay(fields, "birthDate");
}

} // namespace

bool KeyCode::accepts(std::string_view bareCode) const
{
    return code == bareCode || std::find(alternatives.begin(), alternatives.end(), bareCode) != alternatives.end();
}

std::optional<domain::Date> CodingKey::date() const
{
    const bool stays = setting == domain::EncounterClass::Inpatient;
    return stays && discharged ? discharged : admitted ? admitted : discharged;
}

std::vector<NamedCode> codesNamedBy(const CodingKey& key)
{
    std::vector<NamedCode> named;
    for (const std::vector<KeyCode>* list : {&key.diagnoses, &key.procedures}) {
        for (const KeyCode& wanted : *list) {
            named.push_back({wanted.system, wanted.code, CodeUse::Keyed});
            for (const std::string& other : wanted.alternatives)
                named.push_back({wanted.system, other, CodeUse::Alternative});
        }
    }
    for (const std::string& code : key.principalAnyOf)
        named.push_back({System::Icd10cm, code, CodeUse::MayLead});
    for (const auto& [first, second] : key.orderedPairs) {
        named.push_back({System::Icd10cm, first, CodeUse::Pair});
        named.push_back({System::Icd10cm, second, CodeUse::Pair});
    }
    for (const std::string& code : key.neutral)
        named.push_back({std::nullopt, code, CodeUse::Neutral});
    for (const Penalty& penalty : key.penalties)
        named.push_back({std::nullopt, penalty.code, CodeUse::Penalised});
    return named;
}

std::optional<std::size_t> indexOf(const std::vector<KeyCode>& codes, std::string_view bareCode)
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const KeyCode& code) { return code.accepts(bareCode); });
    return found == codes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - codes.begin()));
}

std::optional<std::size_t> principalOf(const std::vector<KeyCode>& codes)
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [](const KeyCode& code) { return code.role == Role::Principal; });
    return found == codes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - codes.begin()));
}

bool CodingKey::names(std::string_view bareCode) const
{
    const auto holds = [&](const std::string& code) { return code == bareCode; };
    return indexOf(diagnoses, bareCode) || indexOf(procedures, bareCode) || neutral.contains(bareCode)
           || std::any_of(penalties.begin(), penalties.end(), [&](const Penalty& entry) { return holds(entry.code); })
           || std::any_of(principalAnyOf.begin(), principalAnyOf.end(), holds)
           || std::any_of(orderedPairs.begin(), orderedPairs.end(),
                          [&](const auto& pair) { return holds(pair.first) || holds(pair.second); });
}

std::variant<CodingKey, std::vector<Issue>> parseKey(const Json& json)
{
    CodingKey key;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    const auto setting = root.choice("setting", {"inpatient", "emergency", "outpatient-surgery", "clinic"});
    key.setting = setting ? *domain::encounterClassFrom(*setting) : domain::EncounterClass::Inpatient;
    readPatient(root, json, issues);
    key.admitted = readDay(root, "admitted");
    key.discharged = readDay(root, "discharged");
    readAll(root, key, issues);
    for (std::string& code : readCodes(root, "neutral"))
        key.neutral.insert(std::move(code));
    readPenalties(root, key, issues);
    readPairs(root, key, issues);
    key.principalAnyOf = readCodes(root, "principalAnyOf");
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::coding
