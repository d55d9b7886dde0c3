// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Format.h"

#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "codesets/book/BookFormats.h"
#include "codesets/edits/MceFormats.h"
#include "domain/Text.h"

#include <algorithm>
#include <array>

namespace codesets {
namespace {

constexpr std::array<Format, 15> knownFormats{{
    {"order", "ICD-10 order file", isOrderFile, readOrderFile},
    {"hcpcs-fixed", "HCPCS contractor file", isHcpcsFixed, readHcpcsFixed},
    {"hcpcs-table", "HCPCS table", isHcpcsTable, readHcpcsTable},
    {"cpt-table", "CPT table of a licensee", isCptTable, readCptTable},
    {"poa-exempt", "POA-exempt list", isPoaExemptList, readPoaExemptList},
    {nameOf(PartKind::Tabular).id, "ICD-10-CM Tabular List", isTabularXml, readTabularXml},
    {nameOf(PartKind::Index).id, "ICD-10-CM Alphabetic Index", isIndexXml, readIndexXml},
    {nameOf(PartKind::ExternalCause).id, "ICD-10-CM External Cause Index", isExternalCauseXml, readExternalCauseXml},
    {nameOf(PartKind::Neoplasm).id, "ICD-10-CM Neoplasm Table", isNeoplasmXml, readNeoplasmXml},
    {nameOf(PartKind::Drugs).id, "ICD-10-CM Table of Drugs and Chemicals", isDrugsXml, readDrugsXml},
    {nameOf(PartKind::PcsTables).id, "ICD-10-PCS tables", isPcsTablesXml, readPcsTablesXml},
    {nameOf(PartKind::PcsIndex).id, "ICD-10-PCS index", isPcsIndexXml, readPcsIndexXml},
    {nameOf(PartKind::PcsDefinitions).id, "ICD-10-PCS definitions", isPcsDefinitionsXml, readPcsDefinitionsXml},
    {nameOf(PartKind::Mce).id, "Medicare Code Editor lists", isMceVersionTable, readMceVersionTable},
    {nameOf(PartKind::Mce).id, "Medicare Code Editor lists", isMceConflictTable, readMceConflictTable},
}};

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

struct Year
{
    int value = 0;
    bool fiscal = false; ///< written as FY
};

Year yearAt(const std::string& part, std::size_t begin, std::size_t length)
{
    const bool fiscal = begin >= 2 && part.compare(begin - 2, 2, "fy") == 0;
    int value = 0;
    for (std::size_t i = begin; i < begin + length; ++i)
        value = value * 10 + (part[i] - '0');
    if (length == 2 && fiscal)
        return {2000 + value, true};
    // ICD-10-CM and -PCS came into use with fiscal year 2016; drafts go a few years further back.
    const bool plausible = length == 4 && value >= 2009 && value < 2100;
    if (!plausible)
        return {};
    const bool autumn = part.rfind("oct", begin) != std::string::npos;
    return {!fiscal && autumn ? value + 1 : value, fiscal};
}

Year yearIn(const std::string& part)
{
    for (std::size_t begin = 0; begin < part.size(); ++begin) {
        if (!digit(part[begin]))
            continue;
        std::size_t length = 1;
        while (begin + length < part.size() && digit(part[begin + length]))
            ++length;
        if (const Year year = yearAt(part, begin, length); year.value != 0)
            return year;
        begin += length;
    }
    return {};
}

} // namespace

std::span<const Format> formats()
{
    return knownFormats;
}

const Format* recognise(std::string_view bytes)
{
    const auto at = std::find_if(knownFormats.begin(), knownFormats.end(),
                                 [&](const Format& format) { return format.recognises(bytes); });
    return at == knownFormats.end() ? nullptr : &*at;
}

std::string fiscalYearIn(std::string_view path)
{
    bool file = true;
    while (!path.empty()) {
        const std::size_t slash = path.rfind('/');
        const std::string part = lower(slash == std::string_view::npos ? path : path.substr(slash + 1));
        file = file || part.ends_with(".zip");
        const Year year = yearIn(part);
        if (year.value != 0 && (file || year.fiscal))
            return std::to_string(year.value);
        file = false;
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
    }
    return {};
}

std::string asUtf8(std::string_view bytes)
{
    if (domain::isUtf8(bytes))
        return std::string(bytes);
    std::string result;
    result.reserve(bytes.size() + 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            result.push_back(c);
            continue;
        }
        result.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
        result.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
    }
    return result;
}

domain::Result<std::string> wholeAsUtf8(std::string_view bytes, const std::string& name)
{
    std::size_t utf8 = 0; // the last line that is, beyond ASCII
    std::size_t other = 0;
    std::size_t binary = 0;
    eachLine(bytes, [&](std::string_view line, std::size_t number) {
        if (line.find('\0') != std::string_view::npos)
            binary = number;
        const bool ascii =
            std::all_of(line.begin(), line.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
        if (!ascii)
            (domain::isUtf8(line) ? utf8 : other) = number;
        return binary == 0 && (utf8 == 0 || other == 0);
    });
    if (binary != 0)
        return lineError("codesets.encoding", name, binary, "expected text in UTF-8 or Latin-1, and found NUL");
    if (utf8 != 0 && other != 0)
        return lineError("codesets.encoding", name, std::max(utf8, other),
                         "expected the encoding of line " + std::to_string(std::min(utf8, other))
                             + "; one of the two is UTF-8, the other is not");
    return asUtf8(bytes);
}

domain::Error lineError(std::string id, const std::string& name, std::size_t line, std::string detail)
{
    return domain::error(domain::ErrorKind::Damaged, std::move(id), name,
                         "line " + std::to_string(line) + ": " + std::move(detail));
}

domain::Status sortCodes(std::vector<Code>& codes, const std::string& name)
{
    if (codes.empty())
        return domain::error(domain::ErrorKind::Damaged, "codesets.no-codes", name, "there is no code in the file");
    std::sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.code < b.code; });
    const auto twice =
        std::adjacent_find(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.code == b.code; });
    if (twice != codes.end())
        return domain::error(domain::ErrorKind::Damaged, "codesets.duplicate-code", name,
                             "the code " + twice->code + " stands twice");
    return domain::done();
}

} // namespace codesets
