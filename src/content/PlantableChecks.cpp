// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "generation/planting/Planting.h"
#include "generation/planting/Ways.h"

#include <algorithm>

namespace content::checking {
namespace {

using generation::Plantable;
using generation::Quote;
using namespace generation::planting;

class PlantableCheck
{
public:
    PlantableCheck(const Context& context, std::string_view mrn)
        : m_context(context), m_raw(*context.library.chart(mrn)), m_file(chartFolder(mrn) + "/chart.json"),
          m_clean(assembled(m_raw))
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_raw.plantable.size(); ++i)
            entry(m_raw.plantable[i], "/plantable/" + std::to_string(i));
        for (std::size_t i = 0; i < m_raw.decoys.size(); ++i) {
            words(m_raw.decoys[i], "/decoys/" + std::to_string(i));
            reason(m_raw.decoys[i].why, "/decoys/" + std::to_string(i));
        }
    }

private:
    [[nodiscard]] Assembled assembled(const generation::RawChart& chart) const
    {
        return {chart, {}, m_context.library.house(), chart.chart.patient, chart.facts, nullptr};
    }

    void error(const std::string& place, std::string message, std::string remedy)
    {
        ++m_errors;
        m_context.problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    const domain::Document* page(const std::string& id, const std::string& place)
    {
        const domain::Document* found = m_raw.chart.document(id);
        if (found == nullptr)
            error(place, "the chart has no page \"" + id + "\"", "Name a file of documents/ without .md");
        return found;
    }

    void words(const Quote& quote, const std::string& place)
    {
        if (page(quote.document, place + "/document") != nullptr
            && m_clean.find(wordsOn(quote.document, quote.quote)).empty())
            error(place + "/quote", "the page " + quote.document + " does not say \"" + quote.quote + "\"",
                  "Copy the words from the page, with their slots");
    }

    // A reason is told in the debrief as it stands.
    void reason(const std::string& why, const std::string& place)
    {
        if (!generation::slotsIn(why).empty())
            error(place + "/why", "the reason has a slot, and nothing fills it", "Write it without");
    }

    static bool shows(const domain::Document& page, const std::string& fact)
    {
        const auto slots = generation::slotsIn(page.body);
        return std::find(slots.begin(), slots.end(), "fact." + fact) != slots.end();
    }

    [[nodiscard]] bool shownOn(const std::vector<std::string>& pages, const std::string& fact) const
    {
        return std::any_of(pages.begin(), pages.end(), [&](const std::string& id) {
            const domain::Document* one = m_raw.chart.document(id);
            return one != nullptr && shows(*one, fact);
        });
    }

    void entry(const Plantable& entry, const std::string& place)
    {
        const std::size_t before = m_errors;
        if (entry.in.empty() && entry.lines.empty() && entry.drop.empty())
            error(place, "the entry alters nothing", "Write facts and in, lines, or drop");
        reason(entry.why, place);
        facts(entry, place);
        for (const std::string& id : entry.drop)
            static_cast<void>(page(id, place + "/drop"));
        for (const std::string& id : entry.against)
            static_cast<void>(page(id, place + "/against"));
        for (std::size_t i = 0; i < entry.quotes.size(); ++i)
            words(entry.quotes[i], place + "/quotes/" + std::to_string(i));
        if (m_errors == before)
            stroke(entry, place);
    }

    void facts(const Plantable& entry, const std::string& place)
    {
        if (entry.facts.empty() != entry.in.empty())
            error(place, "facts and in belong together", "Write both, or neither");
        for (const auto& [name, value] : entry.facts) {
            const auto known = m_raw.facts.find(name);
            if (known == m_raw.facts.end())
                error(place + "/facts/" + name, "the chart has no fact of this name", "Name one of facts");
            else if (known->second == value)
                error(place + "/facts/" + name, "the fact has this value already", "Write another value");
            // A fact of the pages of `against` alone tells the other place.
            if (!shownOn(entry.in, name) && !shownOn(entry.against, name))
                error(place + "/facts/" + name, "no page of in or against shows {{fact." + name + "}}",
                      "Name a page that does, or write the slot there");
        }
        for (const std::string& id : entry.in) {
            const domain::Document* altered = page(id, place + "/in");
            const bool any = altered != nullptr
                             && std::any_of(entry.facts.begin(), entry.facts.end(),
                                            [&](const auto& fact) { return shows(*altered, fact.first); });
            if (altered != nullptr && !any)
                error(place + "/in", "the page " + id + " shows none of the facts",
                      "Take it out, or write a slot there");
        }
    }

    /// Plants the entry alone, as a planter would.
    void stroke(const Plantable& entry, const std::string& place)
    {
        generation::RawChart chart = m_raw;
        domain::Random random(0);
        generation::Listings listings;
        listings.wanted.assign(generation::listingTypes.begin(), generation::listingTypes.end());
        const auto sketch = ways::byText(Bench{chart, listings, m_context.library.house(), chart.chart.patient,
                                               chart.facts, nullptr, nullptr, random},
                                         entry);
        if (!sketch) {
            error(place, sketch.error().detail, "Mend the page, the section or the line");
            return;
        }
        const Assembled now = assembled(chart);
        for (const Spot& spot : sketch->places) {
            if (now.find(spot).empty())
                error(place, "what it plants is not found on " + spot.document, "Mend the line or the quote");
        }
        for (const generation::RenderFault& fault : now.rendered().faults)
            error(place, "{{" + fault.slot.slot + "}}: " + fault.slot.reason, "README.md lists the slots");
    }

    const Context& m_context;
    const generation::RawChart& m_raw;
    std::string m_file;
    Assembled m_clean;
    std::size_t m_errors = 0;
};

} // namespace

void plantable(const Context& context, std::string_view mrn)
{
    PlantableCheck(context, mrn).run();
}

} // namespace content::checking
