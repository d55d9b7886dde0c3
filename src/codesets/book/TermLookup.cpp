// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/TermLookup.h"

#include "codesets/Words.h"
#include "codesets/book/TermTable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace codesets {
namespace {

using Words = std::vector<std::string>;
using Mask = std::uint32_t;
constexpr std::size_t mostWords = 16; ///< of a query; the rest is not looked at

Words queryWords(std::string_view query)
{
    Words words = wordsOf(query);
    words.resize(std::min(words.size(), mostWords));
    return words;
}

Mask maskOf(const Words& words)
{
    return (Mask{1} << words.size()) - 1;
}

/// Which words of the query something in the term begins with.
Mask found(const Term& term, const Words& query)
{
    Mask mask = 0;
    for (const std::string_view text : {term.title, term.nonessential}) {
        if (text.empty())
            continue;
        for (const std::string& word : wordsOf(text)) {
            for (std::size_t i = 0; i < query.size(); ++i) {
                if (word.starts_with(query[i]))
                    mask |= Mask{1} << i;
            }
        }
    }
    return mask;
}

std::size_t endOf(const TermTable& table, std::size_t mainTerm)
{
    const auto& mains = table.mainTerms();
    const auto after = std::upper_bound(mains.begin(), mains.end(), mainTerm);
    return after == mains.end() ? table.size() : *after;
}

/// The lines from `begin` to `end`, which are whole main terms.
void narrow(const TermTable& table, std::size_t begin, std::size_t end, const Words& query,
            std::vector<TermLine>& lines)
{
    const Mask all = maskOf(query);
    std::vector<Mask> masks(end - begin);
    std::vector<bool> shown(end - begin);
    std::vector<bool> hits(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        const std::int32_t parent = table.parent(i);
        const Mask above = parent < 0 ? 0 : masks[static_cast<std::size_t>(parent) - begin];
        const Mask here = above == all ? all : above | found(table.term(i), query);
        masks[i - begin] = here;
        if (here != all)
            continue;
        hits[i - begin] = above != all;
        shown[i - begin] = true;
        for (std::int32_t up = parent; up >= 0 && !shown[static_cast<std::size_t>(up) - begin];
             up = table.parent(static_cast<std::size_t>(up)))
            shown[static_cast<std::size_t>(up) - begin] = true;
    }
    for (std::size_t i = begin; i < end; ++i) {
        if (shown[i - begin])
            lines.push_back({i, hits[i - begin]});
    }
}

bool hasBelow(const TermTable& table, std::size_t mainTerm, const Words& query, Mask above)
{
    const Mask all = maskOf(query);
    std::vector<Mask> masks{above};
    const std::size_t end = endOf(table, mainTerm);
    for (std::size_t i = mainTerm + 1; i < end; ++i) {
        masks.push_back(masks[static_cast<std::size_t>(table.parent(i)) - mainTerm] | found(table.term(i), query));
        if (masks.back() == all)
            return true;
    }
    return false;
}

/// For comparing a reference with titles: words alone, without plurals and what references leave out.
std::string plain(std::string_view text)
{
    std::string result;
    for (std::string word : wordsOf(text)) {
        if (word == "s" || word == "nec" || word == "nos")
            continue; // "Pain(s)", "Ulcer NEC"
        if (word.size() > 3 && word.ends_with('s'))
            word.pop_back();
        result += (result.empty() ? "" : " ") + word;
    }
    return result;
}

/// "abdomen, abdominal" goes by either name, and "(s)" may stand beside it.
bool isNamed(std::string_view title, const std::string& name)
{
    if (plain(title) == name)
        return true;
    while (!title.empty()) {
        const std::string_view part = title.substr(0, title.find(','));
        if (plain(part) == name)
            return true;
        title.remove_prefix(std::min(part.size() + 1, title.size()));
    }
    return false;
}

std::vector<std::string_view> partsOf(std::string_view reference)
{
    std::vector<std::string_view> parts;
    while (!reference.empty()) {
        const std::string_view part = reference.substr(0, reference.find(','));
        if (!wordsOf(part).empty())
            parts.push_back(part);
        reference.remove_prefix(std::min(part.size() + 1, reference.size()));
    }
    return parts;
}

std::string joined(const std::vector<std::string_view>& parts, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i)
        text += std::string(parts[i]) + ' ';
    return plain(text);
}

