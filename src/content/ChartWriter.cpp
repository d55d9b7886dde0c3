// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/ChartWriter.h"

#include "domain/Json.h"

#include <fstream>
#include <system_error>

namespace content {
namespace {

using domain::Json;

std::string moment(domain::LocalTime time)
{
    return domain::format(time).substr(0, 16);
}

void put(Json& object, const char* name, const std::string& text)
{
    if (!text.empty())
        object[name] = text;
}

void put(Json& object, const char* name, const std::optional<domain::LocalTime>& time)
{
    if (time)
        object[name] = moment(*time);
}

std::string sexWord(domain::Sex sex)
{
    if (sex == domain::Sex::Unknown)
        return "unknown";
    return sex == domain::Sex::Female ? "female" : "male";
}

Json patientJson(const domain::Patient& patient)
{
    Json allergies = Json::array();
    for (const domain::Allergy& allergy : patient.allergies)
        allergies.push_back({{"substance", allergy.substance}, {"reaction", allergy.reaction}});
    return {{"family", patient.family},    {"given", patient.given}, {"middle", patient.middle},
            {"sex", sexWord(patient.sex)}, {"phone", patient.phone}, {"birthDate", domain::format(patient.birthDate)},
            {"address", patient.address},  {"allergies", allergies}, {"flags", patient.flags}};
}

Json encounterJson(const domain::Encounter& encounter)
{
    Json json{{"id", encounter.id},
              {"class", domain::code(encounter.type)},
              {"admitted", moment(encounter.admitted)},
              {"attending", encounter.attending},
              {"location", encounter.location},
              {"payer", encounter.payer},
              {"reason", encounter.reason}};
    put(json, "arrived", encounter.arrived);
    put(json, "discharged", encounter.discharged);
    put(json, "disposition", encounter.disposition);
    Json events = Json::object();
    put(events, "inductionAt", encounter.operation.induction);
    put(events, "anesthesiaStart", encounter.operation.anesthesiaStart);
    put(events, "anesthesiaEnd", encounter.operation.anesthesiaEnd);
    put(events, "surgeryStart", encounter.operation.surgeryStart);
    put(events, "surgeryEnd", encounter.operation.surgeryEnd);
    put(events, "recoveryArrival", encounter.operation.recoveryArrival);
    put(events, "recoveryEnd", encounter.operation.recoveryEnd);
    if (!events.empty())
        json["events"] = std::move(events);
    return json;
}

Json orderJson(const domain::Order& order)
{
    Json json{{"id", order.id},
              {"encounter", order.encounter},
              {"at", moment(order.at)},
              {"by", order.by},
              {"text", order.text}};
    if (order.verbal)
        json["verbal"] = true;
    put(json, "authenticated", order.authenticated);
    put(json, "authenticatedBy", order.authenticatedBy);
    return json;
}

Json claimJson(const records::CodedClaim& claim)
{
    Json diagnoses = Json::array();
    for (const auto& each : claim.diagnoses) {
        Json one{{"code", each.code}};
        put(one, "poa", each.poa);
        diagnoses.push_back(std::move(one));
    }
    Json procedures = Json::array();
    for (const auto& each : claim.procedures)
        procedures.push_back({{"system", each.system}, {"code", each.code}, {"date", domain::format(each.date)}});
    return {{"encounter", claim.encounter},
            {"coder", claim.coder},
            {"coded", moment(claim.coded)},
            {"diagnoses", diagnoses},
            {"procedures", procedures}};
}

/// Only what has another value here is written out; all else keeps its slot.
std::string settled(const generation::RawChart& chart, const domain::DocumentHeader& page, std::string text)
{
    const domain::Document* inForce = chart.chart.document(page.id);
    const auto overrides = chart.overrides.find(page.id);
    if (overrides == chart.overrides.end() || inForce == nullptr || inForce->header.version != page.version)
        return text;
    for (const auto& [slot, value] : overrides->second) {
        const std::string written = "{{" + slot + "}}";
        for (std::size_t at = text.find(written); at != std::string::npos; at = text.find(written, at + value.size()))
            text.replace(at, written.size(), value);
    }
    return text;
}

domain::Status write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream)
        return domain::error(domain::ErrorKind::Io, "file.unwritable", file.string(),
                             "the folder or the disk does not allow it");
    return domain::done();
}

} // namespace

