// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "content/HouseFile.h"

#include <algorithm>

namespace content::checking {
namespace {

void rules(const Context& context)
{
    const auto& all = context.library.rules().rules();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const domain::Rule& rule = all[i];
        if (rule.to && *rule.to < rule.from)
            context.problems.error("rules", rule.id, "the rule ends before it begins",
                                   "Mend effective_from or effective_to");
        const bool clash = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& one) {
            const bool before = one.to && *one.to < rule.from;
            const bool after = rule.to && *rule.to < one.from;
            return one.id == rule.id && !before && !after;
        });
        if (clash)
            context.problems.error("rules", rule.id, "two versions of the rule are in force on one day",
                                   "Let one end the day before the other begins");
    }
}

void discrepancies(const Context& context)
{
    const domain::Discrepancies& all = context.library.house().discrepancies;
    uniqueIds(all.families, discrepanciesFile, "/families", context.problems);
    for (std::size_t i = 0; i < all.kinds.size(); ++i) {
        const domain::Discrepancy& kind = all.kinds[i];
        const std::string place = "/kinds/" + std::to_string(i);
        if (all.find(kind.kind) != &kind)
            context.problems.error(discrepanciesFile, place + "/kind",
                                   "the kind " + std::to_string(kind.kind) + " stands twice", "Keep one of them");
        const bool known = std::any_of(all.families.begin(), all.families.end(),
                                       [&](const auto& family) { return family.id == kind.family; });
        if (!known)
            context.problems.error(discrepanciesFile, place + "/family", "there is no family \"" + kind.family + "\"",
                                   "Name an id of families");
    }
}

} // namespace

void house(const Context& context)
{
    const generation::House& house = context.library.house();
    uniqueIds(house.staff, staffFile, "/staff", context.problems);
    uniqueIds(house.groups, documentTypesFile, "/groups", context.problems);
    uniqueIds(house.types, documentTypesFile, "/types", context.problems);
    for (std::size_t i = 0; i < house.types.size(); ++i) {
        if (house.groupIndex(house.types[i].group) == house.groups.size())
            context.problems.error(documentTypesFile, "/types/" + std::to_string(i) + "/group",
                                   "there is no group \"" + house.types[i].group + "\"", "Name an id of groups");
    }
    rules(context);
    discrepancies(context);
}

} // namespace content::checking
