// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Ways.h"

#include <algorithm>
#include <cctype>

namespace generation::planting::ways {
namespace {

using std::chrono::days;

constexpr int oldest = 105; ///< years that a birth date may make somebody without being absurd

/// Alters a patient slot of one page: what differs, and from which other page.
Outcome differing(const Bench& bench, Page& page, const domain::Patient& other, std::string_view mrn,
                  std::initializer_list<const char*> slots, const std::string& what)
{
    Page* face = bench.faceSheet();
    std::vector<Page*> rest;
    for (const char* slot : slots) {
        for (Page* each : bench.showing(slot)) {
            if (each != &page)
                rest.push_back(each);
        }
    }
    if (rest.empty())
        return cannot("only one page shows the " + what);
    Page& against = std::find(rest.begin(), rest.end(), face) != rest.end() ? *face : *rest.front();
    Sketch sketch;
    bench.showPatient(page, other, mrn);
    const auto places = [&](const domain::Document& on) {
        const auto shown = slotsIn(on.body);
        for (const char* slot : slots) {
            if (std::find(shown.begin(), shown.end(), slot) == shown.end())
                continue;
            sketch.places.push_back(slotOn(on.header.id, slot));
            sketch.needs.insert(slotTag(on.header.id, slot));
        }
        sketch.needs.insert(pageTag(on.header.id));
    };
    places(page);
    places(against);
    sketch.alters.insert({"label:" + page.header.id, "person:" + what});
    for (const char* slot : slots) {
        const std::string one = bench.value(page, slot);
        const std::string two = bench.value(against, slot);
        if (one != two) {
            sketch.why = "\"" + bench.title(page) + "\" gives the " + what + " as " + one + ", \""
                         + bench.title(against) + "\" as " + two + (two.ends_with('.') ? "" : ".");
            return sketch;
        }
    }
    return cannot("the " + what + " would stay the same");
}

std::vector<Page*> withoutFaceSheet(const Bench& bench, std::vector<Page*> pages)
{
    pages.erase(std::remove(pages.begin(), pages.end(), bench.faceSheet()), pages.end());
    return pages;
}

bool mayBeBorn(const Bench& bench, domain::Date date)
{
    if (!date.ok() || bench.chart.chart.encounters.empty())
        return false;
    const domain::Date first = domain::dateOf(bench.chart.chart.encounters.front().admitted);
    return date <= first && domain::ageInYears(date, first) <= oldest && date != bench.patient.birthDate;
}

std::vector<domain::Date> otherBirthDates(const Bench& bench)
{
    const domain::Date born = bench.patient.birthDate;
    const unsigned day = static_cast<unsigned>(born.day());
    const unsigned month = static_cast<unsigned>(born.month());
    std::vector<domain::Date> dates{domain::Date{born.year(), std::chrono::month(day), std::chrono::day(month)},
                                    domain::Date{born.year() - std::chrono::years(10), born.month(), born.day()},
                                    domain::Date{born.year() + std::chrono::years(10), born.month(), born.day()},
                                    domain::Date{born.year() + std::chrono::years(1), born.month(), born.day()},
                                    domain::Date(std::chrono::sys_days(born) - days(9)),
                                    domain::Date(std::chrono::sys_days(born) + days(2))};
    dates.erase(std::remove_if(dates.begin(), dates.end(), [&](domain::Date date) { return !mayBeBorn(bench, date); }),
                dates.end());
    return dates;
}

/// One letter dropped, doubled or changed with its neighbour, as a hurried hand does it.
std::string misspelt(const std::string& name, domain::Random& random)
{
    std::vector<std::string> ways;
    const auto plain = [&](std::size_t i) { return name[i] >= 'a' && name[i] <= 'z'; };
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        if (!plain(i))
            continue;
        ways.push_back(name.substr(0, i) + name.substr(i + 1));
        ways.push_back(name.substr(0, i) + name[i] + name.substr(i));
        if (plain(i + 1) && name[i] != name[i + 1])
            ways.push_back(name.substr(0, i) + name[i + 1] + name[i] + name.substr(i + 2));
    }
    return ways.empty() ? name + "e" : ways[random.below(ways.size())];
}

std::string turnedRound(const std::string& mrn, domain::Random& random)
{
    std::vector<std::string> ways;
    for (std::size_t i = 0; i < mrn.size(); ++i) {
        for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
            if (i + step >= mrn.size() || mrn[i] == '-' || mrn[i + step] == '-' || mrn[i] == mrn[i + step])
                continue;
            std::string turned = mrn;
            std::swap(turned[i], turned[i + step]);
            ways.push_back(std::move(turned));
        }
    }
    return ways.empty() ? mrn : ways[random.below(ways.size())];
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80;
}

