// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Scoring.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr float coverageAlone = 0.7F; // the rest is for how much of the title the query says
constexpr float leastCoverage = 0.2F;
constexpr float worthBeginning = 0.5F; // one that lacks the words so far cannot come near, if less is left
constexpr std::size_t usualTerms = 16; // of a title and what is above it
constexpr float headerFactor = 0.85F;
constexpr float weakFactor = 0.95F;
constexpr float laterEncounterFactor = 0.8F;
constexpr float unaskedNegationFactor = 0.92F;
constexpr float deniedFactor = 0.4F; // what the query says is not there
constexpr float unaskedRareFactor = 0.97F;
constexpr float unaskedOtherFactor = 0.99F;

TermId termOf(const Vocabulary& vocabulary, std::string_view word)
{
    const auto [first, last] = vocabulary.beginningWith(word);
    const bool found = first != last && vocabulary.text(first) == word;
    return found ? first : static_cast<TermId>(vocabulary.size());
}

bool better(const ScoredEntry& left, const ScoredEntry& right)
{
    return left.score != right.score ? left.score > right.score : left.entry < right.entry;
}

} // namespace

Scoring::Terms::Terms(const Vocabulary& vocabulary)
    : subsequent(termOf(vocabulary, "subsequent")), sequela(termOf(vocabulary, "sequela")),
      without(termOf(vocabulary, "without")), nott(termOf(vocabulary, "not")), other(termOf(vocabulary, "other")),
      open(termOf(vocabulary, "open")), fracture(termOf(vocabulary, "fracture")), male(termOf(vocabulary, "male")),
      remission(termOf(vocabulary, "remission")), complication(termOf(vocabulary, "complication")),
      complications(termOf(vocabulary, "complications"))
{
}

Desk::Desk(const IndexedEditions& index)
    : coverage(index.size()), slot(index.size()), part(index.size()), word(index.size()),
      sureness(index.postings().vocabulary().size() + 1, 0.0F)
{
}

void Desk::clear()
{
    for (Sheet* sheet : {&coverage, &slot, &part, &word})
        sheet->clear();
    forgetMeanings();
}

void Desk::mean(const Meaning& meaning)
{
    float& held = sureness[meaning.term];
    if (held == 0.0F)
        meant.push_back(meaning.term);
    held = std::max(held, meaning.sureness);
}

void Desk::forgetMeanings()
{
    for (const TermId term : meant)
        sureness[term] = 0.0F;
    meant.clear();
}

Scoring::Scoring(const IndexedEditions& index, const Query& query, const Filter& filter, Desk& desk)
    : m_index(index), m_query(query), m_filter(filter), m_mask(filter.systemMask()),
      m_filtered(filter.billableOnly || filter.chapter || filter.sex != domain::Sex::Unknown || filter.ageYears),
      m_desk(desk), m_terms(index.postings().vocabulary())
{
}

void Scoring::meetWord(const QueryWord& word, float factor, Sheet& sheet)
{
    const bool ownOnly = m_query.slots.size() == 1 && m_query.slots.front().faint;
    for (const Meaning& meaning : word.meanings) {
        const float own = factor * meaning.sureness;
        for (const Postings::Holder holder : m_index.postings().holders(meaning.term)) {
            if (!ownOnly || holder.hold() != static_cast<std::size_t>(Hold::Inherited))
                sheet.raise(holder.entry(), own * holdShare[holder.hold()]);
        }
    }
}

/// The usual case: one word that means one term.
void Scoring::meetPlainly(const Slot& slot)
{
    const Reading& reading = slot.readings.front();
    const Meaning& meaning = reading.words.front().meanings.front();
    PerSystem share{};
    for (std::size_t s = 0; s < share.size(); ++s)
        share[s] = reading.factor * meaning.sureness * slot.weight[s] / m_query.total[s];
    for (const Postings::Holder holder : m_index.postings().holders(meaning.term)) {
        const float whole = share[m_index.systemOf(holder.entry())];
        m_desk.coverage.add(holder.entry(), whole * holdShare[holder.hold()]);
    }
}

void Scoring::meet(const Slot& slot, bool reachedOnly)
{
    const auto& first = slot.readings.front().words;
    if (!reachedOnly && slot.readings.size() == 1 && first.size() == 1 && first.front().meanings.size() == 1) {
        meetPlainly(slot);
        return;
    }
    for (const Reading& reading : slot.readings) {
        for (const QueryWord& word : reading.words) {
            Sheet& sheet = reading.words.size() == 1 ? m_desk.slot : m_desk.word;
            if (reachedOnly)
                meetReached(word, reading.factor, sheet);
            else
                meetWord(word, reading.factor, sheet);
            if (reading.words.size() > 1)
                addPart(reading, word);
        }
        for (const EntryId entry : m_desk.part.reached())
            m_desk.slot.raise(entry, m_desk.part[entry]);
        m_desk.part.clear();
    }
    PerSystem share{};
    for (std::size_t s = 0; s < share.size(); ++s)
        share[s] = slot.weight[s] / m_query.total[s];
    for (const EntryId entry : m_desk.slot.reached())
        m_desk.coverage.add(entry, m_desk.slot[entry] * share[m_index.systemOf(entry)]);
    m_desk.slot.clear();
}

