// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogRobots.h"

#include "domain/Random.h"

#include <map>

namespace workflow::accesslog {

using domain::Json;

std::vector<Json> perfectOps(const AccessLogKey& key)
{
    std::vector<Json> ops;
    for (const KeyRow& row : key.rows) {
        if (row.disposition == Disposition::Appropriate)
            continue;
        Json op{{"op", "row.set"}, {"id", row.id}, {"disposition", nameOf(row.disposition)}};
        if (!row.rules.empty())
            op["rule"] = row.rules.front();
        if (!row.escalation.empty())
            op["escalation"] = row.escalation.front();
        ops.push_back(std::move(op));
    }
    return ops;
}

std::vector<Json> randomOps(const std::vector<std::string>& entries, std::uint64_t seed)
{
    constexpr std::uint64_t oneIn = 8;
    domain::Random random(seed);
    std::vector<Json> ops;
    for (const std::string& entry : entries) {
        if (random.below(oneIn) != 0)
            continue;
        const Disposition disposition = allDispositions[1 + random.below(allDispositions.size() - 1)];
        ops.push_back({{"op", "row.set"},
                       {"id", entry},
                       {"disposition", nameOf(disposition)},
                       {"rule", "L" + std::to_string(1 + random.below(12))},
                       {"escalation", escalations[random.below(escalations.size())]}});
    }
    return ops;
}

std::vector<Json> greedyOps(const std::vector<std::string>& entries, const Json& material)
{
    std::map<std::string, std::string> hit;
    if (material.contains("hits")) {
        for (const Json& row : material.at("hits"))
            hit.emplace(row.at("id").get<std::string>(), row.at("rule").get<std::string>());
    }
    std::vector<Json> ops;
    for (const std::string& entry : entries) {
        const auto found = hit.find(entry);
        ops.push_back({{"op", "row.set"},
                       {"id", entry},
                       {"disposition", "violation"},
                       {"rule", found == hit.end() ? "L4" : found->second},
                       {"escalation", "privacy-officer"}});
    }
    return ops;
}

} // namespace workflow::accesslog