/// A way down in the book passes such lines without naming them.
constexpr std::array<std::string_view, 6> linkWords{"with or without", "without", "with", "in", "due to", "by"};

bool isLink(std::string_view title)
{
    return std::find(linkWords.begin(), linkWords.end(), title) != linkWords.end();
}

std::optional<std::size_t> childCalled(const TermTable& table, std::size_t above, const std::string& name)
{
    const std::vector<std::size_t> children = table.children(above);
    for (const std::size_t child : children) {
        if (isNamed(table.term(child).title, name))
            return child;
    }
    for (const std::size_t child : children) {
        if (!isLink(table.term(child).title))
            continue;
        if (const auto below = childCalled(table, child, name))
            return below;
    }
    return std::nullopt;
}

/// "with documented spasm" may stand as "documented spasm" below "with".
std::optional<std::size_t> childNamed(const TermTable& table, std::size_t above, const std::string& name)
{
    if (auto child = childCalled(table, above, name))
        return child;
    for (const std::string_view link : linkWords) {
        if (name.starts_with(link) && name.size() > link.size() + 1 && name[link.size()] == ' ')
            return childCalled(table, above, name.substr(link.size() + 1));
    }
    return std::nullopt;
}

std::string withoutParentheses(std::string_view text)
{
    std::string result;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0)
            result += c;
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return result;
}

} // namespace

std::vector<std::size_t> mainTermsFor(const TermTable& table, std::string_view query)
{
    const Words words = queryWords(query);
    const auto& mains = table.mainTerms();
    if (words.empty())
        return {mains.begin(), mains.end()};
    const std::string start = plain(query);
    const Words first{words.front()};
    std::array<std::vector<std::size_t>, 3> ranks;
    for (const std::size_t main : mains) {
        const Term term = table.term(main);
        const Mask mask = found(term, words);
        if ((mask & 1) == 0 || (mask != maskOf(words) && !hasBelow(table, main, words, mask)))
            continue;
        const std::string title = plain(term.title);
        const std::size_t rank = title.starts_with(start) ? 0 : title.starts_with(first.front()) ? 1 : 2;
        ranks[rank].push_back(main);
    }
    std::vector<std::size_t> result;
    for (const auto& rank : ranks)
        result.insert(result.end(), rank.begin(), rank.end());
    return result;
}

std::vector<TermLine> linesFor(const TermTable& table, std::size_t mainTerm, std::string_view query)
{
    std::vector<TermLine> lines;
    narrow(table, mainTerm, endOf(table, mainTerm), queryWords(query), lines);
    return lines;
}

std::vector<TermLine> linesFor(const TermTable& table, std::string_view query)
{
    std::vector<TermLine> lines;
    narrow(table, 0, table.size(), queryWords(query), lines);
    return lines;
}

TermNames::TermNames(const TermTable& table) : m_table(&table)
{
    // Whole titles first: of "Cyst" and "Cyst, bone" the part before the comma must not take the other's place.
    for (const std::size_t main : table.mainTerms())
        m_mains.try_emplace(plain(table.term(main).title), main);
    for (const std::size_t main : table.mainTerms()) {
        for (const std::string_view part : partsOf(table.term(main).title))
            m_mains.try_emplace(plain(part), main);
    }
}

std::optional<std::size_t> TermNames::find(std::string_view reference) const
{
    const std::string essential = withoutParentheses(reference);
    const std::vector<std::string_view> parts = partsOf(essential);
    constexpr std::size_t longestMain = 3;
    std::size_t used = std::min(parts.size(), longestMain);
    auto main = m_mains.end();
    for (; used > 0; --used) {
        main = m_mains.find(joined(parts, 0, used));
        if (main != m_mains.end())
            break;
    }
    if (main == m_mains.end())
        return std::nullopt;
    std::size_t at = main->second;
    while (used < parts.size()) {
        // A line below may itself have a comma in it.
        std::size_t taken = std::min<std::size_t>(parts.size() - used, 2);
        auto below = childNamed(*m_table, at, joined(parts, used, used + taken));
        if (!below && taken == 2) {
            taken = 1;
            below = childNamed(*m_table, at, joined(parts, used, used + taken));
        }
        if (!below)
            break;
        at = *below;
        used += taken;
    }
    return at;
}

} // namespace codesets
