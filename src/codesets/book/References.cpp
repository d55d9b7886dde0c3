// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/References.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace codesets {
namespace {

constexpr std::size_t category = 3;
constexpr std::size_t longestCode = 7;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isWord(char c)
{
    return isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z');
}

/// A place in a text that reads on.
class Reading
{
public:
    explicit Reading(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool done() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    bool take(std::string_view word)
    {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    void skip(std::string_view characters)
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(characters), m_rest.size()));
    }
    /// A code as people write it, bare; what follows it must not go on with it.
    std::optional<std::string> code()
    {
        std::string bareCode;
        std::size_t at = 0;
        for (; at < m_rest.size() && bareCode.size() < longestCode; ++at) {
            const char c = m_rest[at];
            const bool dot = c == '.' && bareCode.size() == category;
            if (dot && (at + 1 >= m_rest.size() || !(isDigit(m_rest[at + 1]) || isUpper(m_rest[at + 1]))))
                break;
            if (!dot && !isDigit(c) && !isUpper(c))
                break;
            if (!dot)
                bareCode += c;
            if (at >= category && m_rest[category] != '.')
                return std::nullopt; // the dot is never left out in the book
        }
        const bool begins =
            bareCode.size() >= category && isUpper(bareCode[0]) && (isDigit(bareCode[1]) || bareCode.starts_with("QA"));
        if (!begins || (at < m_rest.size() && isWord(m_rest[at])))
            return std::nullopt;
        m_rest.remove_prefix(at);
        return bareCode;
    }
    void next()
    {
        // Over the whole word, so that no code is found inside one.
        std::size_t at = 0;
        while (at < m_rest.size() && isWord(m_rest[at]))
            ++at;
        m_rest.remove_prefix(std::max<std::size_t>(at, 1));
    }

private:
    std::string_view m_rest;
};

/// One code or range: "A00", "A00.-", "A00-A09", "S32.1--S32.9", "S06.0- to S06.8-".
std::optional<CodeRange> rangeAt(Reading& reading)
{
    const auto first = reading.code();
    if (!first)
        return std::nullopt;
    reading.skip(".-");
    Reading ahead = reading;
    ahead.take(" to ");
    if (const auto last = ahead.code(); last && *last > *first) {
        ahead.skip(".-");
        reading = ahead;
        return CodeRange{*first, *last};
    }
    return CodeRange{*first, {}};
}

struct Ordinal
{
    std::string_view word;
    char position;
};
constexpr std::array<Ordinal, 10> ordinals{{{"fourth", '4'},
                                            {"4th", '4'},
                                            {"fifth", '5'},
                                            {"5th", '5'},
                                            {"sixth", '6'},
                                            {"six", '6'},
                                            {"6th", '6'},
                                            {"seventh", '7'},
                                            {"7th", '7'},
                                            {"third", '3'}}};

std::optional<char> ordinalAt(Reading& reading)
{
    for (const Ordinal& one : ordinals) {
        if (reading.take(one.word))
            return one.position;
    }
    return std::nullopt;
}

/// "5", "1-4 or 6", ".51-.52", ".17, .27, .97", "-23", "B or C" -> "5", "1|2|3|4|6", "51|52", ...; empty where it is
/// something else.
std::string alternativesAt(Reading& reading)
{
    std::string result;
    std::string before;
    bool range = false;
    while (true) {
        reading.skip(" ,.");
        if (reading.take("or ") || reading.take("and "))
            continue;
        if (reading.take("-")) {
            range = !before.empty();
            continue;
        }
        std::string characters;
        for (std::string_view rest = reading.rest(); !rest.empty() && (isDigit(rest[0]) || isUpper(rest[0]));
             rest.remove_prefix(1))
            characters += rest[0];
        if (characters.empty())
            break;
        reading.take(characters);
        if (!reading.done() && isWord(reading.rest()[0]))
            return {};
        if (range && before.size() == characters.size()
            && before.compare(0, before.size() - 1, characters, 0, before.size() - 1) == 0) {
            for (char c = static_cast<char>(before.back() + 1); c < characters.back(); ++c)
                result += '|' + before.substr(0, before.size() - 1) + c;
        }
        result += (result.empty() ? "" : "|") + characters;
        before = characters;
        range = false;
    }
    return result;
}

/// What stands after "with": the condition as CodeRange::with has it.
std::string conditionAt(Reading& reading, std::size_t prefixLength)
{
    reading.skip(" ");
    std::string where;
    if (reading.take("final characters") || reading.take("final character")) {
        where = "$";
    } else if (const auto first = ordinalAt(reading)) {
        where = *first;
        if (reading.take(" or ")) {
            if (const auto second = ordinalAt(reading))
                where += std::string("/") + *second;
        } else if (reading.take(" to ")) {
            static_cast<void>(ordinalAt(reading));
        }
        reading.skip(" -");
        if (!reading.take("characters") && !reading.take("character"))
            return "?";
        if (reading.take(" to indicate"))
            return {}; // whichever it is
    } else {
        where = static_cast<char>('1' + std::min(prefixLength, longestCode - 1));
    }
    const std::string alternatives = alternativesAt(reading);
    return alternatives.empty() ? "?" : where + ":" + alternatives;
}

/// Codes with commas, "and", "or" between them, and a condition that holds for all of them.
void listAt(Reading& reading, std::vector<CodeRange>& into)
{
    const std::size_t begin = into.size();
    while (auto range = rangeAt(reading)) {
        into.push_back(std::move(*range));
        Reading ahead = reading;
        ahead.skip(" ,;");
        if (ahead.take("and ") || ahead.take("or "))
            ahead.skip(" ");
        if (Reading probe = ahead; !probe.code())
            break;
        reading = ahead;
    }
    if (into.size() == begin)
        return;
    Reading ahead = reading;
    ahead.skip(" ,");
    if (!ahead.take("with") || ahead.done() || isWord(ahead.rest()[0]))
        return;
    const std::string& prefix = into[begin].last.empty() ? into[begin].first : into[begin].last;
    const std::string with = conditionAt(ahead, prefix.size());
    for (std::size_t i = begin; i < into.size(); ++i)
        into[i].with = with;
    reading = ahead;
}

std::vector<CodeRange> codesIn(std::string_view text)
{
    std::vector<CodeRange> result;
    bool vitamin = false;
    for (Reading reading(text); !reading.done();) {
        const std::size_t before = result.size();
        if (!vitamin)
            listAt(reading, result);
        if (result.size() != before || reading.done())
            continue;
        const bool blank = !isWord(reading.rest()[0]);
        vitamin = blank ? vitamin : reading.rest().starts_with("vitamin"); // "B12" is no code there
        reading.next();
    }
    return result;
}

} // namespace

std::vector<CodeRange> referencesIn(std::string_view note)
{
    std::string outside;
    std::vector<CodeRange> inside;
    while (!note.empty()) {
        const std::size_t open = std::min(note.find('('), note.size());
        outside += note.substr(0, open);
        note.remove_prefix(open);
        if (note.empty())
            break;
        note.remove_prefix(1);
        const std::size_t close = std::min(note.find(')'), note.size());
        const std::vector<CodeRange> found = codesIn(note.substr(0, close));
        inside.insert(inside.end(), found.begin(), found.end());
        outside += ' ';
        note.remove_prefix(std::min(close + 1, note.size()));
    }
    return inside.empty() ? codesIn(outside) : inside;
}

} // namespace codesets
