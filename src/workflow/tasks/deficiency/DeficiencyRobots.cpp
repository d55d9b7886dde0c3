// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyRobots.h"

#include "domain/Random.h"

namespace workflow::deficiency {

using domain::Json;

namespace {

namespace known = records::deficiency;

constexpr std::size_t mostLines = 200;

bool ofTask(const TaskContext& context, const std::string& encounter)
{
    return context.task.encounter.empty() || encounter == context.task.encounter;
}

Json adding(Kind kind, const std::string& document, const std::string& author, std::string_view rule)
{
    return {{"op", "deficiency.add"},
            {"type", known::code(kind)},
            {"document", document},
            {"author", author},
            {"rule", rule}};
}

std::string attendingOf(const TaskContext& context)
{
    const domain::Encounter* encounter = context.scenario.chart.encounter(context.task.encounter);
    return encounter == nullptr ? std::string() : encounter->attending;
}

// All that could be written down, whether it is so or not.
std::vector<Json> everything(const TaskContext& context)
{
    std::vector<Json> ops;
    const std::string attending = attendingOf(context);
    for (const known::Expected& document : known::expected)
        ops.push_back(adding(Kind::MissingDoc, known::missing(document.type), attending, "D1"));
    for (const domain::Document& page : context.scenario.chart.documents) {
        if (!ofTask(context, page.header.encounter))
            continue;
        for (const Kind kind :
             {Kind::Unsigned, Kind::Undated, Kind::WrongAuthor, Kind::Late, Kind::NoPatientId, Kind::IncompleteField})
            ops.push_back(adding(kind, page.header.id, page.header.author, "D7"));
    }
    for (const domain::Order& order : context.scenario.chart.orders) {
        if (ofTask(context, order.encounter))
            ops.push_back(adding(Kind::OrderUnauth, order.id, order.by, "D8"));
    }
    return ops;
}

} // namespace

std::vector<Json> perfectOps(const Key& key)
{
    std::vector<Json> ops;
    for (const Wanted& wanted : key.deficiencies) {
        Json op = lineJson(wanted);
        op["op"] = "deficiency.add";
        ops.push_back(std::move(op));
    }
    if (!key.deficiencies.empty())
        ops.push_back({{"op", "record.delinquent"}, {"value", key.delinquent}});
    if (key.rate)
        ops.push_back({{"op", "rate.set"}, {"percent", *key.rate}});
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    domain::Random random(seed);
    std::vector<Json> choices = everything(context);
    std::vector<Json> ops;
    const std::size_t wanted = 3 + random.below(8);
    while (ops.size() < wanted && !choices.empty()) {
        const auto drawn = choices.begin() + static_cast<std::ptrdiff_t>(random.below(choices.size()));
        ops.push_back(std::move(*drawn));
        choices.erase(drawn);
    }
    ops.push_back({{"op", "record.delinquent"}, {"value", random.below(2) == 0}});
    return ops;
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    std::vector<Json> ops = everything(context);
    if (ops.size() > mostLines)
        ops.resize(mostLines);
    ops.push_back({{"op", "record.delinquent"}, {"value", true}});
    return ops;
}

} // namespace workflow::deficiency
