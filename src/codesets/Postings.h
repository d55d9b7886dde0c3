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

/// The inverted index: which entries (titles and aliases) hold a term, their own or inherited from above, and which
/// terms an entry holds. Entries are numbered as they were added. Immutable once built.
class Postings
{
public:
    class Builder;

    /// An entry that holds a term.
    struct Holder
    {
        std::uint32_t bits;
        [[nodiscard]] EntryId entry() const { return bits >> 1U; }
        [[nodiscard]] bool inherited() const { return (bits & 1U) != 0; }
    };

    [[nodiscard]] const Vocabulary& vocabulary() const { return m_vocabulary; }
    [[nodiscard]] std::size_t entries() const { return m_ownTotal.size(); }
    [[nodiscard]] std::span<const Holder> holders(TermId term) const;
    [[nodiscard]] std::span<const TermId> own(EntryId entry) const;
    [[nodiscard]] std::span<const TermId> inherited(EntryId entry) const;
    /// How much a term tells within a system, greater where it is rarer.
    [[nodiscard]] float weight(System system, TermId term) const
    {
        return m_weights[static_cast<std::size_t>(system)][term];
    }
    /// The weight of a term that a system lacks.
    [[nodiscard]] float strangeWeight(System system) const { return m_strange[static_cast<std::size_t>(system)]; }
    [[nodiscard]] bool holds(System system, TermId term) const
    {
        return (m_systems[term] & (1U << static_cast<unsigned>(system))) != 0;
    }
    /// The sum of the weights of an entry's own terms.
    [[nodiscard]] float ownTotal(EntryId entry) const { return m_ownTotal[entry]; }
    /// The same with little for the word that the title leaves open ("unspecified organism").
    [[nodiscard]] float closedTotal(EntryId entry) const { return m_closedTotal[entry]; }

private:
    explicit Postings(Vocabulary vocabulary) : m_vocabulary(std::move(vocabulary)) {}

    Vocabulary m_vocabulary;
    std::vector<std::uint32_t> m_holdersFrom; ///< by term, one more than terms
    std::vector<Holder> m_holders;
    std::vector<std::uint32_t> m_termsFrom; ///< by entry, one more than entries
    std::vector<std::uint32_t> m_ownCount;  ///< by entry
    std::vector<TermId> m_terms;            ///< own ones first
    std::array<std::vector<float>, systems.size()> m_weights;
    std::array<float, systems.size()> m_strange{};
    std::vector<std::uint8_t> m_systems; ///< by term, a bit a system
    std::vector<float> m_ownTotal;
    std::vector<float> m_closedTotal;
};

/// Collects entries, then makes the index.
class Postings::Builder
{
public:
    /// A number for each word, for add(); equal words have equal numbers.
    [[nodiscard]] std::vector<std::uint32_t> number(std::span<const std::string> words);
    /// `group` tells which entries count as one when rarity is measured (variants of one code).
    /// `open` is the own word that the title leaves open ("unspecified organism"), or noWord.
    void add(System system, std::string_view group, std::span<const std::uint32_t> own,
             std::span<const std::uint32_t> inherited, std::uint32_t open);
    static constexpr std::uint32_t noWord = 0xFFFFFFFFU;
    [[nodiscard]] Postings build() &&;

private:
    struct Entry
    {
        System system;
        std::uint32_t group;
        std::uint32_t from;
        std::uint32_t own;
        std::uint32_t open;
    };
    void renumber(std::span<const std::uint32_t> termOf);
    void weigh(Postings& index) const;
    static void invert(Postings& index);

    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_terms;
    std::string m_lastGroup;
    std::uint32_t m_groups = 0;
};

} // namespace codesets
