// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// One line of an index or a table, as views into the TermTable.
struct Term
{
    std::size_t depth = 0;         ///< 0 is a main term
    std::string_view title;        ///< may be empty in the ICD-10-PCS index, under a term with several references
    std::string_view nonessential; ///< nonessential modifiers with their parentheses: "(acute) (chronic)"
    std::string_view codes;        ///< see termCodes and termCells
    std::string_view see;          ///< "see" reference: mandatory (OCG I.A.16)
    std::string_view seeAlso;
    std::string_view use; ///< ICD-10-PCS: the body part, device or substance value to use
};

/// A code that a term leads to.
struct TermCode
{
    std::string_view code;      ///< with the dot in ICD-10-CM, without its dash; in ICD-10-PCS 3 to 7 characters
    bool manifestation = false; ///< stood in brackets: coded after the code before it
    bool goesOn = false;        ///< more characters are needed
};
[[nodiscard]] std::vector<TermCode> termCodes(std::string_view codes);
/// The cells of a table's line, one for each column; "-" and "--" are empty.
[[nodiscard]] std::vector<TermCode> termCells(std::string_view codes);

/// An index of ICD-10-CM or ICD-10-PCS, the Neoplasm Table or the Table of Drugs, in the order of the book, immutable.
/// It holds its file's text and where the lines begin; terms are read from it when asked for.
class TermTable
{
public:
    /// Reads <part>.tsv: a line with `terms` and the headings of the code columns (none in an index), then depth,
    /// title, nonessential, codes, see, see also, use. Errors: codesets.not-utf8, codesets.columns,
    /// codesets.line-too-short, codesets.cell.
    [[nodiscard]] static domain::Result<TermTable> parse(std::string text, const std::string& source);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] Term term(std::size_t index) const;
    /// Index of the term above; -1 above main terms.
    [[nodiscard]] std::int32_t parent(std::size_t index) const { return m_rows[index].parent; }
    [[nodiscard]] const std::vector<std::uint32_t>& mainTerms() const { return m_mainTerms; }
    [[nodiscard]] std::vector<std::size_t> children(std::size_t index) const;
    /// Titles from the main term down, with `between` between them: "Pain, chest, atypical".
    [[nodiscard]] std::string path(std::size_t index, std::string_view between = ", ") const;
    /// Headings of the columns of codes; empty for an index.
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }

private:
    struct Row
    {
        std::uint32_t start;
        std::int32_t parent;
    };
    explicit TermTable(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] domain::Status read(const std::string& source);

    std::string m_text;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_mainTerms;
    std::vector<std::string> m_columns;
};

/// A term while it is read from an official file.
struct TermDraft
{
    std::size_t depth = 0;
    std::string title;
    std::string nonessential;
    std::string codes;
    std::string manifestation; ///< in brackets; comes after the codes
    std::string see;
    std::string seeAlso;
    std::string use;
};

/// Writes what TermTable::parse reads.
class TermTableWriter
{
public:
    explicit TermTableWriter(const std::vector<std::string>& columns = {});
    void add(const TermDraft& term);
    [[nodiscard]] std::string take() && { return std::move(m_text); }
    [[nodiscard]] std::size_t mainTerms() const { return m_mainTerms; }
    [[nodiscard]] std::size_t terms() const { return m_terms; } ///< below main terms

private:
    std::string m_text;
    std::size_t m_mainTerms = 0;
    std::size_t m_terms = 0;
};

} // namespace codesets
