// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/deficiency/Plants.h"

#include "records/deficiency/Deadlines.h"
#include "records/deficiency/Pages.h"

#include <algorithm>
#include <charconv>

namespace generation::deficiency {

namespace rules = records::deficiency;

using domain::DocumentHeader;
using domain::LocalTime;
using std::chrono::minutes;

namespace {

using Reason = std::optional<std::string>;

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isListed(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

constexpr std::array<std::string_view, 12> droppable{"history-and-physical",
                                                     "history-and-physical-update",
                                                     "consent",
                                                     "operative-report",
                                                     "pre-anesthesia",
                                                     "anesthesia-record",
                                                     "discharge-summary",
                                                     "psychiatric-evaluation",
                                                     "ed-note",
                                                     "clinic-note",
                                                     "progress-note"};
// Pages that only show their time in the head; on others the body tells it too.
constexpr std::array<std::string_view, 9> undatable{"progress-note",   "consult",        "nursing-assessment",
                                                    "ed-note",         "nutrition-note", "therapy-note",
                                                    "case-management", "nursing-note",   "clinic-note"};
constexpr std::array<std::string_view, 6> physicians{"progress-note",    "consult",           "imaging",
                                                     "operative-report", "discharge-summary", "history-and-physical"};
constexpr std::array<std::string_view, 4> latable{"history-and-physical", "history-and-physical-update",
                                                  "operative-report", "psychiatric-evaluation"};
// Pages on which a signature is also drawn in the body, or that are closed without one.
constexpr std::array<std::string_view, 3> alwaysSigned{"consent", "orders", "query"};

bool namesPatient(const std::string& body)
{
    return body.find("{{patient.name}}") != std::string::npos || body.find("{{patient.full}}") != std::string::npos
           || body.find("{{patient.mrn}}") != std::string::npos || body.find("{{patient.born}}") != std::string::npos
           || body.find("{{patient.family}}") != std::string::npos
           || body.find("{{patient.title}}") != std::string::npos;
}

bool suits(std::string_view kind, const domain::Document& page, const rules::Policy& policy)
{
    const DocumentHeader& header = page.header;
    // What who files and scans may not open, nobody can find there.
    if (header.section == "insurance" || header.section == "psychotherapy-notes" || header.section == "part2")
        return false;
    const bool signs = !isListed(policy.unsignedTypes, header.type);
    if (kind == "missing")
        return isOneOf(droppable, header.type);
    if (kind == "unsigned")
        return signs && header.signedAt && !isOneOf(alwaysSigned, header.type);
    if (kind == "undated")
        return isOneOf(undatable, header.type);
    if (kind == "wrong-author")
        return header.signedAt && header.cosigner.empty() && isOneOf(physicians, header.type);
    if (kind == "late")
        return isOneOf(latable, header.type);
    if (kind == "late-summary" || kind == "summary-in-time")
        return header.type == "discharge-summary" && header.signedAt;
    if (kind == "unidentified")
        return header.type != "registration" && !namesPatient(page.body);
    if (kind == "incomplete")
        return policy.parts.contains(header.type) && !rules::isHistoryUpdate(header);
    return kind == "old-history" && header.type == "history-and-physical";
}

domain::Document* pageOf(RawChart& chart, std::string_view id)
{
    const auto found = std::find_if(chart.chart.documents.begin(), chart.chart.documents.end(),
                                    [&](const domain::Document& page) { return page.header.id == id; });
    return found == chart.chart.documents.end() ? nullptr : &*found;
}

const DocumentHeader* firstOf(const RawChart& chart, const Ground& ground, std::string_view role)
{
    for (const domain::Document& page : chart.chart.documents) {
        if (page.header.encounter == ground.encounter && page.header.role == role)
            return &page.header;
    }
    return nullptr;
}

void moveTo(DocumentHeader& header, LocalTime written)
{
    const auto gap = header.signedAt ? *header.signedAt - header.written : domain::Seconds{};
    header.written = written;
    if (header.signedAt)
        header.signedAt = written + std::max(gap, domain::Seconds{});
}

// ---- single plants ----

Reason dropAll(RawChart& chart, const Ground& ground, const DocumentHeader& header)
{
    const std::string type = header.type;
    std::erase_if(chart.chart.documents, [&](const domain::Document& page) {
        return page.header.encounter == ground.encounter && page.header.type == type;
    });
    return std::nullopt;
}

Reason signOther(const RawChart& chart, const Ground& ground, DocumentHeader& header)
{
    for (const domain::Document& page : chart.chart.documents) {
        const auto* member = ground.house.member(page.header.author);
        const bool physician = member != nullptr && member->credential == "MD";
        if (physician && page.header.encounter == ground.encounter && member->id != header.author) {
            header.signedBy = member->id;
            return std::nullopt;
        }
    }
    return "the record has only one physician";
}

Reason makeLate(const RawChart& chart, const Ground& ground, const rules::FacilityClock& clock, const Plant& what,
                DocumentHeader& header, domain::Random& random)
{
    const domain::Encounter& encounter = *chart.chart.encounter(ground.encounter);
    const rules::Policy& policy = ground.house.facility.completion;
    std::optional<LocalTime> due;
    if (header.type == "operative-report")
        due = rules::reportDue(clock, policy, encounter.operation, std::nullopt);
    else if (header.type == "psychiatric-evaluation")
        due = rules::psychiatricDue(clock, encounter.admitted);
    else
        due = rules::historyDue(clock, encounter.admitted, encounter.operation.surgeryStart, ground.emergency);
    if (!due)
        return "the times of the operation are not known";
    moveTo(header, what.at.value_or(*due + minutes(25 + 5 * static_cast<int>(random.below(180)))));
    header.dictated.reset();
    return header.written < ground.auditDate ? std::nullopt : Reason("it would be later than the audit");
}

Reason signSummary(const RawChart& chart, const Ground& ground, const Plant& what, DocumentHeader& header,
                   domain::Random& random)
{
    const domain::Encounter& encounter = *chart.chart.encounter(ground.encounter);
    if (!encounter.discharged)
        return "the patient is still in the house";
    const LocalTime due = rules::completionDue(ground.house.facility.completion, *encounter.discharged);
    const int within = static_cast<int>(random.below(100));
    const bool late = what.kind == "late-summary";
    header.signedAt = what.at.value_or(late ? due + minutes(8 * 60 + 5 * within) : due - minutes(70 + within));
    return *header.signedAt < ground.auditDate ? std::nullopt : Reason("it would be later than the audit");
}

Reason hideIdentity(RawChart& chart, const DocumentHeader& header)
{
    Facts& other = chart.overrides[header.id];
    for (const char* slot : {"patient.name", "patient.mrn", "patient.born"})
        other[slot] = "______";
    return std::nullopt;
}

std::size_t levelOf(std::string_view line)
{
    const std::size_t level = line.find_first_not_of('#');
    return level == std::string_view::npos ? line.size() : level;
}

// Takes out the sections whose heading holds one of the words.
bool dropSections(std::string& body, const std::vector<std::string>& words)
{
    std::string kept;
    std::size_t within = 0; // level of the heading under which lines go; 0: none
    std::string_view rest = body;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end);
        const std::size_t level = levelOf(line);
        if (level > 0) {
            const std::vector<std::string> heading = rules::headings(line);
            const bool meant =
                !heading.empty() && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                    return heading.front().find(word) != std::string::npos;
                });
            if (within == 0 || level <= within)
                within = meant ? level : 0;
        }
        if (within == 0)
            kept += line;
    }
    const bool changed = kept.size() != body.size() && !domain::trimmed(kept).empty();
    if (changed)
        body = std::string(domain::trimmed(kept)) + "\n";
    return changed;
}

