// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "domain/Text.h"

#include <algorithm>

namespace codesets {
namespace {

struct CptColumns
{
    std::ptrdiff_t code = -1;
    std::ptrdiff_t title = -1;

    [[nodiscard]] bool complete() const { return code >= 0 && title >= 0; }
};

CptColumns cptColumnsOf(std::string_view header)
{
    std::vector<std::string_view> names;
    splitCells(header, names);
    const auto at = [&](std::string_view name) {
        const auto found = std::find(names.begin(), names.end(), name);
        return found == names.end() ? std::ptrdiff_t{-1} : found - names.begin();
    };
    return {at("cpt_code"), at("description")};
}

} // namespace

bool isCptTable(std::string_view bytes)
{
    return cptColumnsOf(bytes.substr(0, bytes.find_first_of("\r\n"))).complete();
}

domain::Result<Release> readCptTable(std::string_view bytes, const std::string& name)
{
    const auto text = wholeAsUtf8(bytes, name);
    if (!text)
        return text.error();
    Release release;
    release.system = System::Cpt;
    domain::Status status = domain::done();
    CptColumns columns;
    std::vector<std::string_view> cells;
    eachLine(*text, [&](std::string_view line, std::size_t number) {
        if (number == 1) {
            columns = cptColumnsOf(line);
            if (!columns.complete())
                status =
                    lineError("codesets.columns", name, number, "the columns cpt_code and description are expected");
            return columns.complete();
        }
        if (domain::trimmed(line).empty())
            return true;
        splitCells(line, cells);
        const auto last = static_cast<std::size_t>(std::max(columns.code, columns.title));
        if (cells.size() <= last || domain::trimmed(cells[static_cast<std::size_t>(columns.title)]).empty()) {
            status = lineError("codesets.line-too-short", name, number, "a code and a description are expected");
            return false;
        }
        Code& entry = release.codes.emplace_back();
        entry.code = bare(cells[static_cast<std::size_t>(columns.code)]);
        entry.billable = true;
        entry.title = std::string(domain::trimmed(cells[static_cast<std::size_t>(columns.title)]));
        if (wellFormed(System::Cpt, entry.code))
            return true;
        status = lineError("codesets.cell", name, number, "four digits and a digit or letter are expected for a code");
        return false;
    });
    if (!status)
        return status.error();
    if (auto sorted = sortCodes(release.codes, name); !sorted)
        return sorted.error();
    return release;
}

} // namespace codesets
