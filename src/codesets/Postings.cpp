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

template <typename T>
std::span<const T> asConst(const std::vector<T>& values)
{
    return values;
}

} // namespace

Postings::Postings(const SearchImage& image)
    : m_vocabulary(image), m_holdersFrom(image.get<std::uint32_t>(Section::HoldersFrom)),
      m_holders(image.get<Holder>(Section::Holders)), m_termsFrom(image.get<std::uint32_t>(Section::TermsFrom)),
      m_ownCount(image.get<std::uint16_t>(Section::OwnCount)),
      m_optionalCount(image.get<std::uint16_t>(Section::OptionalCount)), m_terms(image.get<TermId>(Section::Terms)),
      m_weights(image.get<float>(Section::Weights)), m_strange(image.get<float>(Section::Strange)),
      m_systems(image.get<std::uint8_t>(Section::TermSystems)), m_ownTotal(image.get<float>(Section::OwnTotal)),
      m_closedTotal(image.get<float>(Section::ClosedTotal))
{
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

void Postings::Builder::add(System system, std::string_view group, const Words& words)
{
    if (m_groups == 0 || group != m_lastGroup) {
        m_lastGroup = std::string(group);
        ++m_groups;
    }
    m_entries.push_back({system, m_groups, static_cast<std::uint32_t>(m_terms.size()),
                         static_cast<std::uint16_t>(words.own.size()),
                         static_cast<std::uint16_t>(words.optional.size()), static_cast<std::uint32_t>(m_open.size())});
    m_open.insert(m_open.end(), words.open.begin(), words.open.end());
    for (const auto part : {words.own, words.optional, words.inherited})
        m_terms.insert(m_terms.end(), part.begin(), part.end());
}

void Postings::Builder::write(SearchImageWriter& image) &&
{
    const std::vector<std::string> terms = sortTerms();
    Vocabulary::write(terms, image);
    writeTerms(image);
    writeHolders(terms.size(), image);
    const Weights weights = weigh(terms);
    image.add(Section::Weights, asConst(weights.byTerm));
    image.add(Section::Strange, std::span<const float>(weights.strange));
    image.add(Section::TermSystems, asConst(weights.systems));
    writeTotals(weights, image);
}

/// The numbers of words become their places in the order of the alphabet.
std::vector<std::string> Postings::Builder::sortTerms()
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
    for (std::uint32_t& number : m_terms)
        number = termOf[number];
    for (std::uint32_t& number : m_open)
        number = termOf[number];
    return terms;
}

std::span<const std::uint32_t> Postings::Builder::termsOf(std::size_t entry) const
{
    const std::size_t from = m_entries[entry].from;
    const std::size_t end = entry + 1 < m_entries.size() ? m_entries[entry + 1].from : m_terms.size();
    return std::span(m_terms).subspan(from, end - from);
}

void Postings::Builder::count(const SystemInfo& info, std::vector<std::uint32_t>& holders, std::uint32_t& groups,
                              std::vector<std::uint8_t>& termSystems) const
{
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(info.id));
    std::vector<std::uint32_t> lastGroup(holders.size(), 0);
    std::uint32_t group = 0;
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        if (entry.system != info.id)
            continue;
        groups += entry.group != group ? 1U : 0U;
        group = entry.group;
        const auto terms = termsOf(e);
        for (const TermId term : terms.first(entry.own)) {
            holders[term] += lastGroup[term] != group ? 1U : 0U;
            lastGroup[term] = group;
        }
        for (const TermId term : terms.first(std::size_t{entry.own} + entry.optional))
            termSystems[term] = static_cast<std::uint8_t>(termSystems[term] | bit);
    }
}

Postings::Builder::Weights Postings::Builder::weigh(std::span<const std::string> terms) const
{
    Weights result;
    result.systems.assign(terms.size(), 0);
    for (const SystemInfo& info : systems) {
        std::vector<std::uint32_t> holders(terms.size(), 0);
        std::uint32_t groups = 0;
        count(info, holders, groups, result.systems);
        result.strange[static_cast<std::size_t>(info.id)] = rarity(0, groups);
        for (std::size_t t = 0; t < terms.size(); ++t) {
            const float share = isVague(terms[t]) ? vagueShare : isFiller(terms[t]) ? fillerShare : 1.0F;
            const float weight = share * rarity(holders[t], groups);
            result.byTerm.push_back(share < 1.0F ? std::min(weight, littleWeight) : weight);
        }
    }
    return result;
}

void Postings::Builder::writeTotals(const Weights& weights, SearchImageWriter& image) const
{
    std::vector<float> own(m_entries.size(), 0);
    std::vector<float> closed(m_entries.size(), 0);
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        const auto ofSystem =
            std::span(weights.byTerm).subspan(static_cast<std::size_t>(entry.system) * weights.systems.size());
        for (const TermId term : termsOf(e).first(entry.own))
            own[e] += ofSystem[term];
        closed[e] = own[e];
        const std::size_t openEnd = e + 1 < m_entries.size() ? m_entries[e + 1].openFrom : m_open.size();
        for (std::size_t open = entry.openFrom; open < openEnd; ++open)
            closed[e] -= (1 - vagueShare) * ofSystem[m_open[open]];
    }
    image.add(Section::OwnTotal, asConst(own));
    image.add(Section::ClosedTotal, asConst(closed));
}

void Postings::Builder::writeHolders(std::size_t terms, SearchImageWriter& image) const
{
    std::vector<std::uint32_t> from(terms + 1, 0);
    for (const TermId term : m_terms)
        ++from[term + 1];
    for (std::size_t t = 1; t < from.size(); ++t)
        from[t] += from[t - 1];
    std::vector<Holder> holders(m_terms.size());
    std::vector<std::uint32_t> next(from.begin(), from.end() - 1);
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        std::size_t at = 0;
        for (const TermId term : termsOf(e)) {
            const Hold hold = at < entry.own                                 ? Hold::Own
                              : at < std::size_t{entry.own} + entry.optional ? Hold::Optional
                                                                             : Hold::Inherited;
            holders[next[term]++] = {(static_cast<EntryId>(e) << 2U) | static_cast<std::uint32_t>(hold)};
            ++at;
        }
    }
    image.add(Section::HoldersFrom, asConst(from));
    image.add(Section::Holders, asConst(holders));
}

void Postings::Builder::writeTerms(SearchImageWriter& image) const
{
    std::vector<std::uint32_t> from;
    std::vector<std::uint16_t> own;
    std::vector<std::uint16_t> optional;
    from.reserve(m_entries.size() + 1);
    for (const Entry& entry : m_entries) {
        from.push_back(entry.from);
        own.push_back(entry.own);
        optional.push_back(entry.optional);
    }
    from.push_back(static_cast<std::uint32_t>(m_terms.size()));
    image.add(Section::TermsFrom, asConst(from));
    image.add(Section::OwnCount, asConst(own));
    image.add(Section::OptionalCount, asConst(optional));
    image.add(Section::Terms, asConst(m_terms));
}

} // namespace codesets
