// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/RubricReader.h"
#include "workflow/tasks/audit/AuditTask.h"

#include <QtTest>

#include <fstream>
#include <sstream>

namespace audit_test {

using domain::Json;
using workflow::Assessment;

inline Json readJson(const std::string& name)
{
    const std::string path = std::string(SOURCE_DIR) + "/sample-records/" + name;
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

/// The rubric and rules that ship: the tests prove the numbers a trainee meets.
inline domain::Rubric shippedRubric()
{
    auto rubric = scoring::rubricFrom(readJson("rubrics/audit.json"));
    if (!rubric)
        qFatal("%s", rubric.error().detail.c_str());
    return *rubric;
}

inline domain::RuleBook shippedRules()
{
    auto rules = scoring::kindRulesFrom(readJson("discrepancies.json"));
    auto own = scoring::rulesFrom(readJson("rules/audit.json"));
    auto records = scoring::rulesFrom(readJson("rules/records.json"));
    if (!rules || !own || !records)
        qFatal("%s", (!rules ? rules : !own ? own : records).error().detail.c_str());
    rules->insert(rules->end(), own->begin(), own->end());
    rules->insert(rules->end(), records->begin(), records->end());
    return domain::RuleBook(*rules);
}

inline domain::Document page(const std::string& id, const std::string& body)
{
    domain::Document document;
    document.header.id = id;
    document.header.title = "Page " + id;
    document.body = body;
    return document;
}

/// Flags as a test writes them: one or more in braces, or a list.
struct Flags
{
    Flags(std::initializer_list<Json> flags) : list(Json::array_t(flags)) {}
    Flags(Json flags) : list(std::move(flags)) {} // NOLINT(google-explicit-constructor)
    Json list;
};

/// A chart of four short pages and everything an assessment needs.
struct Bench
{
    Bench()
    {
        scenario.hospital = {{"iyer", "okafor", "renner"}, {"consent", "pathology"}};
        scenario.chart.documents = {
            page("consent", "Consent\n\nRepair of the left hip.\nSigned by all.\n"),
            page("operative-report", "Operation\n\nThe right hip was repaired.\nBlood loss 90 mL.\n"),
            page("mar", "Given\n\n08:00 cefazolin 2 g\n09:00 saline\n"),
            page("laboratory", "Potassium 5.2\n\nSodium 140\n")};
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }
    [[nodiscard]] workflow::AssessContext assessing(bool withChart = true) const
    {
        return {rubric, rules, codes, withChart ? &scenario.chart : nullptr, "t1"};
    }
    [[nodiscard]] Assessment assess(const Json& key, const Flags& flags, bool withChart = true) const
    {
        const auto result = task.assess({{"findings", flags.list}}, key, assessing(withChart));
        if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
            qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
        return std::get<Assessment>(result);
    }
    /// The same with a pattern said.
    [[nodiscard]] Assessment assess(const Json& key, const Flags& flags, const Json& pattern) const
    {
        const auto result = task.assess({{"findings", flags.list}, {"pattern", pattern}}, key, assessing());
        if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
            qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
        return std::get<Assessment>(result);
    }
    [[nodiscard]] double earned(const Json& key, const Flags& flags, bool withChart = true) const
    {
        return assess(key, flags, withChart).earned.number();
    }

    workflow::audit::AuditTask task;
    domain::Rubric rubric = shippedRubric();
    domain::RuleBook rules = shippedRules();
    workflow::PinnedCodes codes;
    workflow::TaskDefinition definition{"t1", "audit", "Audit", "e1", {}};
    workflow::Scenario scenario;
};

inline Json place(const std::string& document, int from = 0, int to = 0)
{
    return {{"document", document}, {"from", from}, {"to", to}};
}

inline Json flag(Json at, int kind, int severity, const std::string& path)
{
    at["kind"] = kind;
    at["severity"] = severity;
    at["path"] = path;
    return at;
}

/// Wrong side: "right" on the operative report (15 to 20), "left" on the consent (23 to 27).
inline Json wrongSide()
{
    return {{"id", "side"},
            {"kind", 15},
            {"severity", 3},
            {"paths", {"query", "safety"}},
            {"places", {place("operative-report", 15, 20), place("consent", 23, 27)}},
            {"accept", {"operative-report", "consent"}}};
}

inline Json unsignedPage(const std::string& document = "mar")
{
    return {{"id", "unsigned-" + document}, {"kind", 25},          {"severity", 2}, {"paths", {"deficiency"}},
            {"places", {place(document)}},  {"accept", {document}}};
}

/// A page of which its author forgot the signature, three times over; `pattern` may be put into the key.
inline Json habit()
{
    return {{"kind", 25}, {"who", "renner"}, {"findings", {"unsigned-mar", "unsigned-consent", "unsigned-laboratory"}}};
}

inline Json keyOf(std::initializer_list<Json> findings, std::initializer_list<Json> decoys = {})
{
    return {{"findings", Json(Json::array_t(findings))}, {"decoys", Json(Json::array_t(decoys))}};
}

inline const domain::Finding* found(const Assessment& assessment, const std::string& id)
{
    for (const domain::Finding& finding : assessment.findings) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

} // namespace audit_test
