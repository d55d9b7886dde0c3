// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Scenario.h"

#include <algorithm>

namespace workflow {
namespace {

using domain::Json;

Json timeOrNull(const std::optional<domain::LocalTime>& time)
{
    return time ? Json(domain::format(*time)) : Json(nullptr);
}

std::string_view code(domain::Sex sex)
{
    switch (sex) {
    case domain::Sex::Female:
        return "female";
    case domain::Sex::Male:
        return "male";
    case domain::Sex::Unknown:
        break;
    }
    return "unknown";
}

std::string_view code(domain::Confidentiality value)
{
    switch (value) {
    case domain::Confidentiality::Restricted:
        return "restricted";
    case domain::Confidentiality::VeryRestricted:
        return "very-restricted";
    case domain::Confidentiality::Normal:
        break;
    }
    return "normal";
}

Json listOf(const auto& values, const auto& toJsonOf)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(toJsonOf(value));
    return list;
}

Json exerciseJson(const ExerciseInfo& info)
{
    return Json{{"id", info.id},
                {"uuid", info.uuid},
                {"version", info.version},
                {"title", info.title},
                {"summary", info.summary},
                {"goal", info.goal},
                {"level", domain::code(info.level)},
                {"minutes", info.minutes},
                {"responsibilities", listOf(info.responsibilities, [](auto id) { return Json(domain::code(id)); })},
                {"domains", info.domains},
                {"prerequisites", info.prerequisites},
                {"setting", domain::code(info.setting)},
                {"documents", info.documents},
                {"hints", info.hints},
                {"taskTypes", info.taskTypes}};
}

Json patientJson(const domain::Patient& patient)
{
    const auto allergy = [](const domain::Allergy& a) {
        return Json{{"substance", a.substance}, {"reaction", a.reaction}};
    };
    return Json{{"family", patient.family},
                {"given", patient.given},
                {"middle", patient.middle},
                {"sex", code(patient.sex)},
                {"birthDate", domain::format(patient.birthDate)},
                {"phone", patient.phone},
                {"address", patient.address},
                {"allergies", listOf(patient.allergies, allergy)},
                {"flags", patient.flags}};
}

// What only some charts have is written only there, so that a chart without it keeps its hash.
void add(Json& object, const char* name, const std::optional<domain::LocalTime>& time)
{
    if (time)
        object[name] = domain::format(*time);
}

void add(Json& object, const char* name, const std::string& text)
{
    if (!text.empty())
        object[name] = text;
}

Json operationJson(const domain::OperationTimes& times)
{
    Json json = Json::object();
    add(json, "inductionAt", times.induction);
    add(json, "anesthesiaStart", times.anesthesiaStart);
    add(json, "anesthesiaEnd", times.anesthesiaEnd);
    add(json, "surgeryStart", times.surgeryStart);
    add(json, "surgeryEnd", times.surgeryEnd);
    add(json, "recoveryArrival", times.recoveryArrival);
    add(json, "recoveryEnd", times.recoveryEnd);
    return json;
}

Json encounterJson(const domain::Encounter& encounter)
{
    Json json{{"id", encounter.id},
              {"class", domain::code(encounter.type)},
              {"admitted", domain::format(encounter.admitted)},
              {"arrived", timeOrNull(encounter.arrived)},
              {"discharged", timeOrNull(encounter.discharged)},
              {"attending", encounter.attending},
              {"location", encounter.location},
              {"disposition", encounter.disposition},
              {"payer", encounter.payer},
              {"reason", encounter.reason},
              {"account", encounter.account}};
    if (Json events = operationJson(encounter.operation); !events.empty())
        json["events"] = std::move(events);
    return json;
}

std::string_view code(domain::TimeShown shown)
{
    return shown == domain::TimeShown::DateOnly ? "date" : "none";
}

std::string_view code(domain::ScanImage image)
{
    return image == domain::ScanImage::UpsideDown ? "upside-down" : "cut-off";
}

void addExtras(Json& json, const domain::DocumentHeader& header)
{
    add(json, "signedBy", header.signedBy);
    add(json, "cosigner", header.cosigner);
    add(json, "cosigned", header.cosignedAt);
    add(json, "dictated", header.dictated);
    if (header.timeShown != domain::TimeShown::Full)
        json["timeShown"] = code(header.timeShown);
    if (header.image != domain::ScanImage::Straight)
        json["image"] = code(header.image);
    add(json, "labelName", header.label.name);
    add(json, "labelMrn", header.label.mrn);
    add(json, "labelBorn", header.label.born);
}

Json documentJson(const domain::Document& document)
{
    const domain::DocumentHeader& header = document.header;
    Json json{{"id", header.id},
              {"type", header.type},
              {"title", header.title},
              {"group", header.group},
              {"groupTitle", header.groupTitle},
              {"groupOrder", header.groupOrder},
              {"author", header.author},
              {"authorName", header.authorName},
              {"role", header.role},
              {"encounter", header.encounter},
              {"section", header.section},
              {"written", domain::format(header.written)},
              {"signed", timeOrNull(header.signedAt)},
              {"confidentiality", code(header.confidentiality)},
              {"version", header.version},
              {"body", document.body}};
    addExtras(json, header);
    return json;
}

Json orderJson(const domain::Order& order)
{
    Json json{{"id", order.id},
              {"encounter", order.encounter},
              {"at", domain::format(order.at)},
              {"by", order.by},
              {"text", order.text}};
    if (order.verbal)
        json["verbal"] = true;
    add(json, "authenticated", order.authenticated);
    add(json, "authenticatedBy", order.authenticatedBy);
    return json;
}

Json resultJson(const domain::Observation& result)
{
    return Json{{"id", result.id},      {"encounter", result.encounter}, {"at", domain::format(result.at)},
                {"test", result.test},  {"value", result.value},         {"unit", result.unit},
                {"range", result.range}};
}

Json claimJson(const records::CodedClaim& claim)
{
    const auto diagnosis = [](const auto& entry) { return Json{{"code", entry.code}, {"poa", entry.poa}}; };
    const auto procedure = [](const auto& entry) {
        return Json{{"system", entry.system}, {"code", entry.code}, {"date", domain::format(entry.date)}};
    };
    return Json{{"encounter", claim.encounter},
                {"coder", claim.coder},
                {"coded", domain::format(claim.coded)},
                {"diagnoses", listOf(claim.diagnoses, diagnosis)},
                {"procedures", listOf(claim.procedures, procedure)}};
}

Json chartJson(const records::Chart& chart)
{
    Json json{{"mrn", chart.mrn},
              {"patient", patientJson(chart.patient)},
              {"encounters", listOf(chart.encounters, encounterJson)},
              {"documents", listOf(chart.documents, documentJson)},
              {"orders", listOf(chart.orders, orderJson)},
              {"results", listOf(chart.results, resultJson)}};
    if (!chart.claims.empty())
        json["claims"] = listOf(chart.claims, claimJson);
    return json;
}

Json taskJson(const TaskDefinition& task)
{
    Json json{{"id", task.id},
              {"type", task.type},
              {"title", task.title},
              {"encounter", task.encounter},
              {"due", timeOrNull(task.due)}};
    if (!task.material.is_null())
        json["material"] = task.material;
    return json;
}

Json hintJson(const Hint& hint)
{
    return Json{{"id", hint.id}, {"about", hint.about}, {"text", hint.text}, {"cost", hint.cost.hundredths}};
}

Json stepJson(const TourStep& step)
{
    return Json{{"title", step.title}, {"text", step.text}, {"until", step.until}};
}

Json editionJson(const PinnedEdition& edition)
{
    return Json{{"system", edition.system}, {"edition", edition.edition}, {"hash", edition.hash}};
}

} // namespace

const TaskDefinition* Scenario::task(std::string_view id) const
{
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const auto& t) { return t.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

// Points are written in hundredths here, so that no float takes part in a hash.
Json toJson(const Scenario& scenario)
{
    Json json{{"schema", "scenario/1"},
              {"exercise", exerciseJson(scenario.exercise)},
              {"seed", scenario.seed},
              {"variant", scenario.variant},
              {"chart", chartJson(scenario.chart)},
              {"role", scenario.role},
              {"start", domain::format(scenario.start)},
              {"facility", scenario.facility},
              {"zone", scenario.zone},
              {"policies", scenario.policies},
              {"tasks", listOf(scenario.tasks, taskJson)},
              {"hints", listOf(scenario.hints, hintJson)},
              {"tour", listOf(scenario.tour, stepJson)},
              {"rubric", scenario.rubric},
              {"codesets", listOf(scenario.codesets, editionJson)}};
    if (scenario.purpose != "coding")
        json["purpose"] = scenario.purpose;
    if (!scenario.access.empty())
        json["access"] = scenario.access;
    return json;
}

} // namespace workflow
