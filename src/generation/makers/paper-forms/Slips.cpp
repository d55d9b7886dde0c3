// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/paper-forms/Handwriting.h"

#include <algorithm>

namespace generation::papers {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Two neighbours exchanged, one of them another, or a letter lost; what stands before `from` is left alone.
std::string slipped(std::string text, bool letters, std::size_t from, Random& random)
{
    std::vector<std::size_t> places;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (letters ? isLetter(text[i]) : isDigit(text[i]))
            places.push_back(i);
    }
    if (places.empty())
        return text;
    const std::size_t at = oneOf(places, random);
    const bool pair = at + 1 < text.size() && (letters ? isLetter(text[at + 1]) : isDigit(text[at + 1]));
    const std::uint64_t way = random.below(3);
    if (way < 2 && pair && text[at] != text[at + 1])
        std::swap(text[at], text[at + 1]);
    else if (!letters)
        text[at] = static_cast<char>('0' + (text[at] - '0' + 1 + static_cast<int>(random.below(8))) % 10);
    else if (text.size() > 3)
        text.erase(at, 1);
    return text;
}

} // namespace

std::string slip(const Field& field, const std::string& value, Random& random)
{
    const bool letters = (field.kind == FieldKind::Text || field.kind == FieldKind::Name) && field.format.empty();
    // People get days and months wrong, and first letters and the year of a form seldom.
    const std::size_t from = field.kind == FieldKind::Date ? 5 : letters ? 1 : 0;
    for (int attempt = 0; attempt < 60; ++attempt) {
        const std::string other = !field.options.empty() ? oneOf(field.options, random).code
                                  : value.size() == 1 && letters
                                      ? std::string(1, static_cast<char>('A' + random.below(26)))
                                      : slipped(value, letters, from, random);
        const auto normal = records::entry::normalised(field, other);
        if (!normal || normal->empty())
            continue;
        const double number = records::entry::numberIn(*normal);
        if (field.kind == FieldKind::Number
            && ((field.least && number < *field.least) || (field.most && number > *field.most)))
            continue;
        const auto match = records::entry::compare(field, *normal, value);
        if (match != records::entry::Match::Exact && match != records::entry::Match::Equal)
            return *normal;
    }
    return {};
}

} // namespace generation::papers
