// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/HeapMaker.h"

#include "generation/makers/Heap.h"
#include "records/assembly/Sequence.h"
#include "workflow/Fields.h"

#include <algorithm>

namespace generation {
namespace heap {

domain::Error cannot(std::string why)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.heap", "make", std::move(why));
}

domain::Result<Wish> wishOf(const domain::Json& parameters)
{
    std::vector<workflow::Issue> issues;
    workflow::Fields fields(parameters, "", issues);
    const auto number = [&](std::string_view name) {
        return static_cast<std::size_t>(fields.integer(name, 0).value_or(0));
    };
    Wish wish;
    static_cast<void>(fields.text("maker"));
    wish.policy = fields.requiredText("policy");
    wish.otherPatient = number("otherPatient");
    wish.from = fields.texts("from");
    wish.otherEncounter = number("otherEncounter");
    wish.duplicates = number("duplicates");
    wish.missing = fields.texts("missing");
    wish.blank = number("blank");
    if (wish.otherPatient > 0 && wish.from.empty())
        fields.issue("from", "must name the charts that other patients' pages come from");
    fields.refuseOthers();
    if (!issues.empty())
        return cannot(issues.front().pointer + " " + issues.front().message);
    return wish;
}

} // namespace heap

namespace {

using domain::Status;
using heap::cannot;
using heap::Leaf;
using heap::Wish;

/// What a heap is made of, page by page, before it falls.
class Gatherer
{
public:
    Gatherer(MakerContext& context, const Wish& wish) : m_context(context), m_wish(wish) {}

    /// The pages of the encounter, and what its record must hold.
    [[nodiscard]] Status own()
    {
        const auto* encounter = m_context.chart.chart.encounter(m_context.task.encounter);
        if (encounter == nullptr || !encounter->discharged)
            return cannot("the task must name an encounter of the chart that has ended");
        std::vector<std::string> types;
        for (const domain::Document& document : m_context.chart.chart.documents) {
            if (document.header.encounter != m_context.task.encounter || isOutside(document))
                continue;
            types.push_back(document.header.type);
            leaves.push_back(ownLeaf(document));
        }
        required = book().required(domain::code(encounter->type), types);
        return domain::done();
    }

    [[nodiscard]] Status takeOne()
    {
        if (m_wish.missing.empty())
            return domain::done();
        std::vector<std::string> types;
        for (const std::string& type : m_wish.missing) {
            const bool needed =
                std::any_of(required.begin(), required.end(), [&](const auto& entry) { return entry.type == type; });
            const bool there = std::any_of(leaves.begin(), leaves.end(),
                                           [&](const Leaf& leaf) { return leaf.document.header.type == type; });
            if (needed && there)
                types.push_back(type);
        }
        if (types.empty())
            return cannot("the record has no page of the types to be missing, or need not have one");
        const std::string& gone = types[m_context.random.below(types.size())];
        std::erase_if(leaves, [&](const Leaf& leaf) { return leaf.document.header.type == gone; });
        return domain::done();
    }

    [[nodiscard]] Status copy()
    {
        const std::vector<std::size_t> drawn = draw(m_wish.duplicates, [](const Leaf&) { return true; });
        if (drawn.size() < m_wish.duplicates)
            return cannot("the encounter has too few pages to copy");
        for (const std::size_t index : drawn) {
            const Leaf original = leaves[index];
            leaves.push_back(original);
            m_copied.insert(original.document.header.id);
        }
        return domain::done();
    }

    [[nodiscard]] Status leaveBlank()
    {
        const bool several = m_context.chart.chart.encounters.size() > 1;
        const auto single = [&](const Leaf& leaf) { return !m_copied.contains(leaf.document.header.id); };
        const std::vector<std::size_t> drawn = draw(m_wish.blank, single);
        if (drawn.size() < m_wish.blank)
            return cannot("the encounter has too few pages to leave so many blank");
        for (const std::size_t index : drawn) {
            leaves[index].blank = {"type", "date"};
            if (several)
                leaves[index].blank.insert("encounter");
        }
        return domain::done();
    }

    [[nodiscard]] Status otherEncounters()
    {
        std::vector<const domain::Document*> pages;
        for (const domain::Document& document : m_context.chart.chart.documents) {
            if (document.header.encounter != m_context.task.encounter && !isOutside(document))
                pages.push_back(&document);
        }
        shuffle(pages);
        if (pages.size() < m_wish.otherEncounter)
            return cannot("the chart's other encounters have too few pages");
        for (std::size_t i = 0; i < m_wish.otherEncounter; ++i) {
            leaves.push_back(ownLeaf(*pages[i]));
            const auto* encounter = m_context.chart.chart.encounter(pages[i]->header.encounter);
            leaves.back().why = "It was written for another encounter"
                                + (encounter == nullptr ? std::string() : ": " + heap::titleOf(*encounter)) + ".";
        }
        return domain::done();
    }

