// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Vocabulary.h"

#include "codesets/Words.h"

#include <algorithm>
#include <array>

namespace codesets {
namespace {

// Beginnings longer than this are not indexed; a slip further back is found because the beginnings agree.
constexpr std::size_t indexedLetters = 8;
constexpr std::size_t shortestWithSlip = 4;
constexpr std::size_t shortestWithTwoSlips = 9;
constexpr std::size_t longestCompared = 31;

std::uint32_t hashOf(std::string_view text, std::size_t leftOut)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == leftOut)
            continue;
        hash ^= static_cast<unsigned char>(text[i]);
        hash *= 16777619U;
    }
    return hash;
}

struct Distance
{
    int whole;
    int beginning; ///< to the nearest beginning of the term
};

/// Optimal string alignment: one for each letter wrong, missing, too many, and for two neighbours swapped.
Distance distance(std::string_view word, std::string_view term)
{
    std::array<std::array<int, longestCompared + 1>, 3> rows{};
    const std::size_t width = std::min(term.size(), longestCompared);
    const std::size_t height = std::min(word.size(), longestCompared);
    for (std::size_t j = 0; j <= width; ++j)
        rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= height; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twoAbove = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= width; ++j) {
            const int change = word[i - 1] == term[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && word[i - 1] == term[j - 2] && word[i - 2] == term[j - 1])
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
        }
    }
    const auto& last = rows[height % 3];
    const auto end = last.begin() + static_cast<std::ptrdiff_t>(width) + 1;
    return {last[width], *std::min_element(last.begin(), end)};
}

} // namespace

Vocabulary::Vocabulary(std::vector<std::string> terms) : m_terms(std::move(terms))
{
    indexStems();
    indexDeletions();
}

void Vocabulary::indexStems()
{
    std::vector<std::pair<std::string, TermId>> pairs;
    pairs.reserve(m_terms.size());
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        pairs.emplace_back(stemOf(m_terms[i]), static_cast<TermId>(i));
    std::sort(pairs.begin(), pairs.end());
    m_byStem.reserve(pairs.size());
    for (auto& [stem, term] : pairs) {
        if (m_stems.empty() || m_stems.back().first != stem)
            m_stems.emplace_back(std::move(stem), static_cast<std::uint32_t>(m_byStem.size()));
        m_byStem.push_back(term);
    }
}

void Vocabulary::indexDeletions()
{
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const std::string_view term = m_terms[i];
        if (term.size() < shortestWithSlip || (term[0] >= '0' && term[0] <= '9'))
            continue;
        const std::string_view beginning = term.substr(0, indexedLetters);
        for (std::size_t left = 0; left <= beginning.size(); ++left)
            m_deletions.emplace_back(hashOf(beginning, left), static_cast<TermId>(i));
    }
    std::sort(m_deletions.begin(), m_deletions.end());
    m_deletions.erase(std::unique(m_deletions.begin(), m_deletions.end()), m_deletions.end());
    m_deletions.shrink_to_fit();
}

std::pair<TermId, TermId> Vocabulary::beginningWith(std::string_view prefix) const
{
    const auto first = std::lower_bound(m_terms.begin(), m_terms.end(), prefix,
                                        [](const std::string& term, std::string_view text) { return term < text; });
    const auto last =
        std::partition_point(first, m_terms.end(), [&](const std::string& term) { return term.starts_with(prefix); });
    return {static_cast<TermId>(first - m_terms.begin()), static_cast<TermId>(last - m_terms.begin())};
}

std::span<const TermId> Vocabulary::sameStem(std::string_view word) const
{
    const std::string stem = stemOf(word);
    const auto at = std::lower_bound(m_stems.begin(), m_stems.end(), stem,
                                     [](const auto& entry, const std::string& text) { return entry.first < text; });
    if (at == m_stems.end() || at->first != stem)
        return {};
    const std::size_t end = at + 1 == m_stems.end() ? m_byStem.size() : (at + 1)->second;
    return std::span(m_byStem).subspan(at->second, end - at->second);
}

std::vector<Vocabulary::Near> Vocabulary::near(std::string_view word) const
{
    std::vector<Near> result;
    if (word.size() < shortestWithSlip)
        return result;
    const std::string_view beginning = word.substr(0, indexedLetters);
    std::vector<TermId> candidates;
    for (std::size_t left = 0; left <= beginning.size(); ++left) {
        const std::uint32_t hash = hashOf(beginning, left);
        auto at = std::lower_bound(m_deletions.begin(), m_deletions.end(), std::pair(hash, TermId{0}));
        for (; at != m_deletions.end() && at->first == hash; ++at)
            candidates.push_back(at->second);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    const int allowed = word.size() >= shortestWithTwoSlips ? 2 : 1;
    int best = allowed;
    for (const TermId term : candidates) {
        const Distance found = distance(word, m_terms[term]);
        if (found.whole <= allowed || found.beginning <= allowed) {
            const bool complete = found.whole <= allowed;
            const int errors = complete ? found.whole : found.beginning;
            best = std::min(best, errors);
            result.push_back({term, errors, complete});
        }
    }
    std::erase_if(result, [&](const Near& one) { return one.errors > best; });
    return result;
}

} // namespace codesets
