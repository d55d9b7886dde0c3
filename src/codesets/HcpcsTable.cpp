// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "domain/Text.h"

#include <algorithm>

namespace codesets {
namespace {

struct Columns
{
    std::ptrdiff_t code = -1;
    std::ptrdiff_t title = -1;
    std::ptrdiff_t ended = -1;
    std::ptrdiff_t added = -1;
    std::ptrdiff_t action = -1;

    [[nodiscard]] bool complete() const { return code >= 0 && title >= 0; }
};

Columns columnsOf(std::string_view header)
{
    std::vector<std::string_view> names;
    splitCells(header, names);
    const auto at = [&](std::string_view name) {
        const auto found = std::find(names.begin(), names.end(), name);
        return found == names.end() ? std::ptrdiff_t{-1} : found - names.begin();
    };
    return {at("hcpcs_code"), at("long_description"), at("date_term"), at("date_added"), at("date_action")};
}

std::string_view cellAt(const std::vector<std::string_view>& cells, std::ptrdiff_t column)
{
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < cells.size() ? domain::trimmed(cells[index]) : std::string_view{};
}

domain::Date dateIn(std::string_view text)
{
    const auto day = domain::parseDate(text);
    return day ? *day : domain::Date{};
}

} // namespace

bool isHcpcsTable(std::string_view bytes)
{
    return columnsOf(bytes.substr(0, bytes.find_first_of("\r\n"))).complete();
}

domain::Result<Release> readHcpcsTable(std::string_view bytes, const std::string& name)
{
    const auto text = wholeAsUtf8(bytes, name);
    if (!text)
        return text.error();
    Release release;
    release.system = System::Hcpcs;
    domain::Status status = domain::done();
    domain::Date newest{};
    Columns columns;
    std::vector<std::string_view> cells;
    eachLine(*text, [&](std::string_view line, std::size_t number) {
        if (number == 1) {
            columns = columnsOf(line);
            return true;
        }
        if (domain::trimmed(line).empty())
            return true;
        splitCells(line, cells);
        const std::string code = bare(cellAt(cells, columns.code));
        if (cellAt(cells, columns.title).empty()) {
            status = lineError("codesets.line-too-short", name, number, "the line has no long description");
            return false;
        }
        if (!wellFormed(System::Hcpcs, code)) // neither CPT nor D-codes, which are licensed
            return true;
        Code& entry = release.codes.emplace_back();
        entry.code = code;
        entry.billable = true;
        entry.title = std::string(cellAt(cells, columns.title));
        entry.ended = dateIn(cellAt(cells, columns.ended));
        for (const std::ptrdiff_t column : {columns.added, columns.action}) {
            const domain::Date day = dateIn(cellAt(cells, column));
            if (day.ok() && (!newest.ok() || newest < day))
                newest = day;
        }
        return true;
    });
    if (!status)
        return status.error();
    if (auto sorted = sortCodes(release.codes, name); !sorted)
        return sorted.error();
    if (newest.ok())
        release.edition = quarterOf(newest);
    return release;
}

} // namespace codesets