Reason makeIncomplete(const Ground& ground, domain::Document& page, domain::Random& random)
{
    const auto& parts = ground.house.facility.completion.parts.find(page.header.type)->second;
    const std::size_t first = random.below(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (dropSections(page.body, parts[(first + i) % parts.size()].words))
            return std::nullopt;
    }
    return "its required parts are no sections of their own";
}

// How many days back a page refers to by {{day.-N}} or {{dm.-N}}; the least of them.
std::optional<int> nearestDayBack(std::string_view body)
{
    std::optional<int> nearest;
    for (const std::string_view slot : {"{{day.-", "{{dm.-"}) {
        for (std::size_t at = body.find(slot); at != std::string_view::npos; at = body.find(slot, at + 1)) {
            int days = 0;
            const char* first = body.data() + at + slot.size();
            if (std::from_chars(first, body.data() + body.size(), days).ec == std::errc{})
                nearest = std::min(nearest.value_or(days), days);
        }
    }
    return nearest;
}

Reason makeOld(RawChart& chart, const Ground& ground, DocumentHeader& header, const std::string& body,
               domain::Random& random)
{
    const LocalTime start = rules::startOf(*chart.chart.encounter(ground.encounter));
    const int days = 31 + static_cast<int>(random.below(14));
    if (nearestDayBack(body).value_or(days) < days)
        return "it tells of days after the date that it would have";
    const auto hour = header.written - std::chrono::floor<std::chrono::days>(header.written);
    moveTo(header, std::chrono::floor<std::chrono::days>(start) - std::chrono::days(days) + hour);
    std::erase_if(chart.chart.documents, [&](const domain::Document& page) {
        return page.header.encounter == ground.encounter && rules::isHistoryUpdate(page.header);
    });
    return std::nullopt;
}