/// The words of a line from a whole word on, where they stand on the page but once.
std::optional<std::string> clauseFrom(const std::string& body, std::string_view word)
{
    for (std::size_t at = body.find(word); at != std::string::npos; at = body.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at > 0 && isWordByte(body[at - 1])) || (end < body.size() && isWordByte(body[end])))
            continue;
        const std::size_t stop = std::min(body.find_first_of(".,;:{}|\n", end), body.size());
        std::string clause = body.substr(at, stop - at);
        if (body.find(clause) == at)
            return clause;
    }
    return std::nullopt;
}

/// Words on a page that tell the patient's sex.
std::optional<std::string> sexWordsOn(const domain::Document& page, domain::Sex sex)
{
    const std::vector<std::string_view> female{"woman", "lady", "girl", "She", "she", "Her"};
    const std::vector<std::string_view> male{"man", "gentleman", "boy", "He", "he", "His"};
    for (const std::string_view word : sex == domain::Sex::Female ? female : male) {
        if (auto clause = clauseFrom(page.body, word))
            return clause;
    }
    return std::nullopt;
}

std::optional<Spot> sexElsewhere(const Bench& bench, Page* face)
{
    for (const char* slot : {"patient.sex", "patient.title"}) {
        for (Page* page : withoutFaceSheet(bench, bench.showing(slot))) {
            if (page != face)
                return slotOn(page->header.id, slot);
        }
    }
    for (Page* page :
         bench.ofType({"history-and-physical", "ed-note", "clinic-note", "consult", "discharge-summary"})) {
        if (const auto word = sexWordsOn(*page, bench.patient.sex))
            return wordsOn(page->header.id, *word);
    }
    return std::nullopt;
}

struct Misfile
{
    const RawChart* source;
    const domain::Document* page;
};

/// Pages of other charts that name their patient and fill from no time of their own.
std::vector<Misfile> strayPages(const Bench& bench)
{
    std::vector<Misfile> pages;
    if (bench.content == nullptr)
        return pages;
    for (const std::string& mrn : bench.content->chartIds()) {
        const RawChart* other = bench.content->chart(mrn);
        if (other == nullptr || mrn == bench.chart.chart.mrn)
            continue;
        for (const domain::Document& page : other->chart.documents) {
            const std::string& type = page.header.type;
            if (type != "laboratory" && type != "imaging" && type != "pathology" && type != "microbiology")
                continue;
            const auto slots = slotsIn(page.body);
            const bool named = std::find(slots.begin(), slots.end(), "patient.name") != slots.end();
            const bool timed = std::any_of(slots.begin(), slots.end(), [](const std::string& slot) {
                return slot == "enc.admitted" || slot == "enc.discharged" || slot == "enc.arrived";
            });
            if (named && !timed)
                pages.push_back({other, &page});
        }
    }
    return pages;
}

} // namespace

Outcome birthDate(const Bench& bench)
{
    const auto pages = withoutFaceSheet(bench, bench.showing("patient.born"));
    const auto dates = otherBirthDates(bench);
    if (pages.empty() || dates.empty())
        return cannot("no page besides the face sheet shows the date of birth");
    domain::Patient other = bench.patient;
    other.birthDate = bench.pick(dates);
    return differing(bench, *bench.pick(pages), other, bench.chart.chart.mrn, {"patient.born"}, "date of birth");
}

Outcome name(const Bench& bench)
{
    const auto pages = withoutFaceSheet(bench, bench.showing("patient.name"));
    if (pages.empty())
        return cannot("no page besides the face sheet shows the name");
    domain::Patient other = bench.patient;
    const bool maiden = bench.patient.sex == domain::Sex::Female && bench.random.below(2) == 0;
    other.family = maiden ? Strangers(bench.chart, bench.house, bench.patient, bench.random).draw().person.family
                          : misspelt(other.family, bench.random);
    return differing(bench, *bench.pick(pages), other, bench.chart.chart.mrn, {"patient.name"}, "name");
}

