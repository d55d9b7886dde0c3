// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace generation::planting::ways {
namespace {

using records::CodedClaim;

domain::Result<CodedClaim*> someClaim(const Bench& bench)
{
    auto& claims = bench.chart.chart.claims;
    if (!bench.listings.wants("coding-summary") || claims.empty())
        return cannot("the coding summary is not wanted, or nothing was coded");
    return &claims[bench.random.below(claims.size())];
}

const codesets::Code* diagnosis(const Bench& bench, const CodedClaim& claim, std::string_view code)
{
    const domain::Encounter* encounter = bench.chart.chart.encounter(claim.encounter);
    if (bench.codes == nullptr || encounter == nullptr)
        return nullptr;
    const auto edition = bench.codes->on(codesets::System::Icd10cm, domain::codingDate(*encounter));
    const codesets::Code* found = edition == nullptr ? nullptr : edition->find(code);
    return found == nullptr || !found->billable ? nullptr : found;
}

bool coded(const CodedClaim& claim, std::string_view code)
{
    return std::any_of(claim.diagnoses.begin(), claim.diagnoses.end(),
                       [&](const auto& each) { return each.code == code; });
}

Sketch claimSketch(const Bench& bench, const CodedClaim& claim, const std::string& row, std::string why)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {rowOf(codingSummaryId(bench.chart, claim.encounter), row)};
    sketch.alters = {"claim:" + claim.encounter};
    return sketch;
}

void acceptFaceSheet(const Bench& bench, Sketch& sketch, const char* slot)
{
    Page* face = bench.faceSheet();
    if (face == nullptr)
        return;
    const auto shown = slotsIn(face->body);
    if (std::find(shown.begin(), shown.end(), slot) != shown.end())
        sketch.places.push_back(slotOn(face->header.id, slot));
    sketch.needs.insert({pageTag(face->header.id), slotTag(face->header.id, slot)});
}

/// Reports one of `codes` behind the first diagnosis.
Outcome addDiagnosis(const Bench& bench, const std::vector<std::string>& codes, const char* slot,
                     const std::string& clash)
{
    const auto some = someClaim(bench);
    if (!some)
        return some.error();
    CodedClaim& claim = **some;
    std::vector<const codesets::Code*> known;
    for (const std::string& code : codes) {
        const codesets::Code* found = diagnosis(bench, claim, code);
        if (found != nullptr && !coded(claim, code))
            known.push_back(found);
    }
    if (known.empty())
        return cannot("no code at hand would clash with this patient");
    const codesets::Code& chosen = *bench.pick(known);
    const domain::Encounter* encounter = bench.chart.chart.encounter(claim.encounter);
    const bool marked = encounter->type == domain::EncounterClass::Inpatient && !chosen.poaExempt;
    const std::size_t at = 1 + bench.random.below(claim.diagnoses.size());
    const std::string code = codesets::shown(codesets::System::Icd10cm, chosen.code);
    claim.diagnoses.insert(claim.diagnoses.begin() + static_cast<std::ptrdiff_t>(at), {code, marked ? "Y" : ""});
    Sketch sketch =
        claimSketch(bench, claim, "dx:" + claim.encounter + ":" + std::to_string(at),
                    "The claim reports " + code + " (" + chosen.title + ") for a patient who is " + clash + ".");
    acceptFaceSheet(bench, sketch, slot);
    return sketch;
}

/// A procedure, and words that a chart has where it was done.
struct Invented
{
    const char* code;
    std::array<const char*, 4> words;
};

constexpr std::array<Invented, 6> inpatientProcedures{{
    {"02HV33Z", {"central line", "central venous", "picc", "jugular"}},
    {"0BJ08ZZ", {"bronchoscop", "airway exam", "bal ", "scope down"}},
    {"0DJ08ZZ", {"endoscop", "egd", "scope", "peg"}},
    {"0W9G3ZZ", {"paracentes", "ascit", "peritoneal tap", "abdominal tap"}},
    {"0W9930Z", {"chest tube", "thoracentes", "pleural drain", "pleural tap"}},
    {"5A1935Z", {"ventilat", "intubat", "endotracheal", "extubat"}},
}};
constexpr std::array<Invented, 6> outpatientProcedures{{
    {"PX-1326", {"abscess", "i&d", "incision and drainage", "pus"}},
    {"PX-1342", {"joint inject", "aspirat", "arthrocent", "knee inject"}},
    {"PX-1532", {"spirom", "lung function", "fev1", "pulmonary function"}},
    {"PX-1606", {"ankle", "malleol", "foot film", "ottawa"}},
    {"PX-1613", {"duplex", "vein ultrasound", "leg ultrasound", "dvt"}},
    {"PX-1321", {"lacerat", "sutur", "stitch", "wound repair"}},
}};

std::string wordsOfChart(const Bench& bench)
{
    std::string text;
    for (const domain::Document& page : bench.chart.chart.documents)
        text += bench.shown(page, page.body);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string procedureTitle(const Bench& bench, const CodedClaim::Procedure& procedure)
{
    const auto system = codesets::systemFrom(procedure.system).value_or(codesets::System::Px);
    const auto edition = bench.codes == nullptr ? nullptr : bench.codes->on(system, procedure.date);
    const codesets::Code* found = edition == nullptr ? nullptr : edition->find(procedure.code);
    return found == nullptr ? procedure.code : procedure.code + " (" + found->title + ")";
}

bool isVisit(const CodedClaim::Procedure& procedure)
{
    return procedure.code.starts_with("PX-12") || procedure.code.starts_with("PX-130");
}

} // namespace

