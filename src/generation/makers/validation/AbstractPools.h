// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "generation/Content.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace generation::abstracts {

using Texts = std::vector<std::string>;

/// A kind of stay.
struct Case
{
    std::string id;
    std::string code;
    std::string words;      ///< the final diagnosis, as detailed as the code
    std::string vague;      ///< the unspecified code of the family; empty: none
    std::string vagueWords; ///< a final diagnosis that gives no more than that; empty: none
    std::string only;       ///< the slip that alone brings this case; empty: any stay can have it
    std::string sexes;
    int youngest = 0;
    int oldest = 0;
    int shortest = 1;
    int longest = 1;
    std::string type;
    Texts with; ///< the only other diagnoses that go with it; empty: all do
    Texts present;
    Texts course;
};

struct Comorbid
{
    std::string code;
    std::string words;
    Texts present; ///< as written where it was there on admission
    Texts later;   ///< as written where it came later
};

struct Abstractor
{
    std::string id;
    std::string name;
    std::string job;
};

/// What batches are made from: facility/abstracts.json and facility/quality-rules.json.
struct Pools
{
    std::vector<Abstractor> people;
    Abstractor second;
    std::vector<Case> cases;
    std::vector<Comorbid> comorbid;
    Texts nurses;
    Texts physicians;
    Texts clerks;
    std::map<std::string, Texts, std::less<>> phrases;
    domain::Json characteristics;
    domain::Json items;
    domain::Json rules;
};

/// InvalidInput (generation.abstracts-pools) where one of the two files is missing. Their schemas have judged the rest.
[[nodiscard]] domain::Result<Pools> readPools(const House& house);

} // namespace generation::abstracts