Outcome sex(const Bench& bench)
{
    Page* face = bench.faceSheet();
    const auto shown = bench.showing("patient.sex");
    if (face == nullptr || std::find(shown.begin(), shown.end(), face) == shown.end())
        return cannot("no face sheet shows the sex");
    if (bench.patient.sex == domain::Sex::Unknown)
        return cannot("the patient's sex is not known");
    const auto against = sexElsewhere(bench, face);
    if (!against)
        return cannot("no other page tells the patient's sex");
    const std::string right = bench.value(*face, "patient.sex");
    const std::string wrong = right == "female" ? "male" : "female";
    bench.set(face->header.id, "patient.sex", wrong);
    Sketch sketch;
    sketch.why = "The face sheet has the patient as " + wrong + "; the notes speak of a " + right + " patient.";
    sketch.places = {slotOn(face->header.id, "patient.sex"), *against};
    sketch.alters = {"person:sex", slotTag(face->header.id, "patient.sex")};
    sketch.needs = {pageTag(face->header.id), pageTag(against->document)};
    return sketch;
}

Outcome recordNumber(const Bench& bench)
{
    const auto pages = withoutFaceSheet(bench, bench.showing("patient.mrn"));
    if (pages.empty())
        return cannot("no page besides the face sheet shows the record number");
    const std::string turned = turnedRound(bench.chart.chart.mrn, bench.random);
    return differing(bench, *bench.pick(pages), bench.patient, turned, {"patient.mrn"}, "record number");
}

Outcome otherPatientsPage(const Bench& bench)
{
    if (bench.chart.chart.encounters.empty())
        return cannot("the chart has no encounter");
    const domain::Encounter& here = bench.chart.chart.encounters.back();
    auto pages = strayPages(bench);
    shuffle(pages, bench.random);
    for (const Misfile& stray : pages) {
        const domain::Encounter* there = stray.source->chart.encounter(stray.page->header.encounter);
        if (there == nullptr)
            continue;
        const auto shift = std::chrono::floor<days>(here.admitted) - std::chrono::floor<days>(there->admitted);
        domain::Document page = *stray.page;
        page.header.written += shift;
        if (page.header.written < here.admitted || (here.discharged && page.header.written > *here.discharged))
            continue;
        if (page.header.signedAt)
            *page.header.signedAt += shift;
        page.header.encounter = here.id;
        page.header.id = page.header.type + "-" + domain::format(domain::dateOf(page.header.written));

        Stranger other = Strangers(bench.chart, bench.house, bench.patient, bench.random).draw();
        other.person.sex = stray.source->chart.patient.sex;
        const domain::Document& added = bench.add(std::move(page));
        for (const std::string& slot : slotsIn(added.body)) {
            const auto fact =
                slot.starts_with("fact.") ? stray.source->facts.find(slot.substr(5)) : stray.source->facts.end();
            if (fact != stray.source->facts.end())
                bench.set(added.header.id, slot, fact->second);
        }
        bench.showPatient(added, other.person, other.mrn);
        Sketch sketch;
        sketch.why = "\"" + bench.title(added) + "\" is a page of " + bench.value(added, "patient.name")
                     + " and was filed in this chart.";
        sketch.places = {slotOn(added.header.id, "patient.name")};
        const auto slots = slotsIn(added.body);
        if (std::find(slots.begin(), slots.end(), "patient.mrn") != slots.end())
            sketch.places.push_back(slotOn(added.header.id, "patient.mrn"));
        sketch.alters = {pageTag(added.header.id)};
        return sketch;
    }
    return cannot("no page of another chart fits into the days of this one");
}

Outcome payer(const Bench& bench)
{
    const auto pages = bench.showing("enc.payer");
    if (pages.size() < 2)
        return cannot("fewer than two pages show the payer");
    const std::vector<std::string> payers{"Wenlock Mutual Senior Plan", "Millrace Mutual",
                                          "Larkspur Employee Health Plan", "Tollgate Teachers Benefit Plan"};
    Page& page = *bench.pick(pages);
    const std::string right = bench.value(page, "enc.payer");
    std::vector<std::string> wrong;
    std::copy_if(payers.begin(), payers.end(), std::back_inserter(wrong),
                 [&](const std::string& each) { return each != right; });
    bench.set(page.header.id, "enc.payer", bench.pick(wrong));
    Sketch sketch;
    sketch.why = "\"" + bench.title(page) + "\" names " + bench.value(page, "enc.payer")
                 + " as the payer; elsewhere it is " + right + ".";
    sketch.places = {slotOn(page.header.id, "enc.payer")};
    for (Page* other : pages) {
        if (other == &page)
            continue;
        sketch.places.push_back(slotOn(other->header.id, "enc.payer"));
        sketch.needs.insert(pageTag(other->header.id));
    }
    sketch.alters = {"person:payer"};
    sketch.needs.insert(pageTag(page.header.id));
    return sketch;
}

} // namespace generation::planting::ways
