// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>

namespace generation::planting::ways {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr const char* logPage = "adt-log";

/// Lines of the log that will do; Unsupported where the log is not wanted or none does.
template <typename Test>
domain::Result<AdtRow*> logRow(const Bench& bench, const char* what, const Test& test)
{
    if (!bench.listings.wants(logPage))
        return cannot("the admission and discharge log is not wanted");
    std::vector<AdtRow*> rows;
    for (AdtRow& row : bench.listings.adt) {
        if (test(row))
            rows.push_back(&row);
    }
    if (rows.empty())
        return cannot(std::string("the log has no ") + what);
    return rows[bench.random.below(rows.size())];
}

Sketch logSketch(const AdtRow& row, std::string why)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {rowOf(logPage, row.id)};
    sketch.alters = {row.id};
    return sketch;
}

bool inpatient(const AdtRow& row)
{
    return row.type == domain::EncounterClass::Inpatient && row.discharged.has_value();
}

} // namespace

Outcome dischargeBeforeAdmission(const Bench& bench)
{
    const auto row =
        logRow(bench, "stay that has ended", [](const AdtRow& each) { return each.discharged.has_value(); });
    if (!row)
        return row.error();
    AdtRow& stay = **row;
    // A month or a year typed one too low, as it happens in January.
    const auto back = bench.random.below(2) == 0 ? days(31) : days(365);
    stay.discharged = *stay.discharged - back;
    if (*stay.discharged >= stay.admitted)
        stay.discharged = *stay.discharged - days(365);
    stay.days.reset();
    Sketch sketch = logSketch(stay, "The log has the discharge on " + domain::formatMinute(*stay.discharged)
                                        + ", before the admission on " + domain::formatMinute(stay.admitted) + ".");
    for (Page* page : bench.showing("enc.discharged"))
        sketch.accept.push_back(page->header.id);
    return sketch;
}

Outcome lengthOfStay(const Bench& bench)
{
    const auto row = logRow(bench, "inpatient stay that has ended", inpatient);
    if (!row)
        return row.error();
    AdtRow& stay = **row;
    const int right = stay.days.value_or(1);
    const int off = static_cast<int>(bench.random.below(2)) + 1;
    stay.days = right > off + 1 && bench.random.below(2) == 0 ? right - off : right + off;
    return logSketch(stay, "The log counts " + std::to_string(*stay.days) + " days; between the two dates lie "
                               + std::to_string(right) + ".");
}

Outcome noteAfterDischarge(const Bench& bench)
{
    std::vector<Page*> pages;
    for (Page* page :
         bench.ofType({"progress-note", "nursing-note", "therapy-note", "respiratory-note", "flowsheet"})) {
        const domain::Encounter* encounter = bench.encounterOf(*page);
        if (encounter != nullptr && encounter->discharged && page->header.signedAt && !page->header.cosignedAt
            && bench.takes(page->header.author))
            pages.push_back(page);
    }
    if (pages.empty())
        return cannot("no signed note of a stay that has ended");
    domain::DocumentHeader& header = bench.page(bench.pick(pages)->header.id)->header;
    const domain::LocalTime left = *bench.chart.chart.encounter(header.encounter)->discharged;
    const auto written = left + hours(20) + minutes(bench.random.below(600));
    header.signedAt = written + (*header.signedAt - header.written);
    header.dictated.reset();
    header.written = written;
    Sketch sketch;
    sketch.why = "\"" + bench.title(*bench.page(header.id)) + "\" is dated " + domain::formatMinute(written)
                 + " and calls itself no late entry; the patient had left on " + domain::formatMinute(left) + ".";
    sketch.hand = header.author;
    sketch.places = {wholePage(header.id)};
    sketch.alters = {headerTag(header.id)};
    sketch.needs = {pageTag(header.id)};
    return sketch;
}

Outcome overlappingStays(const Bench& bench)
{
    const auto row = logRow(bench, "inpatient stay that has ended", inpatient);
    if (!row)
        return row.error();
    const AdtRow stay = **row;
    AdtRow second = stay;
    second.id = stay.id + ":second";
    second.account = stay.account.empty() ? std::string("AC-0") : stay.account;
    second.account.back() = second.account.back() == '9' ? '1' : static_cast<char>(second.account.back() + 1);
    second.unit = stay.unit == "4 West" ? "ICU" : "4 West";
    second.admitted = stay.admitted + (*stay.discharged - stay.admitted) / 2;
    second.discharged = *stay.discharged + days(2);
    const auto nights = std::chrono::floor<days>(*second.discharged) - std::chrono::floor<days>(second.admitted);
    second.days = std::max(1, static_cast<int>(nights.count()));
    bench.listings.adt.push_back(second);
    Sketch sketch =
        logSketch(second, "The log has a second inpatient stay from " + domain::formatMinute(second.admitted)
                              + ", while the patient lay here until " + domain::formatMinute(*stay.discharged) + ".");
    sketch.places.push_back(rowOf(logPage, stay.id));
    sketch.alters.insert(stay.id);
    return sketch;
}

Outcome dispositionInLog(const Bench& bench)
{
    const auto summaries = bench.ofType({"discharge-summary"});
    const auto row = logRow(bench, "inpatient stay with a discharge summary", [&](const AdtRow& each) {
        return inpatient(each) && std::any_of(summaries.begin(), summaries.end(), [&](Page* page) {
                   return each.id == "adt:" + page->header.encounter;
               });
    });
    if (!row)
        return row.error();
    AdtRow& stay = **row;
    const std::vector<std::string> others =
        stay.disposition == "01" ? std::vector<std::string>{"03", "02", "62"} : std::vector<std::string>{"01", "07"};
    stay.disposition = bench.pick(others);
    Sketch sketch = logSketch(stay, "The log has the patient leave to another place than the discharge summary.");
    for (Page* page : summaries) {
        if (stay.id != "adt:" + page->header.encounter)
            continue;
        sketch.accept.push_back(page->header.id);
        sketch.needs.insert(pageTag(page->header.id));
    }
    return sketch;
}

Outcome attendingInLog(const Bench& bench)
{
    std::vector<std::string> others;
    const auto row = logRow(bench, "attending that signs notes", [&](const AdtRow& each) {
        return std::any_of(bench.chart.chart.documents.begin(), bench.chart.chart.documents.end(),
                           [&](const auto& page) {
                               return page.header.author == each.attending && each.id == "adt:" + page.header.encounter;
                           });
    });
    if (!row)
        return row.error();
    AdtRow& stay = **row;
    const records::StaffMember* right = bench.house.member(stay.attending);
    for (const records::StaffMember& member : bench.house.staff) {
        const bool writes = std::any_of(bench.chart.chart.documents.begin(), bench.chart.chart.documents.end(),
                                        [&](const auto& page) { return page.header.author == member.id; });
        if (right != nullptr && member.credential == right->credential && !writes
            && (member.role == right->role || member.role == "attending"))
            others.push_back(member.id);
    }
    if (right == nullptr || others.empty())
        return cannot("nobody else of the staff could be the attending");
    const std::string name = bench.staffName(stay.attending);
    stay.attending = bench.pick(others);
    Sketch sketch = logSketch(stay, "The log names " + bench.staffName(stay.attending)
                                        + " as the attending; the notes are written by " + name + ".");
    for (const domain::Document& page : bench.chart.chart.documents) {
        if (page.header.author == right->id && stay.id == "adt:" + page.header.encounter)
            sketch.accept.push_back(page.header.id);
    }
    return sketch;
}

} // namespace generation::planting::ways
