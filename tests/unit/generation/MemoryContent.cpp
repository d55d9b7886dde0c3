// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryContent.h"

#include <algorithm>

namespace {

domain::LocalTime at(const char* text)
{
    return *domain::parseLocalTime(text);
}

domain::Document pageOf(const char* id, const char* type, const char* author, const char* written, const char* body)
{
    domain::Document page;
    page.header.id = id;
    page.header.type = type;
    page.header.title = "Page of {{day.0}}";
    page.header.author = author;
    page.header.role = "attending";
    page.header.encounter = "e1";
    page.header.section = "clinical-notes";
    page.header.written = at(written);
    page.body = body;
    return page;
}

} // namespace

MemoryContent::MemoryContent()
{
    fillHouse();
    fillChart();
    fillExercise();
    written = domain::Json::parse(R"({
        "diagnoses": [
            {"code": "S52.501A", "role": "principal", "alternatives": ["S52.591A"], "rule": "S52.501A",
             "why": "S52.501A says which arm.",
             "evidence": [{"document": "note", "quote": "fracture of the {{fact.side}} wrist"},
                          {"document": "note", "quote": "é", "occurrence": 2}]}],
        "procedures": [{"system": "px", "code": "PX-1001", "modifiers": ["RT"]}],
        "neutral": ["S52.501A"],
        "penalise": [{"code": "S52.501B", "when": "any"}],
        "orderedPairs": [["S52.501A", "W18.30XA"]],
        "principalAnyOf": ["S52.501A"]
    })");
}

void MemoryContent::fillHouse()
{
    hospital.facility = {"h",
                         "Alder Ferry Regional Medical Center",
                         "Alder Ferry",
                         "1 Ferry Road, Alder Ferry, WK 00213",
                         "555-0100",
                         "America/Chicago",
                         {{"Renner", "Carrow", "Gantry", "Ilves"},
                          {"Odile", "Ines", "Ruth"},
                          {"Anselm", "Kofi"},
                          {"A", "B"},
                          {"Heron Street", "Larch Avenue"}}};
    hospital.staff = {{"renner", "Ines", "Renner", "MD", "attending", "Medicine"},
                      {"oduya", "Grace", "Oduya", "RN", "nurse", "4 West"},
                      {"laboratory", "", "Clinical Laboratory", "", "laboratory", "Laboratory"}};
    hospital.groups = {{"face-sheet", "Face sheet"}, {"physician", "Physician"}};
    hospital.types = {{"clinic-note", "Clinic note", "physician", {}},
                      {"registration", "Registration", "face-sheet", {}}};
}

void MemoryContent::fillChart()
{
    records::Chart& chart = record.chart;
    chart.mrn = "20-14-31";
    chart.patient = {"Tavares",
                     "Odile",
                     "M",
                     domain::Sex::Female,
                     *domain::parseDate("1957-09-03"),
                     "555-0142",
                     "18 Quarry Lane, Alder Ferry, WK 00213",
                     {{"penicillin", "hives"}},
                     {}};
    domain::Encounter encounter;
    encounter.id = "e1";
    encounter.type = domain::EncounterClass::Inpatient;
    encounter.admitted = at("2026-02-27T16:40");
    encounter.arrived = at("2026-02-27T13:05");
    encounter.discharged = at("2026-03-02T11:20");
    encounter.location = "4 West";
    encounter.payer = "Wenlock Mutual";
    encounter.account = "AC-1";
    chart.encounters = {encounter};
    chart.documents = {
        pageOf("note", "clinic-note", "renner", "2026-02-27T17:00",
               "é {{patient.name}} has a fracture of the {{fact.side}} wrist, é.\n"),
        pageOf("later", "clinic-note", "oduya", "2026-02-28T09:00", "Called 555-0150. Carrow rang back.\n"),
        pageOf("registration", "registration", "laboratory", "2026-03-01T09:00", "{{patient.full}}\n"),
    };
    chart.orders = {{"o1", "e1", at("2026-02-27T17:05"), "renner", "splint {{fact.side}} wrist"}};
    record.facts = {{"side", "right"}};
}

void MemoryContent::fillExercise()
{
    raw.info.id = "coding/wrist";
    raw.info.level = domain::Level::Technician;
    raw.start = at("2026-03-03T10:00");
    raw.chart = "20-14-31";
    raw.role = "coder";
    raw.rubric = "coding";
    raw.seededIdentity = true;
    raw.codesets = {{"icd10cm", "2026"}};
    raw.tasks = {{"t1", "coding", "Code it", "e1", std::nullopt}};
    raw.variants = {{"left",
                     {{"side", "left"}},
                     {{"S52.501A", "S52.502A"}, {"S52.591A", "S52.592A"}, {"RT", "LT"}, {"S52.501B", "S52.502B"}}},
                    {"both", {{"side", "right and left"}}, {}}};
}

domain::Document& MemoryContent::page(std::string_view id)
{
    auto& pages = record.chart.documents;
    return *std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.header.id == id; });
}

codesets::Catalogue tinyCatalogue(const std::string& hash)
{
    codesets::EditionInfo info;
    info.system = codesets::System::Icd10cm;
    info.id = "2026";
    info.title = "ICD-10-CM 2026";
    info.from = *domain::parseDate("2025-10-01");
    info.hash = hash;
    info.embedded = true;
    std::vector<codesets::Code> codes{{"S52501A", "Fracture", true, false, codesets::Severity::None, -1}};
    codesets::Catalogue catalogue;
    catalogue.add(std::make_shared<const codesets::Edition>(info, codes, std::vector<codesets::Note>{}));
    return catalogue;
}
