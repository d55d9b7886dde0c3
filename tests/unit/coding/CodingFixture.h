// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "scoring/RubricReader.h"
#include "workflow/tasks/coding/CodingTask.h"

#include <QtTest>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace coding_test {

using codesets::Code;
using codesets::Severity;
using codesets::System;
using domain::Json;
using domain::Points;

inline Json readJson(const std::string& path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

inline std::string sampleRecords(const std::string& path)
{
    return std::string(SOURCE_DIR) + "/sample-records/" + path;
}

/// The rubric and rules that ship: the tests prove the numbers a trainee meets.
inline domain::Rubric shippedRubric()
{
    auto rubric = scoring::rubricFrom(readJson(sampleRecords("rubrics/coding.json")));
    if (!rubric)
        qFatal("%s", rubric.error().detail.c_str());
    return *rubric;
}

inline domain::RuleBook shippedRules()
{
    auto rules = scoring::rulesFrom(readJson(sampleRecords("rules/coding.json")));
    if (!rules)
        qFatal("%s", rules.error().detail.c_str());
    return domain::RuleBook(*rules);
}

inline Code leaf(std::string code, std::string title, Severity severity = Severity::None, bool exempt = false)
{
    Code entry;
    entry.code = std::move(code);
    entry.title = std::move(title);
    entry.billable = true;
    entry.severity = severity;
    entry.poaExempt = exempt;
    return entry;
}

inline Code heading(std::string code, std::string title)
{
    Code entry = leaf(std::move(code), std::move(title));
    entry.billable = false;
    return entry;
}

inline std::shared_ptr<const codesets::Edition> edition(System system, std::vector<Code> codes,
                                                        std::vector<codesets::Note> notes = {},
                                                        std::vector<std::string> covers = {})
{
    codesets::EditionInfo info;
    info.system = system;
    info.id = "2026";
    info.title = std::string(codesets::title(system)) + " test";
    info.from = domain::Date{std::chrono::year{2025}, std::chrono::October, std::chrono::day{1}};
    info.to = domain::Date{std::chrono::year{2026}, std::chrono::September, std::chrono::day{30}};
    info.covers = std::move(covers);
    return std::make_shared<codesets::Edition>(std::move(info), std::move(codes), std::move(notes));
}

inline std::vector<Code> diagnosisCodes()
{
    using enum Severity;
    return {
        heading("A40", "Streptococcal sepsis"),
        leaf("A403", "Sepsis due to Streptococcus pneumoniae", Mcc),
        heading("A41", "Other sepsis"),
        leaf("A419", "Sepsis, unspecified organism", Mcc),
        heading("E11", "Type 2 diabetes mellitus"),
        leaf("E1122", "Type 2 diabetes mellitus with diabetic chronic kidney disease"),
        leaf("E1165", "Type 2 diabetes mellitus with hyperglycemia"),
        leaf("E119", "Type 2 diabetes mellitus without complications"),
        heading("E87", "Other disorders of fluid, electrolyte and acid-base balance"),
        leaf("E871", "Hypo-osmolality and hyponatremia", Cc),
        leaf("E876", "Hypokalemia"),
        heading("F02", "Dementia in other diseases classified elsewhere"),
        leaf("F02B0", "Dementia in other diseases classified elsewhere, moderate"),
        heading("G30", "Alzheimer's disease"),
        leaf("G301", "Alzheimer's disease with late onset"),
        leaf("G309", "Alzheimer's disease, unspecified"),
        leaf("I10", "Essential (primary) hypertension"),
        heading("I11", "Hypertensive heart disease"),
        leaf("I110", "Hypertensive heart disease with heart failure", Cc),
        heading("I50", "Heart failure"),
        leaf("I5022", "Chronic systolic (congestive) heart failure", Cc),
        leaf("I5023", "Acute on chronic systolic (congestive) heart failure", Mcc),
        leaf("I5033", "Acute on chronic diastolic (congestive) heart failure", Mcc),
        leaf("I509", "Heart failure, unspecified", Cc),
        leaf("J13", "Pneumonia due to Streptococcus pneumoniae", Mcc),
        heading("J15", "Bacterial pneumonia, not elsewhere classified"),
        leaf("J159", "Unspecified bacterial pneumonia", Mcc),
        heading("J18", "Pneumonia, unspecified organism"),
        leaf("J189", "Pneumonia, unspecified organism", Mcc),
        heading("J44", "Other chronic obstructive pulmonary disease"),
        leaf("J440", "Chronic obstructive pulmonary disease with (acute) lower respiratory infection", Cc),
        leaf("J441", "Chronic obstructive pulmonary disease with (acute) exacerbation", Cc),
        leaf("J449", "Chronic obstructive pulmonary disease, unspecified"),
        heading("J45", "Asthma"),
        leaf("J4520", "Mild intermittent asthma, uncomplicated"),
        heading("L03", "Cellulitis"),
        leaf("L03115", "Cellulitis of right lower limb", Cc),
        leaf("L03116", "Cellulitis of left lower limb", Cc),
        heading("M16", "Osteoarthritis of hip"),
        leaf("M1611", "Unilateral primary osteoarthritis, right hip"),
        leaf("M1612", "Unilateral primary osteoarthritis, left hip"),
        heading("N18", "Chronic kidney disease (CKD)"),
        heading("N183", "Chronic kidney disease, stage 3 (moderate)"),
        leaf("N1830", "Chronic kidney disease, stage 3 unspecified"),
        leaf("N1832", "Chronic kidney disease, stage 3b"),
        leaf("N186", "End stage renal disease", Mcc),
        heading("R06", "Abnormalities of breathing"),
        leaf("R0600", "Dyspnea, unspecified"),
        leaf("R0602", "Shortness of breath"),
        heading("S52", "Fracture of forearm"),
        leaf("S52501A", "Unspecified fracture of the lower end of right radius, initial encounter", Cc),
        leaf("S52502A", "Unspecified fracture of the lower end of left radius, initial encounter", Cc),
        heading("Y92", "Place of occurrence"),
        leaf("Y92009", "Unspecified place in unspecified residence", None, true),
        heading("Z79", "Long term (current) drug therapy"),
        leaf("Z794", "Long term (current) use of insulin", None, true),
        leaf("Z7984", "Long term (current) use of oral hypoglycemic drugs", None, true),
        heading("Z95", "Presence of cardiac and vascular implants and grafts"),
        leaf("Z950", "Presence of cardiac pacemaker", None, true),
    };
}

inline std::vector<codesets::Note> diagnosisNotes()
{
    using codesets::NoteKind;
    return {
        {"J44", NoteKind::Excludes1, "asthma without COPD", {{"J45", ""}}},
        {"R06", NoteKind::Excludes1, "respiratory failure", {{"J96", ""}}},
        {"I10", NoteKind::Excludes1, "hypertensive heart and kidney disease", {{"I11", "I13"}}},
        {"E871", NoteKind::Excludes2, "hypokalemia", {{"E876", ""}}},
    };
}

inline workflow::PinnedCodes pinned(std::vector<codesets::Note> notes = diagnosisNotes())
{
    workflow::PinnedCodes codes;
    std::vector<std::string> covers;
    for (const Code& entry : diagnosisCodes()) {
        if (entry.code.size() == 3)
            covers.push_back(entry.code);
    }
    codes.editions[System::Icd10cm] = edition(System::Icd10cm, diagnosisCodes(), std::move(notes), std::move(covers));
    codes.editions[System::Icd10pcs] =
        edition(System::Icd10pcs,
                {leaf("0FT40ZZ", "Resection of Gallbladder, Open Approach"),
                 leaf("0FT44ZZ", "Resection of Gallbladder, Percutaneous Endoscopic Approach"),
                 leaf("0FJ44ZZ", "Inspection of Gallbladder, Percutaneous Endoscopic Approach"),
                 leaf("0FB44ZX", "Excision of Gallbladder, Percutaneous Endoscopic Approach, Diagnostic"),
                 leaf("0SR90J9", "Replacement of Right Hip Joint"),
                 leaf("0SR9019", "Replacement of Right Hip Joint with Metal"),
                 leaf("0SRB0J9", "Replacement of Left Hip Joint")},
                {}, {"0FT", "0FJ", "0FB", "0SR"});
    codes.editions[System::Hcpcs] = edition(System::Hcpcs,
                                            {leaf("J1885", "Injection, ketorolac tromethamine, per 15 mg"),
                                             leaf("J0696", "Injection, ceftriaxone sodium, per 250 mg")},
                                            {}, {"J18", "J06"});
    codes.editions[System::Px] = edition(System::Px, {leaf("PX-1001", "Office visit"), leaf("PX-1002", "Long visit")});
    return codes;
}

/// Everything an assessment needs, made once.
struct Bench
{
    domain::Rubric rubric = shippedRubric();
    domain::RuleBook rules = shippedRules();
    workflow::PinnedCodes codes = pinned();
    workflow::coding::CodingTask task;

    [[nodiscard]] workflow::AssessResult raw(const Json& key, const Json& submission) const
    {
        return task.assess(submission, key, {rubric, rules, codes, nullptr, "t1"});
    }

    [[nodiscard]] workflow::Assessment assess(const Json& key, const Json& submission) const
    {
        const auto result = raw(key, submission);
        if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
            qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
        return std::get<workflow::Assessment>(result);
    }

    [[nodiscard]] double earned(const Json& key, const Json& submission) const
    {
        return assess(key, submission).earned.number();
    }
};

/// {"code", "poa"} for each "I11.0 Y" or "I11.0".
inline Json lines(const std::vector<std::string>& entries)
{
    Json list = Json::array();
    for (const std::string& entry : entries) {
        const auto blank = entry.find(' ');
        Json line{{"code", entry.substr(0, blank)}};
        if (blank != std::string::npos)
            line["poa"] = entry.substr(blank + 1);
        list.push_back(std::move(line));
    }
    return list;
}

inline Json submit(const std::vector<std::string>& diagnoses)
{
    return {{"diagnoses", lines(diagnoses)}};
}

inline Json keyOf(const std::vector<std::string>& diagnoses)
{
    Json key{{"setting", "inpatient"}, {"discharged", "2026-05-09"}};
    key["diagnoses"] = lines(diagnoses);
    return key;
}

inline Json withProcedures(Json json, Json procedures)
{
    json["procedures"] = std::move(procedures);
    return json;
}

inline Json procedure(const std::string& system, const std::string& code)
{
    return {{"system", system}, {"code", code}};
}

inline Json cite(const std::string& document, int from, int to)
{
    return {{"document", document}, {"from", from}, {"to", to}};
}

inline const domain::Finding* find(const workflow::Assessment& assessment, std::string_view id)
{
    for (const domain::Finding& finding : assessment.findings) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

} // namespace coding_test
