// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/FilingOrder.h"

#include <algorithm>
#include <cctype>

namespace records::filing {
namespace {

constexpr std::size_t numberLength = 8; // AA-BB-CC

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string twoDigits(int pair)
{
    return {static_cast<char>('0' + pair / 10), static_cast<char>('0' + pair % 10)};
}

/// The value of a Roman numeral of the letters I, V and X; 0 for anything else.
int roman(const std::string& text)
{
    int sum = 0;
    int before = 0;
    for (auto letter = text.rbegin(); letter != text.rend(); ++letter) {
        const int value = *letter == 'I' ? 1 : *letter == 'V' ? 5 : *letter == 'X' ? 10 : 0;
        if (value == 0)
            return 0;
        sum += value < before ? -value : value;
        before = std::max(before, value);
    }
    return sum;
}

/// "III", "3rd" and "3" are 3; 0 where the suffix is a word.
int numericSuffix(const std::string& text)
{
    int number = 0;
    for (const char c : text) {
        if (!digit(c))
            break;
        number = std::min(number * 10 + (c - '0'), 1000);
    }
    return number > 0 ? number : roman(text);
}

std::strong_ordering compareSuffix(std::string_view left, std::string_view right)
{
    const std::string a = unit(left);
    const std::string b = unit(right);
    const auto rank = [](const std::string& text) { return text.empty() ? 0 : numericSuffix(text) > 0 ? 1 : 2; };
    if (const auto order = rank(a) <=> rank(b); order != 0)
        return order;
    return rank(a) == 1 ? numericSuffix(a) <=> numericSuffix(b) : a.compare(b) <=> 0;
}

} // namespace

std::optional<System> systemFrom(std::string_view code)
{
    const auto found = std::find(systemCodes.begin(), systemCodes.end(), code);
    if (found == systemCodes.end())
        return std::nullopt;
    return static_cast<System>(found - systemCodes.begin());
}

domain::Result<RecordNumber> parseNumber(std::string_view text)
{
    const auto wrong = [&] {
        return domain::error(domain::ErrorKind::InvalidInput, "filing.number", std::string(text),
                             "a record number is three pairs of digits, as in 48-52-07");
    };
    if (text.size() != numberLength)
        return wrong();
    RecordNumber number;
    for (std::size_t pair = 0; pair < number.pairs.size(); ++pair) {
        const std::size_t at = pair * 3;
        const bool joined = pair == 0 || text[at - 1] == '-';
        if (!joined || !digit(text[at]) || !digit(text[at + 1]))
            return wrong();
        number.pairs[pair] = (text[at] - '0') * 10 + (text[at + 1] - '0');
    }
    return number;
}

std::string format(const RecordNumber& number)
{
    return twoDigits(number.pairs[0]) + "-" + twoDigits(number.pairs[1]) + "-" + twoDigits(number.pairs[2]);
}

std::array<std::size_t, 3> readingOrder(System system)
{
    switch (system) {
    case System::TerminalDigit:
        return {2, 1, 0};
    case System::MiddleDigit:
        return {1, 0, 2};
    case System::Straight:
    case System::Alphabetic:
        break;
    }
    return {0, 1, 2};
}

std::string unit(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80U)
            result += c;
        else if (std::isalnum(byte) != 0)
            result += static_cast<char>(std::toupper(byte));
    }
    return result;
}

std::strong_ordering compareAlphabetic(const Label& left, const Label& right)
{
    for (const auto part : {&FilingName::surname, &FilingName::given, &FilingName::middle}) {
        const int order = unit(left.name.*part).compare(unit(right.name.*part));
        if (order != 0)
            return order <=> 0;
    }
    if (const auto order = compareSuffix(left.name.suffix, right.name.suffix); order != 0)
        return order;
    return left.born <=> right.born;
}

std::strong_ordering compare(System system, const Label& left, const Label& right)
{
    if (system == System::Alphabetic)
        return compareAlphabetic(left, right);
    for (const std::size_t pair : readingOrder(system)) {
        if (const auto order = left.number.pairs[pair] <=> right.number.pairs[pair]; order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace records::filing
