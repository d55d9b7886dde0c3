// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPools.h"

#include <algorithm>

namespace generation::accesslog {

using domain::Json;

namespace {

std::vector<std::string> textList(const Json& json)
{
    return json.get<std::vector<std::string>>();
}

RolePool rolePool(const Json& json)
{
    RolePool role;
    role.role = json.at("role").get<std::string>();
    role.units = textList(json.at("units"));
    role.share = json.at("share").get<int>();
    role.least = json.at("least").get<int>();
    role.chartsPerShift = json.at("chartsPerShift").get<double>();
    role.patientsPerHour = json.at("patientsPerHour").get<double>();
    role.printsPerShift = json.at("printsPerShift").get<double>();
    return role;
}

LogPools poolsFrom(const Json& own, const Json& people)
{
    LogPools pools;
    pools.family = textList(people.at("family"));
    pools.given = textList(people.at("female"));
    for (std::string& name : textList(people.at("male")))
        pools.given.push_back(std::move(name));
    pools.streets = textList(people.at("streets"));
    for (const Json& unit : own.at("units"))
        pools.units.push_back({unit.at("unit").get<std::string>(), unit.at("code").get<std::string>(),
                               unit.at("kind").get<std::string>(), unit.at("site").get<std::string>()});
    pools.remoteSite = own.at("remote").at("site").get<std::string>();
    pools.remoteCode = own.at("remote").at("code").get<std::string>();
    pools.distances = own.at("distancesKm");
    for (const Json& role : own.at("roles"))
        pools.roles.push_back(rolePool(role));
    pools.events = textList(own.at("events"));
    pools.glass = textList(own.at("glass"));
    return pools;
}

} // namespace

const RolePool* LogPools::role(std::string_view id) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&](const RolePool& one) { return one.role == id; });
    return found == roles.end() ? nullptr : &*found;
}

domain::Result<LogPools> readLogPools(const House& house)
{
    const auto own = house.tables.find("access-log");
    const auto people = house.tables.find("mpi");
    if (own == house.tables.end() || people == house.tables.end())
        return domain::error(domain::ErrorKind::NotFound, "maker.no-pools", "facility/access-log.json",
                             "logs are made from it and from facility/mpi.json");
    try {
        return poolsFrom(own->second, people->second);
    } catch (const Json::exception& failure) {
        return domain::error(domain::ErrorKind::InvalidInput, "maker.no-pools", "facility/access-log.json",
                             failure.what());
    }
}

} // namespace generation::accesslog
