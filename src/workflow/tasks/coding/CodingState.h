// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Chart.h"
#include "workflow/TaskType.h"

#include <cstdint>
#include <string>
#include <vector>

namespace workflow::coding {

/// More units than this are taken as this many.
inline constexpr std::int64_t mostUnits = 1'000'000;

struct DiagnosisLine
{
    std::string id;     ///< "d1", in order of creation, never used again
    std::string code;   ///< as typed: without blanks at the ends, upper case
    std::string poa;    ///< "Y", "N", "U", "W"; empty is blank
    bool query = false; ///< the record does not tell; the provider is to be asked
    std::string question;
    std::vector<domain::Evidence> evidence;
};

struct ProcedureLine
{
    std::string id; ///< "p1"
    codesets::System system = codesets::System::Icd10pcs;
    std::string code;
    int units = 1;
    std::vector<std::string> modifiers;
    std::vector<domain::Evidence> evidence;
};

/// The coding worksheet. The first diagnosis is the principal (inpatient) or first-listed one.
class CodingState final : public TaskState
{
public:
    std::vector<DiagnosisLine> diagnoses;
    std::vector<ProcedureLine> procedures;
    std::string first; ///< admitting diagnosis or reason for the visit; not scored
    std::string notes;
    int diagnosesMade = 0; ///< lines ever created
    int proceduresMade = 0;
};

/// The encounter that is coded; null where the chart lacks it.
[[nodiscard]] inline const domain::Encounter* encounterOf(const TaskContext& context)
{
    return context.scenario.chart.encounter(context.task.encounter);
}

/// Present on admission is reported for inpatients alone (OCG Appendix I).
[[nodiscard]] inline bool takesPoa(domain::EncounterClass setting)
{
    return setting == domain::EncounterClass::Inpatient;
}

} // namespace workflow::coding
