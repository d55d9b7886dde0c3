// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachRobots.h"

#include "domain/Random.h"

namespace workflow::breach {

using domain::Json;

namespace {

/// Ops about one incident, as they are made.
class Ops
{
public:
    Ops(std::vector<Json>& ops, const std::string& incident) : m_ops(ops), m_incident(incident) {}

    void add(const char* verb, Json members)
    {
        members["op"] = verb;
        members["incident"] = m_incident;
        m_ops.push_back(std::move(members));
    }
    void told(const std::string& who, domain::Date by)
    {
        add("notify.set", {{"who", who}, {"by", domain::format(by)}});
    }

private:
    std::vector<Json>& m_ops;
    const std::string& m_incident;
};

domain::Date inSixtyDays(const Material& material)
{
    constexpr int days = 60;
    return std::chrono::sys_days(material.today) + std::chrono::days(days);
}

} // namespace

std::vector<Json> perfectOps(const BreachKey& key)
{
    std::vector<Json> all;
    for (const KeyIncident& incident : key.incidents) {
        Ops ops(all, incident.id);
        for (const auto& [factor, levels] : incident.factors) {
            Json members{{"factor", factor}, {"level", levels.front()}};
            const auto papers = incident.papers.find(factor);
            if (papers != incident.papers.end() && !papers->second.empty())
                members["paper"] = papers->second.front();
            ops.add("factor.set", std::move(members));
        }
        if (!incident.exception.empty())
            ops.add("exception.set", {{"exception", incident.exception}});
        if (!incident.conclusions.empty())
            ops.add("conclusion.set", {{"conclusion", incident.conclusions.front()}});
        for (const auto& [who, by] : incident.notify)
            ops.told(who, by);
        if (incident.delay)
            ops.add("delay.set", {{"until", domain::format(*incident.delay)}});
        if (incident.log)
            ops.add("log.set", {{"log", *incident.log}});
        for (const std::string& tick : incident.sanctions.value_or(std::vector<std::string>()))
            ops.add("sanction.set", {{"sanction", tick}});
        for (const std::string& tick : incident.steps.value_or(std::vector<std::string>()))
            ops.add("step.set", {{"step", tick}});
    }
    return all;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    domain::Random random(seed);
    const auto coin = [&] { return random.below(2) == 0; };
    std::vector<Json> all;
    for (const Incident& incident : material.incidents) {
        Ops ops(all, incident.id);
        for (const std::string_view factor : factorNames)
            ops.add("factor.set", {{"factor", factor}, {"level", levelNames[random.below(levelNames.size())]}});
        ops.add("exception.set", {{"exception", exceptionNames[random.below(exceptionNames.size())]}});
        ops.add("conclusion.set", {{"conclusion", conclusionNames[random.below(conclusionNames.size())]}});
        for (const char* who : {"individuals", "media", "hhs-annual", "state"}) {
            if (coin())
                ops.told(who, inSixtyDays(material));
        }
        ops.add("log.set", {{"log", coin()}});
        for (const Offer& offer : material.sanctions) {
            if (coin())
                ops.add("sanction.set", {{"sanction", offer.id}});
        }
        for (const Offer& offer : material.steps) {
            if (coin())
                ops.add("step.set", {{"step", offer.id}});
        }
    }
    return all;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> all;
    for (const Incident& incident : material.incidents) {
        Ops ops(all, incident.id);
        for (const std::string_view factor : factorNames)
            ops.add("factor.set", {{"factor", factor}, {"level", "high"}});
        ops.add("exception.set", {{"exception", "none"}});
        ops.add("conclusion.set", {{"conclusion", "breach"}});
        for (const char* who : {"individuals", "media", "hhs-now", "state", "covered-entity"})
            ops.told(who, inSixtyDays(material));
        ops.add("log.set", {{"log", true}});
        for (const Offer& offer : material.sanctions)
            ops.add("sanction.set", {{"sanction", offer.id}});
        for (const Offer& offer : material.steps)
            ops.add("step.set", {{"step", offer.id}});
    }
    return all;
}

} // namespace workflow::breach
