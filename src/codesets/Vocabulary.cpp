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

void Vocabulary::write(std::span<const std::string> terms, SearchImageWriter& image)
{
    std::string text;
    std::vector<std::uint32_t> from;
    from.reserve(terms.size() + 1);
    for (const std::string& term : terms) {
        from.push_back(static_cast<std::uint32_t>(text.size()));
        text += term;
    }
    from.push_back(static_cast<std::uint32_t>(text.size()));
    image.add(Section::TermText, std::span<const char>(text));
    image.add(Section::TermFrom, std::span<const std::uint32_t>(from));
    image.add(Section::Stems, std::span<const Hashed>(stemsOf(terms)));
    image.add(Section::Deletions, std::span<const Hashed>(deletionsOf(terms)));
}

Vocabulary::Vocabulary(const SearchImage& image)
    : m_text(image.text(Section::TermText)), m_from(image.get<std::uint32_t>(Section::TermFrom)),
      m_stems(image.get<Hashed>(Section::Stems)), m_deletions(image.get<Hashed>(Section::Deletions))
{
}

std::vector<Vocabulary::Hashed> Vocabulary::stemsOf(std::span<const std::string> terms)
{
    std::vector<Hashed> stems;
    stems.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i)
        stems.push_back({hashOf(stemOf(terms[i]), std::string_view::npos), static_cast<TermId>(i)});
    std::sort(stems.begin(), stems.end());
    return stems;
}

std::vector<Vocabulary::Hashed> Vocabulary::deletionsOf(std::span<const std::string> terms)
{
    std::vector<Hashed> deletions;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string_view term = terms[i];
        if (term.size() < shortestWithSlip || (term[0] >= '0' && term[0] <= '9'))
            continue;
        const std::string_view beginning = term.substr(0, indexedLetters);
        for (std::size_t left = 0; left <= beginning.size(); ++left)
            deletions.push_back({hashOf(beginning, left), static_cast<TermId>(i)});
    }
    std::sort(deletions.begin(), deletions.end());
    deletions.erase(std::unique(deletions.begin(), deletions.end()), deletions.end());
    return deletions;
}

std::span<const Vocabulary::Hashed> Vocabulary::with(std::uint32_t hash, std::span<const Hashed> sorted)
{
    const auto first =
        std::partition_point(sorted.begin(), sorted.end(), [&](const Hashed& h) { return h.hash < hash; });
    const auto last = std::partition_point(first, sorted.end(), [&](const Hashed& h) { return h.hash == hash; });
    return {first, last};
}

std::pair<TermId, TermId> Vocabulary::beginningWith(std::string_view prefix) const
{
    TermId low = 0;
    auto high = static_cast<TermId>(size());
    while (low < high) {
        const TermId middle = low + (high - low) / 2;
        if (text(middle) < prefix)
            low = middle + 1;
        else
            high = middle;
    }
    const TermId first = low;
    high = static_cast<TermId>(size());
    while (low < high) {
        const TermId middle = low + (high - low) / 2;
        if (text(middle).starts_with(prefix))
            low = middle + 1;
        else
            high = middle;
    }
    return {first, low};
}

std::vector<TermId> Vocabulary::sameStem(std::string_view word) const
{
    const std::string stem = stemOf(word);
    std::vector<TermId> result;
    for (const Hashed& one : with(hashOf(stem, std::string_view::npos), m_stems)) {
        if (stemOf(text(one.term)) == stem)
            result.push_back(one.term);
    }
    return result;
}

std::vector<Vocabulary::Near> Vocabulary::near(std::string_view word) const
{
    std::vector<Near> result;
    if (word.size() < shortestWithSlip)
        return result;
    const std::string_view beginning = word.substr(0, indexedLetters);
    std::vector<TermId> candidates;
    for (std::size_t left = 0; left <= beginning.size(); ++left) {
        for (const Hashed& one : with(hashOf(beginning, left), m_deletions))
            candidates.push_back(one.term);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    const int allowed = word.size() >= shortestWithTwoSlips ? 2 : 1;
    int best = allowed;
    for (const TermId term : candidates) {
        const Distance found = distance(word, text(term));
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
