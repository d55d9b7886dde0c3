// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Likeness.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace records::identity {
namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// '0': a vowel, which parts two letters of one group; '-': h and w, which do not.
char soundGroup(char letter)
{
    constexpr std::string_view groups = "01230120022455012623010202"; // a to z; h and w are told apart below
    if (letter == 'h' || letter == 'w')
        return '-';
    return groups[static_cast<std::size_t>(letter - 'a')];
}

std::string digitsOf(domain::Date date)
{
    std::string text = domain::format(date);
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    return text;
}

std::size_t halfExchanged(const std::vector<char>& left, const std::vector<char>& right)
{
    std::size_t differing = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        differing += left[i] != right[i] ? 1U : 0U;
    return differing / 2;
}

double jaro(std::string_view a, std::string_view b)
{
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::vector<bool> used(b.size(), false);
    std::vector<char> left;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t end = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j) {
            if (used[j] || a[i] != b[j])
                continue;
            used[j] = true;
            left.push_back(a[i]);
            break;
        }
    }
    if (left.empty())
        return 0.0;
    std::vector<char> right;
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (used[j])
            right.push_back(b[j]);
    }
    const auto matched = static_cast<double>(left.size());
    const auto exchanged = static_cast<double>(halfExchanged(left, right));
    return (matched / static_cast<double>(a.size()) + matched / static_cast<double>(b.size())
            + (matched - exchanged) / matched)
           / 3.0;
}

} // namespace

std::string folded(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        const char low = lowered(c);
        const bool kept = isLetter(low) || (low >= '0' && low <= '9') || (static_cast<unsigned char>(low) & 0x80U) != 0;
        if (kept)
            result += low;
    }
    return result;
}

std::string soundex(std::string_view name)
{
    std::string code;
    char last = '0';
    for (const char c : name) {
        const char letter = lowered(c);
        if (!isLetter(letter))
            continue;
        const char group = soundGroup(letter);
        if (code.empty())
            code += static_cast<char>(letter - 'a' + 'A');
        else if (group != '-' && group != '0' && group != last)
            code += group;
        if (group != '-')
            last = group;
        if (code.size() == 4)
            break;
    }
    if (!code.empty())
        code.resize(4, '0');
    return code;
}

double jaroWinkler(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return 0.0;
    const double base = jaro(a, b);
    const std::size_t most = std::min({a.size(), b.size(), std::size_t{4}});
    std::size_t common = 0;
    while (common < most && a[common] == b[common])
        ++common;
    return base + static_cast<double>(common) * 0.1 * (1.0 - base);
}

bool transposed(domain::Date a, domain::Date b)
{
    if (a == b)
        return false;
    if (a.year() == b.year() && static_cast<unsigned>(a.month()) == static_cast<unsigned>(b.day())
        && static_cast<unsigned>(a.day()) == static_cast<unsigned>(b.month()))
        return true;
    std::string left = digitsOf(a);
    const std::string right = digitsOf(b);
    for (std::size_t i = 0; i + 1 < left.size(); ++i) {
        std::swap(left[i], left[i + 1]);
        if (left == right)
            return true;
        std::swap(left[i], left[i + 1]);
    }
    return false;
}

} // namespace records::identity
