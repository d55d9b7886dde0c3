// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Forbidden.h"

#include <cctype>
#include <vector>

namespace content {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80;
}

char at(std::string_view text, std::size_t index)
{
    return index < text.size() ? text[index] : '\0';
}

using Groups = std::vector<std::string_view>;

// Digits in groups parted by single hyphens, as "555-0142"; empty where letters touch them.
Groups groupsFrom(std::string_view text, std::size_t begin, std::size_t& end)
{
    Groups groups;
    end = begin;
    for (;;) {
        const std::size_t from = end;
        while (isDigit(at(text, end)))
            ++end;
        groups.push_back(text.substr(from, end - from));
        if (at(text, end) != '-' || !isDigit(at(text, end + 1)))
            break;
        ++end;
    }
    const char before = begin == 0 ? '\0' : text[begin - 1];
    if (isWordByte(before) || before == '-' || isWordByte(at(text, end)))
        groups.clear();
    return groups;
}

bool hasForm(const Groups& groups, std::initializer_list<std::size_t> lengths)
{
    if (groups.size() != lengths.size())
        return false;
    std::size_t i = 0;
    for (const std::size_t length : lengths) {
        if (groups[i++].size() != length)
            return false;
    }
    return true;
}

void checkNumber(const Groups& groups, const std::string& file, std::size_t line, Problems& problems)
{
    if (hasForm(groups, {3, 2, 4}))
        problems.error(file, lineText(line), "a whole social security number stands here",
                       "Show the last four digits alone, as ***-**-1234");
    if (hasForm(groups, {3, 3, 4}))
        problems.error(file, lineText(line), "a telephone number with an area code could be somebody's",
                       "Write one from 555-0100 to 555-0199, without an area code");
    if (hasForm(groups, {3, 4}) && !(groups[0] == "555" && groups[1].starts_with("01")))
        problems.error(file, lineText(line),
                       "the telephone number " + std::string(groups[0]) + "-" + std::string(groups[1])
                           + " could be somebody's",
                       "Write one from 555-0100 to 555-0199");
}

bool isWordStart(std::string_view text, std::size_t i)
{
    return i == 0 || !isWordByte(text[i - 1]);
}

std::size_t digitsFrom(std::string_view text, std::size_t i)
{
    std::size_t count = 0;
    while (isDigit(at(text, i + count)))
        ++count;
    return count;
}

void checkWord(std::string_view text, std::size_t i, const std::string& file, std::size_t line, Problems& problems)
{
    if (text[i] == 'D' && digitsFrom(text, i + 1) == 4 && !isWordByte(at(text, i + 5)) && at(text, i + 5) != '.')
        problems.error(file, lineText(line), "a dental D-code stands here, and those are licensed",
                       "Use a code of the PX practice set");
    if (!text.substr(i).starts_with("CPT"))
        return;
    std::size_t next = i + 3;
    while (at(text, next) == ' ' || at(text, next) == ':' || at(text, next) == '-')
        ++next;
    if (digitsFrom(text, next) >= 4)
        problems.error(file, lineText(line), "a CPT code stands here, and those are licensed",
                       "Use a code of the PX practice set");
}

} // namespace

void forbiddenIn(std::string_view text, const std::string& file, Problems& problems)
{
    std::size_t line = 1;
    for (std::size_t i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            std::size_t end = i;
            checkNumber(groupsFrom(text, i, end), file, line, problems);
            i = end;
            continue;
        }
        if (text[i] == '\n')
            ++line;
        if (isWordStart(text, i))
            checkWord(text, i, file, line, problems);
        ++i;
    }
}

} // namespace content
