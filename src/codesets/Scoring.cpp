// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Scoring.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr float inheritedShare = 0.5F;
constexpr float coverageAlone = 0.75F; // the rest is for how much of the title the query says
constexpr float leastCoverage = 0.2F;
constexpr float headerFactor = 0.9F;
constexpr float laterEncounterFactor = 0.8F;
constexpr float unaskedNegationFactor = 0.92F;

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

Scoring::Scoring(const IndexedEditions& index, const Query& query, unsigned mask, bool billableOnly)
    : m_index(index), m_query(query), m_mask(mask), m_billableOnly(billableOnly), m_coverage(index.entries.size()),
      m_slot(index.entries.size()), m_part(index.entries.size()), m_word(index.entries.size()),
      m_sureness(index.postings.vocabulary().size() + 1, 0.0F),
      m_subsequent(termOf(index.postings.vocabulary(), "subsequent")),
      m_sequela(termOf(index.postings.vocabulary(), "sequela")),
      m_without(termOf(index.postings.vocabulary(), "without")), m_not(termOf(index.postings.vocabulary(), "not"))
{
}

void Scoring::meetWord(const QueryWord& word, float factor, Sheet& sheet)
{
    for (const Meaning& meaning : word.meanings) {
        const float own = factor * meaning.sureness;
        for (const Postings::Holder holder : m_index.postings.holders(meaning.term))
            sheet.raise(holder.entry(), holder.inherited() ? own * inheritedShare : own);
    }
}

void Scoring::meet(const Slot& slot)
{
    for (const Reading& reading : slot.readings) {
        if (reading.words.size() == 1) {
            meetWord(reading.words.front(), reading.factor, m_slot);
            continue;
        }
        PerSystem total{};
        for (const QueryWord& word : reading.words) {
            for (std::size_t s = 0; s < total.size(); ++s)
                total[s] += word.weight[s];
        }
        for (const QueryWord& word : reading.words) {
            meetWord(word, reading.factor, m_word);
            for (const EntryId entry : m_word.reached()) {
                const auto system = static_cast<std::size_t>(systemOf(entry));
                m_part.add(entry, m_word[entry] * word.weight[system] / total[system]);
            }
            m_word.clear();
        }
        for (const EntryId entry : m_part.reached())
            m_slot.raise(entry, m_part[entry]);
        m_part.clear();
    }
    for (const EntryId entry : m_slot.reached()) {
        const auto system = static_cast<std::size_t>(systemOf(entry));
        m_coverage.add(entry, m_slot[entry] * slot.weight[system] / m_query.total[system]);
    }
    m_slot.clear();
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
                    m_sureness[meaning.term] = std::max(m_sureness[meaning.term], meaning.sureness);
                    for (const SystemInfo& info : systems) {
                        float& held = one[static_cast<std::size_t>(info.id)];
                        held = std::max(held, m_index.postings.weight(info.id, meaning.term) * meaning.sureness);
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

float Scoring::preference(EntryId entry) const
{
    float factor = m_index.codeOf(entry).billable ? 1.0F : headerFactor;
    for (const TermId term : m_index.postings.own(entry)) {
        if ((term == m_subsequent || term == m_sequela) && m_sureness[term] == 0.0F)
            factor *= laterEncounterFactor;
        if ((term == m_without || term == m_not) && !m_query.negated)
            factor *= unaskedNegationFactor;
    }
    return factor;
}

float Scoring::bound(EntryId entry, float coverage) const
{
    const float total = std::max(m_index.postings.ownTotal(entry), 0.01F);
    const float said = std::min(1.0F, m_reachable[static_cast<std::size_t>(systemOf(entry))] / total);
    return coverage * (coverageAlone + (1 - coverageAlone) * said);
}

float Scoring::finalScore(EntryId entry, float coverage) const
{
    const System system = systemOf(entry);
    float said = 0;
    for (const TermId term : m_index.postings.own(entry))
        said += m_sureness[term] * m_index.postings.weight(system, term);
    const float share = said / std::max(m_index.postings.ownTotal(entry), 0.01F);
    return coverage * (coverageAlone + (1 - coverageAlone) * std::min(1.0F, share)) * preference(entry);
}

std::vector<ScoredEntry> Scoring::best(std::size_t count)
{
    for (const Slot& slot : m_query.slots)
        meet(slot);
    noteMeanings();
    std::vector<ScoredEntry> heap; // the worst of the best in front
    for (const EntryId entry : m_coverage.reached()) {
        const float coverage = m_coverage[entry];
        if (coverage < leastCoverage || (m_mask & (1U << static_cast<unsigned>(systemOf(entry)))) == 0)
            continue;
        if (heap.size() == count && bound(entry, coverage) < heap.front().score)
            continue;
        if (m_billableOnly && !m_index.codeOf(entry).billable)
            continue;
        const ScoredEntry scored{entry, finalScore(entry, coverage)};
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
    const auto own = m_index.postings.own(entry);
    const auto inherited = m_index.postings.inherited(entry);
    const auto system = static_cast<std::size_t>(systemOf(entry));
    float sum = 0;
    float total = 0;
    for (const QueryWord& word : reading.words) {
        float most = 0;
        for (const Meaning& meaning : word.meanings) {
            if (std::find(own.begin(), own.end(), meaning.term) != own.end())
                most = std::max(most, meaning.sureness);
            else if (std::find(inherited.begin(), inherited.end(), meaning.term) != inherited.end())
                most = std::max(most, meaning.sureness * inheritedShare);
        }
        sum += most * word.weight[system];
        total += word.weight[system];
    }
    return total > 0 ? reading.factor * sum / total : 0;
}

const Abbreviations::Entry* Scoring::foundBy(EntryId entry) const
{
    for (const Slot& slot : m_query.slots) {
        const Reading* winner = nullptr;
        float most = 0;
        for (const Reading& reading : slot.readings) {
            if (const float value = met(reading, entry); value > most) {
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
