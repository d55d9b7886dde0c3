// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/SearchImage.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codesets {

using TermId = std::uint32_t;

/// All words of the titles and aliases, sorted, with the ways to come at them: exactly, by their beginning, by their
/// stem, and with a typing error. A view into an image. Immutable.
class Vocabulary
{
public:
    /// `terms` sorted and each once.
    static void write(std::span<const std::string> terms, SearchImageWriter& image);
    explicit Vocabulary(const SearchImage& image);

    [[nodiscard]] std::size_t size() const { return m_from.empty() ? 0 : m_from.size() - 1; }
    [[nodiscard]] std::string_view text(TermId term) const
    {
        return m_text.substr(m_from[term], m_from[term + 1] - m_from[term]);
    }
    /// First and past-last of the terms that begin with `prefix`.
    [[nodiscard]] std::pair<TermId, TermId> beginningWith(std::string_view prefix) const;
    /// The terms with the same stem as `word`.
    [[nodiscard]] std::vector<TermId> sameStem(std::string_view word) const;

    struct Near
    {
        TermId term;
        int errors;    ///< letters wrong, left out, too many or swapped
        bool complete; ///< false where `word` resembles only the beginning of the term
    };
    /// Terms, or beginnings of terms, that `word` may be a slip of: one error, two in long words.
    [[nodiscard]] std::vector<Near> near(std::string_view word) const;

private:
    struct Hashed
    {
        std::uint32_t hash; ///< of a stem, or of a beginning less one letter
        TermId term;
        friend auto operator<=>(const Hashed&, const Hashed&) = default;
    };
    static std::vector<Hashed> stemsOf(std::span<const std::string> terms);
    static std::vector<Hashed> deletionsOf(std::span<const std::string> terms);
    /// The lines with this hash.
    static std::span<const Hashed> with(std::uint32_t hash, std::span<const Hashed> sorted);

    std::string_view m_text;
    std::span<const std::uint32_t> m_from;
    std::span<const Hashed> m_stems;
    std::span<const Hashed> m_deletions;
};

} // namespace codesets
