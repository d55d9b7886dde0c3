// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiMaker.h"

#include "generation/makers/MpiCases.h"

namespace generation {

using domain::Json;

namespace {

constexpr std::int64_t fewestPeople = 200;
constexpr std::int64_t mostPeople = 20'000;
constexpr std::int64_t usualPeople = 3'000;

domain::Error parameterError(const std::string& pointer, const std::string& detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.mpi-parameters", "/make" + pointer, detail);
}

domain::Result<std::vector<mpi::Planter>> plantersOf(const Json& parameters)
{
    const auto items = parameters.find("items");
    if (items == parameters.end() || !items->is_array() || items->empty())
        return parameterError("/items", "names the kinds of case that lie in the queue");
    std::vector<mpi::Planter> planters;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const std::string kind = (*items)[i].is_string() ? (*items)[i].get<std::string>() : std::string();
        const mpi::Planter found = mpi::planter(kind);
        if (found == nullptr)
            return parameterError("/items/" + std::to_string(i), "there is no kind of case \"" + kind + "\"");
        planters.push_back(found);
    }
    return planters;
}

/// Lays one case on the desk: its papers get ids in an order that tells nothing.
void lay(const mpi::Case& made, const std::string& id, domain::Random& random, Json& material, Json& key)
{
    Json item{{"id", id},
              {"kind", made.mrns.empty() ? "find" : "decide"},
              {"title", made.title},
              {"told", made.told},
              {"documents", Json::array()}};
    std::vector<std::string> mrns = made.mrns;
    for (std::size_t i = mrns.size(); i > 1; --i)
        std::swap(mrns[i - 1], mrns[random.below(i)]);
    if (!mrns.empty())
        item["mrns"] = mrns;
    std::vector<mpi::Sheet> sheets = made.sheets;
    for (std::size_t i = sheets.size(); i > 1; --i)
        std::swap(sheets[i - 1], sheets[random.below(i)]);
    Json entry = made.key;
    entry["id"] = id;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string paper = id + "-p" + std::to_string(i + 1);
        material["documents"].push_back({{"id", paper}, {"title", sheets[i].title}, {"text", sheets[i].text}});
        item["documents"].push_back(paper);
        if (made.wantsProof && sheets[i].proof)
            entry["documents"].push_back(paper);
    }
    material["items"].push_back(std::move(item));
    key["items"].push_back(std::move(entry));
}

} // namespace

domain::Result<Made> MpiMaker::make(MakerContext& context) const
{
    const House& house = context.content.house();
    const auto pools = mpi::readPools(house);
    if (!pools)
        return pools.error();
    const auto planters = plantersOf(context.parameters);
    if (!planters)
        return planters.error();
    const auto asked = context.parameters.find("people");
    const bool told = asked != context.parameters.end();
    if (told && !asked->is_number_integer())
        return parameterError("/people", "must be a whole number");
    const std::int64_t count = told ? asked->get<std::int64_t>() : usualPeople;
    if (count < fewestPeople || count > mostPeople)
        return parameterError("/people",
                              "must be from " + std::to_string(fewestPeople) + " to " + std::to_string(mostPeople));

    Json material{{"schema", "identity-material/1"}, {"items", Json::array()}, {"documents", Json::array()}};
    material["matching"] = house.tables.find("matching")->second;
    for (const auto& facility : pools->facilities)
        material["facilities"].push_back({{"id", facility.id}, {"name", facility.name}});
    Json key{{"items", Json::array()}};

    mpi::People people(*pools, context.random, domain::dateOf(context.exercise.start));
    int number = 0;
    for (const mpi::Planter plant : *planters)
        lay(plant(people), "w" + std::to_string(++number), people.random(), material, key);
    people.fill(static_cast<std::size_t>(count));
    Json& list = material["people"] = Json::array();
    for (const mpi::Person& person : people.take())
        list.push_back(records::identity::toJson(person));
    return Made{std::move(material), std::move(key)};
}

} // namespace generation
