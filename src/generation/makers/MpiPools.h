// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Random.h"
#include "domain/Result.h"
#include "generation/Content.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace generation::mpi {

struct Town
{
    std::string name;
    std::string zip;
    std::uint64_t weight = 1;
};

/// What people of a patient index are drawn from: facility/mpi.json, and nicknames of facility/matching.json.
struct Pools
{
    struct FacilityEntry
    {
        std::string id;
        std::string name;
        std::string prefix;
    };
    struct VisitKind
    {
        std::string kind;
        std::string place;
    };
    std::vector<FacilityEntry> facilities;
    std::vector<std::string> family;
    std::vector<std::string> female;
    std::vector<std::string> male;
    std::vector<std::string> middle;
    std::vector<std::string> streets;
    std::vector<Town> towns;
    std::vector<std::string> bloodTypes;
    std::vector<std::string> allergies;
    std::vector<VisitKind> visits;
    std::vector<std::string> payers;
    std::vector<std::pair<std::string, std::string>> nicknames; ///< legal name, one of its short forms
    double alike = 1.0;                                         ///< likeness from which a misspelling is still found
};

/// InvalidInput (generation.mpi-pools) where a table is missing or a pool is empty.
[[nodiscard]] domain::Result<Pools> readPools(const House& house);

template <typename T>
[[nodiscard]] const T& any(const std::vector<T>& list, domain::Random& random)
{
    return list[random.below(list.size())];
}

/// The first of a list are the most frequent: the least of three draws.
template <typename T>
[[nodiscard]] const T& frequent(const std::vector<T>& list, domain::Random& random)
{
    const std::uint64_t first = random.below(list.size());
    const std::uint64_t second = random.below(list.size());
    const std::uint64_t third = random.below(list.size());
    return list[std::min(first, std::min(second, third))];
}

} // namespace generation::mpi
