// SPDX-License-Identifier: GPL-3.0-or-later
#include "TinyLibrary.h"

#include "CountTask.h"

#include <fstream>
#include <iterator>
#include <memory>

namespace {

namespace fs = std::filesystem;

std::string page(const std::string& type, const std::string& written, const std::string& body)
{
    return "---\ntype: " + type + "\ntitle: A page\nauthor: renner\nrole: attending\nencounter: e1\n"
           + "section: clinical-notes\nwritten: " + written
           + "\nsigned: 2026-05-05T18:00\nconfidentiality: normal\n---\n" + body;
}

codesets::Code code(const char* bare, bool billable, bool exempt = false,
                    codesets::Severity severity = codesets::Severity::None)
{
    return {bare, bare, billable, exempt, severity, -1};
}

std::shared_ptr<const codesets::Edition> edition(codesets::System system, const char* title,
                                                 std::vector<codesets::Code> codes, std::vector<std::string> covers)
{
    codesets::EditionInfo info;
    info.system = system;
    info.id = "2026";
    info.title = title;
    info.from = *domain::parseDate("2025-10-01");
    info.to = *domain::parseDate("2026-09-30");
    info.hash = "cafe";
    info.embedded = true;
    info.covers = std::move(covers);
    return std::make_shared<const codesets::Edition>(info, std::move(codes), std::vector<codesets::Note>{});
}

} // namespace

codesets::Catalogue handfulOfCodes()
{
    using codesets::Severity;
    codesets::Catalogue catalogue;
    catalogue.add(edition(codesets::System::Icd10cm, "ICD-10-CM 2026",
                          {code("I130", true, false, Severity::Cc), code("I5023", true, false, Severity::Mcc),
                           code("I5033", true, false, Severity::Mcc), code("N18", false), code("R0602", true),
                           code("Z7901", true, true), code("Z7982", true, true)},
                          {"I13", "I50", "N18", "R06", "Z79"}));
    catalogue.add(edition(codesets::System::Icd10pcs, "ICD-10-PCS 2026", {code("0FT40ZZ", true)}, {"0FT"}));
    return catalogue;
}

TinyLibrary::TinyLibrary()
{
    addSchemas();
    addFacility();
    addChart();
    addExercise();
}

void TinyLibrary::addSchemas()
{
    for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "sample-records" / "schemas")) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("coding-"))
            continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        m_files["schemas/" + name] = std::string(std::istreambuf_iterator<char>(stream), {});
    }
}

void TinyLibrary::addFacility()
{
    m_files["facility/facility.json"] = R"({
"schema": "facility/1", "id": "h", "name": "Alder Ferry", "address": "1 Ferry Road, Alder Ferry, WK 00213",
"phone": "555-0100", "zone": "America/Chicago",
"names": {"family": ["Carrow", "Gantry"], "female": ["Ruth", "Noor"], "male": ["Kofi"], "middle": ["A"],
          "streets": ["Heron Street"]}})";
    m_files["facility/staff.json"] = R"({"schema": "staff/1", "staff": [
{"id": "renner", "given": "Ines", "family": "Renner", "credential": "MD", "role": "attending", "service": "Medicine"}]})";
    m_files["facility/document-types.json"] = R"({"schema": "document-types/1",
"groups": [{"id": "physician", "title": "Physician"}],
"types": [{"id": "progress-note", "title": "Progress note", "group": "physician", "authentication": "author"}]})";
    m_files["roles/roles.json"] = R"({"schema": "roles/1", "version": 1, "effective_from": "2020-01-01",
        "effective_to": null, "breakGlassMinutes": 60, "sections": [{"id": "clinical-notes", "title": "Notes"}],
        "roles": [{"id": "coder", "title": "Coder", "cells": {"clinical-notes": {"actions": ["view"]}}}]})";
    m_files["rules/coding.json"] = R"({"schema": "rules/1", "rules": [
{"rule_id": "C22", "title": "Hypertension and heart failure", "text": "Hypertension with heart failure.", "cite": "OCG I.C.9.a", "kind": "guideline",
 "effective_from": "2025-10-01", "effective_to": "2026-09-30", "severity": 2, "responsibility": "MC"}]})";
    std::ifstream stream(fs::path(SOURCE_DIR) / "sample-records" / "rubrics" / "coding.json", std::ios::binary);
    m_files["rubrics/coding.json"] = std::string(std::istreambuf_iterator<char>(stream), {});
}