// ---- verbal orders ----

// Orders that leave no trace elsewhere in a record: no drug, no test, no measurement.
constexpr std::array<std::string_view, 8> verbalOrders{"Family member may stay past visiting hours",
                                                       "Own glasses and hearing aid at the bedside",
                                                       "Quiet room, door closed, lights low",
                                                       "Extra blanket, room warmer",
                                                       "Chaplain visit as the patient asked",
                                                       "Own slippers and robe allowed",
                                                       "Television off after 22:00",
                                                       "Private telephone to the bedside"};
constexpr std::string_view verbalHeading = "## Telephone and verbal orders\n";

Reason addOrder(RawChart& chart, const Ground& ground, const rules::FacilityClock& clock, const Plant& what,
                domain::Random& random)
{
    const domain::Encounter& encounter = *chart.chart.encounter(ground.encounter);
    const DocumentHeader* nurse = firstOf(chart, ground, "nurse");
    const auto page = std::find_if(chart.chart.documents.begin(), chart.chart.documents.end(), [&](const auto& each) {
        return each.header.encounter == ground.encounter && each.header.type == "orders";
    });
    if (page == chart.chart.documents.end() || nurse == nullptr || !encounter.discharged)
        return "it takes a page of orders, a nurse and a discharge";
    const auto verbals = std::count_if(chart.chart.orders.begin(), chart.chart.orders.end(),
                                       [](const domain::Order& order) { return order.id.starts_with("v"); });
    if (static_cast<std::size_t>(verbals) >= verbalOrders.size())
        return "there are no more orders to give";

    const auto stay = std::chrono::duration_cast<minutes>(*encounter.discharged - encounter.admitted).count();
    const auto offset = stay * (15 + static_cast<std::int64_t>(random.below(70))) / 100;
    domain::Order order;
    order.id = "v" + std::to_string(verbals + 1);
    order.encounter = encounter.id;
    order.at = what.at.value_or(encounter.admitted + minutes(offset));
    order.by = encounter.attending;
    order.text = std::string(verbalOrders[static_cast<std::size_t>(verbals)]);
    order.verbal = true;
    const LocalTime due = rules::orderDue(clock, ground.house.facility.completion, order.at);
    if (what.done)
        order.authenticated = what.done;
    else if (what.kind == "late-order")
        order.authenticated = due + minutes(10 + static_cast<int>(random.below(600)));
    else if (what.kind == orderInTime)
        order.authenticated = due - minutes(5 + static_cast<int>(random.below(90)));
    if (order.authenticated.value_or(order.at) > ground.auditDate)
        return "it would be later than the audit";

    if (page->body.find(verbalHeading) == std::string::npos)
        page->body =
            std::string(domain::trimmed(page->body)) + "\n\n" + std::string(verbalHeading)
            + "\n| No. | Given | Order | By | Taken and read back | Authenticated |\n|---|---|---|---|---|---|\n";
    page->body += "| " + order.id + " | " + domain::formatMinute(order.at) + " | " + order.text + " | {{staff."
                  + order.by + "}} | {{staff." + nurse->author + "}} | "
                  + (order.authenticated ? domain::formatMinute(*order.authenticated) : std::string("______")) + " |\n";
    chart.chart.orders.push_back(std::move(order));
    return std::nullopt;
}

