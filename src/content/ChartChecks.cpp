// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "content/Lenient.h"
#include "generation/Keys.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace content::checking {
namespace {

using domain::Encounter;
using std::chrono::days;

// Records are completed within 30 days of discharge (42 CFR 482.24(c)(4)(vii)), and a history or a test may be that
// old before surgery or a visit (42 CFR 482.24(c)(4)(i)).
constexpr int recordDays = 30;

constexpr std::array<std::string_view, 8> sections{"demographics", "insurance",  "clinical-notes",
                                                   "orders-mar",   "results",    "psychotherapy-notes",
                                                   "part2",        "codes-claim"};

constexpr int unsignedKind = 25; // discrepancies.json

/// Whether a key, of an audit or a deficiency list, finds a page unsigned.
bool tellsUnsigned(const domain::Json& key, const std::string& page)
{
    for (const domain::Json& finding : listIn(key, "findings")) {
        const auto& places = listIn(finding, "places");
        if (numberIn(finding, "kind") == unsignedKind
            && std::any_of(places.begin(), places.end(),
                           [&](const domain::Json& place) { return textIn(place, "document") == page; }))
            return true;
    }
    const auto& lines = listIn(key, "deficiencies");
    return std::any_of(lines.begin(), lines.end(), [&](const domain::Json& line) {
        return textIn(line, "type") == "UNSIGNED" && textIn(line, "document") == page;
    });
}

class ChartCheck
{
public:
    ChartCheck(const Context& context, std::string_view mrn)
        : m_context(context), m_raw(*context.library.chart(mrn)), m_chart(m_raw.chart), m_mrn(mrn),
          m_file(chartFolder(mrn) + "/chart.json")
    {
    }