Outcome codeAgainstSex(const Bench& bench)
{
    if (bench.patient.sex == domain::Sex::Unknown)
        return cannot("the patient's sex is not known");
    if (bench.patient.sex == domain::Sex::Female)
        return addDiagnosis(bench, {"N40.0", "N40.1", "C61", "Z87.430"}, "patient.sex",
                            "registered as female; the record has to be asked which of the two is wrong");
    return addDiagnosis(bench, {"Z33.1", "O24.410", "Z34.83", "O99.013"}, "patient.sex",
                        "registered as male; the record has to be asked which of the two is wrong");
}

Outcome codeAgainstAge(const Bench& bench)
{
    if (bench.chart.chart.encounters.empty())
        return cannot("the chart has no encounter");
    const int age =
        domain::ageInYears(bench.patient.birthDate, domain::dateOf(bench.chart.chart.encounters.front().admitted));
    const std::string old = std::to_string(age) + " years old";
    // The age lists of the Medicare Code Editor: newborn 0, maternity 9 to 64, adult 15 to 124.
    if (age < 15)
        return addDiagnosis(bench, {"M81.0", "I25.10", "G30.1"}, "patient.born", old);
    std::vector<std::string> codes{"P59.9", "P22.1", "P55.1", "P07.18"};
    if (age > 64 && bench.patient.sex == domain::Sex::Female)
        codes.insert(codes.end(), {"Z33.1", "O24.410"});
    return addDiagnosis(bench, codes, "patient.born", old);
}

Outcome procedureWithoutReport(const Bench& bench)
{
    const auto some = someClaim(bench);
    if (!some)
        return some.error();
    CodedClaim& claim = **some;
    const domain::Encounter* encounter = bench.chart.chart.encounter(claim.encounter);
    if (encounter == nullptr)
        return cannot("the claim is of no encounter of the chart");
    const bool inpatient = encounter->type == domain::EncounterClass::Inpatient;
    const std::string text = wordsOfChart(bench);
    std::vector<std::string> codes;
    for (const Invented& each : inpatient ? inpatientProcedures : outpatientProcedures) {
        const bool told = std::any_of(each.words.begin(), each.words.end(),
                                      [&](const char* word) { return text.find(word) != std::string::npos; });
        if (!told)
            codes.emplace_back(each.code);
    }
    if (codes.empty())
        return cannot("the chart tells of all procedures that could be invented");
    CodedClaim::Procedure procedure{inpatient ? "icd10pcs" : "px", bench.pick(codes),
                                    domain::dateOf(encounter->admitted)};
    claim.procedures.push_back(procedure);
    const std::string row = "px:" + claim.encounter + ":" + std::to_string(claim.procedures.size() - 1);
    return claimSketch(bench, claim, row,
                       "The claim reports " + procedureTitle(bench, procedure) + "; no page describes it.");
}

Outcome procedureUncoded(const Bench& bench)
{
    const auto some = someClaim(bench);
    if (!some)
        return some.error();
    CodedClaim& claim = **some;
    for (Page* report : bench.ofType({"operative-report", "delivery-note", "procedure-note"})) {
        const domain::Encounter* encounter = bench.encounterOf(*report);
        if (report->header.encounter != claim.encounter || encounter == nullptr)
            continue;
        const domain::Date day = domain::dateOf(encounter->operation.surgeryStart.value_or(report->header.written));
        const auto found = std::find_if(claim.procedures.begin(), claim.procedures.end(), [&](const auto& each) {
            return each.date == day && each.system != "hcpcs" && !isVisit(each);
        });
        if (found == claim.procedures.end())
            continue;
        const std::string what = procedureTitle(bench, *found);
        claim.procedures.erase(found);
        Sketch sketch = claimSketch(bench, claim, "px:" + claim.encounter,
                                    "\"" + bench.title(*report) + "\" describes what " + what
                                        + " stands for; the claim does not report it.");
        sketch.accept.push_back(report->header.id);
        sketch.needs.insert(pageTag(report->header.id));
        return sketch;
    }
    return cannot("no reported procedure has a report of its day in the chart");
}

Outcome presentOnAdmission(const Bench& bench)
{
    const auto some = someClaim(bench);
    if (!some)
        return some.error();
    CodedClaim& claim = **some;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < claim.diagnoses.size(); ++i) {
        if (claim.diagnoses[i].poa == "N")
            rows.push_back(i);
    }
    if (rows.empty() && !claim.diagnoses.empty() && claim.diagnoses.front().poa == "Y")
        rows.push_back(0);
    if (rows.empty())
        return cannot("the claim has no indicator that the chart contradicts if it is turned");
    const std::size_t row = bench.pick(rows);
    auto& diagnosis = claim.diagnoses[row];
    const bool later = diagnosis.poa == "N";
    diagnosis.poa = later ? "Y" : "N";
    Sketch sketch =
        claimSketch(bench, claim, "dx:" + claim.encounter + ":" + std::to_string(row),
                    "The claim reports " + diagnosis.code
                        + (later ? " as present on admission; the condition began during the stay."
                                 : " as not present on admission; it is what the patient was admitted for."));
    for (Page* page : bench.ofType({"history-and-physical", "discharge-summary"})) {
        if (page->header.encounter == claim.encounter)
            sketch.accept.push_back(page->header.id);
    }
    return sketch;
}

} // namespace generation::planting::ways
