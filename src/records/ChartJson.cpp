// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ChartJson.h"

namespace records {
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

Json changeJson(const domain::DocumentChange& change)
{
    Json json{{"kind", domain::code(change.kind)},
              {"by", change.by},
              {"at", domain::format(change.at)},
              {"reason", change.reason}};
    add(json, "eventAt", change.eventAt);
    add(json, "of", change.of);
    return json;
}

void addExtras(Json& json, const domain::DocumentHeader& header)
{
    add(json, "signedBy", header.signedBy);
    add(json, "cosigner", header.cosigner);
    add(json, "cosigned", header.cosignedAt);
    add(json, "dictated", header.dictated);
    if (header.authentication != domain::Authentication::Author)
        json["authentication"] = domain::code(header.authentication);
    if (header.timeShown != domain::TimeShown::Full)
        json["timeShown"] = code(header.timeShown);
    if (header.image != domain::ScanImage::Straight)
        json["image"] = code(header.image);
    if (header.change)
        json["change"] = changeJson(*header.change);
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

Json claimJson(const CodedClaim& claim)
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

} // namespace

Json toJson(const Chart& chart)
{
    Json json{{"mrn", chart.mrn},
              {"patient", patientJson(chart.patient)},
              {"encounters", listOf(chart.encounters, encounterJson)},
              {"documents", listOf(chart.documents, documentJson)},
              {"orders", listOf(chart.orders, orderJson)},
              {"results", listOf(chart.results, resultJson)}};
    if (!chart.earlier.empty())
        json["earlier"] = listOf(chart.earlier, documentJson);
    if (!chart.claims.empty())
        json["claims"] = listOf(chart.claims, claimJson);
    return json;
}

} // namespace records
