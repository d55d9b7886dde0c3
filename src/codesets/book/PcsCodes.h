// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codesets {

class PcsAxes;
class PcsTables;
struct PcsRow;

inline constexpr std::size_t pcsLength = 7;
/// Section, body system and operation: what names a table.
inline constexpr std::size_t pcsTableLength = 3;

/// A character and what it stands for. In a few tables one character stands for several things, which the characters
/// after it tell apart; those are values of their own.
struct PcsMeaning
{
    char character = '0';
    std::string label;
};

/// The billable ICD-10-PCS codes of an edition, each character with what it stands for; sorted, immutable. About 2 MB
/// for the whole system.
class PcsCodes
{
public:
    using Meanings = std::array<std::uint16_t, pcsLength>; ///< numbers of meanings, by position from 0

    /// What the tables allow, without codes that the edition lacks or that are not billable in it.
    [[nodiscard]] static PcsCodes from(const PcsTables& tables, const Edition& edition);
    /// The edition's codes, those whose characters the axes tell.
    [[nodiscard]] static PcsCodes from(const PcsAxes& axes, const Edition& edition);

    [[nodiscard]] std::span<const Meanings> codes() const { return m_codes; }
    [[nodiscard]] std::size_t meanings() const { return m_meanings.size(); }
    [[nodiscard]] const PcsMeaning& meaning(std::uint16_t number) const { return m_meanings[number]; }
    [[nodiscard]] std::string code(const Meanings& meanings) const;
    /// "Body Part", "Approach"; by section, since the axes of a section are called alike in all its tables.
    [[nodiscard]] std::string_view title(char section, std::size_t position) const;
    /// What a value does or is, in a sentence; empty where neither tables nor axes say.
    [[nodiscard]] std::string_view definition(char section, std::size_t position, std::uint16_t number) const;
    /// Billable codes of the edition that are not here: newer than the tables.
    [[nodiscard]] std::size_t missing() const { return m_missing; }

private:
    PcsCodes() = default;
    [[nodiscard]] std::uint16_t number(char character, std::string_view label);
    /// The codes of a row, which begin as the table does.
    void addRow(const PcsRow& row, const Meanings& table, char section);
    void finish(const Edition& edition);

    std::vector<PcsMeaning> m_meanings;
    std::map<std::pair<char, std::string>, std::uint16_t, std::less<>> m_numbers;
    std::vector<Meanings> m_codes;
    std::map<std::pair<char, std::size_t>, std::string> m_titles;
    std::map<std::pair<std::pair<char, std::size_t>, std::uint16_t>, std::string> m_definitions;
    std::size_t m_missing = 0;
};

} // namespace codesets
