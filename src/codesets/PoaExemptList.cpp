// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "domain/Text.h"

#include <algorithm>
#include <array>

namespace codesets {
namespace {

/// "Order26" -> "2026"
std::string yearOf(std::string_view heading)
{
    constexpr std::string_view word = "Order";
    if (!heading.starts_with(word) || heading.size() < word.size() + 2)
        return {};
    const std::string_view year = heading.substr(heading.size() - 2);
    const bool digits = std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? "20" + std::string(year) : std::string();
}

std::string_view firstLine(std::string_view bytes)
{
    return bytes.substr(0, bytes.find_first_of("\r\n"));
}

} // namespace

bool isPoaExemptList(std::string_view bytes)
{
    std::string heading(firstLine(bytes).substr(0, 200));
    std::transform(heading.begin(), heading.end(), heading.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return heading.starts_with("order") && heading.find("exempt") != std::string::npos
           && std::count(heading.begin(), heading.end(), '\t') >= 2;
}

domain::Result<Release> readPoaExemptList(std::string_view bytes, const std::string& name)
{
    Release release;
    release.system = System::Icd10cm;
    domain::Status status = domain::done();
    std::vector<std::string_view> cells;
    eachLine(bytes, [&](std::string_view line, std::size_t number) {
        splitCells(line, cells);
        if (number == 1) {
            release.edition = yearOf(domain::trimmed(cells.front()));
            return true;
        }
        if (domain::trimmed(line).empty())
            return true;
        if (cells.size() < 2 || !wellFormed(System::Icd10cm, cells[1])) {
            status = lineError(cells.size() < 2 ? "codesets.line-too-short" : "codesets.line", name, number,
                               "a line needs an order number and an ICD-10-CM code");
            return false;
        }
        release.poaExempt.push_back(bare(cells[1]));
        return true;
    });
    if (!status)
        return status.error();
    if (release.poaExempt.empty())
        return domain::error(domain::ErrorKind::Damaged, "codesets.no-codes", name, "there is no code in the file");
    std::sort(release.poaExempt.begin(), release.poaExempt.end());
    return release;
}

} // namespace codesets
