// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/AddLine.h"

#include "domain/Text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace generation::planting {
namespace {

using domain::ErrorKind;
using Lines = std::vector<std::string>;

Lines linesOf(const std::string& body)
{
    Lines lines;
    std::size_t from = 0;
    while (from < body.size()) {
        const std::size_t end = body.find('\n', from);
        lines.push_back(body.substr(from, end - from));
        from = end == std::string::npos ? body.size() : end + 1;
    }
    return lines;
}

std::string bodyOf(const Lines& lines)
{
    std::string body;
    for (const std::string& line : lines)
        body += line + "\n";
    return body;
}

std::size_t headingLevel(std::string_view line)
{
    const std::size_t level = line.find_first_not_of('#');
    return level != std::string_view::npos && level > 0 && line[level] == ' ' ? level : 0;
}

bool isBlank(std::string_view line)
{
    return domain::trimmed(line).empty();
}

bool isRow(std::string_view line)
{
    return !line.empty() && line.front() == '|';
}

/// Length of a list item's mark, blank included; 0 where the line is none.
std::size_t listMark(std::string_view line)
{
    if (line.starts_with("- "))
        return 2;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || line.substr(digits, 2) != ". ")
        return 0;
    return digits + 2;
}

struct Section
{
    std::size_t from = 0; ///< first line behind the heading
    std::size_t to = 0;
};

std::optional<Section> sectionOf(const Lines& lines, const std::string& heading)
{
    if (heading.empty())
        return Section{0, lines.size()};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t level = headingLevel(lines[i]);
        if (level == 0 || domain::trimmed(std::string_view(lines[i]).substr(level)) != heading)
            continue;
        Section section{i + 1, i + 1};
        while (section.to < lines.size()
               && (headingLevel(lines[section.to]) == 0 || headingLevel(lines[section.to]) > level))
            ++section.to;
        return section;
    }
    return std::nullopt;
}

domain::Error noPlace(const char* code, const AddedLine& line, const std::string& detail)
{
    return domain::error(ErrorKind::NotFound, code, line.document, detail);
}

domain::Result<std::string> addRow(Lines& lines, const Section& section, const AddedLine& line)
{
    std::size_t last = section.to;
    while (last > section.from && !isRow(lines[last - 1]))
        --last;
    if (last == section.from)
        return noPlace("plant.no-table", line, "there is no table under \"" + line.section + "\"");
    const std::size_t columns = cellsOf(lines[last - 1]).size();
    if (cellsOf(line.text).size() != columns)
        return domain::error(ErrorKind::InvalidInput, "plant.columns", line.document,
                             "the table has " + std::to_string(columns) + " columns");
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(last), line.text);
    const std::size_t from = line.text.find_first_not_of("| ");
    const std::size_t to = line.text.find_last_not_of("| ");
    return line.text.substr(from, to + 1 - from);
}

domain::Result<std::string> addItem(Lines& lines, const Section& section, const AddedLine& line)
{
    const bool bullet = line.text.front() == '-';
    std::size_t last = section.to;
    while (last > section.from && (listMark(lines[last - 1]) == 0 || (lines[last - 1].front() == '-') != bullet))
        --last;
    if (last == section.from)
        return noPlace("plant.no-list", line, "there is no such list under \"" + line.section + "\"");
    while (last < section.to && !isBlank(lines[last]) && headingLevel(lines[last]) == 0)
        ++last; // what continues the item
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(last), line.text);
    return line.text.substr(listMark(line.text));
}

domain::Result<std::string> addParagraph(Lines& lines, const Section& section, const AddedLine& line)
{
    std::size_t last = section.to;
    while (last > section.from && isBlank(lines[last - 1]))
        --last;
    const auto at = lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(last), "");
    lines.insert(at + 1, line.text);
    return line.text;
}

} // namespace

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells;
    line = domain::trimmed(line);
    if (!isRow(line))
        return cells;
    line.remove_prefix(1);
    if (!line.empty() && line.back() == '|')
        line.remove_suffix(1);
    for (;;) {
        const std::size_t bar = line.find('|');
        cells.emplace_back(domain::trimmed(line.substr(0, bar)));
        if (bar == std::string_view::npos)
            return cells;
        line.remove_prefix(bar + 1);
    }
}

domain::Result<std::string> addLine(RawChart& chart, const AddedLine& line)
{
    auto& pages = chart.chart.documents;
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const auto& each) { return each.header.id == line.document; });
    if (page == pages.end())
        return noPlace("plant.no-page", line, "the chart has no such page");
    Lines lines = linesOf(page->body);
    const auto section = sectionOf(lines, line.section);
    if (!section)
        return noPlace("plant.no-section", line, "the page has no heading \"" + line.section + "\"");
    auto added = isRow(line.text)           ? addRow(lines, *section, line)
                 : listMark(line.text) != 0 ? addItem(lines, *section, line)
                                            : addParagraph(lines, *section, line);
    if (added)
        page->body = bodyOf(lines);
    return added;
}

} // namespace generation::planting