std::string chartText(const generation::RawChart& chart)
{
    const records::Chart& record = chart.chart;
    Json json{{"schema", "chart/1"}, {"mrn", record.mrn}, {"patient", patientJson(record.patient)}};
    json["encounters"] = Json::array();
    json["identifiers"] = Json::array();
    for (const domain::Encounter& encounter : record.encounters) {
        json["encounters"].push_back(encounterJson(encounter));
        if (!encounter.account.empty())
            json["identifiers"].push_back(
                {{"type", "account"}, {"value", encounter.account}, {"encounter", encounter.id}});
    }
    json["orders"] = Json::array();
    for (const domain::Order& order : record.orders)
        json["orders"].push_back(orderJson(order));
    json["results"] = Json::array();
    for (const domain::Observation& result : record.results)
        json["results"].push_back({{"id", result.id},
                                   {"encounter", result.encounter},
                                   {"at", moment(result.at)},
                                   {"test", result.test},
                                   {"value", result.value},
                                   {"unit", result.unit},
                                   {"range", result.range}});
    json["facts"] = chart.facts;
    json["claims"] = Json::array();
    for (const records::CodedClaim& claim : record.claims)
        json["claims"].push_back(claimJson(claim));
    return json.dump(2) + "\n";
}

std::string documentText(const generation::RawChart& chart, const domain::Document& document)
{
    const domain::DocumentHeader& header = document.header;
    std::string text = "---\n";
    const auto line = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += std::string(name) + ": " + value + "\n";
    };
    const auto time = [&](const char* name, const std::optional<domain::LocalTime>& value) {
        if (value)
            line(name, moment(*value));
    };
    line("type", header.type);
    line("title", settled(chart, header, header.title));
    line("author", header.author);
    line("role", header.role);
    line("encounter", header.encounter);
    line("section", header.section);
    line("written", moment(header.written));
    time("signed", header.signedAt);
    line("signed-by", header.signedBy);
    line("cosigner", header.cosigner);
    time("cosigned", header.cosignedAt);
    time("dictated", header.dictated);
    if (header.timeShown != domain::TimeShown::Full)
        line("time-shown", header.timeShown == domain::TimeShown::DateOnly ? "date" : "none");
    if (header.image != domain::ScanImage::Straight)
        line("image", header.image == domain::ScanImage::UpsideDown ? "upside-down" : "cut-off");
    line("confidentiality", header.confidentiality == domain::Confidentiality::Normal       ? "normal"
                            : header.confidentiality == domain::Confidentiality::Restricted ? "restricted"
                                                                                            : "very-restricted");
    if (header.version != 1)
        line("version", std::to_string(header.version));
    if (header.change) {
        line("change", std::string(domain::code(header.change->kind)));
        line("change-by", header.change->by);
        line("change-at", moment(header.change->at));
        line("change-reason", header.change->reason);
        time("event-at", header.change->eventAt);
        line("linked-to", header.change->of);
    }
    return text + "---\n" + settled(chart, header, document.body);
}

domain::Status writeChart(const generation::RawChart& chart, const std::filesystem::path& folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder / "documents", failure);
    if (failure)
        return domain::error(domain::ErrorKind::Io, "file.unwritable", folder.string(), failure.message());
    if (const auto written = write(folder / "chart.json", chartText(chart)); !written)
        return written;
    for (const domain::Document& document : chart.chart.documents) {
        const auto written = write(folder / "documents" / (document.header.id + ".md"), documentText(chart, document));
        if (!written)
            return written;
    }
    if (!chart.chart.earlier.empty())
        std::filesystem::create_directories(folder / "documents" / "earlier", failure);
    for (const domain::Document& document : chart.chart.earlier) {
        const std::string name = document.header.id + "." + std::to_string(document.header.version) + ".md";
        const auto written = write(folder / "documents" / "earlier" / name, documentText(chart, document));
        if (!written)
            return written;
    }
    return domain::done();
}

} // namespace content