void Scoring::addPart(const Reading& reading, const QueryWord& word)
{
    PerSystem share{};
    for (std::size_t s = 0; s < share.size(); ++s) {
        float total = 0;
        for (const QueryWord& each : reading.words)
            total += each.weight[s];
        share[s] = total > 0 ? word.weight[s] / total : 0;
    }
    for (const EntryId entry : m_desk.word.reached())
        m_desk.part.add(entry, m_desk.word[entry] * share[m_index.systemOf(entry)]);
    m_desk.word.clear();
}

void Scoring::meetReached(const QueryWord& word, float factor, Sheet& sheet)
{
    for (const Meaning& meaning : word.meanings)
        m_desk.mean(meaning);
    for (const EntryId entry : m_desk.coverage.reached()) {
        float most = 0;
        for (const TermId term : m_index.postings().own(entry))
            most = std::max(most, m_desk.sureness[term]);
        for (const TermId term : m_index.postings().optional(entry))
            most = std::max(most, m_desk.sureness[term] * shareOf(Hold::Optional));
        for (const TermId term : m_index.postings().inherited(entry))
            most = std::max(most, m_desk.sureness[term] * shareOf(Hold::Inherited));
        if (most > 0)
            sheet.raise(entry, factor * most);
    }
    m_desk.forgetMeanings();
}

float Scoring::share(const Slot& slot) const
{
    float most = 0;
    for (std::size_t s = 0; s < slot.weight.size(); ++s) {
        if ((m_mask & (1U << s)) != 0 && m_query.total[s] > 0)
            most = std::max(most, slot.weight[s] / m_query.total[s]);
    }
    return most;
}

std::size_t Scoring::holdersOf(const Slot& slot) const
{
    std::size_t sum = 0;
    for (const Reading& reading : slot.readings) {
        for (const QueryWord& word : reading.words) {
            for (const Meaning& meaning : word.meanings)
                sum += m_index.postings().holders(meaning.term).size();
        }
    }
    return sum;
}

void Scoring::cover()
{
    std::vector<const Slot*> order;
    float left = 0;
    for (const Slot& slot : m_query.slots) {
        order.push_back(&slot);
        left += share(slot);
    }
    // What so little is typed of only tells apart what the other words have reached: it comes last.
    std::stable_sort(order.begin(), order.end(), [this](const Slot* a, const Slot* b) {
        return a->faint != b->faint ? b->faint : share(*a) > share(*b);
    });
    for (const Slot* slot : order) {
        // What first appears now cannot come near the best any more: only what is there already is looked at.
        const auto& reached = m_desk.coverage.reached();
        float most = 0;
        for (const EntryId entry : reached)
            most = std::max(most, m_desk.coverage[entry]);
        const bool closed = left < std::max(leastCoverage, most * worthBeginning) || (slot->faint && !reached.empty());
        meet(*slot, closed && reached.size() * usualTerms < holdersOf(*slot));
        left -= share(*slot);
    }
}

void Scoring::noteMeanings()
{
    for (const Slot& slot : m_query.slots) {
        PerSystem most{};
        for (const Reading& reading : slot.readings) {
            PerSystem sum{};
            for (const QueryWord& word : reading.words) {
                PerSystem one{};
                for (const Meaning& meaning : word.meanings) {
                    m_desk.mean(meaning);
                    for (const SystemInfo& info : systems) {
                        float& held = one[static_cast<std::size_t>(info.id)];
                        held = std::max(held, m_index.postings().weight(info.id, meaning.term) * meaning.sureness);
                    }
                }
                for (std::size_t s = 0; s < sum.size(); ++s)
                    sum[s] += one[s];
            }
            for (std::size_t s = 0; s < sum.size(); ++s)
                most[s] = std::max(most[s], sum[s]);
        }
        for (std::size_t s = 0; s < most.size(); ++s)
            m_reachable[s] += most[s];
    }
}

float Scoring::laterEncounter(EntryId entry) const
{
    float factor = 1;
    for (const TermId term : m_index.postings().own(entry)) {
        if ((term == m_terms.subsequent || term == m_terms.sequela) && m_desk.sureness[term] == 0.0F)
            factor *= laterEncounterFactor;
    }
    return factor;
}

