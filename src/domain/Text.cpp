// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Text.h"

#include <algorithm>
#include <cstdint>

namespace domain {
namespace {

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), startsCodePoint));
}

std::size_t byteOffset(std::string_view utf8, std::size_t index)
{
    std::size_t seen = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (startsCodePoint(utf8[i]) && seen++ == index)
            return i;
    }
    return utf8.size();
}

std::string_view slice(std::string_view utf8, Span span)
{
    if (span.to <= span.from)
        return {};
    const std::size_t begin = byteOffset(utf8, span.from);
    const std::size_t length = byteOffset(utf8.substr(begin), span.to - span.from);
    return utf8.substr(begin, length);
}

std::optional<Span> locate(std::string_view haystack, std::string_view needle, int occurrence)
{
    if (needle.empty())
        return std::nullopt;
    std::size_t at = std::string_view::npos;
    std::size_t from = 0;
    for (int i = 0; i < occurrence; ++i) {
        at = haystack.find(needle, from);
        if (at == std::string_view::npos)
            return std::nullopt;
        from = at + 1;
    }
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::size_t begin = codePoints(haystack.substr(0, at));
    return Span{begin, begin + codePoints(needle)};
}

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        std::size_t length = 0;
        std::uint32_t point = 0;
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
            point = lead & 0x1FU;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            point = lead & 0x0FU;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            point = lead & 0x07U;
        } else {
            return false;
        }
        if (i + length > bytes.size())
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if ((next & 0xC0U) != 0x80U)
                return false;
            point = (point << 6U) | (next & 0x3FU);
        }
        const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        if (overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return false;
        i += length;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace domain
