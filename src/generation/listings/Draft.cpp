// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/listings/Listings.h"
#include "generation/listings/Strangers.h"

#include <algorithm>

namespace generation {
namespace {

using std::chrono::days;
using std::chrono::minutes;

/// Nights between two days; a stay of less than one counts 1 (domain reference 9).
int daysOfStay(domain::LocalTime admitted, domain::LocalTime discharged)
{
    const auto nights = std::chrono::floor<days>(discharged) - std::chrono::floor<days>(admitted);
    return std::max(1, static_cast<int>(nights.count()));
}

AdtRow rowOf(const domain::Encounter& encounter)
{
    AdtRow row;
    row.id = "adt:" + encounter.id;
    row.account = encounter.account;
    row.type = encounter.type;
    row.unit = encounter.location;
    row.admitted = encounter.admitted;
    row.discharged = encounter.discharged;
    if (encounter.type == domain::EncounterClass::Inpatient && encounter.discharged)
        row.days = daysOfStay(encounter.admitted, *encounter.discharged);
    row.attending = encounter.attending;
    row.disposition = encounter.disposition;
    return row;
}

bool operates(const records::StaffMember& member)
{
    return member.role == "surgeon" || member.role == "obstetrician";
}

const domain::Document* operationPage(const records::Chart& chart, const std::string& encounter)
{
    for (const char* type : {"operative-report", "delivery-note", "procedure-note"}) {
        const auto found = std::find_if(chart.documents.begin(), chart.documents.end(), [&](const auto& page) {
            return page.header.type == type && page.header.encounter == encounter;
        });
        if (found != chart.documents.end())
            return &*found;
    }
    return nullptr;
}

/// The number of the room as anesthesia and recovery write it ("OR 3"); 2 where they do not say.
int roomOf(const records::Chart& chart, const std::string& encounter)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (const domain::Document& page : chart.documents) {
        const std::string& type = page.header.type;
        if (page.header.encounter != encounter || (type != "anesthesia-record" && type != "pacu-record"))
            continue;
        const std::string& body = page.body;
        for (std::size_t at = body.find("OR "); at != std::string::npos; at = body.find("OR ", at + 1)) {
            const bool number = at + 3 < body.size() && isDigit(body[at + 3]) && body[at + 3] != '0'
                                && (at + 4 == body.size() || !isDigit(body[at + 4]));
            if (number)
                return body[at + 3] - '0';
        }
    }
    return 2;
}

/// The day's other cases: other surgeons, other rooms, none of them twice at one time.
void otherCases(Listings& listings, const RoomRow& own, std::size_t ownRoom, const House& house, Strangers& strangers,
                domain::Random& random)
{
    std::vector<std::string> surgeons;
    for (const records::StaffMember& member : house.staff) {
        if (operates(member) && member.id != own.surgeon)
            surgeons.push_back(member.id);
    }
    const auto day = std::chrono::floor<days>(own.anesthesiaStart);
    for (std::size_t i = 0; i < surgeons.size() && i < 3; ++i) {
        const auto start = day + minutes(7 * 60 + 20 + static_cast<int>(random.below(5)) * 10);
        const auto length = minutes(50 + static_cast<int>(random.below(12)) * 5);
        RoomRow row;
        row.id = "room:" + own.encounter + ":" + std::to_string(i + 2);
        row.room = "OR " + std::to_string((ownRoom + i) % 5 + 1);
        row.mrn = strangers.recordNumber();
        row.surgeon = surgeons[i];
        row.anesthesiaStart = start;
        row.surgeryStart = start + minutes(24);
        row.surgeryEnd = row.surgeryStart + length;
        row.anesthesiaEnd = row.surgeryEnd + minutes(14);
        listings.rooms.push_back(std::move(row));
    }
}

void rooms(Listings& listings, const RawChart& chart, const House& house, Strangers& strangers, domain::Random& random)
{
    for (const domain::Encounter& encounter : chart.chart.encounters) {
        const domain::OperationTimes& times = encounter.operation;
        const domain::Document* page = operationPage(chart.chart, encounter.id);
        if (page == nullptr || !times.anesthesiaStart || !times.surgeryStart || !times.surgeryEnd
            || !times.anesthesiaEnd)
            continue;
        RoomRow own;
        own.id = "room:" + encounter.id;
        own.encounter = encounter.id;
        const int room = roomOf(chart.chart, encounter.id);
        own.room = "OR " + std::to_string(room);
        own.mrn = "{{patient.mrn}}";
        own.surgeon = page->header.author;
        own.anesthesiaStart = *times.anesthesiaStart;
        own.surgeryStart = *times.surgeryStart;
        own.surgeryEnd = *times.surgeryEnd;
        own.anesthesiaEnd = *times.anesthesiaEnd;
        listings.rooms.push_back(own);
        otherCases(listings, own, static_cast<std::size_t>(room), house, strangers, random);
    }
}

std::string sexLetter(domain::Sex sex)
{
    if (sex == domain::Sex::Unknown)
        return "U";
    return sex == domain::Sex::Female ? "F" : "M";
}

IndexRow indexRowOf(const Stranger& other, std::string id)
{
    const domain::Patient& person = other.person;
    return {std::move(id),
            other.mrn,
            domain::displayName(person),
            domain::format(person.birthDate),
            sexLetter(person.sex),
            person.phone,
            person.address};
}

// Who has the patient's name or one near it, as a search by name brings them up.
void index(Listings& listings, const domain::Patient& patient, Strangers& strangers)
{
    listings.index.push_back({"index:own", "{{patient.mrn}}", "{{patient.name}}", "{{patient.born}}",
                              sexLetter(patient.sex), "{{patient.phone}}", "{{patient.address}}"});
    for (int i = 0; i < 5; ++i) {
        const Stranger other = i < 2 ? strangers.namesake() : strangers.draw();
        listings.index.push_back(indexRowOf(other, "index:" + std::to_string(i + 2)));
    }
}

void disclosures(Listings& listings, const records::Chart& chart, domain::Random& random)
{
    if (chart.encounters.empty())
        return;
    const domain::Encounter& last = chart.encounters.back();
    const auto left = std::chrono::floor<days>(last.discharged.value_or(last.admitted));
    const auto on = [&](int after) { return domain::dateOf(left + days(after)); };
    const auto text = [&](int after) { return domain::format(on(after)); };
    const int shift = static_cast<int>(random.below(3));
    listings.disclosures = {
        {"disclosure:1", on(1 + shift), "{{enc.payer}}", "Bill and pages asked for with it", "Payment",
         "45 CFR 164.506(c)", "", ""},
        {"disclosure:2", on(4 + shift), "Family doctor of record", "Summary of the visit", "Treatment",
         "45 CFR 164.506(c)", "", ""},
        {"disclosure:3", on(8 + shift), "Patient, identity card seen", "Own record, printed",
         "At the individual's request", "45 CFR 164.524", "", ""},
        {"disclosure:4", on(13 + shift), "Amberley and Stroud, attorneys", "Notes and results of the visit",
         "Claim for damages", "Authorization", text(9 + shift), text(100 + shift)},
    };
}

} // namespace

bool Listings::wants(std::string_view type) const
{
    return std::find(wanted.begin(), wanted.end(), type) != wanted.end();
}

Listings draftListings(const RawChart& chart, const House& house, const domain::Patient& patient,
                       std::vector<std::string> wanted, domain::Random random)
{
    Listings listings;
    listings.wanted = std::move(wanted);
    Strangers strangers(chart, house, patient, random);
    for (const domain::Encounter& encounter : chart.chart.encounters)
        listings.adt.push_back(rowOf(encounter));
    rooms(listings, chart, house, strangers, random);
    index(listings, patient, strangers);
    disclosures(listings, chart.chart, random);
    return listings;
}

} // namespace generation
