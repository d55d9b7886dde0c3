// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Claim.h"

#include "domain/Text.h"

#include <algorithm>

namespace codesets {
namespace {

using domain::Json;

class ClaimReader
{
public:
    std::variant<Claim, std::vector<ClaimIssue>> read(const Json& json)
    {
        if (!json.is_object()) {
            issue("", "A claim is a JSON object.");
            return std::move(m_issues);
        }
        readSetting(json);
        readPatient(json);
        readDates(json);
        if (const auto status = json.find("status"); status != json.end())
            m_claim.status = text(*status, "/status", "The discharge status is text, such as \"01\".");
        readDiagnoses(json);
        readProcedures(json);
        if (!m_issues.empty())
            return std::move(m_issues);
        return std::move(m_claim);
    }

private:
    void issue(std::string pointer, std::string message)
    {
        m_issues.push_back({std::move(pointer), std::move(message)});
    }

    std::string text(const Json& value, const std::string& pointer, const std::string& complaint)
    {
        if (value.is_string())
            return std::string(domain::trimmed(value.get_ref<const std::string&>()));
        issue(pointer, complaint);
        return {};
    }

    std::optional<std::string> wanted(const Json& object, const char* key, const std::string& above,
                                      const std::string& complaint)
    {
        const auto at = object.find(key);
        const bool there = at != object.end() && at->is_string();
        if (!there)
            issue(above + "/" + key, complaint);
        return there ? std::optional(std::string(domain::trimmed(at->get_ref<const std::string&>()))) : std::nullopt;
    }

    void readSetting(const Json& json)
    {
        const std::string complaint = "The setting is inpatient, emergency, outpatient-surgery or clinic.";
        const auto word = wanted(json, "setting", "", complaint);
        if (!word)
            return;
        if (const auto setting = domain::encounterClassFrom(*word))
            m_claim.setting = *setting;
        else
            issue("/setting", complaint);
    }

    void readPatient(const Json& json)
    {
        const auto patient = json.find("patient");
        if (patient == json.end() || !patient->is_object())
            return issue("/patient", "The patient is an object with sex and birthDate.");
        const std::string complaint = "The sex is male, female or unknown.";
        if (const auto sex = wanted(*patient, "sex", "/patient", complaint)) {
            if (*sex == "male" || *sex == "female")
                m_claim.sex = *sex == "male" ? domain::Sex::Male : domain::Sex::Female;
            else if (*sex != "unknown")
                issue("/patient/sex", complaint);
        }
        m_claim.birthDate = date(*patient, "birthDate", "/patient").value_or(domain::Date{});
    }

    std::optional<domain::Date> date(const Json& object, const char* key, const std::string& above)
    {
        const std::string complaint = "A date that the calendar has is asked for, YYYY-MM-DD.";
        const auto word = wanted(object, key, above, complaint);
        if (!word)
            return std::nullopt;
        if (const auto day = domain::parseDate(*word))
            return *day;
        issue(above + "/" + key, complaint);
        return std::nullopt;
    }

    void readDates(const Json& json)
    {
        const auto admitted = date(json, "admitted", "");
        const auto given = json.find("discharged");
        if (m_claim.inpatient() || (given != json.end() && !given->is_null()))
            m_claim.discharged = date(json, "discharged", "");
        if (!admitted)
            return;
        m_claim.admitted = *admitted;
        if (m_claim.discharged && *m_claim.discharged < *admitted)
            issue("/discharged", "The discharge lies before the admission.");
        if (m_claim.birthDate.ok() && m_claim.birthDate > *admitted)
            issue("/patient/birthDate", "The patient was born after the admission.");
    }

    void readDiagnoses(const Json& json)
    {
        const auto list = json.find("diagnoses");
        if (list == json.end() || !list->is_array())
            return issue("/diagnoses", "The diagnoses are a list, the principal one first.");
        for (std::size_t i = 0; i < list->size(); ++i) {
            const Json& line = (*list)[i];
            const std::string at = "/diagnoses/" + std::to_string(i);
            if (!line.is_object()) {
                issue(at, "A diagnosis is an object with a code.");
                continue;
            }
            ClaimDiagnosis diagnosis{codeIn(line, at), {}};
            if (const auto poa = line.find("poa"); poa != line.end() && !poa->is_null())
                diagnosis.poa = upper(text(*poa, at + "/poa", "The POA is Y, N, U, W or blank."));
            if (diagnosis.poa == "EXEMPT") // what this program's keys write where the field stays blank
                diagnosis.poa.clear();
            m_claim.diagnoses.push_back(std::move(diagnosis));
        }
    }

    void readProcedures(const Json& json)
    {
        const auto list = json.find("procedures");
        if (list == json.end())
            return;
        if (!list->is_array())
            return issue("/procedures", "The procedures are a list.");
        for (std::size_t i = 0; i < list->size(); ++i) {
            const Json& line = (*list)[i];
            const std::string at = "/procedures/" + std::to_string(i);
            if (!line.is_object()) {
                issue(at, "A procedure is an object with a system and a code.");
                continue;
            }
            const std::string complaint = "The system of a procedure is icd10pcs, hcpcs or px.";
            const auto word = wanted(line, "system", at, complaint);
            const auto system = word ? systemFrom(*word) : std::nullopt;
            if (word && (!system || *system == System::Icd10cm))
                issue(at + "/system", complaint);
            m_claim.procedures.push_back({system.value_or(System::Icd10pcs), codeIn(line, at)});
        }
    }

    std::string codeIn(const Json& line, const std::string& at)
    {
        const std::string complaint = "A code is asked for.";
        const auto code = wanted(line, "code", at, complaint);
        if (code && code->empty())
            issue(at + "/code", complaint);
        return code.value_or(std::string());
    }

    static std::string upper(std::string word)
    {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        return word;
    }

    Claim m_claim;
    std::vector<ClaimIssue> m_issues;
};

} // namespace

std::variant<Claim, std::vector<ClaimIssue>> parseClaim(const domain::Json& json)
{
    return ClaimReader().read(json);
}

} // namespace codesets
