// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Postings.h"

#include "codesets/Words.h"

#include <algorithm>
#include <cmath>

namespace codesets {
namespace {

// What is said for want of knowledge tells little, however rare it is.
constexpr float vagueShare = 0.15F;
constexpr float fillerShare = 0.25F;
constexpr float littleWeight = 1.0F;

float rarity(double holders, double groups)
{
    return static_cast<float>(std::log(1.0 + (groups - holders + 0.5) / (holders + 0.5)));
}

} // namespace

std::span<const Postings::Holder> Postings::holders(TermId term) const
{
    return std::span(m_holders).subspan(m_holdersFrom[term], m_holdersFrom[term + 1] - m_holdersFrom[term]);
}

std::span<const TermId> Postings::own(EntryId entry) const
{
    return std::span(m_terms).subspan(m_termsFrom[entry], m_ownCount[entry]);
}

std::span<const TermId> Postings::inherited(EntryId entry) const
{
    const std::uint32_t from = m_termsFrom[entry] + m_ownCount[entry];
    return std::span(m_terms).subspan(from, m_termsFrom[entry + 1] - from);
}

std::vector<std::uint32_t> Postings::Builder::number(std::span<const std::string> words)
{
    std::vector<std::uint32_t> result;
    result.reserve(words.size());
    for (const std::string& word : words)
        result.push_back(m_numbers.try_emplace(word, static_cast<std::uint32_t>(m_numbers.size())).first->second);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void Postings::Builder::add(System system, std::string_view group, std::span<const std::uint32_t> own,
                            std::span<const std::uint32_t> inherited, std::uint32_t open)
{
    if (m_groups == 0 || group != m_lastGroup) {
        m_lastGroup = std::string(group);
        ++m_groups;
    }
    m_entries.push_back(
        {system, m_groups, static_cast<std::uint32_t>(m_terms.size()), static_cast<std::uint32_t>(own.size()), open});
    m_terms.insert(m_terms.end(), own.begin(), own.end());
    m_terms.insert(m_terms.end(), inherited.begin(), inherited.end());
}

void Postings::Builder::renumber(std::span<const std::uint32_t> termOf)
{
    for (std::uint32_t& number : m_terms)
        number = termOf[number];
    for (Entry& entry : m_entries)
        entry.open = entry.open == noWord ? noWord : termOf[entry.open];
}

Postings Postings::Builder::build() &&
{
    std::vector<std::pair<std::string, std::uint32_t>> sorted(m_numbers.begin(), m_numbers.end());
    m_numbers.clear();
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::string> terms;
    terms.reserve(sorted.size());
    std::vector<std::uint32_t> termOf(sorted.size());
    for (auto& [text, number] : sorted) {
        termOf[number] = static_cast<std::uint32_t>(terms.size());
        terms.push_back(std::move(text));
    }
    renumber(termOf);
    Postings index{Vocabulary(std::move(terms))};
    for (const Entry& entry : m_entries) {
        index.m_termsFrom.push_back(entry.from);
        index.m_ownCount.push_back(entry.own);
    }
    index.m_termsFrom.push_back(static_cast<std::uint32_t>(m_terms.size()));
    index.m_terms = std::move(m_terms);
    index.m_terms.shrink_to_fit();
    weigh(index);
    invert(index);
    return index;
}

void Postings::Builder::weigh(Postings& index) const
{
    const std::size_t terms = index.m_vocabulary.size();
    index.m_systems.assign(terms, 0);
    index.m_ownTotal.assign(m_entries.size(), 0);
    index.m_closedTotal.assign(m_entries.size(), 0);
    for (const SystemInfo& info : systems) {
        const auto number = static_cast<std::size_t>(info.id);
        std::vector<std::uint32_t> holders(terms, 0);
        std::vector<std::uint32_t> lastGroup(terms, 0);
        std::uint32_t groups = 0;
        std::uint32_t group = 0;
        for (std::size_t e = 0; e < m_entries.size(); ++e) {
            const Entry& entry = m_entries[e];
            if (entry.system != info.id)
                continue;
            groups += entry.group != group ? 1U : 0U;
            group = entry.group;
            for (const TermId term : index.own(static_cast<EntryId>(e))) {
                holders[term] += lastGroup[term] != group ? 1U : 0U;
                lastGroup[term] = group;
                index.m_systems[term] = static_cast<std::uint8_t>(index.m_systems[term] | (1U << number));
            }
        }
        index.m_strange[number] = rarity(0, groups);
        auto& weights = index.m_weights[number];
        weights.resize(terms);
        for (std::size_t t = 0; t < terms; ++t) {
            const std::string& text = index.m_vocabulary.text(static_cast<TermId>(t));
            const float share = isVague(text) ? vagueShare : isFiller(text) ? fillerShare : 1.0F;
            const float weight = share * rarity(holders[t], groups);
            weights[t] = share < 1.0F ? std::min(weight, littleWeight) : weight;
        }
    }
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        for (const TermId term : index.own(static_cast<EntryId>(e)))
            index.m_ownTotal[e] += index.weight(m_entries[e].system, term);
        index.m_closedTotal[e] = index.m_ownTotal[e];
        if (m_entries[e].open != noWord)
            index.m_closedTotal[e] -= (1 - vagueShare) * index.weight(m_entries[e].system, m_entries[e].open);
    }
}

void Postings::Builder::invert(Postings& index)
{
    auto& from = index.m_holdersFrom;
    from.assign(index.m_vocabulary.size() + 1, 0);
    for (const TermId term : index.m_terms)
        ++from[term + 1];
    for (std::size_t t = 1; t < from.size(); ++t)
        from[t] += from[t - 1];
    index.m_holders.resize(index.m_terms.size());
    std::vector<std::uint32_t> next(from.begin(), from.end() - 1);
    for (std::size_t e = 0; e < index.entries(); ++e) {
        const auto entry = static_cast<EntryId>(e);
        for (const TermId term : index.own(entry))
            index.m_holders[next[term]++] = {entry << 1U};
        for (const TermId term : index.inherited(entry))
            index.m_holders[next[term]++] = {(entry << 1U) | 1U};
    }
}

} // namespace codesets
