// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>

namespace generation::planting::ways {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr const char* roomPage = "or-log";

domain::Result<RoomRow*> ownCase(const Bench& bench)
{
    if (!bench.listings.wants(roomPage))
        return cannot("the operating room log is not wanted");
    for (RoomRow& row : bench.listings.rooms) {
        if (!row.encounter.empty())
            return &row;
    }
    return cannot("the chart has no operation with its times");
}

std::string clock(domain::LocalTime time)
{
    return domain::formatMinute(time).substr(11);
}

Sketch roomSketch(const Bench& bench, const RoomRow& row, std::string why,
                  std::initializer_list<std::string_view> types)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {rowOf(roomPage, row.id)};
    sketch.alters = {"rooms"};
    for (Page* page : bench.ofType(types)) {
        if (page->header.encounter != row.encounter)
            continue;
        sketch.accept.push_back(page->header.id);
        sketch.needs.insert({pageTag(page->header.id), headerTag(page->header.id)});
    }
    return sketch;
}

} // namespace

Outcome surgeonInLog(const Bench& bench)
{
    const auto own = ownCase(bench);
    if (!own)
        return own.error();
    const std::string id = (*own)->id;
    const std::string right = (*own)->surgeon;
    auto& rooms = bench.listings.rooms;
    std::vector<std::string> others;
    for (const RoomRow& row : rooms) {
        if (row.surgeon != right)
            others.push_back(row.surgeon);
    }
    if (others.empty())
        return cannot("the log names no other surgeon");
    const std::string wrong = bench.pick(others);
    // Else the other one would stand in two rooms.
    rooms.erase(std::remove_if(rooms.begin(), rooms.end(), [&](const RoomRow& row) { return row.surgeon == wrong; }),
                rooms.end());
    RoomRow& row = *std::find_if(rooms.begin(), rooms.end(), [&](const RoomRow& each) { return each.id == id; });
    row.surgeon = wrong;
    return roomSketch(bench, row,
                      "The operating room log names " + bench.staffName(wrong) + " as the surgeon; the report is by "
                          + bench.staffName(right) + ".",
                      {"operative-report", "delivery-note", "procedure-note"});
}

Outcome operationOutsideAnesthesia(const Bench& bench)
{
    const auto own = ownCase(bench);
    if (!own)
        return own.error();
    RoomRow& row = **own;
    const auto off = minutes(15 + bench.random.below(30));
    std::string why;
    if (bench.random.below(2) == 0) {
        row.surgeryEnd = row.anesthesiaEnd + off;
        why = "The log closes the operation at " + clock(row.surgeryEnd) + ", after anesthesia ended at "
              + clock(row.anesthesiaEnd) + ".";
    } else {
        row.surgeryStart = row.anesthesiaStart - off;
        why = "The log has the incision at " + clock(row.surgeryStart) + ", before anesthesia began at "
              + clock(row.anesthesiaStart) + ".";
    }
    return roomSketch(bench, row, std::move(why), {"operative-report", "anesthesia-record"});
}

Outcome surgeonTwice(const Bench& bench)
{
    const auto own = ownCase(bench);
    if (!own)
        return own.error();
    const RoomRow mine = **own;
    RoomRow other = mine;
    other.id = mine.id + ":twice";
    other.encounter.clear();
    other.room = "OR 6";
    other.mrn = Strangers(bench.chart, bench.house, bench.patient, bench.random).recordNumber();
    const auto later = std::max(minutes(5), minutes((mine.surgeryEnd - mine.surgeryStart).count() / 60 / 2));
    other.anesthesiaStart = mine.surgeryStart + later - minutes(20);
    other.surgeryStart = mine.surgeryStart + later;
    other.surgeryEnd = other.surgeryStart + minutes(40 + bench.random.below(40));
    other.anesthesiaEnd = other.surgeryEnd + minutes(12);
    bench.listings.rooms.push_back(other);
    Sketch sketch = roomSketch(bench, mine,
                               "The log has " + bench.staffName(mine.surgeon) + " at work in " + mine.room
                                   + " and, from " + clock(other.surgeryStart) + ", in " + other.room + " too.",
                               {});
    sketch.places.insert(sketch.places.begin(), rowOf(roomPage, other.id));
    return sketch;
}

Outcome lateOperativeReport(const Bench& bench)
{
    for (Page* report : bench.ofType({"operative-report"})) {
        const domain::Encounter* encounter = bench.encounterOf(*report);
        const auto briefs = bench.ofType({"brief-operative-note"});
        const bool bridged = std::any_of(briefs.begin(), briefs.end(), [&](Page* page) {
            return page->header.encounter == report->header.encounter;
        });
        if (encounter == nullptr || !encounter->operation.surgeryEnd || bridged)
            continue;
        domain::DocumentHeader& header = bench.page(report->header.id)->header;
        header.written = *encounter->operation.surgeryEnd + hours(30) + minutes(bench.random.below(1800));
        header.dictated.reset();
        header.signedAt = header.written + minutes(25);
        Sketch sketch;
        sketch.why = "The operation ended " + domain::formatMinute(*encounter->operation.surgeryEnd)
                     + "; the report was written " + domain::formatMinute(header.written)
                     + ", and no brief note stands between.";
        sketch.places = {wholePage(header.id)};
        sketch.alters = {headerTag(header.id)};
        sketch.needs = {pageTag(header.id)};
        return sketch;
    }
    return cannot("the chart has no operative report without a brief note before it");
}

} // namespace generation::planting::ways