void TinyLibrary::addChart()
{
    m_files["charts/20-14-31/chart.json"] = R"({
"schema": "chart/1", "mrn": "20-14-31",
"patient": {"family": "Tavares", "given": "Odile", "middle": "M", "sex": "female", "birthDate": "1957-09-03",
  "phone": "555-0142", "address": "18 Quarry Lane, Alder Ferry, WK 00213",
  "allergies": [{"substance": "penicillin", "reaction": "hives"}], "flags": []},
"identifiers": [{"type": "account", "value": "AC-260504-117", "encounter": "e1"}],
"encounters": [{"id": "e1", "class": "inpatient", "admitted": "2026-05-04T16:40", "discharged": "2026-05-09T11:20",
  "arrived": "2026-05-04T13:05", "attending": "renner", "location": "4 West", "disposition": "01",
  "payer": "Wenlock Mutual", "reason": "shortness of breath"}],
"orders": [{"id": "o1", "encounter": "e1", "at": "2026-05-04T16:50", "by": "renner", "text": "furosemide 40 mg"}],
"results": [{"id": "r1", "encounter": "e1", "at": "2026-05-05T06:10", "test": "potassium", "value": "2.9",
  "unit": "mmol/L", "range": "3.5-5.1"}],
"facts": {"kind": "systolic", "ef": "35%"},
"claims": [{"encounter": "e1", "coder": "renner", "coded": "2026-05-11T09:00",
  "diagnoses": [{"code": "I13.0", "poa": "Y"}, {"code": "I50.23", "poa": "N"}, {"code": "Z79.01"}],
  "procedures": [{"system": "icd10pcs", "code": "0FT40ZZ", "date": "2026-05-06"}]}],
"plantable": [
 {"kind": 43, "why": "It is not.", "facts": {"kind": "diastolic"}, "in": ["one"], "against": ["two"],
  "quotes": [{"document": "two", "quote": "EF {{fact.ef}}"}]},
 {"kind": 33, "why": "It is dear.", "lines": [{"document": "two", "text": "| 3 | 4 |"},
  {"document": "one", "section": "Plan", "text": "Aspirin."}], "drop": ["six"]}],
"decoys": [{"document": "two", "quote": "Hypertension", "why": "It is so."}]})";
    const std::string documents = "charts/20-14-31/documents/";
    m_files[documents + "one.md"] = page("progress-note", "2026-05-04T17:00",
                                         "## Plan\n\n{{patient.name}}: chronic {{fact.kind}} heart failure.\n");
    m_files[documents + "two.md"] =
        page("progress-note", "2026-05-05T08:00",
             "Hypertension. EF {{fact.ef}}.\n\n- one\n- *two*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    for (const char* name : {"three", "four", "five", "six"})
        m_files[documents + name + ".md"] = page("progress-note", "2026-05-05T09:00", "Nothing new.\n");
}

void TinyLibrary::addExercise()
{
    const std::string folder = "exercises/coding/tiny/";
    m_files[folder + "exercise.json"] = R"({
"schema": "exercise/1", "uuid": "0b7c5e0e-6a4f-4a53-9f0a-2f5f1f3a7c11", "version": 1, "title": "Tiny",
"summary": "A tiny stay.", "goal": "Code it.", "level": "entry", "minutes": 5, "responsibilities": ["MC"],
"domains": ["RHIT-4"], "prerequisites": [], "start": "2026-05-12T10:15", "chart": "20-14-31", "role": "coder",
"rubric": "coding", "identity": "seeded", "codesets": {"icd10cm": "2026", "icd10pcs": "2026"}, "policies": [],
"tasks": [{"id": "t1", "type": "coding", "title": "Code it", "encounter": "e1", "due": "2026-05-12T11:30"}],
"hints": [{"id": "h1", "about": "What leads", "text": "Read.", "cost": 2}],
"variants": [{"id": "diastolic", "facts": {"kind": "diastolic"}, "replace": {"I50.23": "I50.33"}}]})";
    m_files[folder + "answer-key.json"] = R"({
