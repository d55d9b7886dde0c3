// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/IndexEntries.h"
#include "codesets/Query.h"

#include <functional>
#include <vector>

namespace codesets {

struct ScoredEntry
{
    EntryId entry;
    float score;
};

/// Scores a query against all entries and keeps the best.
class Scoring
{
public:
    Scoring(const IndexedEditions& index, const Query& query, unsigned mask, bool billableOnly);

    /// The best `count` entries, best first, equal ones in the order of the index.
    [[nodiscard]] std::vector<ScoredEntry> best(std::size_t count);
    /// The abbreviation by which an entry was found; null where its words were met as typed.
    [[nodiscard]] const Abbreviations::Entry* foundBy(EntryId entry) const;

private:
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
            if (m_values[entry] == 0.0F)
                m_reached.push_back(entry);
            m_values[entry] += value;
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

    [[nodiscard]] System systemOf(EntryId entry) const { return m_index.editionOf(entry).info().system; }
    void meet(const Slot& slot);
    void meetWord(const QueryWord& word, float factor, Sheet& sheet);
    void noteMeanings();
    [[nodiscard]] float finalScore(EntryId entry, float coverage) const;
    [[nodiscard]] float preference(EntryId entry) const;
    [[nodiscard]] float bound(EntryId entry, float coverage) const;
    [[nodiscard]] float met(const Reading& reading, EntryId entry) const;

    const IndexedEditions& m_index;
    const Query& m_query;
    unsigned m_mask;
    bool m_billableOnly;
    Sheet m_coverage;
    Sheet m_slot;
    Sheet m_part;
    Sheet m_word;
    std::vector<float> m_sureness; ///< by term: the surest way in which the query means it
    PerSystem m_reachable{};       ///< the most that the query's words can cover of a title
    TermId m_subsequent;
    TermId m_sequela;
    TermId m_without;
    TermId m_not;
};

} // namespace codesets
