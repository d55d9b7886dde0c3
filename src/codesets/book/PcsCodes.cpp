// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PcsCodes.h"

#include "codesets/book/PcsAxes.h"
#include "codesets/book/PcsTables.h"

#include <algorithm>

namespace codesets {
namespace {

/// Whether the edition has the code, and for reporting; asked in the order of the codes or nearly so.
bool reportable(const Edition& edition, const std::string& code)
{
    const Code* known = edition.find(code);
    return known != nullptr && known->billable && !known->endedBefore(edition.info().from);
}

} // namespace

std::uint16_t PcsCodes::number(char character, std::string_view label)
{
    const auto [place, fresh] =
        m_numbers.try_emplace({character, std::string(label)}, static_cast<std::uint16_t>(m_meanings.size()));
    if (fresh)
        m_meanings.push_back({character, std::string(label)});
    return place->second;
}

std::string PcsCodes::code(const Meanings& meanings) const
{
    std::string code;
    for (const std::uint16_t one : meanings)
        code += m_meanings[one].character;
    return code;
}

std::string_view PcsCodes::title(char section, std::size_t position) const
{
    const auto found = m_titles.find({section, position});
    return found == m_titles.end() ? std::string_view() : found->second;
}

std::string_view PcsCodes::definition(char section, std::size_t position, std::uint16_t number) const
{
    const auto found = m_definitions.find({{section, position}, number});
    return found == m_definitions.end() ? std::string_view() : found->second;
}

void PcsCodes::finish(const Edition& edition)
{
    std::vector<std::pair<std::string, Meanings>> sorted;
    sorted.reserve(m_codes.size());
    for (const Meanings& one : m_codes)
        sorted.emplace_back(code(one), one);
    // Of two rows with one code, the first in the book counts.
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    sorted.erase(
        std::unique(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first == b.first; }),
        sorted.end());
    std::erase_if(sorted, [&](const auto& one) { return !reportable(edition, one.first); });
    m_codes.clear();
    for (const auto& [code, meanings] : sorted)
        m_codes.push_back(meanings);
    m_codes.shrink_to_fit();
    m_numbers.clear();
    const auto codes = edition.codes();
    const auto all = std::count_if(codes.begin(), codes.end(), [&](const Code& one) {
        return one.billable && !one.endedBefore(edition.info().from);
    });
    m_missing = static_cast<std::size_t>(all) - m_codes.size();
}

void PcsCodes::addRow(const PcsRow& row, const Meanings& table, char section)
{
    std::vector<Meanings> beginnings{table};
    for (std::size_t a = 0; a < row.axes.size(); ++a) {
        const std::size_t position = pcsTableLength + a;
        m_titles.try_emplace({section, position}, row.axes[a].title);
        std::vector<Meanings> longer;
        for (const Meanings& beginning : beginnings) {
            for (const PcsValue& value : row.axes[a].values) {
                longer.push_back(beginning);
                longer.back()[position] = number(value.code, value.label);
            }
        }
        beginnings = std::move(longer);
    }
    m_codes.insert(m_codes.end(), beginnings.begin(), beginnings.end());
}

PcsCodes PcsCodes::from(const PcsTables& tables, const Edition& edition)
{
    PcsCodes result;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const PcsTable table = tables.table(i);
        const char section = table.code[0];
        Meanings code{};
        for (std::size_t p = 0; p < pcsTableLength; ++p) {
            code[p] = result.number(table.axes[p].values[0].code, table.axes[p].values[0].label);
            result.m_titles.try_emplace({section, p}, table.axes[p].title);
        }
        constexpr std::size_t operation = pcsTableLength - 1;
        if (!table.definition.empty())
            result.m_definitions.try_emplace({{section, operation}, code[operation]}, table.definition);
        for (const PcsRow& row : table.rows)
            result.addRow(row, code, section);
    }
    result.finish(edition);
    return result;
}

PcsCodes PcsCodes::from(const PcsAxes& axes, const Edition& edition)
{
    PcsCodes result;
    for (const Code& one : edition.codes()) {
        if (one.code.size() != pcsLength)
            continue;
        Meanings code{};
        bool told = true;
        for (std::size_t p = 0; told && p < pcsLength; ++p) {
            const std::string_view label = axes.label(one.code, p);
            told = !label.empty();
            code[p] = result.number(one.code[p], label);
            result.m_titles.try_emplace({one.code[0], p}, axes.title(one.code, p));
            if (const std::string_view meaning = axes.meaning(one.code, p); !meaning.empty())
                result.m_definitions.try_emplace({{one.code[0], p}, code[p]}, meaning);
        }
        if (told)
            result.m_codes.push_back(code);
    }
    result.finish(edition);
    return result;
}

} // namespace codesets
