// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Scoring.h"

#include <span>
#include <vector>

namespace codesets {

/// A code that an entry leads to.
struct Lead
{
    EntryId entry;
    std::uint32_t code; ///< index in the entry's edition
    float score;
};

/// The second look, at the best entries only: an alias leads to the code, or to those of its codes, whose titles say
/// what the alias leaves of the query ("left", "subsequent encounter"); where nothing is left, to the plain ones.
class Refinement
{
public:
    /// `scoring` has found its best entries.
    Refinement(const IndexedEditions& index, const Query& query, const Scoring& scoring, const Desk& desk);
    void lead(const ScoredEntry& scored, std::vector<Lead>& into);

private:
    /// A word of the query that a term may be, and how surely.
    struct Link
    {
        TermId term;
        std::uint32_t word;
        float sureness;
        friend bool operator<(const Link& left, const Link& right) { return left.term < right.term; }
    };
    void link();
    void meet(std::span<const TermId> terms, float share, std::vector<float>& words) const;
    void meetEntry(EntryId entry, float share, std::vector<float>& words) const;
    /// Whether a title says that there is not what the query asks for. Of an alias the book has decided that.
    [[nodiscard]] bool contradicts(std::string_view title) const;
    [[nodiscard]] float coverage(const std::vector<float>& words, std::size_t system) const;

    const IndexedEditions& m_index;
    const Query& m_query;
    const Scoring& m_scoring;
    const Desk& m_desk;
    std::vector<Link> m_links; ///< by term
    std::size_t m_words = 0;   ///< of all readings of the query
    std::vector<float> m_byAlias;
    std::vector<float> m_byBoth;
};

} // namespace codesets
