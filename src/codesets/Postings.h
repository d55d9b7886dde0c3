// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "codesets/Vocabulary.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codesets {

using EntryId = std::uint32_t;

/// How an entry holds a term.
enum class Hold : std::uint8_t {
    Own,       ///< it says it
    Optional,  ///< it may be said: a nonessential modifier, another form of the main term, a number within a range
    Inherited, ///< what is above it says it
};

/// The inverted index: which entries (titles and aliases) hold a term, and which terms an entry holds. Entries are
/// numbered as they were added. A view into an image. Immutable.
class Postings
{
public:
    class Builder;
    explicit Postings(const SearchImage& image);

    /// An entry that holds a term.
    struct Holder
    {
        std::uint32_t bits;
        [[nodiscard]] EntryId entry() const { return bits >> 2U; }
        [[nodiscard]] std::size_t hold() const { return bits & 3U; } ///< a Hold
    };

    [[nodiscard]] const Vocabulary& vocabulary() const { return m_vocabulary; }
    [[nodiscard]] std::size_t entries() const { return m_ownTotal.size(); }
    [[nodiscard]] std::span<const Holder> holders(TermId term) const
    {
        return m_holders.subspan(m_holdersFrom[term], m_holdersFrom[term + 1] - m_holdersFrom[term]);
    }
    [[nodiscard]] std::span<const TermId> own(EntryId entry) const
    {
        return m_terms.subspan(m_termsFrom[entry], m_ownCount[entry]);
    }
    [[nodiscard]] std::span<const TermId> optional(EntryId entry) const
    {
        return m_terms.subspan(m_termsFrom[entry] + m_ownCount[entry], m_optionalCount[entry]);
    }
    [[nodiscard]] std::span<const TermId> inherited(EntryId entry) const
    {
        const std::size_t from = m_termsFrom[entry] + m_ownCount[entry] + m_optionalCount[entry];
        return m_terms.subspan(from, m_termsFrom[entry + 1] - from);
    }
    /// How much a term tells within a system, greater where it is rarer.
    [[nodiscard]] float weight(System system, TermId term) const
    {
        return m_weights[static_cast<std::size_t>(system) * m_systems.size() + term];
    }
    /// The weight of a term that a system lacks.
    [[nodiscard]] float strangeWeight(System system) const { return m_strange[static_cast<std::size_t>(system)]; }
    [[nodiscard]] bool holds(System system, TermId term) const
    {
        return (m_systems[term] & (1U << static_cast<unsigned>(system))) != 0;
    }
    /// The sum of the weights of an entry's own terms.
    [[nodiscard]] float ownTotal(EntryId entry) const { return m_ownTotal[entry]; }
    /// The same with little for the words that the title leaves open or denies.
    [[nodiscard]] float closedTotal(EntryId entry) const { return m_closedTotal[entry]; }

private:
    Vocabulary m_vocabulary;
    std::span<const std::uint32_t> m_holdersFrom;
    std::span<const Holder> m_holders;
    std::span<const std::uint32_t> m_termsFrom;
    std::span<const std::uint16_t> m_ownCount;
    std::span<const std::uint16_t> m_optionalCount;
    std::span<const TermId> m_terms;
    std::span<const float> m_weights;
    std::span<const float> m_strange;
    std::span<const std::uint8_t> m_systems;
    std::span<const float> m_ownTotal;
    std::span<const float> m_closedTotal;
};

/// Collects entries, then writes the index.
class Postings::Builder
{
public:
    /// The words of an entry, by number(), sorted; none in two of them.
    struct Words
    {
        std::span<const std::uint32_t> own;
        std::span<const std::uint32_t> optional;
        std::span<const std::uint32_t> inherited;
        /// The own words that the title leaves open or denies ("unspecified organism", "without obstruction").
        std::span<const std::uint32_t> open{};
    };
    /// A number for each word, sorted, each once; equal words have equal numbers.
    [[nodiscard]] std::vector<std::uint32_t> number(std::span<const std::string> words);
    /// `group` tells which entries count as one when rarity is measured (variants of one code); they follow each other.
    void add(System system, std::string_view group, const Words& words);
    void write(SearchImageWriter& image) &&;

private:
    struct Entry
    {
        System system;
        std::uint32_t group;
        std::uint32_t from;
        std::uint16_t own;
        std::uint16_t optional;
        std::uint32_t openFrom; ///< in m_open, up to the next entry's
    };
    struct Weights
    {
        std::vector<float> byTerm; ///< of each system in turn
        std::array<float, codesets::systems.size()> strange{};
        std::vector<std::uint8_t> systems;
    };
    [[nodiscard]] std::vector<std::string> sortTerms();
    [[nodiscard]] Weights weigh(std::span<const std::string> terms) const;
    void count(const SystemInfo& info, std::vector<std::uint32_t>& holders, std::uint32_t& groups,
               std::vector<std::uint8_t>& termSystems) const;
    void writeTotals(const Weights& weights, SearchImageWriter& image) const;
    void writeHolders(std::size_t terms, SearchImageWriter& image) const;
    void writeTerms(SearchImageWriter& image) const;
    [[nodiscard]] std::span<const std::uint32_t> termsOf(std::size_t entry) const;

    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_terms;
    std::vector<std::uint32_t> m_open;
    std::string m_lastGroup;
    std::uint32_t m_groups = 0;
};

} // namespace codesets
