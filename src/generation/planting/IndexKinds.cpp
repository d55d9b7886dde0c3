// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>

namespace generation::planting::ways {
namespace {

domain::Status needIndex(const Bench& bench)
{
    if (!bench.listings.wants("mpi-listing") || bench.listings.index.empty())
        return cannot("the listing of the patient index is not wanted");
    return domain::done();
}

void putAmong(const Bench& bench, IndexRow row)
{
    auto& rows = bench.listings.index;
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(bench.random.below(rows.size() + 1)), std::move(row));
}

Sketch indexSketch(std::string why)
{
    Sketch sketch;
    sketch.why = std::move(why);
    sketch.places = {rowOf("mpi-listing", "index:twice"), rowOf("mpi-listing", "index:own")};
    sketch.alters = {"index"};
    return sketch;
}

} // namespace

Outcome duplicate(const Bench& bench)
{
    if (const auto wanted = needIndex(bench); !wanted)
        return wanted.error();
    Strangers strangers(bench.chart, bench.house, bench.patient, bench.random);
    domain::Patient again = bench.patient;
    std::string how;
    switch (bench.random.below(3)) {
    case 0:
        again.middle.clear();
        again.address = strangers.draw().person.address;
        how = "without the middle initial and at another address";
        break;
    case 1:
        again.given = again.given.substr(0, 1);
        how = "with the given name cut to its initial";
        break;
    default:
        again.family = strangers.draw().person.family;
        how = "under another family name";
        break;
    }
    const char* sex = again.sex == domain::Sex::Female ? "F" : again.sex == domain::Sex::Male ? "M" : "U";
    const std::string number = strangers.recordNumber();
    putAmong(bench, {"index:twice", number, domain::displayName(again), domain::format(again.birthDate), sex,
                     again.phone, again.address});
    return indexSketch("The index has the same person a second time, " + how + ", under " + number
                       + ": date of birth and telephone are the same.");
}

Outcome overlayInIndex(const Bench& bench)
{
    if (const auto wanted = needIndex(bench); !wanted)
        return wanted.error();
    const Stranger other = Strangers(bench.chart, bench.house, bench.patient, bench.random).draw();
    const domain::Patient& person = other.person;
    putAmong(bench, {"index:twice", "{{patient.mrn}}", domain::displayName(person), domain::format(person.birthDate),
                     person.sex == domain::Sex::Female ? "F" : "M", person.phone, person.address});
    return indexSketch("The index has another person, " + domain::displayName(person) + " born "
                       + domain::format(person.birthDate) + ", under this record number.");
}

namespace {

/// Whether the list of allergies stands by itself wherever the page shows it, as an entry of a form does, so that
/// another list can stand there. In the middle of a sentence it cannot.
bool standsAlone(std::string_view body)
{
    constexpr std::string_view slot = "{{patient.allergies}}";
    for (std::size_t at = body.find(slot); at != std::string_view::npos; at = body.find(slot, at + 1)) {
        const std::size_t begin = body.rfind('\n', at) + 1; // npos + 1 is 0
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view before = domain::trimmed(body.substr(begin, at - begin));
        const std::string_view after = domain::trimmed(body.substr(at + slot.size(), end - at - slot.size()));
        const bool opens = before.empty() || before.ends_with(':') || before.ends_with('|') || before.ends_with("**");
        if (!opens || !(after.empty() || after == "." || after.starts_with('|')))
            return false;
    }
    return true;
}

} // namespace

Outcome overlayOfAllergies(const Bench& bench)
{
    std::vector<Page*> pages = bench.showing("patient.allergies");
    const bool shownTwice = pages.size() > 1;
    pages.erase(std::remove_if(pages.begin(), pages.end(),
                               [](Page* page) {
                                   return page->header.type == "orders" || page->header.type == "mar"
                                          || !standsAlone(page->body);
                               }),
                pages.end());
    if (!shownTwice || pages.empty())
        return cannot("fewer than two pages show the list of allergies, or none by itself");
    Page& page = *bench.pick(pages);
    const std::string right = bench.value(page, "patient.allergies");
    const std::string wrong = right == "none known" ? "penicillin (throat swelling), latex (hives)" : "none known";
    bench.set(page.header.id, "patient.allergies", wrong);
    Sketch sketch;
    sketch.why = "\"" + bench.title(page) + "\" gives the allergies as " + wrong + ", the other pages as " + right
                 + ": two persons' data may lie under one number.";
    sketch.places = {slotOn(page.header.id, "patient.allergies")};
    sketch.alters = {"person:allergies"};
    sketch.needs = {pageTag(page.header.id)};
    for (Page* other : bench.showing("patient.allergies")) {
        if (other == &page)
            continue;
        sketch.places.push_back(slotOn(other->header.id, "patient.allergies"));
        sketch.needs.insert(pageTag(other->header.id));
    }
    return sketch;
}

} // namespace generation::planting::ways