// A stay without a single progress note is found; days without one among others are not.
bool oneOfSeveral(const domain::Document& page, const RawChart& chart, const Ground& ground)
{
    return page.header.type == "progress-note"
           && std::count_if(chart.chart.documents.begin(), chart.chart.documents.end(), [&](const auto& other) {
                  return other.header.encounter == ground.encounter && other.header.type == page.header.type;
              }) > 1;
}

bool isOrderKind(std::string_view kind)
{
    return kind == "order" || kind == "late-order" || kind == orderInTime;
}

Reason onPage(const Plant& what, domain::Document& page, RawChart& chart, const Ground& ground,
              const rules::FacilityClock& clock, domain::Random& random)
{
    const std::string& kind = what.kind;

    DocumentHeader& header = page.header;
    if (kind == "missing")
        return dropAll(chart, ground, header);
    if (kind == "unsigned") {
        header.signedAt.reset();
        header.cosignedAt.reset();
        return std::nullopt;
    }
    if (kind == "undated") {
        header.timeShown = random.below(2) == 0 ? domain::TimeShown::Nothing : domain::TimeShown::DateOnly;
        return std::nullopt;
    }
    if (kind == "wrong-author")
        return signOther(chart, ground, header);
    if (kind == "late")
        return makeLate(chart, ground, clock, what, header, random);
    if (kind == "unidentified")
        return hideIdentity(chart, header);
    if (kind == "incomplete")
        return makeIncomplete(ground, page, random);
    if (kind == "old-history")
        return makeOld(chart, ground, header, page.body, random);
    return signSummary(chart, ground, what, header, random);
}

} // namespace

std::vector<std::string> placesFor(std::string_view kind, const RawChart& chart, const Ground& ground)
{
    if (isOrderKind(kind))
        return {std::string()};
    std::vector<std::string> places;
    for (const domain::Document& page : chart.chart.documents) {
        const bool several = kind == "missing" && oneOfSeveral(page, chart, ground);
        if (page.header.encounter == ground.encounter && !several
            && suits(kind, page, ground.house.facility.completion))
            places.push_back(page.header.id);
    }
    return places;
}

Reason plant(const Plant& what, RawChart& chart, const Ground& ground, const rules::FacilityClock& clock,
             domain::Random& random)
{
    if (isOrderKind(what.kind))
        return addOrder(chart, ground, clock, what, random);
    domain::Document* page = pageOf(chart, what.document);
    if (page == nullptr || page->header.encounter != ground.encounter)
        return "the encounter has no such page";
    if (!suits(what.kind, *page, ground.house.facility.completion))
        return "a page of this type cannot carry it";
    return onPage(what, *page, chart, ground, clock, random);
}

} // namespace generation::deficiency
