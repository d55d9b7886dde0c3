// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PartLines.h"

#include "codesets/Format.h"
#include "domain/Text.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace codesets {

std::string_view lineAt(std::string_view text, std::size_t start)
{
    text.remove_prefix(std::min(start, text.size()));
    return text.substr(0, text.find('\n'));
}

std::string_view cellOf(std::string_view line, std::size_t number)
{
    for (; number > 0; --number) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            return {};
        line.remove_prefix(tab + 1);
    }
    return line.substr(0, line.find('\t'));
}

std::size_t cellsIn(std::string_view line)
{
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
}

domain::Status eachPartLine(std::string_view text, std::string_view header, const std::string& source,
                            const VisitLine& visit)
{
    using domain::error;
    using domain::ErrorKind;
    if (text.size() >= std::numeric_limits<std::uint32_t>::max())
        return error(ErrorKind::Unsupported, "codesets.too-large", source, "a part of a book is far smaller");
    if (!domain::isUtf8(text))
        return error(ErrorKind::Damaged, "codesets.not-utf8", source, "the table must be UTF-8");
    if (cellOf(lineAt(text, 0), 0) != header)
        return lineError("codesets.columns", source, 1, "the header must begin with " + std::string(header));
    std::size_t number = 1;
    for (std::size_t start = 0; start < text.size(); ++number) {
        const std::string_view line = lineAt(text, start);
        if (number > 1 && !line.empty()) {
            if (auto status = visit(line, start, number); !status)
                return status;
        }
        start += line.size() + 1;
    }
    return domain::done();
}

domain::Error cutLine(const std::string& source, std::size_t number, const std::string& expected)
{
    return lineError("codesets.line-too-short", source, number, "expected " + expected);
}

domain::Error badCell(const std::string& source, std::size_t number, const std::string& expected)
{
    return lineError("codesets.cell", source, number, "expected " + expected);
}

void appendLine(std::string& text, std::initializer_list<std::string_view> cells)
{
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first)
            text += '\t';
        first = false;
        const std::size_t begin = text.size();
        text += cell;
        std::replace_if(
            text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(),
            [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    }
    text += '\n';
}

} // namespace codesets
