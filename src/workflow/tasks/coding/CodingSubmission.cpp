// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingSubmission.h"

#include "codesets/Catalogue.h"
#include "workflow/tasks/coding/CodingJson.h"
#include "workflow/tasks/coding/CodingOps.h"

#include <algorithm>

namespace workflow::coding {

using codesets::System;
using domain::Json;

namespace {

Json diagnosisJson(const DiagnosisLine& line)
{
    Json json{{"code", line.code}, {"poa", line.poa}, {"evidence", evidenceJson(line.evidence)}};
    if (line.query)
        json["query"] = true;
    if (!line.question.empty())
        json["question"] = line.question;
    return json;
}

Json procedureJson(const ProcedureLine& line)
{
    return Json{{"system", codesets::code(line.system)},
                {"code", line.code},
                {"units", line.units},
                {"modifiers", line.modifiers},
                {"evidence", evidenceJson(line.evidence)}};
}

SubmittedDiagnosis readDiagnosis(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    SubmittedDiagnosis result;
    Fields fields(json, pointer, issues);
    result.code = codesets::bare(fields.requiredText("code"));
    const auto poa = readPoa(fields.text("poa").value_or(""));
    if (!poa)
        fields.issue("poa", "must be Y, N, U, W, exempt or empty");
    result.poa = poa.value_or("");
    result.evidence = readEvidence(fields, issues, false);
    result.query = fields.boolean("query").value_or(false);
    fields.text("question");
    fields.refuseOthers();
    return result;
}

SubmittedProcedure readProcedure(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    SubmittedProcedure result;
    Fields fields(json, pointer, issues);
    result.code = codesets::bare(fields.requiredText("code"));
    const auto system = fields.choice("system", {"icd10pcs", "hcpcs", "px"});
    result.system = system ? *codesets::systemFrom(*system) : systemByForm(result.code);
    result.units = static_cast<int>(std::min(fields.integer("units", 0).value_or(1), mostUnits));
    for (const std::string& modifier : fields.texts("modifiers"))
        result.modifiers.push_back(typed(modifier));
    std::sort(result.modifiers.begin(), result.modifiers.end());
    result.evidence = readEvidence(fields, issues, false);
    fields.refuseOthers();
    return result;
}

} // namespace

System systemByForm(std::string_view bareCode)
{
    for (const System system : {System::Px, System::Hcpcs}) {
        if (codesets::wellFormed(system, bareCode))
            return system;
    }
    return System::Icd10pcs;
}

Json submissionJson(const CodingState& state)
{
    Json json{{"diagnoses", Json::array()}, {"procedures", Json::array()}};
    for (const DiagnosisLine& line : state.diagnoses)
        json["diagnoses"].push_back(diagnosisJson(line));
    for (const ProcedureLine& line : state.procedures)
        json["procedures"].push_back(procedureJson(line));
    json["first"] = state.first;
    json["notes"] = state.notes;
    return json;
}

std::variant<Submission, std::vector<Issue>> parseSubmission(const Json& json)
{
    Submission result;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("diagnoses");
    fields.each("diagnoses", [&](const Json& entry, const std::string& pointer) {
        result.diagnoses.push_back(readDiagnosis(entry, pointer, issues));
    });
    fields.each("procedures", [&](const Json& entry, const std::string& pointer) {
        result.procedures.push_back(readProcedure(entry, pointer, issues));
    });
    fields.text("first");
    fields.text("notes");
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return result;
}

} // namespace workflow::coding
