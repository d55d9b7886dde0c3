// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "domain/Text.h"

#include <algorithm>
#include <optional>

namespace codesets {
namespace {

constexpr std::size_t codeAt = 6;
constexpr std::size_t codeWidth = 7;
constexpr std::size_t flagAt = 14;
constexpr std::size_t longTitleAt = 77;

struct OrderLine
{
    std::string_view code;
    bool billable = false;
    std::string_view title;
};

std::optional<OrderLine> parse(std::string_view line)
{
    if (line.size() <= longTitleAt || line[5] != ' ' || line[13] != ' ' || line[15] != ' ' || line[76] != ' ')
        return std::nullopt;
    if (line[flagAt] != '0' && line[flagAt] != '1')
        return std::nullopt;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!std::all_of(line.begin(), line.begin() + 5, digit))
        return std::nullopt;
    const OrderLine result{domain::trimmed(line.substr(codeAt, codeWidth)), line[flagAt] == '1',
                           domain::trimmed(line.substr(longTitleAt))};
    const auto upper = [&](char c) { return digit(c) || (c >= 'A' && c <= 'Z'); };
    if (result.code.size() < 3 || result.title.empty() || !std::all_of(result.code.begin(), result.code.end(), upper))
        return std::nullopt;
    return result;
}

/// ICD-10-PCS codes have seven characters and headers three, some begin with a digit; ICD-10-CM differs in all of it.
System systemOf(const std::vector<Code>& codes)
{
    for (const Code& entry : codes) {
        const bool digitFirst = entry.code[0] >= '0' && entry.code[0] <= '9';
        if (digitFirst)
            return System::Icd10pcs;
        if (entry.code.size() > 3 && entry.code.size() < codeWidth)
            return System::Icd10cm;
        if (entry.code.size() == 3 && entry.billable)
            return System::Icd10cm;
    }
    const bool procedures = std::all_of(codes.begin(), codes.end(), [](const Code& entry) {
        return entry.code.size() == 3 || wellFormed(System::Icd10pcs, entry.code);
    });
    const bool whole =
        std::any_of(codes.begin(), codes.end(), [](const Code& entry) { return entry.code.size() == codeWidth; });
    return procedures && whole ? System::Icd10pcs : System::Icd10cm;
}

} // namespace

bool isOrderFile(std::string_view bytes)
{
    bool found = false;
    eachLine(bytes, [&](std::string_view line, std::size_t) {
        if (domain::trimmed(line).empty())
            return true;
        found = parse(line).has_value();
        return false;
    });
    return found;
}

domain::Result<Release> readOrderFile(std::string_view bytes, const std::string& name)
{
    const auto text = wholeAsUtf8(bytes, name);
    if (!text)
        return text.error();
    Release release;
    release.codes.reserve(static_cast<std::size_t>(std::count(text->begin(), text->end(), '\n')) + 1);
    domain::Status status = domain::done();
    eachLine(*text, [&](std::string_view line, std::size_t number) {
        if (domain::trimmed(line).empty())
            return true;
        const auto entry = parse(line);
        if (!entry) {
            const bool cut = line.size() <= longTitleAt;
            status = lineError(cut ? "codesets.line-too-short" : "codesets.line", name, number,
                               cut ? "the line is cut short; the file may be incomplete"
                                   : "the line has not the columns of an order file");
            return false;
        }
        Code& code = release.codes.emplace_back();
        code.code = std::string(entry->code);
        code.billable = entry->billable;
        code.title = std::string(entry->title);
        return true;
    });
    if (!status)
        return status.error();
    release.system = systemOf(release.codes);
    if (auto sorted = sortCodes(release.codes, name); !sorted)
        return sorted.error();
    return release;
}

} // namespace codesets
