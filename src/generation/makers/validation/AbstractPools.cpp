// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/AbstractPools.h"

namespace generation::abstracts {

using domain::Json;

namespace {

std::string textIn(const Json& json, const char* name)
{
    return json.value(name, std::string());
}

Texts textsIn(const Json& json, const char* name)
{
    return json.value(name, Texts());
}

Abstractor abstractorIn(const Json& json)
{
    return {textIn(json, "id"), textIn(json, "name"), textIn(json, "job")};
}

Case caseIn(const Json& json)
{
    Case stay;
    stay.id = textIn(json, "id");
    stay.code = textIn(json, "code");
    stay.words = textIn(json, "words");
    stay.vague = textIn(json, "vague");
    stay.vagueWords = textIn(json, "vagueWords");
    stay.only = textIn(json, "only");
    stay.sexes = textIn(json, "sexes");
    const auto ages = json.value("age", std::vector<int>{40, 80});
    const auto days = json.value("stay", std::vector<int>{2, 5});
    stay.youngest = ages.front();
    stay.oldest = ages.back();
    stay.shortest = days.front();
    stay.longest = days.back();
    stay.type = textIn(json, "type");
    stay.with = textsIn(json, "with");
    stay.present = textsIn(json, "present");
    stay.course = textsIn(json, "course");
    return stay;
}

} // namespace

domain::Result<Pools> readPools(const House& house)
{
    const auto abstracts = house.tables.find("abstracts");
    const auto rules = house.tables.find("quality-rules");
    if (abstracts == house.tables.end() || rules == house.tables.end())
        return domain::error(domain::ErrorKind::InvalidInput, "generation.abstracts-pools", "abstracts",
                             "facility/abstracts.json and facility/quality-rules.json are wanted");
    Pools pools;
    const Json& json = abstracts->second;
    for (const Json& person : json.at("people"))
        pools.people.push_back(abstractorIn(person));
    pools.second = abstractorIn(json.at("second"));
    for (const Json& stay : json.at("cases"))
        pools.cases.push_back(caseIn(stay));
    for (const Json& other : json.at("comorbid"))
        pools.comorbid.push_back(
            {textIn(other, "code"), textIn(other, "words"), textsIn(other, "present"), textsIn(other, "later")});
    pools.nurses = textsIn(json, "nurses");
    pools.physicians = textsIn(json, "physicians");
    pools.clerks = textsIn(json, "clerks");
    for (const auto& [name, list] : json.at("phrases").items())
        pools.phrases.emplace(name, list.get<Texts>());
    pools.characteristics = rules->second.at("characteristics");
    pools.items = rules->second.at("items");
    pools.rules = rules->second.at("rules");
    return pools;
}

} // namespace generation::abstracts
