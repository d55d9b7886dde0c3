// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Redaction.h"

#include <algorithm>

namespace records {
namespace {

std::size_t lengthOf(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80)
        return 1;
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
}

/// The code points of a text, as pieces of it.
std::vector<std::string_view> pointsOf(std::string_view utf8)
{
    std::vector<std::string_view> points;
    points.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = std::min(lengthOf(utf8[i]), utf8.size() - i);
        points.push_back(utf8.substr(i, length));
        i += length;
    }
    return points;
}

bool isWord(std::string_view point)
{
    const auto lead = static_cast<unsigned char>(point.front());
    if (lead < 0x80)
        return (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
    // Latin-1 signs (U+0080 to U+00BF) and the General Punctuation block (U+2000 to U+206F) are no letters.
    if (lead == 0xC2)
        return false;
    return !(lead == 0xE2 && (static_cast<unsigned char>(point[1]) & 0xFEU) == 0x80U);
}

bool isBlank(std::string_view point)
{
    return point == " " || point == "\t" || point == "\xC2\xA0";
}

/// What gives a page its form and is never covered.
bool isForm(std::string_view point)
{
    return point == "\n" || point == "|" || point == "*";
}

/// Spans in order, those that overlap or touch made one.
std::vector<domain::Span> joined(std::vector<domain::Span> spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<domain::Span> out;
    for (const domain::Span span : spans) {
        if (span.length() == 0)
            continue;
        if (!out.empty() && span.from <= out.back().to)
            out.back().to = std::max(out.back().to, span.to);
        else
            out.push_back(span);
    }
    return out;
}

} // namespace

std::vector<bool> wordPoints(std::string_view utf8)
{
    const std::vector<std::string_view> points = pointsOf(utf8);
    std::vector<bool> words(points.size());
    std::transform(points.begin(), points.end(), words.begin(), isWord);
    return words;
}

std::vector<domain::Span> standings(std::string_view body, std::string_view words)
{
    std::vector<domain::Span> found;
    if (words.empty())
        return found;
    const std::vector<bool> word = wordPoints(body);
    const auto joins = [&](std::size_t before) { return before + 1 < word.size() && word[before] && word[before + 1]; };
    for (int nth = 1; const auto span = domain::locate(body, words, nth); ++nth) {
        const bool apart = (span->from == 0 || !joins(span->from - 1)) && !joins(span->to - 1);
        if (apart && (found.empty() || found.back().to <= span->from))
            found.push_back(*span);
    }
    return found;
}

std::string barred(std::string_view body, std::vector<domain::Span> spans)
{
    const std::vector<std::string_view> points = pointsOf(body);
    std::string out;
    std::size_t at = 0;
    const auto keepUntil = [&](std::size_t end) {
        for (; at < std::min(end, points.size()); ++at)
            out += points[at];
    };
    for (const domain::Span span : joined(std::move(spans))) {
        keepUntil(span.from);
        bool open = false;
        for (; at < std::min(span.to, points.size()); ++at) {
            const bool form = isForm(points[at]);
            if (form || (!open && isBlank(points[at])))
                out += points[at];
            else if (!open)
                out += redactionBar;
            open = !form && (open || !isBlank(points[at]));
        }
    }
    keepUntil(points.size());
    return out;
}

} // namespace records