"setting": "inpatient", "patient": {"sex": "female", "birthDate": "1957-09-03"},
"admitted": "2026-05-04", "discharged": "2026-05-09",
"diagnoses": [
 {"code": "I13.0", "poa": "Y", "role": "principal", "severity": "cc", "alternatives": [], "rule": "C22",
  "why": "It leads.", "evidence": [{"document": "two", "quote": "Hypertension"}]},
 {"code": "I50.23", "poa": "Y", "role": "critical", "severity": "mcc", "alternatives": [], "rule": "C22",
  "why": "It follows.", "evidence": [{"document": "one", "quote": "{{fact.kind}} heart failure"}]},
 {"code": "Z79.01", "poa": "exempt", "role": "other", "severity": "none", "alternatives": [], "rule": "C22",
  "why": "It is exempt.", "evidence": [{"document": "one", "quote": "chronic"}]}],
"procedures": [{"system": "icd10pcs", "code": "0FT40ZZ", "role": "principal", "units": 1, "modifiers": [], "rule": "C22",
  "why": "It was done.", "evidence": [{"document": "two", "quote": "EF {{fact.ef}}"}]}],
"neutral": ["Z79.82"],
"penalise": [{"code": "R06.02", "when": "any", "rule": "C22", "cost": 2, "why": "It is integral."}],
"orderedPairs": [["I13.0", "I50.23"]], "principalAnyOf": []})";
    m_files[folder + "selftest.json"] = R"({"schema": "selftest/1", "cases": [
{"name": "perfect", "kind": "right", "submission": {"diagnoses": [{"code": "I13.0"}, {"code": "I50.23"}, {"code": "Z79.01"}]},
 "expect": {"earned": 6, "possible": 6, "percent": 100}},
{"name": "two", "kind": "partly", "submission": {"diagnoses": [{"code": "I13.0"}, {"code": "I50.23"}]},
 "expect": {"earned": 4, "possible": 6, "percent": 66.7}},
{"name": "none", "kind": "wrong", "submission": {"diagnoses": []}, "expect": {"earned": 0, "possible": 6, "percent": 0}},
{"name": "no list", "kind": "malformed", "submission": {"diagnoses": "I13.0"}, "expect": {"issue": "/diagnoses"}}]})";
    m_files[folder + "second-coder.json"] = R"({"schema": "second-coder/1", "verdict": "agrees",
"diagnoses": [{"code": "I13.0", "poa": "Y"}, {"code": "I50.23", "poa": "Y"}, {"code": "Z79.01"}],
"procedures": [{"system": "icd10pcs", "code": "0FT40ZZ"}], "differences": []})";
}

bool TinyLibrary::change(const std::string& file, const std::string& from, const std::string& to)
{
    const auto found = m_files.find(file);
    if (found == m_files.end())
        return false;
    const std::size_t at = found->second.find(from);
    if (at == std::string::npos)
        return false;
    found->second.replace(at, from.size(), to);
    return true;
}

content::Library TinyLibrary::load()
{
    const fs::path root(m_folder.path().toStdString());
    for (const auto& entry : fs::directory_iterator(root))
        fs::remove_all(entry.path());
    for (const auto& [name, text] : m_files) {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name, std::ios::binary) << text;
    }
    return content::Library::load(root);
}

content::Problems TinyLibrary::check()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<CountTask>());
    return content::check(load(), handfulOfCodes(), types);
}