    [[nodiscard]] Status otherPatients()
    {
        std::vector<std::string> from = m_wish.from;
        shuffle(from);
        std::vector<std::vector<Leaf>> charts;
        for (const std::string& mrn : from) {
            const RawChart* raw = m_context.content.chart(mrn);
            if (raw == nullptr || mrn == m_context.chart.chart.mrn)
                return cannot("there is no other chart " + mrn);
            charts.push_back(strangers(*raw));
            shuffle(charts.back());
        }
        for (std::size_t i = 0; i < m_wish.otherPatient; ++i) {
            std::vector<Leaf>& pages = charts[i % charts.size()];
            if (pages.empty())
                return cannot("the other charts have too few pages");
            leaves.push_back(std::move(pages.back()));
            pages.pop_back();
        }
        return domain::done();
    }

    template <typename T>
    void shuffle(std::vector<T>& list)
    {
        for (std::size_t left = list.size(); left > 1; --left)
            std::swap(list[left - 1], list[m_context.random.below(left)]);
    }

    std::vector<Leaf> leaves;
    std::vector<records::assembly::Requirement> required;

private:
    [[nodiscard]] const records::assembly::Book& book() const { return m_context.content.house().assembly; }

    [[nodiscard]] bool isOutside(const domain::Document& document) const
    {
        return book().isOutside(document.header.type, document.header.section)
               || document.header.confidentiality != domain::Confidentiality::Normal;
    }

    [[nodiscard]] Leaf ownLeaf(const domain::Document& document) const
    {
        Leaf leaf;
        leaf.document = document;
        const auto own = m_context.chart.overrides.find(document.header.id);
        if (own != m_context.chart.overrides.end())
            leaf.overrides = own->second;
        leaf.mrn = m_context.chart.chart.mrn;
        leaf.name = domain::displayName(m_context.patient);
        leaf.encounter = document.header.encounter;
        leaf.overrides.emplace("patient.mrn", leaf.mrn); // so that this page shows its label like any other
        return leaf;
    }

    /// Pages of another chart, with its facts and names written out.
    [[nodiscard]] std::vector<Leaf> strangers(const RawChart& raw) const
    {
        const records::Chart chart = render(raw, m_context.content.house(), raw.chart.patient, raw.facts).chart;
        std::vector<Leaf> pages;
        for (const domain::Document& document : chart.documents) {
            if (isOutside(document))
                continue;
            Leaf leaf;
            leaf.document = document;
            leaf.mrn = chart.mrn;
            leaf.name = domain::displayName(chart.patient);
            leaf.encounter = chart.mrn + "/" + document.header.encounter;
            leaf.document.header.encounter.clear(); // none of this chart's
            leaf.overrides = {{"patient.mrn", leaf.mrn},
                              {"patient.name", leaf.name},
                              {"patient.born", domain::format(chart.patient.birthDate)}};
            leaf.why = "Its label says " + leaf.name + ", " + leaf.mrn + ".";
            pages.push_back(std::move(leaf));
        }
        return pages;
    }

    /// Up to `count` of the pages gathered so far, drawn.
    template <typename Fits>
    [[nodiscard]] std::vector<std::size_t> draw(std::size_t count, const Fits& fits)
    {
        std::vector<std::size_t> indexes;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (fits(leaves[i]))
                indexes.push_back(i);
        }
        shuffle(indexes);
        indexes.resize(std::min(count, indexes.size()));
        return indexes;
    }

    MakerContext& m_context;
    const Wish& m_wish;
    std::set<std::string, std::less<>> m_copied;
};

/// Lets the pages fall until at most half of them lie right to each other.
void fall(MakerContext& context, const records::assembly::OrderPolicy& policy, Gatherer& gathered)
{
    constexpr int tries = 200;
    for (int i = 0; i < tries; ++i) {
        gathered.shuffle(gathered.leaves);
        std::vector<std::string> order;
        for (std::size_t k = 0; k < gathered.leaves.size(); ++k) {
            gathered.leaves[k].document.header.id = heap::pageId(k);
            order.push_back(heap::pageId(k));
        }
        const auto orders = heap::ordersOf(context, policy, gathered.leaves);
        const bool loose = std::all_of(orders.begin(), orders.end(), [&](const auto& places) {
            return records::assembly::inSequence(order, places) * 2 <= order.size();
        });
        if (loose)
            return;
    }
}

/// The chart is the heap now.
void lay(const std::vector<Leaf>& leaves, RawChart& chart)
{
    chart.chart.documents.clear();
    chart.overrides.clear();
    for (const Leaf& leaf : leaves) {
        chart.overrides[leaf.document.header.id] = leaf.overrides;
        chart.chart.documents.push_back(leaf.document);
    }
}

} // namespace

domain::Result<Made> HeapMaker::make(MakerContext& context) const
{
    const auto wish = heap::wishOf(context.parameters);
    if (!wish)
        return wish.error();
    const auto* policy = context.content.house().assembly.policy(wish->policy);
    if (policy == nullptr)
        return cannot("the facility has no policy \"" + wish->policy + "\"");
    Gatherer gathered(context, *wish);
    for (const auto step : {&Gatherer::own, &Gatherer::takeOne, &Gatherer::copy, &Gatherer::leaveBlank,
                            &Gatherer::otherEncounters, &Gatherer::otherPatients}) {
        if (const Status done = (gathered.*step)(); !done)
            return done.error();
    }
    fall(context, *policy, gathered);
    Made made{heap::materialOf(context, *policy, gathered.required, gathered.leaves),
              heap::keyOf(context, *policy, gathered.required, gathered.leaves)};
    lay(gathered.leaves, context.chart);
    return made;
}

} // namespace generation
