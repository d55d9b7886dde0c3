// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>
#include <array>

namespace generation::planting::ways {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int majority = 18;

Sketch pageSketch(const domain::DocumentHeader& header, std::string why)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {wholePage(header.id)};
    sketch.alters = {headerTag(header.id)};
    sketch.needs = {pageTag(header.id)};
    return sketch;
}

/// A stay of an adult into which a page can be put on a later day; null where there is none.
const domain::Encounter* adultStay(const Bench& bench)
{
    for (const domain::Encounter& encounter : bench.chart.chart.encounters) {
        const int age = domain::ageInYears(bench.patient.birthDate, domain::dateOf(encounter.admitted));
        if (encounter.type == domain::EncounterClass::Inpatient && encounter.discharged && age >= majority
            && *encounter.discharged - encounter.admitted > hours(48))
            return &encounter;
    }
    return nullptr;
}

domain::Document pageOf(const Bench& bench, const domain::Encounter& stay, std::string id, const char* type,
                        const char* title, const char* author)
{
    domain::Document page;
    domain::DocumentHeader& header = page.header;
    header.id = std::move(id);
    header.type = type;
    header.title = title;
    header.author = author;
    const records::StaffMember* member = bench.house.member(author);
    header.role = member == nullptr ? "clerk" : member->role;
    header.encounter = stay.id;
    header.section = "clinical-notes";
    header.written = std::chrono::floor<days>(stay.admitted) + days(1) + hours(15) + minutes(bench.random.below(60));
    header.signedAt = header.written + minutes(12);
    return page;
}

struct Swap
{
    const char* type;
    const char* wrong;
};

// Wrong types of another group of the chart tree, as an indexing clerk could pick them.
constexpr std::array<Swap, 14> swaps{{{"consult", "therapy-note"},
                                      {"pathology", "consult"},
                                      {"imaging", "progress-note"},
                                      {"ecg", "progress-note"},
                                      {"therapy-note", "progress-note"},
                                      {"nutrition-note", "consult"},
                                      {"nursing-assessment", "history-and-physical"},
                                      {"case-management", "correspondence"},
                                      {"discharge-instructions", "consent"},
                                      {"pacu-record", "flowsheet"},
                                      {"ed-triage", "ed-note"},
                                      {"insurance-card", "correspondence"},
                                      {"respiratory-note", "progress-note"},
                                      {"medication-list", "discharge-instructions"}}};

} // namespace

Outcome psychotherapyFiledOpenly(const Bench& bench)
{
    const auto notes = bench.ofType({"psychotherapy-note"});
    if (notes.empty())
        return cannot("the chart has no psychotherapy note");
    domain::DocumentHeader& header = bench.page(bench.pick(notes)->header.id)->header;
    header.type = "progress-note";
    header.section = "clinical-notes";
    header.confidentiality = domain::Confidentiality::Normal;
    return pageSketch(header, "A psychotherapist's note on the conversation of a session stands among the progress "
                              "notes, where everybody reads it.");
}

Outcome psychotherapyNoteAdded(const Bench& bench)
{
    const domain::Encounter* stay = adultStay(bench);
    if (stay == nullptr || bench.house.member("ellery") == nullptr)
        return cannot("no stay of an adult of more than two days, or no psychologist on the staff");
    domain::Document page = pageOf(bench, *stay, "session-note", "progress-note", "Session note", "ellery");
    page.body = "## Session, 50 minutes\n\nMy own notes for the next hour with {{patient.full}}, not for the chart.\n\n"
                "Began with the weather again, then was quiet for some time. Spoke of the brother at last, in a low "
                "voice; old anger under it, and shame. Looked away when I named it. A dream of the flooded cellar, "
                "twice this month. I said little.\n\nMy guess: fears to be a burden, turns it into jokes. Do not push "
                "before there is trust. Come back to the cellar.\n";
    const domain::DocumentHeader& header = bench.add(std::move(page)).header;
    return pageSketch(header, "A psychotherapist's own notes on what was said in a session stand in the general chart "
                              "and are not kept apart.");
}

