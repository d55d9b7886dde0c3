// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyRobots.h"

#include "domain/Random.h"

#include <algorithm>
#include <array>

namespace workflow::assembly {

using domain::Json;

namespace {

Json asideOp(const std::string& page, Misfile reason)
{
    return {{"op", "page.aside"}, {"page", page}, {"reason", code(reason)}};
}

Json indexOp(const std::string& page, const IndexEntry& entry)
{
    Json op{{"op", "page.index"}, {"page", page}};
    if (entry.type)
        op["type"] = *entry.type;
    if (entry.date)
        op["date"] = *entry.date;
    if (entry.encounter)
        op["encounter"] = *entry.encounter;
    return op;
}

Json missingOp(const std::string& type)
{
    return {{"op", "missing.mark"}, {"type", type}, {"on", true}};
}

/// An entry for what the slip leaves blank, of the material's choices.
template <typename Pick>
std::vector<Json> guessedIndex(const Material& material, const Pick& pick)
{
    std::vector<Json> ops;
    for (const Slip& slip : material.pages) {
        IndexEntry entry;
        if (slip.blank.contains("type") && !material.types.empty())
            entry.type = material.types[pick(material.types.size())].id;
        if (slip.blank.contains("encounter") && !material.encounters.empty())
            entry.encounter = material.encounters[pick(material.encounters.size())].id;
        if (entry.type || entry.encounter)
            ops.push_back(indexOp(slip.page, entry));
    }
    return ops;
}

} // namespace

std::vector<Json> perfectOps(const AssemblyKey& key)
{
    std::vector<Json> ops;
    std::vector<std::string> spare;
    for (const auto& group : key.duplicates)
        spare.insert(spare.end(), group.begin() + 1, group.end());
    for (const KeyIndex& entry : key.index)
        ops.push_back(indexOp(entry.page, entry.entry));
    for (const KeyMisfile& misfile : key.misfiles)
        ops.push_back(asideOp(misfile.page, misfile.reason));
    for (const std::string& page : spare)
        ops.push_back(asideOp(page, Misfile::Duplicate));
    for (const auto& place : key.orders.front()) {
        for (const std::string& page : place) {
            if (std::find(spare.begin(), spare.end(), page) == spare.end())
                ops.push_back({{"op", "page.place"}, {"page", page}});
        }
    }
    for (const KeyMissing& missing : key.missing)
        ops.push_back(missingOp(missing.type));
    return ops;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    constexpr std::uint64_t oneInFive = 5;
    constexpr std::array reasons{Misfile::OtherPatient, Misfile::OtherEncounter, Misfile::Duplicate};
    domain::Random random(seed);
    std::vector<Json> ops;
    std::size_t placed = 0;
    for (const Slip& slip : material.pages) {
        if (random.below(oneInFive) == 0)
            ops.push_back(asideOp(slip.page, reasons[random.below(reasons.size())]));
        else
            ops.push_back({{"op", "page.place"}, {"page", slip.page}, {"at", random.below(++placed)}});
    }
    for (const std::string& type : material.required) {
        if (random.below(oneInFive) == 0)
            ops.push_back(missingOp(type));
    }
    for (Json& op : guessedIndex(material, [&](std::size_t choices) { return random.below(choices); }))
        ops.push_back(std::move(op));
    return ops;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> ops;
    for (const Slip& slip : material.pages)
        ops.push_back(asideOp(slip.page, Misfile::OtherPatient));
    for (const std::string& type : material.required)
        ops.push_back(missingOp(type));
    for (Json& op : guessedIndex(material, [](std::size_t) { return std::size_t{0}; }))
        ops.push_back(std::move(op));
    return ops;
}

} // namespace workflow::assembly
