// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingPlaces.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace workflow::filing {
namespace {

struct Chain
{
    int guides = 0; ///< a guide is furniture: it is never what stands wrong
    int length = 0;
    int untouched = 0;
    int before = -1; ///< place of the item before in the chain

    [[nodiscard]] auto worth() const { return std::tie(guides, length, untouched); }
};

struct Item
{
    std::string name;
    std::size_t rank = 0;
    bool guide = false;
    bool untouched = false;
};

bool has(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// The items of the shelf that the key knows, each with its place in the key's order.
std::vector<Item> ranked(const std::vector<std::string>& shelf, const FilingKey& key)
{
    std::map<std::string, std::size_t, std::less<>> ranks;
    for (std::size_t i = 0; i < key.order.size(); ++i)
        ranks.emplace(key.order[i], i);
    std::vector<Item> items;
    for (const std::string& name : shelf) {
        const auto rank = ranks.find(name);
        if (rank != ranks.end())
            items.push_back(
                {name, rank->second, name.starts_with("g:"), !has(key.cart, name) && !has(key.misfiled, name)});
    }
    return items;
}

} // namespace

std::set<std::string, std::less<>> inPlace(const std::vector<std::string>& shelf, const FilingKey& key)
{
    const std::vector<Item> items = ranked(shelf, key);
    std::vector<Chain> chains(items.size());
    int best = -1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Chain& chain = chains[i];
        for (std::size_t j = 0; j < i; ++j) {
            const bool follows = items[j].rank < items[i].rank;
            if (follows
                && (chain.before < 0 || chains[static_cast<std::size_t>(chain.before)].worth() < chains[j].worth()))
                chain.before = static_cast<int>(j);
        }
        if (chain.before >= 0) {
            const Chain& before = chains[static_cast<std::size_t>(chain.before)];
            chain.guides = before.guides;
            chain.length = before.length;
            chain.untouched = before.untouched;
        }
        chain.guides += items[i].guide ? 1 : 0;
        chain.length += 1;
        chain.untouched += items[i].untouched ? 1 : 0;
        if (best < 0 || chains[static_cast<std::size_t>(best)].worth() < chain.worth())
            best = static_cast<int>(i);
    }
    std::set<std::string, std::less<>> right;
    for (int at = best; at >= 0; at = chains[static_cast<std::size_t>(at)].before)
        right.insert(items[static_cast<std::size_t>(at)].name);
    return right;
}

} // namespace workflow::filing