Outcome programmePageAdded(const Bench& bench)
{
    const domain::Encounter* stay = adultStay(bench);
    if (stay == nullptr || bench.house.member("ashby") == nullptr)
        return cannot("no stay of an adult of more than two days, or nobody who scans mail");
    domain::Document page = pageOf(bench, *stay, "letter-programme", "correspondence", "Letter received", "ashby");
    page.body = "## Tannery Street Recovery Program\n\nTo the ward, {{facility.name}}.\n\nRe: {{patient.full}}, born "
                "{{patient.born}}.\n\nIn answer to your call: enrolled with us from March to December 2021 for alcohol "
                "use disorder, group twice a week, naltrexone for the first half year. Completed. Not seen since. "
                "Counseling notes can be sent.\n\nL. Amberley, program counselor\n";
    const domain::DocumentHeader& header = bench.add(std::move(page)).header;
    return pageSketch(header,
                      "A letter of a substance use programme names its patient and the treatment, and stands in "
                      "the general chart without the notice that it may not be passed on.");
}

Outcome invalidAuthorization(const Bench& bench)
{
    auto& rows = bench.listings.disclosures;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [](const DisclosureRow& row) { return row.basis == "Authorization"; });
    if (!bench.listings.wants("disclosure-log") || found == rows.end())
        return cannot("the disclosure log is not wanted");
    const auto on = std::chrono::sys_days(found->on);
    const std::string released = "Records went to " + found->to + " on " + domain::format(found->on);
    Sketch sketch;
    switch (bench.random.below(4)) {
    case 0:
        found->expires = domain::format(domain::Date(on - days(3 + static_cast<int>(bench.random.below(20)))));
        found->signedOn = domain::format(domain::Date(on - days(200)));
        sketch.why = released + ", after the authorization had expired.";
        break;
    case 1:
        found->expires.clear();
        sketch.why = released + " on an authorization without a date or event on which it expires.";
        break;
    case 2:
        found->signedOn.clear();
        sketch.why = released + " on an authorization that shows no date of signature.";
        break;
    default:
        found->signedOn = domain::format(domain::Date(on + days(4)));
        sketch.why = released + "; the authorization was signed only on " + found->signedOn + ".";
        break;
    }
    sketch.places = {rowOf("disclosure-log", found->id)};
    sketch.alters = {"disclosures"};
    return sketch;
}

Outcome badScan(const Bench& bench)
{
    auto pages = bench.ofType({"consent", "advance-directive", "insurance-card", "transfer-form", "ama-form",
                               "referral", "authorization", "correspondence", "prenatal-record", "ems-report"});
    if (pages.empty())
        pages = bench.ofType({"registration", "ecg", "discharge-instructions", "imaging"});
    pages.erase(std::remove_if(pages.begin(), pages.end(),
                               [](Page* page) { return page->header.image != domain::ScanImage::Straight; }),
                pages.end());
    if (pages.empty())
        return cannot("the chart has no page that came from paper");
    domain::DocumentHeader& header = bench.page(bench.pick(pages)->header.id)->header;
    const bool turned = bench.random.below(2) == 0;
    header.image = turned ? domain::ScanImage::UpsideDown : domain::ScanImage::CutOff;
    return pageSketch(header, turned ? "The page was scanned upside-down." : "The scan lacks a part of the page.");
}

Outcome wrongType(const Bench& bench)
{
    std::vector<std::pair<std::string, const DocumentType*>> pages;
    for (const Swap& swap : swaps) {
        const DocumentType* wrong = bench.house.type(swap.wrong);
        for (Page* page : bench.ofType({swap.type})) {
            if (wrong != nullptr)
                pages.emplace_back(page->header.id, wrong);
        }
    }
    if (pages.empty())
        return cannot("the chart has no page whose type could be mistaken");
    const auto& [id, wrong] = bench.pick(pages);
    domain::DocumentHeader& header = bench.page(id)->header;
    const std::string right = bench.title(*bench.page(id));
    header.type = wrong->id;
    header.title = wrong->title;
    return pageSketch(header, "The page is \"" + right + "\" and was indexed as \"" + wrong->title + "\".");
}

} // namespace generation::planting::ways