float Scoring::preference(EntryId entry) const
{
    const IndexEntry& what = m_index.entry(entry);
    const bool header = what.kind == AliasKind::Title && !m_index.codeOf(entry).billable;
    float factor = (header ? headerFactor : 1.0F) * (what.weak ? weakFactor : 1.0F) * laterEncounter(entry);
    bool negates = false;
    bool denied = false;
    bool negated = false;
    bool uncomplicated = false;
    bool other = false;
    bool fracture = false;
    bool open = false;
    bool rare = false;
    for (const TermId term : m_index.postings().own(entry)) {
        const bool asked = m_desk.sureness[term] > 0.0F;
        // A fracture is closed unless it is said to be open (OCG I.C.19.c); breast cancer is seldom a man's.
        fracture = fracture || term == m_terms.fracture;
        open = open || (term == m_terms.open && !asked);
        rare = rare || ((term == m_terms.male || term == m_terms.remission) && !asked);
        const bool negation = term == m_terms.without || term == m_terms.nott;
        negates = negates || negation;
        negated = negated || (negation && !asked);
        denied = denied || std::find(m_query.denied.begin(), m_query.denied.end(), term) != m_query.denied.end();
        uncomplicated = uncomplicated || term == m_terms.complications || term == m_terms.complication;
        other = other || term == m_terms.other;
    }
    // "Without complications" is what a title says of the plain case.
    if (negated && !uncomplicated && !m_query.negated)
        factor *= unaskedNegationFactor;
    if (denied && !negates)
        factor *= deniedFactor;
    if (rare || (open && fracture))
        factor *= unaskedRareFactor;
    if (other && !m_query.vague)
        factor *= unaskedOtherFactor;
    return factor;
}

float Scoring::total(EntryId entry) const
{
    constexpr float least = 0.01F;
    const Postings& postings = m_index.postings();
    return std::max(m_query.vague ? postings.ownTotal(entry) : postings.closedTotal(entry), least);
}

float Scoring::bound(EntryId entry, float coverage) const
{
    const float said = std::min(1.0F, m_reachable[m_index.systemOf(entry)] / total(entry));
    return coverage * (coverageAlone + (1 - coverageAlone) * said);
}

float Scoring::plainScore(EntryId entry, float coverage) const
{
    const System system = systemOf(entry);
    float said = 0;
    for (const TermId term : m_index.postings().own(entry))
        said += m_desk.sureness[term] * m_index.postings().weight(system, term);
    // Where more is said than the title affirms, what it denies was asked for: all its words count.
    const float affirmed = total(entry);
    const float share = said / (said > affirmed ? m_index.postings().ownTotal(entry) : affirmed);
    return coverage * (coverageAlone + (1 - coverageAlone) * std::min(1.0F, share));
}

float Scoring::score(EntryId entry, float coverage) const
{
    return plainScore(entry, coverage) * preference(entry);
}

bool Scoring::allows(EntryId entry) const
{
    if (!m_filtered)
        return true;
    const Code& code = m_index.codeOf(entry);
    if (m_filter.billableOnly && m_index.isTitle(entry) && !code.billable)
        return false;
    return m_filter.allows(systemOf(entry), code.code);
}

std::vector<ScoredEntry> Scoring::best(std::size_t count)
{
    cover();
    noteMeanings();
    std::vector<ScoredEntry> heap; // the worst of the best in front
    for (const EntryId entry : m_desk.coverage.reached()) {
        const float coverage = m_desk.coverage[entry];
        if (coverage < leastCoverage || (m_mask & (1U << static_cast<unsigned>(systemOf(entry)))) == 0)
            continue;
        if (heap.size() == count && bound(entry, coverage) < heap.front().score)
            continue;
        if (!allows(entry))
            continue;
        const float plain = plainScore(entry, coverage);
        if (heap.size() == count && plain < heap.front().score)
            continue;
        const ScoredEntry scored{entry, plain * preference(entry)};
        if (heap.size() < count) {
            heap.push_back(scored);
            std::push_heap(heap.begin(), heap.end(), better);
        } else if (better(scored, heap.front())) {
            std::pop_heap(heap.begin(), heap.end(), better);
            heap.back() = scored;
            std::push_heap(heap.begin(), heap.end(), better);
        }
    }
    std::sort(heap.begin(), heap.end(), better);
    return heap;
}

float Scoring::met(const Reading& reading, EntryId entry) const
{
    const auto own = m_index.postings().own(entry);
    const auto optional = m_index.postings().optional(entry);
    const auto inherited = m_index.postings().inherited(entry);
    const auto system = m_index.systemOf(entry);
    float sum = 0;
    float total = 0;
    for (const QueryWord& word : reading.words) {
        float most = 0;
        for (const Meaning& meaning : word.meanings) {
            if (std::find(own.begin(), own.end(), meaning.term) != own.end())
                most = std::max(most, meaning.sureness);
            else if (std::find(optional.begin(), optional.end(), meaning.term) != optional.end())
                most = std::max(most, meaning.sureness * shareOf(Hold::Optional));
            else if (std::find(inherited.begin(), inherited.end(), meaning.term) != inherited.end())
                most = std::max(most, meaning.sureness * shareOf(Hold::Inherited));
        }
        sum += most * word.weight[system];
        total += word.weight[system];
    }
    return total > 0 ? reading.factor * sum / total : 0;
}

const Abbreviations::Entry* Scoring::foundBy(EntryId entry, EntryId title) const
{
    for (const Slot& slot : m_query.slots) {
        if (slot.readings.size() == 1)
            continue; // as typed
        const Reading* winner = nullptr;
        float most = 0;
        for (const Reading& reading : slot.readings) {
            const float value = std::max(met(reading, entry), titleShare * met(reading, title));
            if (value > most) {
                most = value;
                winner = &reading;
            }
        }
        if (winner != nullptr && winner->from != nullptr)
            return winner->from;
    }
    return nullptr;
}

} // namespace codesets
