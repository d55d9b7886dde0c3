// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/entry/Keying.h"

#include "domain/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace records::entry {

using domain::Result;

namespace {

domain::Error refused(const char* code, std::string_view keyed, std::string detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, code, std::string(keyed), std::move(detail));
}

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string singleBlanks(std::string_view text)
{
    std::string out;
    for (const char c : domain::trimmed(text)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

/// Runs of digits and of letters; what stands between only parts them.
std::vector<std::string> piecesOf(std::string_view text)
{
    std::vector<std::string> pieces;
    char last = '\0';
    for (const char c : text) {
        const char kind = digit(c) ? 'd' : letter(c) ? 'l' : '\0';
        if (kind != '\0' && kind == last)
            pieces.back() += c;
        else if (kind != '\0')
            pieces.emplace_back(1, c);
        last = kind;
    }
    return pieces;
}

int numberOf(std::string_view text)
{
    int value = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc{} && end == text.data() + text.size() ? value : -1;
}

int monthOf(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
    const std::string small = folded(word);
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (small.size() >= 3 && months[i].starts_with(small))
            return static_cast<int>(i) + 1;
    }
    return small == "sept" ? 9 : -1;
}

template <typename... Args>
std::string printed(const char* pattern, Args... args)
{
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), pattern, args...);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

struct Ymd
{
    std::string year;
    int month = -1;
    int day = -1;
};

Ymd dateParts(const std::vector<std::string>& pieces)
{
    if (pieces.size() == 1 && (pieces[0].size() == 8 || pieces[0].size() == 6) && digit(pieces[0][0]))
        return {pieces[0].substr(4), numberOf(pieces[0].substr(0, 2)), numberOf(pieces[0].substr(2, 2))};
    if (pieces.size() != 3)
        return {};
    if (pieces[0].size() == 4 && digit(pieces[0][0]))
        return {pieces[0], numberOf(pieces[1]), numberOf(pieces[2])};
    if (letter(pieces[0][0]))
        return {pieces[2], monthOf(pieces[0]), numberOf(pieces[1])};
    if (letter(pieces[1][0]))
        return {pieces[2], monthOf(pieces[1]), numberOf(pieces[0])};
    return {pieces[2], numberOf(pieces[0]), numberOf(pieces[1])};
}

Result<std::string> dateKeyed(std::string_view keyed)
{
    const Ymd parts = dateParts(piecesOf(keyed));
    if (parts.month < 0 || parts.day < 0 || numberOf(parts.year) < 0)
        return refused("entry.no-date", keyed, "write a date as MM/DD/YYYY or YYYY-MM-DD");
    if (parts.year.size() != 4)
        return refused("entry.short-year", keyed, "write the year with four digits; two leave the century open");
    auto date = domain::parseDate(printed("%04d-%02d-%02d", numberOf(parts.year), parts.month, parts.day));
    if (!date)
        return refused("entry.no-date", keyed, "the calendar has no such day");
    return domain::format(*date);
}

