// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/TermTable.h"

#include "codesets/book/PartLines.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace codesets {
namespace {

constexpr std::size_t cellCount = 7;
constexpr std::size_t deepest = 30;

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!word.empty())
            result.push_back(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return result;
}

TermCode termCode(std::string_view word)
{
    TermCode result;
    if (word.starts_with('[') && word.ends_with(']')) {
        result.manifestation = true;
        word = word.substr(1, word.size() - 2);
    }
    if (word.ends_with('-')) {
        result.goesOn = word.find_first_not_of('-') != std::string_view::npos;
        word = word.substr(0, word.find_last_not_of('-') + 1);
    }
    result.code = word;
    return result;
}

std::optional<std::size_t> depthOf(std::string_view cell)
{
    std::size_t depth = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), depth);
    if (failure != std::errc{} || end != cell.data() + cell.size() || depth > deepest)
        return std::nullopt;
    return depth;
}

} // namespace

std::vector<TermCode> termCodes(std::string_view codes)
{
    std::vector<TermCode> result = termCells(codes);
    std::erase_if(result, [](const TermCode& one) { return one.code.empty(); });
    return result;
}

std::vector<TermCode> termCells(std::string_view codes)
{
    std::vector<TermCode> result;
    for (const std::string_view word : words(codes))
        result.push_back(termCode(word));
    return result;
}

domain::Result<TermTable> TermTable::parse(std::string text, const std::string& source)
{
    TermTable table(std::move(text));
    if (auto status = table.read(source); !status)
        return status.error();
    return table;
}

domain::Status TermTable::read(const std::string& source)
{
    std::vector<std::int32_t> open; // by depth
    const auto take = [&](std::string_view line, std::size_t start, std::size_t number) -> domain::Status {
        if (cellsIn(line) < cellCount)
            return cutLine(source, number, "seven cells");
        const auto depth = depthOf(cellOf(line, 0));
        if (!depth || *depth > open.size())
            return badCell(source, number, "a depth that the line above allows");
        open.resize(*depth);
        const auto own = static_cast<std::uint32_t>(m_rows.size());
        m_rows.push_back({static_cast<std::uint32_t>(start), open.empty() ? -1 : open.back()});
        if (*depth == 0)
            m_mainTerms.push_back(own);
        open.push_back(static_cast<std::int32_t>(own));
        return domain::done();
    };
    if (auto status = eachPartLine(m_text, "terms", source, take); !status)
        return status;
    const std::string_view header = lineAt(m_text, 0);
    for (std::size_t i = 1; i < cellsIn(header); ++i)
        m_columns.emplace_back(cellOf(header, i));
    return domain::done();
}

Term TermTable::term(std::size_t index) const
{
    std::string_view line = lineAt(m_text, m_rows[index].start);
    std::array<std::string_view, cellCount> cells;
    for (std::string_view& cell : cells) {
        cell = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min(cell.size() + 1, line.size()));
    }
    return {depthOf(cells[0]).value_or(0), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]};
}

std::vector<std::size_t> TermTable::children(std::size_t index) const
{
    std::vector<std::size_t> result;
    const auto own = static_cast<std::int32_t>(index);
    for (std::size_t i = index + 1; i < m_rows.size() && m_rows[i].parent >= own; ++i) {
        if (m_rows[i].parent == own)
            result.push_back(i);
    }
    return result;
}

std::string TermTable::path(std::size_t index, std::string_view between) const
{
    const std::string_view title = term(index).title;
    const std::int32_t above = m_rows[index].parent;
    std::string result = above < 0 ? std::string() : path(static_cast<std::size_t>(above), between);
    if (!result.empty() && !title.empty())
        result += between;
    return result += title;
}

TermTableWriter::TermTableWriter(const std::vector<std::string>& columns) : m_text("terms")
{
    for (const std::string& column : columns)
        m_text += '\t' + column;
    m_text += '\n';
}

void TermTableWriter::add(const TermDraft& term)
{
    std::string codes = term.codes;
    if (!term.manifestation.empty())
        codes += (codes.empty() ? "" : " ") + term.manifestation;
    appendLine(m_text,
               {std::to_string(term.depth), term.title, term.nonessential, codes, term.see, term.seeAlso, term.use});
    ++(term.depth == 0 ? m_mainTerms : m_terms);
}

} // namespace codesets
