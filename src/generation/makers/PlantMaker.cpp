// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/PlantMaker.h"

#include "generation/planting/Planting.h"

#include <algorithm>
#include <limits>

namespace generation {
namespace {

using domain::ErrorKind;
using domain::Json;

struct PlantOrder
{
    std::vector<int> kinds; ///< empty: any
    std::optional<std::size_t> count;
    std::size_t decoys = std::numeric_limits<std::size_t>::max();
    std::vector<std::string> listings;
    std::optional<bool> subtle;
    /// The same thing by one hand again and again; times 0: none.
    int patternKind = 0;
    std::size_t patternTimes = 0;
    std::string patternHand;
};

domain::Error wrongParameter(const std::string& name, std::string detail)
{
    return domain::error(ErrorKind::InvalidInput, "plant.parameters", "/" + name, std::move(detail));
}

std::optional<std::size_t> wholeNumber(const Json& value)
{
    if (!value.is_number_integer() || value.get<long long>() < 0)
        return std::nullopt;
    return value.get<std::size_t>();
}

domain::Result<std::vector<std::string>> listingsFrom(const Json& value)
{
    const std::vector<std::string> all(listingTypes.begin(), listingTypes.end());
    if (value == "all")
        return all;
    std::vector<std::string> wanted;
    for (const Json& each : value.is_array() ? value : Json::array({nullptr})) {
        if (!each.is_string() || std::find(all.begin(), all.end(), each.get<std::string>()) == all.end())
            return wrongParameter("listings", "a list of document types of the group \"listings\", or \"all\"");
        wanted.push_back(each.get<std::string>());
    }
    return wanted;
}

domain::Status readKinds(const Json& value, const House& house, PlantOrder& order)
{
    for (const Json& each : value.is_array() ? value : Json::array({nullptr})) {
        const auto number = wholeNumber(each);
        if (!number || house.discrepancies.find(static_cast<int>(*number)) == nullptr)
            return wrongParameter("kinds", "a list of numbers of discrepancies.json");
        order.kinds.push_back(static_cast<int>(*number));
    }
    return domain::done();
}

domain::Status readPattern(const Json& value, const House& house, PlantOrder& order)
{
    const auto wrong = [] {
        return wrongParameter("pattern", "a kind of discrepancies.json and times, from 2; and who, a staff id");
    };
    if (!value.is_object())
        return wrong();
    const auto kind = wholeNumber(value.value("kind", Json()));
    const auto times = wholeNumber(value.value("times", Json()));
    const Json who = value.value("who", Json(""));
    const bool others = value.size() > (value.contains("who") ? 3U : 2U);
    if (!kind || house.discrepancies.find(static_cast<int>(*kind)) == nullptr || !times || *times < 2 || others
        || !who.is_string() || (value.contains("who") && house.member(who.get<std::string>()) == nullptr))
        return wrong();
    order.patternKind = static_cast<int>(*kind);
    order.patternTimes = *times;
    order.patternHand = who.get<std::string>();
    return domain::done();
}

domain::Status readMember(const std::string& name, const Json& value, const House& house, PlantOrder& order)
{
    if (name == "maker")
        return domain::done();
    if (name == "kinds")
        return readKinds(value, house, order);
    if (name == "pattern")
        return readPattern(value, house, order);
    if (name == "listings") {
        auto listings = listingsFrom(value);
        if (!listings)
            return listings.error();
        order.listings = std::move(*listings);
        return domain::done();
    }
    if (name == "subtle") {
        if (!value.is_boolean())
            return wrongParameter(name, "true or false");
        order.subtle = value.get<bool>();
        return domain::done();
    }
    if (name != "count" && name != "decoys")
        return wrongParameter(name, "the maker \"plant\" has no such parameter");
    const auto number = wholeNumber(value);
    if (!number)
        return wrongParameter(name, "a whole number from 0");
    if (name == "count")
        order.count = number;
    else
        order.decoys = *number;
    return domain::done();
}

domain::Result<PlantOrder> plantOrder(const Json& parameters, const House& house)
{
    PlantOrder order;
    for (const auto& [name, value] : parameters.items()) {
        if (const auto read = readMember(name, value, house, order); !read)
            return read.error();
    }
    if (order.kinds.empty() && !order.count) {
        if (order.patternTimes == 0)
            return wrongParameter("count", "needed where no kinds are named");
        order.count = 0;
    }
    const bool every = !order.count;
    if (order.kinds.empty()) {
        for (const domain::Discrepancy& kind : house.discrepancies.kinds)
            order.kinds.push_back(kind.kind);
    }
    if (order.subtle)
        order.kinds.erase(
            std::remove_if(order.kinds.begin(), order.kinds.end(),
                           [&](int kind) { return house.discrepancies.find(kind)->obvious == *order.subtle; }),
            order.kinds.end());
    std::erase(order.kinds, order.patternKind);
    if (every)
        order.count = order.kinds.size();
    return order;
}

} // namespace

domain::Result<Made> PlantMaker::make(MakerContext& context) const
{
    const House& house = context.content.house();
    if (context.chart.chart.documents.empty())
        return domain::error(ErrorKind::InvalidInput, "plant.no-chart", context.exercise.info.id,
                             "the exercise has no chart that could be made wrong");
    if (context.chart.faulty)
        return domain::error(ErrorKind::InvalidInput, "plant.not-clean", context.chart.chart.mrn,
                             "the chart holds discrepancies of its own");
    const auto order = plantOrder(context.parameters, house);
    if (!order)
        return order.error();
    domain::Random random = context.random;
    planting::Planting planting(context.chart, {house, context.patient, context.facts, context.codes, &context.content},
                                order->listings, domain::Random(random.next()));
    std::string reasons;
    if (order->patternTimes > 0) {
        const auto done = planting.plantPattern(order->patternKind, order->patternTimes, order->patternHand);
        if (!done)
            return domain::error(ErrorKind::InvalidInput, "plant.cannot", context.chart.chart.mrn,
                                 "the pattern of kind " + std::to_string(order->patternKind)
                                     + " could not be planted: " + done.error().detail);
    }
    std::vector<int> kinds = order->kinds;
    planting::shuffle(kinds, random);
    const auto besides = [&] { return planting.planted().size() - order->patternTimes; };
    for (const int kind : kinds) {
        if (besides() == *order->count)
            break;
        if (const auto done = planting.plant(kind); !done)
            reasons += " " + std::to_string(kind) + ": " + done.error().detail + ".";
    }
    if (besides() < *order->count)
        return domain::error(ErrorKind::InvalidInput, "plant.cannot", context.chart.chart.mrn,
                             "only " + std::to_string(besides()) + " of " + std::to_string(*order->count)
                                 + " kinds could be planted." + reasons);
    Made made;
    made.key = planting.key(order->decoys);
    context.chart = planting.chart();
    return made;
}

} // namespace generation
