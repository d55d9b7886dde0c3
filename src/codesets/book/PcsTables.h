// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

struct PcsValue
{
    char code = '0';
    std::string_view label;
};

/// One character's values; views into the PcsTables.
struct PcsAxis
{
    std::string_view title; ///< "Body Part", "Approach"
    std::vector<PcsValue> values;
};

/// A row: any value of an axis goes with any of the others, and with no others.
struct PcsRow
{
    std::array<PcsAxis, 4> axes; ///< positions 4 to 7
};

/// One table: section, body system and operation, and the rows of legal combinations.
struct PcsTable
{
    std::string_view code;       ///< the first three characters
    std::array<PcsAxis, 3> axes; ///< positions 1 to 3, one value each
    std::string_view definition; ///< of the operation; may be empty
    std::vector<PcsRow> rows;
};

/// The ICD-10-PCS tables of one edition (CMS icd10pcs_tables_YYYY.xml), in the order of the book, immutable.
class PcsTables
{
public:
    /// Reads pcs-tables.tsv. Errors: codesets.not-utf8, codesets.columns, codesets.line-too-short, codesets.cell.
    [[nodiscard]] static domain::Result<PcsTables> parse(std::string text, const std::string& source);

    [[nodiscard]] std::size_t size() const { return m_tables.size(); }
    [[nodiscard]] PcsTable table(std::size_t index) const;
    /// By the first three characters.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;
    /// The codes alone, for a list of tables to choose from.
    [[nodiscard]] std::string_view code(std::size_t index) const;

private:
    explicit PcsTables(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] domain::Status read(const std::string& source);

    std::string m_text;
    std::vector<std::uint32_t> m_tables; ///< where each begins
};

/// Writes what PcsTables::parse reads.
class PcsTablesWriter
{
public:
    PcsTablesWriter();
    struct Axis
    {
        std::string title;
        std::vector<std::pair<char, std::string>> values;
    };
    void table(const std::array<Axis, 3>& axes, std::string_view definition);
    void row(const std::array<Axis, 4>& axes);
    [[nodiscard]] std::string take() && { return std::move(m_text); }
    [[nodiscard]] std::size_t tables() const { return m_tables; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t codes() const { return m_codes; }

private:
    std::string m_text;
    std::size_t m_tables = 0;
    std::size_t m_rows = 0;
    std::size_t m_codes = 0;
};

} // namespace codesets
