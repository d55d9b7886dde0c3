// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codesets {

/// Abbreviations and synonyms that coders type, each with what titles say instead.
class Abbreviations
{
public:
    struct Entry
    {
        std::string written;                ///< as the table writes it: "CHF"
        std::vector<std::string> words;     ///< "chf"
        std::vector<std::string> expansion; ///< "heart", "failure"
    };

    Abbreviations() = default;
    explicit Abbreviations(std::vector<Entry> entries);

    /// Reads a table with the columns abbreviation and expansion, one reading a line; empty lines and lines that
    /// begin with # are left out. Errors: codesets.not-utf8, codesets.columns, codesets.line-too-short.
    [[nodiscard]] static domain::Result<Abbreviations> parse(std::string_view text, const std::string& source);
    /// The same from a file; errors of readFile besides.
    [[nodiscard]] static domain::Result<Abbreviations> read(const std::filesystem::path& path);

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// The readings of the longest run of words that the table knows from the first of `words` on; `length` is that
    /// run's, 0 where there is none.
    [[nodiscard]] std::vector<const Entry*> readings(std::span<const std::string> words, std::size_t& length) const;

private:
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFirstWord;
};

} // namespace codesets
