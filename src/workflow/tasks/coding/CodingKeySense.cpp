// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingJson.h"
#include "workflow/tasks/coding/CodingKey.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>

namespace workflow::coding {

using domain::Json;

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 11> keyMembers{"schema",     "setting",      "patient",       "admitted",
                                                      "discharged", "diagnoses",    "procedures",    "neutral",
                                                      "penalise",   "orderedPairs", "principalAnyOf"};
constexpr std::array<std::string_view, 8> diagnosisMembers{"code",         "poa",  "role", "severity",
                                                           "alternatives", "rule", "why",  "evidence"};
constexpr std::array<std::string_view, 9> procedureMembers{"system",       "code", "role", "units",   "modifiers",
                                                           "alternatives", "rule", "why",  "evidence"};
constexpr std::array<std::string_view, 7> penaltyMembers{"code", "when", "rule", "cost", "why", "severity", "critical"};

void strangers(const Json& object, const std::string& pointer, Names known, std::vector<Issue>& issues)
{
    for (const auto& entry : object.items()) {
        if (std::find(known.begin(), known.end(), entry.key()) == known.end())
            issues.push_back({pointer + "/" + entry.key(), "is not known in a coding key"});
    }
}

void strangersInList(const Json& json, const std::string& name, Names known, std::vector<Issue>& issues)
{
    const auto list = json.find(name);
    if (list == json.end() || !list->is_array())
        return;
    for (std::size_t i = 0; i < list->size(); ++i)
        strangers((*list)[i], "/" + name + "/" + std::to_string(i), known, issues);
}

void checkCodes(const std::vector<KeyCode>& codes, const std::string& list, bool mayRepeat, const CodingKey& key,
                std::vector<Issue>& issues)
{
    std::map<std::string, std::size_t> seen;
    std::size_t principals = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string at = list + "/" + std::to_string(i);
        principals += codes[i].role == Role::Principal ? 1 : 0;
        if (codes[i].role == Role::Principal && principals > 1)
            issues.push_back({at + "/role", "only one entry can be the principal one"});
        std::vector<std::string> all = codes[i].alternatives;
        all.push_back(codes[i].code);
        for (const std::string& code : all) {
            if (!seen.emplace(code, i).second && !mayRepeat)
                issues.push_back({at, code + " stands twice in the key"});
            if (key.neutral.contains(code))
                issues.push_back({at, code + " is wanted and neutral at once"});
            const bool refused = std::any_of(key.penalties.begin(), key.penalties.end(), [&](const Penalty& entry) {
                return entry.code == code && !entry.principalOnly;
            });
            if (refused)
                issues.push_back({at, code + " is wanted and penalised at once"});
        }
    }
    if (principals == 0 && !codes.empty())
        issues.push_back({list, "no entry has the role principal"});
}

using Positions = std::vector<std::size_t>;

// Where each diagnosis stands in an order.
Positions inverse(const Positions& order)
{
    Positions result(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        result[order[place]] = place;
    return result;
}

void checkPairs(const CodingKey& key, std::vector<Issue>& issues)
{
    const Positions place = inverse(solvedOrder(key));
    for (std::size_t i = 0; i < key.orderedPairs.size(); ++i) {
        const auto first = indexOf(key.diagnoses, key.orderedPairs[i].first);
        const auto second = indexOf(key.diagnoses, key.orderedPairs[i].second);
        const std::string at = "/orderedPairs/" + std::to_string(i);
        if (key.orderedPairs[i].first == key.orderedPairs[i].second)
            issues.push_back({at, "names one code twice"});
        else if (first && second && place[*first] > place[*second])
            issues.push_back({at, "cannot be kept together with the principal diagnosis and the other pairs"});
    }
}

bool mayStandNext(const CodingKey& key, std::size_t candidate, const std::vector<bool>& placed)
{
    return std::none_of(key.orderedPairs.begin(), key.orderedPairs.end(), [&](const auto& pair) {
        const auto first = indexOf(key.diagnoses, pair.first);
        return first && first != candidate && !placed[*first] && indexOf(key.diagnoses, pair.second) == candidate;
    });
}

} // namespace

std::vector<Issue> checkKeySense(const Json& json, const CodingKey& key)
{
    std::vector<Issue> issues;
    strangers(json, "", keyMembers, issues);
    strangersInList(json, "diagnoses", diagnosisMembers, issues);
    strangersInList(json, "procedures", procedureMembers, issues);
    strangersInList(json, "penalise", penaltyMembers, issues);
    if (key.diagnoses.empty())
        issues.push_back({"/diagnoses", "a key needs at least one diagnosis"});
    checkCodes(key.diagnoses, "/diagnoses", false, key, issues);
    checkCodes(key.procedures, "/procedures", true, key, issues);
    checkPairs(key, issues);
    return issues;
}

std::vector<std::size_t> solvedOrder(const CodingKey& key)
{
    const std::size_t count = key.diagnoses.size();
    std::vector<std::size_t> order;
    std::vector<bool> placed(count, false);
    const auto place = [&](std::size_t index) {
        order.push_back(index);
        placed[index] = true;
    };
    if (const auto principal = principalOf(key.diagnoses))
        place(*principal);
    while (order.size() < count) {
        std::optional<std::size_t> next;
        std::optional<std::size_t> leftOver;
        for (std::size_t i = count; i-- > 0;) {
            if (placed[i])
                continue;
            leftOver = i;
            if (mayStandNext(key, i, placed))
                next = i;
        }
        place(next ? *next : *leftOver);
    }
    return order;
}

} // namespace workflow::coding