Result<std::string> timeKeyed(std::string_view keyed)
{
    std::vector<std::string> pieces = piecesOf(keyed);
    int noon = -1; // 0 before, 12 after
    if (pieces.size() > 1 && letter(pieces.back()[0])) {
        const std::string half = folded(pieces.back());
        noon = half == "am" || half == "a" ? 0 : half == "pm" || half == "p" ? 12 : -2;
        pieces.pop_back();
    }
    if (pieces.size() == 1 && (pieces[0].size() == 3 || pieces[0].size() == 4))
        pieces = {pieces[0].substr(0, pieces[0].size() - 2), pieces[0].substr(pieces[0].size() - 2)};
    int hour = pieces.size() == 2 && pieces[0].size() <= 2 ? numberOf(pieces[0]) : -1;
    const int minute = pieces.size() == 2 && pieces[1].size() == 2 ? numberOf(pieces[1]) : -1;
    if (noon >= 0)
        hour = hour < 1 || hour > 12 ? -1 : hour % 12 + noon;
    if (noon == -2 || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return refused("entry.no-time", keyed, "write a time as HH:MM, 00:00 to 23:59");
    return printed("%02d:%02d", hour, minute);
}

std::string unitsOf(const Field& field)
{
    std::string list = field.unit;
    for (const Conversion& other : field.conversions)
        list += ", " + other.unit;
    return list;
}

Result<std::string> numberKeyed(const Field& field, std::string_view keyed)
{
    const std::string text = singleBlanks(keyed);
    double value = 0.0;
    const auto [end, failure] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const std::string_view unit = domain::trimmed({end, static_cast<std::size_t>(text.data() + text.size() - end)});
    if (failure != std::errc{} || !std::isfinite(value) || std::abs(value) > 1e9)
        return refused("entry.no-number", keyed, "this field takes a number");
    if (!unit.empty() && (digit(unit.front()) || unit.front() == ',' || unit.front() == '.'))
        return refused("entry.no-number", keyed, "write one number, its decimals after a point");
    std::string known = converted(field, value, unit.empty() ? std::string_view(field.unit) : unit);
    if (known.empty())
        return refused("entry.no-unit", keyed,
                       field.unit.empty() ? "this field has no unit" : "this field takes " + unitsOf(field));
    return known;
}

Result<std::string> optionKeyed(const Field& field, std::string_view keyed)
{
    const std::string wanted = folded(singleBlanks(keyed));
    for (const Option& one : field.options) {
        if (wanted == folded(one.code) || wanted == folded(one.title))
            return one.code;
    }
    std::string list;
    for (const Option& one : field.options)
        list += (list.empty() ? "" : ", ") + one.code;
    return refused("entry.no-option", keyed, "this field takes " + list);
}

Result<std::string> phoneKeyed(std::string_view keyed)
{
    std::string digits;
    for (const char c : keyed) {
        if (digit(c))
            digits += c;
        else if (c != ' ' && c != '-' && c != '.')
            digits += '?';
    }
    if (digits.size() != 7 || digits.find('?') != std::string::npos)
        return refused("entry.no-phone", keyed, "write a telephone number as NNN-NNNN");
    return digits.insert(3, "-");
}

/// Takes it with and without its separators.
Result<std::string> formatKeyed(const std::string& format, std::string_view keyed)
{
    std::string out;
    std::size_t at = 0;
    for (const char wanted : format) {
        const char next = at < keyed.size() ? keyed[at] : '\0';
        const bool fits = wanted == 'N' ? digit(next) : wanted == 'A' ? letter(next) : next == wanted;
        if ((wanted == 'N' || wanted == 'A') && !fits)
            return refused("entry.bad-format", keyed, "write it as " + format + " (N a digit, A a letter)");
        out += wanted == 'A' && next >= 'a'     ? static_cast<char>(next - 'a' + 'A')
               : wanted == 'N' || wanted == 'A' ? next
                                                : wanted;
        at += fits ? 1U : 0U;
    }
    if (at != keyed.size())
        return refused("entry.bad-format", keyed, "write it as " + format + " (N a digit, A a letter)");
    return out;
}

/// Whether one change makes the one the other: a character more, less or another, or two neighbours exchanged.
bool oneSlip(std::string_view one, std::string_view other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    std::size_t head = 0;
    while (head < one.size() && one[head] == other[head])
        ++head;
    const std::string_view restOne = one.substr(head);
    const std::string_view restOther = other.substr(head);
    if (other.size() == one.size() + 1)
        return restOne == restOther.substr(1);
    if (one.size() != other.size() || restOne.empty())
        return false;
    if (restOne.substr(1) == restOther.substr(1))
        return true;
    return restOne.size() > 1 && restOne[0] == restOther[1] && restOne[1] == restOther[0]
           && restOne.substr(2) == restOther.substr(2);
}

bool dayAndMonthExchanged(std::string_view one, std::string_view other)
{
    return one.size() == 10 && other.size() == 10 && one.substr(0, 4) == other.substr(0, 4)
           && one.substr(5, 2) == other.substr(8, 2) && one.substr(8, 2) == other.substr(5, 2);
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

double numberIn(std::string_view normal)
{
    double value = 0.0;
    std::from_chars(normal.data(), normal.data() + normal.size(), value);
    return value;
}

std::string converted(const Field& field, double value, std::string_view unit)
{
    if (folded(unit) != folded(field.unit)) {
        const auto found = std::find_if(field.conversions.begin(), field.conversions.end(),
                                        [&](const Conversion& one) { return folded(one.unit) == folded(unit); });
        if (found == field.conversions.end())
            return {};
        value = (value + found->offset) * found->factor;
    }
    const double scale = std::pow(10.0, field.decimals);
    // A nudge lets a decimal half that binary cannot hold go up, as on paper.
    const double kept = std::floor(std::abs(value) * scale + 0.5 + 1e-9) / scale;
    // Not printf: its decimal point follows the machine's language.
    std::array<char, 64> buffer{};
    const auto [end, failure] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value < 0 && kept > 0 ? -kept : kept,
                      std::chars_format::fixed, field.decimals);
    if (failure != std::errc{})
        return {};
    // No zero at the end: "5.0" is read as fifty when the point is faint.
    std::string text(buffer.data(), end);
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        const bool point = text.back() == '.';
        text.pop_back();
        if (point)
            break;
    }
    return text;
}

