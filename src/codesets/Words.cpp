// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace codesets {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int numberOf(std::string_view digits)
{
    int result = 0;
    for (const char c : digits)
        result = result * 10 + (c - '0');
    return result;
}

/// U+00C0..U+00FF without their accents; '\0' for the two signs among the letters.
char unaccented(unsigned point)
{
    using namespace std::string_view_literals;
    constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty"sv;
    static_assert(plain.size() == 64);
    return plain[point - 0xC0U];
}

class Splitter
{
public:
    std::vector<std::string> split(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            i += take(text, i);
        flush();
        return std::move(m_words);
    }

private:
    /// -> how many bytes more than one were used
    std::size_t take(std::string_view text, std::size_t i)
    {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (c >= 'A' && c <= 'Z') {
            m_word.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if ((c >= 'a' && c <= 'z') || isDigit(c)) {
            m_word.push_back(c);
        } else if (c == '\'' || c == '`') {
            return apostrophe(text, i);
        } else if (c == '.' && !m_word.empty() && isDigit(m_word.back()) && isDigit(next)) {
            m_word.push_back(c);
        } else if (c == '/' && (m_word == "w" || m_word == "s")) {
            return slash(next);
        } else if (byte == 0xC3U && (static_cast<unsigned char>(next) & 0xC0U) == 0x80U) {
            accent(0xC0U | (static_cast<unsigned char>(next) & 0x3FU));
            return 1;
        } else if (byte == 0xE2U && text.substr(i, 3) == "\xE2\x80\x99") {
            return 2 + apostrophe(text, i + 2);
        } else {
            flush();
        }
        return 0;
    }

    std::size_t apostrophe(std::string_view text, std::size_t i)
    {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const char after = i + 2 < text.size() ? text[i + 2] : ' ';
        const bool possessive = (next == 's' || next == 'S') && !(after >= 'a' && after <= 'z');
        return possessive ? 1 : 0;
    }

    std::size_t slash(char next)
    {
        const bool without = m_word == "s" || next == 'o' || next == 'O';
        const bool eatsNext = m_word == "w" && without;
        m_word = without ? "without" : "with";
        flush();
        return eatsNext ? 1 : 0;
    }

    void accent(unsigned point)
    {
        if (const char plain = unaccented(point); plain != '\0')
            m_word.push_back(plain);
        else
            flush();
    }

    void flush()
    {
        if (!m_word.empty())
            m_words.push_back(std::move(m_word));
        m_word.clear();
    }

    std::vector<std::string> m_words;
    std::string m_word;
};

struct Ending
{
    std::string_view from;
    std::string_view to;
    std::size_t least; ///< letters that must stay in front of it
};

// The first that fits is taken. Endings that name another thing (-itis, -osis, -oma, -ectomy) stay.
constexpr std::array endings{
    Ending{"ctic", "xis", 3},  Ending{"ism", "", 5},      Ending{"iveness", "", 4},     Ending{"ically", "", 4},
    Ending{"ative", "", 4},    Ending{"ating", "", 4},    Ending{"ation", "", 4},       Ending{"itic", "itis", 3},
    Ending{"otic", "osis", 3}, Ending{"emic", "emia", 2}, Ending{"pathic", "pathy", 2}, Ending{"ated", "", 4},
    Ending{"ical", "", 4},     Ending{"eous", "", 4},     Ending{"ious", "", 4},        Ending{"tion", "t", 4},
    Ending{"sive", "s", 4},    Ending{"sion", "s", 4},    Ending{"tive", "t", 4},       Ending{"ates", "", 4},
    Ending{"ate", "", 4},      Ending{"ing", "", 4},      Ending{"ous", "", 4},         Ending{"ial", "", 4},
    Ending{"ion", "", 4},      Ending{"ive", "", 4},      Ending{"ed", "", 4},          Ending{"al", "", 4},
    Ending{"ic", "", 4},       Ending{"ly", "", 4},       Ending{"ar", "", 5},          Ending{"um", "", 5},
    Ending{"us", "", 5},       Ending{"ia", "", 5},       Ending{"e", "", 4},           Ending{"y", "", 4},
    Ending{"a", "", 5},
};

std::string singular(std::string_view word)
{
    std::string text(word);
    const auto ends = [&](std::string_view ending) {
        return text.size() > ending.size() + 2 && text.ends_with(ending);
    };
    const auto cut = [&](std::size_t count, std::string_view add) {
        text.resize(text.size() - count);
        text += add;
    };
    if (ends("ies"))
        cut(3, "y");
    else if (ends("sses") || ends("xes") || ends("ches") || ends("shes"))
        cut(2, "");
    else if (ends("oses") || ends("eses") || ends("ases"))
        cut(2, "is");
    else if (ends("ae"))
        cut(1, "");
    else if (ends("s") && !ends("ss") && !ends("us") && !ends("is"))
        cut(1, "");
    return text;
}

bool among(std::initializer_list<std::string_view> list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

std::vector<std::string> wordsOf(std::string_view text)
{
    return Splitter().split(text);
}

std::vector<std::string> numbersWithin(std::string_view title)
{
    constexpr int mostNumbers = 12;
    constexpr std::size_t mostDigits = 3;
    std::vector<std::string> result;
    for (std::size_t hyphen = title.find('-'); hyphen != std::string_view::npos; hyphen = title.find('-', hyphen + 1)) {
        std::size_t first = hyphen;
        while (first > 0 && (isDigit(title[first - 1]) || title[first - 1] == '.'))
            --first;
        std::string_view from = title.substr(first, hyphen - first);
        from = from.substr(0, from.find('.'));
        std::string_view to = title.substr(hyphen + 1);
        to = to.substr(0, std::min(to.find_first_not_of("0123456789"), to.size()));
        if (from.empty() || to.empty() || from.size() > mostDigits || to.size() > mostDigits)
            continue;
        const int low = numberOf(from);
        const int high = numberOf(to);
        for (int number = low; high - low <= mostNumbers && number <= high; ++number)
            result.push_back(std::to_string(number));
    }
    return result;
}

std::vector<std::string> deniedWords(std::string_view title, bool orUnspecified)
{
    std::vector<std::string> result;
    while (!title.empty()) {
        const std::string_view part = title.substr(0, title.find(','));
        title.remove_prefix(std::min(part.size() + 1, title.size()));
        const std::vector<std::string> words = wordsOf(part);
        bool denied = false;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::string& before = words[i - 1];
            denied = (denied || isNegation(before)) && words[i] != "with";
            const bool open = denied || (orUnspecified && before == "unspecified");
            if (open && !isFiller(words[i]) && !isVague(words[i]))
                result.push_back(words[i]);
        }
    }
    return result;
}

std::string stemOf(std::string_view word)
{
    if (word.size() < 4 || isDigit(word.front()))
        return std::string(word);
    std::string text = singular(word);
    for (const Ending& ending : endings) {
        if (text.size() >= ending.from.size() + ending.least && text.ends_with(ending.from)) {
            text.resize(text.size() - ending.from.size());
            text += ending.to;
            break;
        }
    }
    return text;
}

bool isFiller(std::string_view word)
{
    return among({"a",       "an",  "and",  "any",  "as",   "at", "be",   "by",    "during", "due",   "for",  "from",
                  "has",     "his", "her",  "in",   "into", "is", "it",   "its",   "of",     "on",    "or",   "out",
                  "patient", "pt",  "than", "that", "the",  "to", "type", "under", "was",    "which", "with", "s"},
                 word);
}

bool isNegation(std::string_view word)
{
    return among({"without", "not", "no"}, word);
}

bool isVague(std::string_view word)
{
    return among({"unspecified", "other", "specified", "nec", "nos", "elsewhere", "classified", "unsp", "applicable",
                  "uncomplicated"},
                 word);
}

} // namespace codesets
