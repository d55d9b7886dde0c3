// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ChartJson.h"

#include <stdexcept>

namespace records {
namespace {

using domain::Json;

/// Members that are not there read as empty; a time or word that is none of ours ends the reading.
std::string text(const Json& object, const char* name)
{
    return object.value(name, std::string());
}

template <typename Value>
Value sound(domain::Result<Value> value)
{
    if (!value)
        throw std::runtime_error(value.error().detail);
    return std::move(*value);
}

domain::LocalTime time(const Json& object, const char* name)
{
    return sound(domain::parseLocalTime(object.at(name).get<std::string>()));
}

std::optional<domain::LocalTime> optionalTime(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || found->is_null())
        return std::nullopt;
    return sound(domain::parseLocalTime(found->get<std::string>()));
}

domain::Sex sexFrom(const std::string& word)
{
    if (word == "female")
        return domain::Sex::Female;
    return word == "male" ? domain::Sex::Male : domain::Sex::Unknown;
}

domain::Patient patientFrom(const Json& json)
{
    domain::Patient patient;
    patient.family = text(json, "family");
    patient.given = text(json, "given");
    patient.middle = text(json, "middle");
    patient.sex = sexFrom(text(json, "sex"));
    patient.birthDate = sound(domain::parseDate(text(json, "birthDate")));
    patient.phone = text(json, "phone");
    patient.address = text(json, "address");
    for (const Json& allergy : json.value("allergies", Json::array()))
        patient.allergies.push_back({text(allergy, "substance"), text(allergy, "reaction")});
    patient.flags = json.value("flags", std::vector<std::string>());
    return patient;
}

domain::OperationTimes operationFrom(const Json& json)
{
    return {optionalTime(json, "inductionAt"),   optionalTime(json, "anesthesiaStart"),
            optionalTime(json, "anesthesiaEnd"), optionalTime(json, "surgeryStart"),
            optionalTime(json, "surgeryEnd"),    optionalTime(json, "recoveryArrival"),
            optionalTime(json, "recoveryEnd")};
}

domain::Encounter encounterFrom(const Json& json)
{
    domain::Encounter encounter;
    encounter.id = text(json, "id");
    const auto type = domain::encounterClassFrom(text(json, "class"));
    if (!type)
        throw std::runtime_error("no class of encounters is \"" + text(json, "class") + "\"");
    encounter.type = *type;
    encounter.admitted = time(json, "admitted");
    encounter.arrived = optionalTime(json, "arrived");
    encounter.discharged = optionalTime(json, "discharged");
    encounter.attending = text(json, "attending");
    encounter.location = text(json, "location");
    encounter.disposition = text(json, "disposition");
    encounter.payer = text(json, "payer");
    encounter.reason = text(json, "reason");
    encounter.account = text(json, "account");
    encounter.operation = operationFrom(json.value("events", Json::object()));
    return encounter;
}

domain::Confidentiality confidentialityFrom(const std::string& word)
{
    if (word == "restricted")
        return domain::Confidentiality::Restricted;
    return word == "very-restricted" ? domain::Confidentiality::VeryRestricted : domain::Confidentiality::Normal;
}

std::optional<domain::DocumentChange> changeFrom(const Json& json)
{
    const auto found = json.find("change");
    if (found == json.end())
        return std::nullopt;
    const auto kind = domain::changeKindFrom(text(*found, "kind"));
    if (!kind)
        throw std::runtime_error("no change of a record is \"" + text(*found, "kind") + "\"");
    return domain::DocumentChange{*kind,
                                  text(*found, "by"),
                                  time(*found, "at"),
                                  text(*found, "reason"),
                                  optionalTime(*found, "eventAt"),
                                  text(*found, "of")};
}

void readExtras(const Json& json, domain::DocumentHeader& header)
{
    header.change = changeFrom(json);
    header.signedBy = text(json, "signedBy");
    header.cosigner = text(json, "cosigner");
    header.cosignedAt = optionalTime(json, "cosigned");
    header.dictated = optionalTime(json, "dictated");
    header.authentication =
        domain::authenticationFrom(text(json, "authentication")).value_or(domain::Authentication::Author);
    if (const std::string shown = text(json, "timeShown"); !shown.empty())
        header.timeShown = shown == "date" ? domain::TimeShown::DateOnly : domain::TimeShown::Nothing;
    if (const std::string image = text(json, "image"); !image.empty())
        header.image = image == "upside-down" ? domain::ScanImage::UpsideDown : domain::ScanImage::CutOff;
    header.label = {text(json, "labelName"), text(json, "labelMrn"), text(json, "labelBorn")};
}

domain::Document documentFrom(const Json& json)
{
    domain::Document document;
    domain::DocumentHeader& header = document.header;
    header.id = text(json, "id");
    header.type = text(json, "type");
    header.title = text(json, "title");
    header.group = text(json, "group");
    header.groupTitle = text(json, "groupTitle");
    header.groupOrder = json.value("groupOrder", 0);
    header.author = text(json, "author");
    header.authorName = text(json, "authorName");
    header.role = text(json, "role");
    header.encounter = text(json, "encounter");
    header.section = text(json, "section");
    header.written = time(json, "written");
    header.signedAt = optionalTime(json, "signed");
    header.confidentiality = confidentialityFrom(text(json, "confidentiality"));
    header.version = json.value("version", 1);
    readExtras(json, header);
    document.body = text(json, "body");
    return document;
}

domain::Order orderFrom(const Json& json)
{
    domain::Order order;
    order.id = text(json, "id");
    order.encounter = text(json, "encounter");
    order.at = time(json, "at");
    order.by = text(json, "by");
    order.text = text(json, "text");
    order.verbal = json.value("verbal", false);
    order.authenticated = optionalTime(json, "authenticated");
    order.authenticatedBy = text(json, "authenticatedBy");
    return order;
}

domain::Observation resultFrom(const Json& json)
{
    return {text(json, "id"),    text(json, "encounter"), time(json, "at"),   text(json, "test"),
            text(json, "value"), text(json, "unit"),      text(json, "range")};
}

CodedClaim claimFrom(const Json& json)
{
    CodedClaim claim;
    claim.encounter = text(json, "encounter");
    claim.coder = text(json, "coder");
    claim.coded = time(json, "coded");
    for (const Json& entry : json.at("diagnoses"))
        claim.diagnoses.push_back({text(entry, "code"), text(entry, "poa")});
    for (const Json& entry : json.at("procedures"))
        claim.procedures.push_back(
            {text(entry, "system"), text(entry, "code"), sound(domain::parseDate(text(entry, "date")))});
    return claim;
}

template <typename Value>
std::vector<Value> listFrom(const Json& json, const char* name, Value (*read)(const Json&))
{
    std::vector<Value> values;
    const auto found = json.find(name);
    if (found == json.end())
        return values;
    values.reserve(found->size());
    for (const Json& entry : *found)
        values.push_back(read(entry));
    return values;
}

} // namespace

domain::Result<Chart> chartFrom(const Json& json)
{
    try {
        Chart chart;
        chart.mrn = json.at("mrn").get<std::string>();
        chart.patient = patientFrom(json.at("patient"));
        chart.encounters = listFrom(json, "encounters", encounterFrom);
        chart.documents = listFrom(json, "documents", documentFrom);
        chart.orders = listFrom(json, "orders", orderFrom);
        chart.results = listFrom(json, "results", resultFrom);
        chart.claims = listFrom(json, "claims", claimFrom);
        chart.earlier = listFrom(json, "earlier", documentFrom);
        return chart;
    } catch (const std::exception& failure) {
        return domain::error(domain::ErrorKind::Damaged, "chart.form", {}, failure.what());
    }
}

} // namespace records
