// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include <algorithm>
#include <set>

namespace content::checking {
namespace {

using codesets::CodeStatus;
using codesets::System;
using domain::Encounter;
using records::CodedClaim;

class ClaimCheck
{
public:
    ClaimCheck(const Context& context, std::string_view mrn)
        : m_context(context), m_chart(context.library.chart(mrn)->chart), m_file(chartFolder(mrn) + "/chart.json")
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_chart.claims.size(); ++i)
            claim(m_chart.claims[i], "/claims/" + std::to_string(i));
    }

private:
    void error(const std::string& place, std::string message, std::string remedy) const
    {
        m_context.problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    void claim(const CodedClaim& claim, const std::string& place)
    {
        if (m_context.library.house().member(claim.coder) == nullptr)
            error(place + "/coder", "nobody of the staff is \"" + claim.coder + "\"",
                  "Name an id of facility/staff.json");
        if (!m_claimed.insert(claim.encounter).second)
            error(place + "/encounter", "the encounter \"" + claim.encounter + "\" has two claims", "Keep one");
        const Encounter* encounter = m_chart.encounter(claim.encounter);
        if (encounter == nullptr) {
            error(place + "/encounter", "the chart has no encounter \"" + claim.encounter + "\"",
                  "Name an id of encounters");
            return;
        }
        if (claim.coded < encounter->discharged.value_or(encounter->admitted))
            error(place + "/coded", "the encounter is coded before it ended", "Mend the time");
        for (std::size_t i = 0; i < claim.diagnoses.size(); ++i)
            diagnosis(claim.diagnoses[i], *encounter, place + "/diagnoses/" + std::to_string(i));
        for (std::size_t i = 0; i < claim.procedures.size(); ++i)
            procedure(claim.procedures[i], *encounter, place + "/procedures/" + std::to_string(i));
    }

    // Inpatients by discharge, all others by the day of service (45 CFR 162.1011).
    bool valid(System system, const std::string& code, const Encounter& encounter, const std::string& place) const
    {
        const domain::Date date = domain::codingDate(encounter);
        const std::string day = " on " + domain::format(date);
        switch (m_context.catalogue.check(system, code, date)) {
        case CodeStatus::Valid:
            return true;
        case CodeStatus::Header:
            error(place, code + " is a heading, more characters are needed", "Write a whole code");
            break;
        case CodeStatus::NotOnDate:
        case CodeStatus::Invalid:
            error(place, code + " is no code of " + std::string(codesets::title(system)) + day,
                  "Write a code of the edition in force that day");
            break;
        case CodeStatus::Unsupported:
            error(place, "the box holds no family of " + code + day, "Add the family to codesets/");
            break;
        }
        return false;
    }

    void diagnosis(const CodedClaim::Diagnosis& diagnosis, const Encounter& encounter, const std::string& place) const
    {
        if (!valid(System::Icd10cm, diagnosis.code, encounter, place + "/code"))
            return;
        if (encounter.type != domain::EncounterClass::Inpatient) {
            if (!diagnosis.poa.empty())
                error(place + "/poa", "POA is reported for inpatients alone", "Take it out");
            return;
        }
        const auto edition = m_context.catalogue.on(System::Icd10cm, domain::codingDate(encounter));
        const bool exempt = edition->find(diagnosis.code)->poaExempt;
        if (exempt && !diagnosis.poa.empty())
            error(place + "/poa", diagnosis.code + " is exempt from POA", "Take it out");
        if (!exempt && diagnosis.poa.empty())
            error(place, diagnosis.code + " has no POA indicator", "Add \"poa\": Y, N, U or W");
    }

    void procedure(const CodedClaim::Procedure& procedure, const Encounter& encounter, const std::string& place) const
    {
        const auto system = codesets::systemFrom(procedure.system);
        const bool inpatient = encounter.type == domain::EncounterClass::Inpatient;
        if (!system || *system == System::Icd10cm) {
            error(place + "/system", "a procedure needs the system of its code", "Write icd10pcs, hcpcs or px");
            return;
        }
        // ICD-10-PCS is for hospitals' inpatients (45 CFR 162.1002(c)(3)).
        if (inpatient != (*system == System::Icd10pcs))
            error(place + "/system", procedure.system + " is not what this encounter's procedures are reported in",
                  "Write icd10pcs for an inpatient, hcpcs or px for any other");
        else
            valid(*system, procedure.code, encounter, place + "/code");
        const domain::LocalTime start = std::min(encounter.arrived.value_or(encounter.admitted), encounter.admitted);
        const bool after = encounter.discharged && procedure.date > domain::dateOf(*encounter.discharged);
        if (procedure.date < domain::dateOf(start) || after)
            error(place + "/date", domain::format(procedure.date) + " is outside the encounter", "Mend the date");
    }

    const Context& m_context;
    const records::Chart& m_chart;
    std::string m_file;
    std::set<std::string> m_claimed;
};

} // namespace

void claims(const Context& context, std::string_view mrn)
{
    ClaimCheck(context, mrn).run();
}

} // namespace content::checking
