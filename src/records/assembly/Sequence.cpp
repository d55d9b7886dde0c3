// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/assembly/Sequence.h"

#include <algorithm>
#include <map>

namespace records::assembly {
namespace {

struct Standing
{
    std::string page;
    std::size_t place = 0;
};

std::vector<Standing> standing(const std::vector<std::string>& order, const Places& wanted)
{
    std::map<std::string, std::size_t, std::less<>> placeOf;
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        for (const std::string& page : wanted[place])
            placeOf.emplace(page, place);
    }
    std::vector<Standing> result;
    for (const std::string& page : order) {
        const auto found = placeOf.find(page);
        if (found != placeOf.end())
            result.push_back({page, found->second});
    }
    return result;
}

} // namespace

std::vector<std::string> sequence(const std::vector<std::string>& order, const Places& wanted)
{
    const std::vector<Standing> pages = standing(order, wanted);
    // best[i]: length of the longest run that ends with page i; before[i]: the page in front of it there.
    std::vector<std::size_t> best(pages.size(), 1);
    std::vector<std::size_t> before(pages.size(), pages.size());
    std::size_t end = pages.size();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (pages[k].place <= pages[i].place && best[k] + 1 > best[i]) {
                best[i] = best[k] + 1;
                before[i] = k;
            }
        }
        if (end == pages.size() || best[i] > best[end])
            end = i;
    }
    std::vector<std::string> run;
    for (; end < pages.size(); end = before[end])
        run.push_back(pages[end].page);
    std::reverse(run.begin(), run.end());
    return run;
}

std::size_t inSequence(const std::vector<std::string>& order, const Places& wanted)
{
    return sequence(order, wanted).size();
}

} // namespace records::assembly
