// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>

namespace generation::planting::ways {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

Sketch entrySketch(const domain::DocumentHeader& header, std::string why)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {wholePage(header.id)};
    sketch.alters = {headerTag(header.id)};
    sketch.needs = {pageTag(header.id)};
    return sketch;
}

/// The same, as a slip of the page's author that may be a habit.
Sketch slipSketch(const domain::DocumentHeader& header, std::string why)
{
    Sketch sketch = entrySketch(header, std::move(why));
    sketch.hand = header.author;
    return sketch;
}

/// Moves a page to another time; it is signed as long after it as it was.
void moveTo(domain::DocumentHeader& header, domain::LocalTime written)
{
    if (header.signedAt)
        header.signedAt = written + (*header.signedAt - header.written);
    if (header.cosignedAt)
        header.cosignedAt = written + (*header.cosignedAt - header.written);
    header.dictated.reset();
    header.written = written;
}

bool hasPage(const Bench& bench, std::string_view encounter, std::initializer_list<std::string_view> types)
{
    const auto pages = bench.ofType(types);
    return std::any_of(pages.begin(), pages.end(), [&](Page* page) { return page->header.encounter == encounter; });
}

std::size_t countPages(const Bench& bench, std::string_view encounter, std::initializer_list<std::string_view> types)
{
    const auto pages = bench.ofType(types);
    return static_cast<std::size_t>(
        std::count_if(pages.begin(), pages.end(), [&](Page* page) { return page->header.encounter == encounter; }));
}

/// The history and physical of an encounter that did not come by way of the emergency department.
Page* plannedHistory(const Bench& bench)
{
    for (Page* page : bench.ofType({"history-and-physical"})) {
        const domain::Encounter* encounter = bench.encounterOf(*page);
        const bool planned =
            encounter != nullptr && encounter->operation.surgeryStart
            && !hasPage(bench, encounter->id, {"ed-note", "ed-triage", "labor-record", "history-and-physical-update"});
        if (planned && countPages(bench, encounter->id, {"history-and-physical"}) == 1)
            return page;
    }
    return nullptr;
}

} // namespace

Outcome lateHistory(const Bench& bench)
{
    for (Page* page : bench.ofType({"history-and-physical"})) {
        const domain::Encounter* stay = bench.encounterOf(*page);
        if (stay == nullptr || stay->type != domain::EncounterClass::Inpatient || !stay->discharged
            || *stay->discharged - stay->admitted < hours(44) || page->header.written < stay->admitted - hours(24)
            || countPages(bench, stay->id, {"history-and-physical", "history-and-physical-update"}) != 1)
            continue;
        domain::DocumentHeader& header = bench.page(page->header.id)->header;
        moveTo(header, stay->admitted + hours(26) + minutes(bench.random.below(900)));
        return entrySketch(header, "Admitted " + domain::formatMinute(stay->admitted)
                                       + "; the history and physical was written "
                                       + domain::formatMinute(header.written) + ", more than 24 hours later.");
    }
    return cannot("no stay of two days with one history and physical of its own");
}

Outcome missingUpdate(const Bench& bench)
{
    for (Page* update : bench.ofType({"history-and-physical-update"})) {
        const std::string id = update->header.id;
        const std::string encounter = update->header.encounter;
        Sketch sketch;
        sketch.why = "The history was taken before the admission, and no update to it is in the chart.";
        sketch.places = {missingPage(update->header.type)};
        sketch.alters = {pageTag(id)};
        for (Page* page : bench.ofType({"history-and-physical", "prenatal-record"})) {
            if (page->header.encounter != encounter)
                continue;
            sketch.accept.push_back(page->header.id);
            sketch.needs.insert({pageTag(page->header.id), headerTag(page->header.id)});
        }
        bench.drop(id);
        return sketch;
    }
    Page* page = plannedHistory(bench);
    if (page == nullptr)
        return cannot("the chart has no update, and no planned operation whose history could have needed one");
    domain::DocumentHeader& header = bench.page(page->header.id)->header;
    const domain::Encounter& encounter = *bench.encounterOf(*page);
    moveTo(header, std::chrono::floor<days>(encounter.admitted) - days(5 + static_cast<int>(bench.random.below(16)))
                       + hours(10) + minutes(bench.random.below(300)));
    Sketch sketch = entrySketch(header, "The history and physical is of " + domain::formatMinute(header.written)
                                            + ", the admission of " + domain::formatMinute(encounter.admitted)
                                            + "; no update is in the chart.");
    sketch.places.push_back(missingPage("history-and-physical-update"));
    return sketch;
}

