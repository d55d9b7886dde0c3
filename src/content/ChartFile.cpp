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
    return encounter;
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
        raw.chart.orders.push_back(
            {order.text("id"), order.text("encounter"), order.time("at"), order.text("by"), order.text("text")});
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
    return raw;
}

} // namespace content
