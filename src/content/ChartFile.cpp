// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/ChartFile.h"

#include "content/Members.h"

namespace content {
namespace {

domain::Sex sexFrom(const std::string& word)
{
    if (word == "female")
        return domain::Sex::Female;
    return word == "male" ? domain::Sex::Male : domain::Sex::Unknown;
}

domain::Patient readPatient(const Members& members)
{
    domain::Patient patient;
    patient.family = members.text("family");
    patient.given = members.text("given");
    patient.middle = members.text("middle");
    patient.sex = sexFrom(members.text("sex"));
    patient.birthDate = members.date("birthDate");
    patient.phone = members.text("phone");
    patient.address = members.text("address");
    patient.flags = members.texts("flags");
    for (const Members& allergy : members.each("allergies"))
        patient.allergies.push_back({allergy.text("substance"), allergy.text("reaction")});
    return patient;
}

domain::Encounter readEncounter(const Members& members)
{
    domain::Encounter encounter;
    encounter.id = members.text("id");
    encounter.type = domain::encounterClassFrom(members.text("class")).value_or(domain::EncounterClass::Clinic);
    encounter.admitted = members.time("admitted");
    encounter.arrived = members.optionalTime("arrived");
    encounter.discharged = members.optionalTime("discharged");
    encounter.attending = members.text("attending");
    encounter.location = members.text("location");
    encounter.disposition = members.text("disposition");
    encounter.payer = members.text("payer");
    encounter.reason = members.text("reason");
    const Members events = members.object("events");
    encounter.operation = {events.optionalTime("inductionAt"),   events.optionalTime("anesthesiaStart"),
                           events.optionalTime("anesthesiaEnd"), events.optionalTime("surgeryStart"),
                           events.optionalTime("surgeryEnd"),    events.optionalTime("recoveryArrival"),
                           events.optionalTime("recoveryEnd")};
    return encounter;
}

domain::Order readOrder(const Members& members)
{
    domain::Order order;
    order.id = members.text("id");
    order.encounter = members.text("encounter");
    order.at = members.time("at");
    order.by = members.text("by");
    order.text = members.text("text");
    order.verbal = members.flag("verbal");
    order.authenticated = members.optionalTime("authenticated");
    order.authenticatedBy = members.text("authenticatedBy");
    return order;
}

records::CodedClaim readClaim(const Members& members)
{
    records::CodedClaim claim;
    claim.encounter = members.text("encounter");
    claim.coder = members.text("coder");
    claim.coded = members.time("coded");
    for (const Members& diagnosis : members.each("diagnoses"))
        claim.diagnoses.push_back({diagnosis.text("code"), diagnosis.text("poa")});
    for (const Members& procedure : members.each("procedures"))
        claim.procedures.push_back({procedure.text("system"), procedure.text("code"), procedure.date("date")});
    return claim;
}

std::vector<generation::Quote> readQuotes(const Members& members, const char* name)
{
    std::vector<generation::Quote> quotes;
    for (const Members& quote : members.each(name))
        quotes.push_back({quote.text("document"), quote.text("quote"), quote.text("why")});
    return quotes;
}

generation::Plantable readPlantable(const Members& members)
{
    generation::Plantable plantable;
    plantable.kind = members.number("kind", 0);
    plantable.why = members.text("why");
    plantable.facts = members.textMap("facts");
    plantable.in = members.texts("in");
    plantable.against = members.texts("against");
    plantable.quotes = readQuotes(members, "quotes");
    for (const Members& line : members.each("lines"))
        plantable.lines.push_back({line.text("document"), line.text("section"), line.text("text")});
    plantable.drop = members.texts("drop");
    return plantable;
}

} // namespace

generation::RawChart readChart(const domain::Json& json, const std::string& file, Problems& problems)
{
    const Members members(json, file, {}, problems);
    generation::RawChart raw;
    raw.chart.mrn = members.text("mrn");
    raw.chart.patient = readPatient(members.object("patient"));
    for (const Members& encounter : members.each("encounters"))
        raw.chart.encounters.push_back(readEncounter(encounter));
    for (const Members& order : members.each("orders"))
        raw.chart.orders.push_back(readOrder(order));
    for (const Members& result : members.each("results"))
        raw.chart.results.push_back({result.text("id"), result.text("encounter"), result.time("at"),
                                     result.text("test"), result.text("value"), result.text("unit"),
                                     result.text("range")});
    for (const Members& identifier : members.each("identifiers")) {
        for (domain::Encounter& encounter : raw.chart.encounters) {
            if (encounter.id == identifier.text("encounter") && identifier.text("type") == "account")
                encounter.account = identifier.text("value");
        }
    }
    raw.facts = members.textMap("facts");
    for (const Members& claim : members.each("claims"))
        raw.chart.claims.push_back(readClaim(claim));
    for (const Members& plantable : members.each("plantable"))
        raw.plantable.push_back(readPlantable(plantable));
    raw.decoys = readQuotes(members, "decoys");
    raw.faulty = members.flag("faulty");
    return raw;
}

} // namespace content
