// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/assembly/Order.h"

#include <algorithm>

namespace records::assembly {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

template <typename T>
const T* named(const std::vector<T>& list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

bool holdsAny(const std::vector<std::string>& types, const std::vector<std::string>& wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& type) { return holds(types, type); });
}

} // namespace

std::size_t Format::sectionOf(std::string_view type) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section& section) { return holds(section.types, type); });
    return static_cast<std::size_t>(found - sections.begin());
}

const Format* Book::format(std::string_view id) const
{
    return named(formats, id);
}

const OrderPolicy* Book::policy(std::string_view id) const
{
    return named(policies, id);
}

bool Book::isOutside(std::string_view type, std::string_view section) const
{
    return holds(outsideTypes, type) || holds(outsideSections, section);
}

std::vector<Requirement> Book::required(std::string_view setting, const std::vector<std::string>& types) const
{
    std::vector<Requirement> result;
    for (const Requirement& requirement : requirements) {
        if (holds(requirement.settings, setting) && !holdsAny(types, requirement.unless)
            && (requirement.when.empty() || holdsAny(types, requirement.when)))
            result.push_back(requirement);
    }
    return result;
}

std::vector<Section> Book::sections(const OrderPolicy& policy) const
{
    const Format* found = format(policy.format);
    std::vector<Section> result = found == nullptr ? std::vector<Section>() : found->sections;
    std::stable_partition(result.begin(), result.end(),
                          [&](const Section& section) { return !holds(policy.last, section.id); });
    return result;
}

Places arranged(const Book& book, const OrderPolicy& policy, std::vector<Leaf> leaves)
{
    const Format dividers{policy.format, book.sections(policy)};
    const bool newest = policy.within == Within::NewestFirst;
    const auto minute = [](const Leaf& leaf) {
        return std::chrono::floor<std::chrono::minutes>(leaf.written).time_since_epoch().count();
    };
    const auto key = [&](const Leaf& leaf) {
        return std::pair(dividers.sectionOf(leaf.type), newest ? -minute(leaf) : minute(leaf));
    };
    std::stable_sort(leaves.begin(), leaves.end(), [&](const Leaf& a, const Leaf& b) { return key(a) < key(b); });
    Places places;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (i == 0 || key(leaves[i - 1]) != key(leaves[i]))
            places.emplace_back();
        places.back().push_back(leaves[i].id);
    }
    return places;
}

} // namespace records::assembly