    void run()
    {
        uniqueIds(m_chart.encounters, m_file, "/encounters", m_context.problems);
        uniqueIds(m_chart.orders, m_file, "/orders", m_context.problems);
        uniqueIds(m_chart.results, m_file, "/results", m_context.problems);
        for (std::size_t i = 0; i < m_chart.encounters.size(); ++i)
            encounter(m_chart.encounters[i], "/encounters/" + std::to_string(i));
        for (std::size_t i = 0; i < m_chart.orders.size(); ++i) {
            const domain::Order& order = m_chart.orders[i];
            const std::string place = "/orders/" + std::to_string(i);
            staff(order.by, place + "/by");
            moment(order.encounter, order.at, place);
        }
        for (std::size_t i = 0; i < m_chart.results.size(); ++i)
            moment(m_chart.results[i].encounter, m_chart.results[i].at, "/results/" + std::to_string(i));
        for (const domain::Document& page : m_chart.documents)
            header(page.header);
    }

private:
    void error(const std::string& place, std::string message, std::string remedy) const
    {
        m_context.problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    void staff(const std::string& id, const std::string& place) const
    {
        if (m_context.library.house().member(id) == nullptr)
            error(place, "nobody of the staff is \"" + id + "\"", "Name an id of facility/staff.json");
    }

    void encounter(const Encounter& encounter, const std::string& place) const
    {
        staff(encounter.attending, place + "/attending");
        if (encounter.discharged && *encounter.discharged < encounter.admitted)
            error(place + "/discharged", "the discharge is before the admission", "Mend one of the two times");
        if (encounter.arrived && *encounter.arrived > encounter.admitted)
            error(place + "/arrived", "the arrival is after the admission", "Mend one of the two times");
        if (domain::dateOf(encounter.admitted) < m_chart.patient.birthDate)
            error(place + "/admitted", "the admission is before the patient's birth", "Mend one of the two dates");
        if (encounter.type == domain::EncounterClass::Inpatient && encounter.discharged
            && encounter.disposition.empty())
            error(place, "an inpatient who left has no discharge status", "Add \"disposition\"");
    }

    static domain::LocalTime startOf(const Encounter& encounter)
    {
        return encounter.arrived ? std::min(*encounter.arrived, encounter.admitted) : encounter.admitted;
    }

    // Visits and planned surgery have tests and histories from the days before.
    static int leadDays(const Encounter& encounter)
    {
        const bool planned = encounter.type == domain::EncounterClass::Clinic
                             || encounter.type == domain::EncounterClass::OutpatientSurgery;
        return planned ? recordDays : 0;
    }

    static bool tooEarly(const Encounter& encounter, domain::LocalTime at, int lead)
    {
        if (lead == 0)
            return at < startOf(encounter);
        return std::chrono::floor<days>(at) + days(lead) < std::chrono::floor<days>(startOf(encounter));
    }

    static bool tooLate(const Encounter& encounter, domain::LocalTime at)
    {
        return encounter.discharged
               && std::chrono::floor<days>(at) > std::chrono::floor<days>(*encounter.discharged) + days(recordDays);
    }

    void moment(const std::string& encounterId, domain::LocalTime at, const std::string& place) const
    {
        const Encounter* encounter = m_chart.encounter(encounterId);
        if (encounter == nullptr)
            error(place + "/encounter", "the chart has no encounter \"" + encounterId + "\"",
                  "Name an id of encounters");
        else if (tooEarly(*encounter, at, leadDays(*encounter)) || tooLate(*encounter, at))
            error(place + "/at", domain::formatMinute(at) + " is outside the encounter", "Mend the time");
    }

    void header(const domain::DocumentHeader& header) const
    {
        const std::string file = documentFile(m_mrn, header.id);
        Problems& problems = m_context.problems;
        const generation::House& house = m_context.library.house();
        const auto* type = house.type(header.type);
        if (type == nullptr && !header.type.empty())
            problems.error(file, "type", "there is no document type \"" + header.type + "\"",
                           "Name an id of facility/document-types.json");
        if (house.member(header.author) == nullptr && !header.author.empty())
            problems.error(file, "author", "nobody of the staff is \"" + header.author + "\"",
                           "Name an id of facility/staff.json");
        if (std::find(sections.begin(), sections.end(), header.section) == sections.end() && !header.section.empty())
            problems.error(
                file, "section", "there is no section \"" + header.section + "\"",
                "Write demographics, insurance, clinical-notes, orders-mar, results, psychotherapy-notes, part2 "
                "or codes-claim");
        if (house.wantsSignature(header.type) && !header.signedAt && !wantedUnsigned(header.id))
            problems.error(file, "signed", "a page of this type bears its author's signature, and this one has none",
                           "Add \"signed\", or let the key of an exercise on this chart find it");
        if (header.signedAt && *header.signedAt < header.written)
            problems.error(file, "signed", "the page is signed before it is written", "Mend one of the two times");
        const Encounter* encounter = m_chart.encounter(header.encounter);
        if (encounter == nullptr && !header.encounter.empty())
            problems.error(file, "encounter", "the chart has no encounter \"" + header.encounter + "\"",
                           "Name an encounter of chart.json");
        if (encounter != nullptr)
            written(file, header, *encounter, type == nullptr ? std::nullopt : type->leadDays);
    }

    /// Whether a key of an exercise on this chart wants the page found unsigned.
    [[nodiscard]] bool wantedUnsigned(const std::string& page) const
    {
        const auto ids = m_context.library.exerciseIds();
        return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
            const auto* exercise = m_context.library.exercise(id);
            const domain::Json* file = m_context.library.key(id);
            if (exercise == nullptr || file == nullptr || exercise->chart != m_mrn)
                return false;
            return std::any_of(exercise->tasks.begin(), exercise->tasks.end(), [&](const auto& task) {
                const domain::Json* key = generation::keyOf(*file, task.id);
                return key != nullptr && tellsUnsigned(*key, page);
            });
        });
    }

    void written(const std::string& file, const domain::DocumentHeader& header, const Encounter& encounter,
                 std::optional<int> typeLead) const
    {
        if (header.written == domain::LocalTime{})
            return;
        if (tooEarly(encounter, header.written, typeLead.value_or(leadDays(encounter))))
            m_context.problems.error(file, "written", "the page is written before its encounter begins",
                                     "Mend the time, or name the earlier encounter that the page belongs to");
        if (tooLate(encounter, header.written))
            m_context.problems.error(file, "written", "the page is written more than 30 days after the discharge",
                                     "Mend the time, or name the later encounter that the page belongs to");
    }

    const Context& m_context;
    const generation::RawChart& m_raw;
    const records::Chart& m_chart;
    std::string m_mrn;
    std::string m_file;
};

} // namespace

void chart(const Context& context, std::string_view mrn)
{
    ChartCheck(context, mrn).run();
}

} // namespace content::checking
