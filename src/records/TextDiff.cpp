// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/TextDiff.h"

#include <algorithm>
#include <cstdint>

namespace records {
namespace {

using domain::Span;

struct Word
{
    std::string_view text;
    Span span;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Words and the marks between them, each with its place; blanks belong to none.
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    std::size_t point = 0;
    std::size_t begin = 0;
    std::size_t beginPoint = 0;
    const auto close = [&](std::size_t end) {
        if (end > begin)
            words.push_back({text.substr(begin, end - begin), {beginPoint, point}});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isContinuation(text[i]))
            continue;
        const bool separate = isBlank(text[i]) || text[i] == '|';
        if (separate)
            close(i);
        ++point;
        if (separate) {
            begin = i + 1;
            beginPoint = point;
        }
    }
    close(text.size());
    return words;
}

/// The pairs of equal words on a shortest path from one text to the other.
class Matcher
{
public:
    Matcher(const std::vector<Word>& left, const std::vector<Word>& right) : m_left(left), m_right(right) {}

    std::vector<std::pair<std::size_t, std::size_t>> pairs()
    {
        const auto reach = static_cast<std::ptrdiff_t>(m_left.size() + m_right.size());
        const std::ptrdiff_t limit = std::min<std::ptrdiff_t>(reach, mostSteps);
        m_offset = static_cast<std::size_t>(limit + 1);
        std::vector<std::ptrdiff_t> furthest(2 * m_offset + 1, 0);
        for (std::ptrdiff_t step = 0; step <= limit; ++step) {
            m_steps.push_back(furthest);
            for (std::ptrdiff_t line = -step; line <= step; line += 2) {
                std::ptrdiff_t x = down(furthest, line, step) ? at(furthest, line + 1) : at(furthest, line - 1) + 1;
                while (equal(x, x - line))
                    ++x;
                furthest[index(line)] = x;
                if (x >= size(m_left) && x - line >= size(m_right))
                    return traced(step, line);
            }
        }
        return {};
    }

private:
    // A page against another: beyond this many words of difference nothing is worth showing as shared.
    static constexpr std::ptrdiff_t mostSteps = 1500;

    static std::ptrdiff_t size(const std::vector<Word>& words) { return static_cast<std::ptrdiff_t>(words.size()); }
    [[nodiscard]] std::size_t index(std::ptrdiff_t line) const
    {
        return static_cast<std::size_t>(line + static_cast<std::ptrdiff_t>(m_offset));
    }
    [[nodiscard]] std::ptrdiff_t at(const std::vector<std::ptrdiff_t>& furthest, std::ptrdiff_t line) const
    {
        return furthest[index(line)];
    }
    [[nodiscard]] bool down(const std::vector<std::ptrdiff_t>& furthest, std::ptrdiff_t line, std::ptrdiff_t step) const
    {
        return line == -step || (line != step && at(furthest, line - 1) < at(furthest, line + 1));
    }
    [[nodiscard]] bool equal(std::ptrdiff_t x, std::ptrdiff_t y) const
    {
        return x >= 0 && y >= 0 && x < size(m_left) && y < size(m_right)
               && m_left[static_cast<std::size_t>(x)].text == m_right[static_cast<std::size_t>(y)].text;
    }

    std::vector<std::pair<std::size_t, std::size_t>> traced(std::ptrdiff_t steps, std::ptrdiff_t line)
    {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        std::ptrdiff_t x = size(m_left);
        for (std::ptrdiff_t step = steps; step >= 0; --step) {
            const auto& before = m_steps[static_cast<std::size_t>(step)];
            const bool fell = down(before, line, step);
            const std::ptrdiff_t from = step == 0 ? 0 : fell ? at(before, line + 1) : at(before, line - 1) + 1;
            for (; x > from; --x)
                found.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(x - 1 - line));
            if (step == 0)
                break;
            x = fell ? at(before, line + 1) : at(before, line - 1);
            line += fell ? 1 : -1;
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    const std::vector<Word>& m_left;
    const std::vector<Word>& m_right;
    std::size_t m_offset = 0;
    std::vector<std::vector<std::ptrdiff_t>> m_steps;
};

Span covered(const std::vector<Word>& words, std::size_t from, std::size_t to)
{
    if (from >= to) {
        const std::size_t point = from < words.size() ? words[from].span.from
                                  : words.empty()     ? 0
                                                      : words.back().span.to;
        return {point, point};
    }
    return {words[from].span.from, words[to - 1].span.to};
}

} // namespace

std::vector<DiffRun> differences(std::string_view left, std::string_view right)
{
    const std::vector<Word> before = wordsOf(left);
    const std::vector<Word> after = wordsOf(right);
    std::vector<DiffRun> runs;
    std::size_t i = 0;
    std::size_t k = 0;
    const auto differ = [&](std::size_t toLeft, std::size_t toRight) {
        if (i < toLeft || k < toRight)
            runs.push_back({false, covered(before, i, toLeft), covered(after, k, toRight)});
    };
    for (const auto& [x, y] : Matcher(before, after).pairs()) {
        differ(x, y);
        const bool joins = !runs.empty() && runs.back().same && i == x && k == y;
        if (joins)
            runs.back() = {
                true, {runs.back().left.from, before[x].span.to}, {runs.back().right.from, after[y].span.to}};
        else
            runs.push_back({true, before[x].span, after[y].span});
        i = x + 1;
        k = y + 1;
    }
    differ(before.size(), after.size());
    return runs;
}

} // namespace records
