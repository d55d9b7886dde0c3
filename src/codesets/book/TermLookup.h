// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

class TermTable;

/// A line to be shown of a table that is narrowed by words.
struct TermLine
{
    std::size_t term = 0;
    bool hit = false; ///< it has the words itself; else it is above or below such a line
};

/// The main terms that have all words of the query in them or in a line below them, the first word in the main term
/// itself; a word stands for all that begin so. Those that begin with the query come first, then those that begin with
/// its first word, each in the order of the book. All main terms where the query is empty.
[[nodiscard]] std::vector<std::size_t> mainTermsFor(const TermTable& table, std::string_view query);

/// The lines of a main term that have the words, in themselves or in what is above them, with what is above and below.
/// All of its lines where the query is empty.
[[nodiscard]] std::vector<TermLine> linesFor(const TermTable& table, std::size_t mainTerm, std::string_view query);

/// The same for the whole table, the main term's words counting as any others.
[[nodiscard]] std::vector<TermLine> linesFor(const TermTable& table, std::string_view query);

/// Finds what a "see" or "see also" names; the table must outlive it.
class TermNames
{
public:
    explicit TermNames(const TermTable& table);

    /// The term of "Pain, chest"; of a longer way the last term on it that there is. None where it names no main term
    /// ("condition", "by site").
    [[nodiscard]] std::optional<std::size_t> find(std::string_view reference) const;

private:
    const TermTable* m_table;
    std::map<std::string, std::size_t, std::less<>> m_mains; ///< main terms by what they go by
};

} // namespace codesets
