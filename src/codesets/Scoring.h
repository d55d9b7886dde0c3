// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Filter.h"
#include "codesets/IndexEntries.h"
#include "codesets/Query.h"

#include <vector>

namespace codesets {

/// What it is worth that an entry holds a word, by Hold.
inline constexpr std::array<float, 3> holdShare{1.0F, 0.95F, 0.6F};
[[nodiscard]] constexpr float shareOf(Hold hold)
{
    return holdShare[static_cast<std::size_t>(hold)];
}

/// What a title is worth that says what an alias of its code does not.
inline constexpr float titleShare = 0.9F;

struct ScoredEntry
{
    EntryId entry;
    float score;
};

/// A figure for each entry that was reached, and which those are.
class Sheet
{
public:
    explicit Sheet(std::size_t entries) : m_values(entries, 0.0F) {}
    void raise(EntryId entry, float value)
    {
        float& held = m_values[entry];
        if (held == 0.0F)
            m_reached.push_back(entry);
        if (value > held)
            held = value;
    }
    void add(EntryId entry, float value)
    {
        float& held = m_values[entry];
        if (held == 0.0F)
            m_reached.push_back(entry);
        held += value;
    }
    void clear()
    {
        for (const EntryId entry : m_reached)
            m_values[entry] = 0.0F;
        m_reached.clear();
    }
    [[nodiscard]] float operator[](EntryId entry) const { return m_values[entry]; }
    [[nodiscard]] const std::vector<EntryId>& reached() const { return m_reached; }

private:
    std::vector<float> m_values;
    std::vector<EntryId> m_reached;
};

/// The working memory of one search, clear between searches.
struct Desk
{
    explicit Desk(const IndexedEditions& index);
    void clear();
    void mean(const Meaning& meaning);
    void forgetMeanings();

    Sheet coverage;
    Sheet slot;
    Sheet part;
    Sheet word;
    std::vector<float> sureness; ///< by term: the surest way in which the query means it
    std::vector<TermId> meant;   ///< the terms of which sureness is not 0
};

/// Scores a query against all entries and keeps the best.
class Scoring
{
public:
    /// `desk` is clear, and belongs to this search until it is cleared again.
    Scoring(const IndexedEditions& index, const Query& query, const Filter& filter, Desk& desk);

    /// The best `count` entries, best first, equal ones in the order of the index.
    [[nodiscard]] std::vector<ScoredEntry> best(std::size_t count);
    /// After best(): what an entry is worth that covers so much of the query.
    [[nodiscard]] float score(EntryId entry, float coverage) const;
    /// After best(): what is taken off for what the entry says and the query does not.
    [[nodiscard]] float preference(EntryId entry) const;
    [[nodiscard]] float laterEncounter(EntryId entry) const;
    /// The abbreviation by which an entry and the title of a code that it leads to were found; null where their words
    /// were met as typed.
    [[nodiscard]] const Abbreviations::Entry* foundBy(EntryId entry, EntryId title) const;

private:
    /// Words of titles that tell something about the whole title.
    struct Terms
    {
        explicit Terms(const Vocabulary& vocabulary);
        TermId subsequent;
        TermId sequela;
        TermId without;
        TermId nott;
        TermId other;
        TermId open;
        TermId fracture;
        TermId male;
        TermId remission;
        TermId complication;
        TermId complications;
    };

    [[nodiscard]] System systemOf(EntryId entry) const { return static_cast<System>(m_index.systemOf(entry)); }
    /// How much of the coverage each entry has, into the desk.
    void cover();
    /// `reachedOnly` looks only at entries that have some coverage already.
    void meet(const Slot& slot, bool reachedOnly);
    void meetReached(const QueryWord& word, float factor, Sheet& sheet);
    void addPart(const Reading& reading, const QueryWord& word);
    [[nodiscard]] float share(const Slot& slot) const;
    [[nodiscard]] std::size_t holdersOf(const Slot& slot) const;
    void meetPlainly(const Slot& slot);
    void meetWord(const QueryWord& word, float factor, Sheet& sheet);
    void noteMeanings();
    [[nodiscard]] bool allows(EntryId entry) const;
    [[nodiscard]] float plainScore(EntryId entry, float coverage) const;
    [[nodiscard]] float total(EntryId entry) const;
    [[nodiscard]] float bound(EntryId entry, float coverage) const;
    [[nodiscard]] float met(const Reading& reading, EntryId entry) const;

    const IndexedEditions& m_index;
    const Query& m_query;
    const Filter& m_filter;
    unsigned m_mask;
    bool m_filtered; ///< by more than the system
    Desk& m_desk;
    PerSystem m_reachable{}; ///< the most that the query's words can cover of a title
    Terms m_terms;
};

} // namespace codesets
