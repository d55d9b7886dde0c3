// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiPools.h"

#include <algorithm>

namespace generation::mpi {

using domain::Json;

namespace {

domain::Error poolError(const std::string& what)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.mpi-pools", "facility/mpi.json", what);
}

std::string textAt(const Json& json, const char* name)
{
    return json.is_object() ? json.value(name, std::string()) : std::string();
}

std::vector<std::string> textsAt(const Json& json, const char* name)
{
    std::vector<std::string> result;
    for (const Json& entry : json.value(name, Json::array())) {
        if (entry.is_string())
            result.push_back(entry.get<std::string>());
    }
    return result;
}

// The first of a line is the legal name; a short form of two names tells neither, so it is left out.
std::vector<std::pair<std::string, std::string>> shortForms(const Json& matching)
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const Json& line : matching.value("nicknames", Json::array())) {
        if (line.is_array() && line.size() > 1 && line[0].is_string() && line[1].is_string())
            result.emplace_back(line[0].get<std::string>(), line[1].get<std::string>());
    }
    return result;
}

void readLists(const Json& json, Pools& pools)
{
    for (const Json& entry : json.value("facilities", Json::array()))
        pools.facilities.push_back({textAt(entry, "id"), textAt(entry, "name"), textAt(entry, "prefix")});
    for (const Json& entry : json.value("towns", Json::array()))
        pools.towns.push_back({textAt(entry, "town"), textAt(entry, "zip"), entry.value("weight", std::uint64_t{1})});
    for (const Json& entry : json.value("visits", Json::array()))
        pools.visits.push_back({textAt(entry, "kind"), textAt(entry, "place")});
}

} // namespace

domain::Result<Pools> readPools(const House& house)
{
    const auto table = house.tables.find("mpi");
    const auto matching = house.tables.find("matching");
    if (table == house.tables.end() || matching == house.tables.end())
        return poolError("the facility has no mpi.json or no matching.json");
    const Json& json = table->second;
    Pools pools;
    readLists(json, pools);
    pools.family = textsAt(json, "family");
    pools.female = textsAt(json, "female");
    pools.male = textsAt(json, "male");
    pools.middle = textsAt(json, "middle");
    pools.streets = textsAt(json, "streets");
    pools.bloodTypes = textsAt(json, "bloodTypes");
    pools.allergies = textsAt(json, "allergies");
    pools.payers = textsAt(json, "payers");
    pools.nicknames = shortForms(matching->second);
    pools.alike = matching->second.value("alike", 1.0);
    const bool few = pools.facilities.size() < 2 || pools.family.size() < 2 || pools.female.size() < 2
                     || pools.male.size() < 2 || pools.middle.empty() || pools.streets.empty() || pools.towns.empty()
                     || pools.bloodTypes.size() < 2 || pools.allergies.size() < 2 || pools.visits.empty()
                     || pools.payers.empty() || pools.nicknames.empty();
    if (few)
        return poolError("one of its pools is too small");
    return pools;
}

} // namespace generation::mpi