Outcome unsignedNote(const Bench& bench)
{
    std::vector<Page*> pages;
    for (Page* page : bench.ofType({"progress-note", "consult", "history-and-physical", "operative-report",
                                    "discharge-summary", "procedure-note", "ed-note", "clinic-note", "pre-anesthesia",
                                    "therapy-note", "imaging", "pathology"})) {
        if (bench.house.wantsSignature(page->header.type) && page->header.signedAt && page->header.cosigner.empty()
            && bench.takes(page->header.author))
            pages.push_back(page);
    }
    if (pages.empty())
        return cannot("the chart has no signed note");
    domain::DocumentHeader& header = bench.page(bench.pick(pages)->header.id)->header;
    header.signedAt.reset();
    header.signedBy.clear();
    return slipSketch(header, "\"" + bench.title(*bench.page(header.id)) + "\" was never signed by its author.");
}

Outcome untimedEntry(const Bench& bench)
{
    std::vector<Page*> pages;
    for (Page* page :
         bench.ofType({"progress-note", "consult", "nursing-note", "consent", "pre-anesthesia", "therapy-note",
                       "procedure-note", "nursing-assessment", "clinic-note", "ed-note", "history-and-physical"})) {
        if (bench.house.wantsSignature(page->header.type) && page->header.timeShown == domain::TimeShown::Full
            && bench.takes(page->header.author))
            pages.push_back(page);
    }
    if (pages.empty())
        return cannot("the chart has no timed entry");
    domain::DocumentHeader& header = bench.page(bench.pick(pages)->header.id)->header;
    const bool dated = bench.random.below(2) == 0;
    header.timeShown = dated ? domain::TimeShown::DateOnly : domain::TimeShown::Nothing;
    return slipSketch(header, "\"" + bench.title(*bench.page(header.id))
                                  + (dated ? "\" shows a date and no time." : "\" shows neither date nor time."));
}

Outcome unattestedNote(const Bench& bench)
{
    std::vector<Page*> pages;
    for (const domain::Document& page : bench.chart.chart.documents) {
        const records::StaffMember* author = bench.house.member(page.header.author);
        if (bench.house.wantsSignature(page.header.type) && author != nullptr && author->role == "medical-student"
            && page.header.cosignedAt && bench.takes(author->id))
            pages.push_back(&page);
    }
    if (pages.empty())
        return cannot("the chart has no attested note of a student");
    domain::DocumentHeader& header = bench.page(bench.pick(pages)->header.id)->header;
    header.cosignedAt.reset();
    return slipSketch(header, "\"" + bench.title(*bench.page(header.id))
                                  + "\" is a student's, and no physician has attested it.");
}