Result<std::string> normalised(const Field& field, std::string_view keyed)
{
    const std::string text = singleBlanks(keyed);
    if (text.empty())
        return text;
    switch (field.kind) {
    case FieldKind::Date:
        return dateKeyed(text);
    case FieldKind::Time:
        return timeKeyed(text);
    case FieldKind::Number:
        return numberKeyed(field, text);
    case FieldKind::Code:
    case FieldKind::Choice:
    case FieldKind::YesNo:
        return optionKeyed(field, text);
    case FieldKind::Phone:
        return phoneKeyed(text);
    case FieldKind::Text:
    case FieldKind::Name:
        break;
    }
    return field.format.empty() ? text : formatKeyed(field.format, text);
}

Match compare(const Field& field, std::string_view keyed, std::string_view right)
{
    if (domain::trimmed(keyed).empty())
        return right.empty() ? Match::Exact : Match::Empty;
    if (keyed == right)
        return Match::Exact;
    const auto mine = normalised(field, keyed);
    const auto theirs = normalised(field, right);
    if (!mine || !theirs)
        return Match::Wrong;
    const std::string one = folded(*mine);
    const std::string other = folded(*theirs);
    if (one == other)
        return Match::Equal;
    switch (field.kind) {
    case FieldKind::Code:
    case FieldKind::Choice:
    case FieldKind::YesNo:
        return Match::Wrong;
    case FieldKind::Date:
        return oneSlip(one, other) || dayAndMonthExchanged(one, other) ? Match::Near : Match::Wrong;
    case FieldKind::Text:
    case FieldKind::Name:
    case FieldKind::Time:
    case FieldKind::Number:
    case FieldKind::Phone:
        break;
    }
    return other.size() >= 3 && oneSlip(one, other) ? Match::Near : Match::Wrong;
}

bool inOtherUnit(const Field& field, std::string_view keyed, std::string_view right)
{
    const auto mine = normalised(field, keyed);
    if (field.kind != FieldKind::Number || !mine || *mine == right)
        return false;
    const double value = numberIn(*mine);
    return std::any_of(field.conversions.begin(), field.conversions.end(),
                       [&](const Conversion& one) { return converted(field, value, one.unit) == right; });
}

} // namespace records::entry
