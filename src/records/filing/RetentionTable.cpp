// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/Retention.h"

#include <algorithm>

namespace records::filing {

using domain::Json;

namespace {

constexpr std::array<std::string_view, 3> anchorCodes{"last", "majority", "never"};
constexpr std::array<std::string_view, 2> kindCodes{"law", "policy"};

domain::Error wrong(const std::string& pointer, std::string what)
{
    return domain::error(domain::ErrorKind::InvalidInput, "filing.retention-table", pointer, std::move(what));
}

template <std::size_t size>
std::size_t placeIn(const std::array<std::string_view, size>& codes, const Json& json, const char* name)
{
    const auto found = std::find(codes.begin(), codes.end(), json.value(name, std::string()));
    return static_cast<std::size_t>(found - codes.begin());
}

domain::Result<RetentionRule> readRule(const Json& json, const std::string& pointer)
{
    if (!json.is_object())
        return wrong(pointer, "must be an object");
    RetentionRule rule;
    rule.id = json.value("rule", std::string());
    rule.title = json.value("title", std::string());
    rule.cite = json.value("cite", std::string());
    rule.years = json.value("years", 0);
    rule.noLaterStudy = json.value("noLaterStudy", false);
    const std::size_t anchor = placeIn(anchorCodes, json, "from");
    const std::size_t kind = placeIn(kindCodes, json, "kind");
    if (rule.id.empty() || anchor == anchorCodes.size() || kind == kindCodes.size())
        return wrong(pointer, "rule, from and kind are needed");
    rule.from = static_cast<Anchor>(anchor);
    rule.kind = kind == 0 ? domain::RuleKind::Law : domain::RuleKind::Policy;
    for (const Json& name : json.value("records", Json::array())) {
        const auto known = recordKindFrom(name.is_string() ? name.get<std::string>() : std::string());
        if (!known)
            return wrong(pointer + "/records", name.dump() + " is no kind of record");
        rule.kinds.push_back(*known);
    }
    return rule;
}

} // namespace

domain::Result<RetentionTable> readRetention(const Json& json)
{
    try {
        RetentionTable table;
        table.majority = json.at("majority").get<int>();
        const Json& rules = json.at("rules");
        for (std::size_t i = 0; i < rules.size(); ++i) {
            auto rule = readRule(rules.at(i), "/rules/" + std::to_string(i));
            if (!rule)
                return rule.error();
            table.rules.push_back(std::move(*rule));
        }
        return table;
    } catch (const Json::exception& failure) {
        return wrong({}, failure.what());
    }
}

Json toJson(const RetentionTable& table)
{
    Json json{{"majority", table.majority}, {"rules", Json::array()}};
    for (const RetentionRule& rule : table.rules) {
        Json kinds = Json::array();
        for (const RecordKind kind : rule.kinds)
            kinds.push_back(code(kind));
        Json one{{"rule", rule.id},
                 {"title", rule.title},
                 {"records", std::move(kinds)},
                 {"from", anchorCodes[static_cast<std::size_t>(rule.from)]},
                 {"kind", rule.kind == domain::RuleKind::Law ? "law" : "policy"},
                 {"cite", rule.cite}};
        if (rule.from != Anchor::Never)
            one["years"] = rule.years;
        if (rule.noLaterStudy)
            one["noLaterStudy"] = true;
        json["rules"].push_back(std::move(one));
    }
    return json;
}

} // namespace records::filing