Outcome studentNoteAdded(const Bench& bench)
{
    for (const domain::Encounter& stay : bench.chart.chart.encounters) {
        if (stay.type != domain::EncounterClass::Inpatient || !stay.discharged
            || *stay.discharged - stay.admitted < hours(44) || bench.house.member("haraldsen") == nullptr
            || !bench.house.wantsSignature("progress-note"))
            continue;
        domain::Document page;
        domain::DocumentHeader& header = page.header;
        header.type = "progress-note";
        header.title = "Progress note, medical student";
        header.author = "haraldsen";
        header.role = "medical-student";
        header.encounter = stay.id;
        header.section = "clinical-notes";
        header.cosigner = stay.attending;
        header.written = std::chrono::floor<days>(stay.admitted) + days(1) + hours(6) + minutes(bench.random.below(50));
        header.signedAt = header.written + minutes(14);
        header.id = "progress-" + domain::format(domain::dateOf(header.written)) + "-student";
        page.body =
            "## Seen before rounds\n\nNight quiet per nursing, no call. No new complaint. Vitals as on the "
            "flowsheet, looks as on admission.\n\n## Assessment and plan\n\nNo change overnight. Plan as in the "
            "attending's note; presented on rounds.\n\nN. Haraldsen MS3\n";
        const domain::DocumentHeader& added = bench.add(std::move(page)).header;
        Sketch sketch = entrySketch(added, "The note is a student's, and no physician has attested it.");
        sketch.alters.insert(pageTag(added.id));
        sketch.needs.clear();
        return sketch;
    }
    return cannot("no stay of two days, or no student on the staff");
}

Outcome lateSummary(const Bench& bench)
{
    for (Page* page : bench.ofType({"discharge-summary"})) {
        const domain::Encounter* stay = bench.encounterOf(*page);
        if (stay == nullptr || !stay->discharged || stay != &bench.chart.chart.encounters.back())
            continue;
        domain::DocumentHeader& header = bench.page(page->header.id)->header;
        moveTo(header, std::chrono::floor<days>(*stay->discharged) + days(31 + static_cast<int>(bench.random.below(12)))
                           + hours(9) + minutes(bench.random.below(400)));
        return entrySketch(header, "Discharged " + domain::formatMinute(*stay->discharged)
                                       + "; the summary was written " + domain::formatMinute(header.written)
                                       + ", more than 30 days later.");
    }
    return cannot("the chart has no discharge summary of a stay that has ended");
}

namespace {

struct Copy
{
    Page* note;
    domain::LocalTime written;
};

/// Notes, and the days on which their author could have pasted them again.
std::vector<Copy> possibleCopies(const Bench& bench)
{
    std::vector<Copy> copies;
    const auto notes = bench.ofType({"progress-note"});
    for (Page* note : notes) {
        const domain::Encounter* stay = bench.encounterOf(*note);
        const records::StaffMember* author = bench.house.member(note->header.author);
        if (stay == nullptr || !stay->discharged || !note->header.signedAt || author == nullptr
            || author->role == "medical-student" || !bench.takes(author->id))
            continue;
        for (int after = 1; after <= 2; ++after) {
            const auto written = note->header.written + days(after) + minutes(bench.random.below(25));
            const bool taken = std::any_of(notes.begin(), notes.end(), [&](Page* other) {
                return domain::dateOf(other->header.written) == domain::dateOf(written)
                       && other->header.author == note->header.author;
            });
            if (!taken && written + hours(2) < *stay->discharged)
                copies.push_back({note, written});
        }
    }
    return copies;
}

} // namespace

Outcome clonedNote(const Bench& bench)
{
    const auto copies = possibleCopies(bench);
    if (copies.empty())
        return cannot("no progress note has a free day of its stay after it");
    const Copy chosen = bench.pick(copies);
    domain::Document page = *chosen.note;
    const std::string original = page.header.id;
    const std::string day = domain::format(domain::dateOf(page.header.written));
    moveTo(page.header, chosen.written);
    page.header.id = "progress-" + domain::format(domain::dateOf(chosen.written));
    if (const DocumentType* type = bench.house.type(page.header.type))
        page.header.title = type->title;
    const domain::DocumentHeader& added = bench.add(std::move(page)).header;
    Sketch sketch = slipSketch(added, "The note repeats that of " + day + " word for word.");
    sketch.places.push_back(wholePage(original));
    sketch.alters.insert(pageTag(added.id));
    sketch.needs = {pageTag(original), headerTag(original)};
    return sketch;
}

} // namespace generation::planting::ways
