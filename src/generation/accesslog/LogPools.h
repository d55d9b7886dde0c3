// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Random.h"
#include "domain/Time.h"
#include "generation/Content.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace generation::accesslog {

/// What a log is to be like.
struct LogPlan
{
    int entries = 0;
    int staff = 0;
    int patients = 0;
    domain::Date first{}; ///< the first day
    int days = 0;
    /// How often what is planted: violations "L1" to "L9", "L11", "L12", "repeat", "crowd", and what only looks like
    /// one
    /// ("self" is the house rule L10). Ids: plantIds().
    std::map<std::string, int, std::less<>> plants;
};

struct UnitPool
{
    std::string name;
    std::string code; ///< its stations are called "4W-01"
    std::string kind;
    std::string site;
};

struct RolePool
{
    std::string role;
    std::vector<std::string> units; ///< kinds
    int share = 0;
    int least = 0;
    double chartsPerShift = 0;
    double patientsPerHour = 0;
    double printsPerShift = 0;
};

/// Names, units and what is usual: facility/access-log.json and facility/mpi.json.
struct LogPools
{
    std::vector<std::string> family;
    std::vector<std::string> given;
    std::vector<std::string> streets;
    std::vector<UnitPool> units;
    std::string remoteSite;
    std::string remoteCode;
    domain::Json distances;
    std::vector<RolePool> roles;
    std::vector<std::string> events;
    std::vector<std::string> glass; ///< reasons for breaking it

    [[nodiscard]] const RolePool* role(std::string_view id) const;
};

[[nodiscard]] domain::Result<LogPools> readLogPools(const House& house);

/// One of the list, which is not empty.
template <typename T>
[[nodiscard]] const T& oneOf(const std::vector<T>& list, domain::Random& random)
{
    return list[static_cast<std::size_t>(random.below(list.size()))];
}

/// A whole number from `least` to `most`, both in it.
[[nodiscard]] inline std::int64_t between(std::int64_t least, std::int64_t most, domain::Random& random)
{
    return least + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(most - least + 1)));
}

} // namespace generation::accesslog
