// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codesets {

using TermId = std::uint32_t;

/// All words of the titles, sorted, with the ways to come at them: exactly, by their beginning, by their stem, and
/// with a typing error. Immutable.
class Vocabulary
{
public:
    /// `terms` sorted and each once.
    explicit Vocabulary(std::vector<std::string> terms);

    [[nodiscard]] std::size_t size() const { return m_terms.size(); }
    [[nodiscard]] const std::string& text(TermId term) const { return m_terms[term]; }
    /// First and past-last of the terms that begin with `prefix`.
    [[nodiscard]] std::pair<TermId, TermId> beginningWith(std::string_view prefix) const;
    /// The terms with the same stem as `word`.
    [[nodiscard]] std::span<const TermId> sameStem(std::string_view word) const;

    struct Near
    {
        TermId term;
        int errors;    ///< letters wrong, left out, too many or swapped
        bool complete; ///< false where `word` resembles only the beginning of the term
    };
    /// Terms, or beginnings of terms, that `word` may be a slip of: one error, two in long words.
    [[nodiscard]] std::vector<Near> near(std::string_view word) const;

private:
    void indexStems();
    void indexDeletions();

    std::vector<std::string> m_terms;
    std::vector<std::pair<std::string, std::uint32_t>> m_stems; ///< sorted; where its terms begin in m_byStem
    std::vector<TermId> m_byStem;
    std::vector<std::pair<std::uint32_t, TermId>> m_deletions; ///< hash of a beginning less one letter; sorted
};

} // namespace codesets
