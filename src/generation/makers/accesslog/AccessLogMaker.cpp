// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/accesslog/AccessLogMaker.h"

#include "generation/accesslog/AccessLogMaking.h"
#include "generation/accesslog/LogPlants.h"

#include <algorithm>
#include <set>

namespace generation {
namespace accesslog {
namespace {

using domain::Json;

domain::Error unfit(std::string detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "maker.log-plan", {}, std::move(detail));
}

domain::Result<LogPlan> readPlan(const Json& parameters)
{
    static const std::set<std::string, std::less<>> known{"maker", "title",   "first",    "days",
                                                          "staff", "entries", "patients", "plants"};
    LogPlan plan;
    try {
        for (const auto& member : parameters.items()) {
            if (!known.contains(member.key()))
                return unfit("the maker \"access-log\" has no parameter \"" + member.key() + "\"");
        }
        const auto first = domain::parseDate(parameters.at("first").get<std::string>());
        if (!first)
            return first.error();
        plan.first = *first;
        plan.days = parameters.at("days").get<int>();
        plan.entries = parameters.at("entries").get<int>();
        plan.staff = parameters.at("staff").get<int>();
        plan.patients = parameters.at("patients").get<int>();
        (void)parameters.at("title").get_ref<const std::string&>();
        for (const auto& plant : parameters.at("plants").items())
            plan.plants[plant.key()] = plant.value().get<int>();
    } catch (const Json::exception&) {
        return unfit("title, first, days, entries, staff, patients and plants are needed");
    }
    return plan;
}

/// The house of one draw may have no place for a plant; another has.
domain::Result<MadeLog> drawn(const LogPlan& plan, const LogPools& pools, domain::Random& random)
{
    constexpr int draws = 40;
    auto made = makeLog(plan, pools, random);
    for (int i = 1; i < draws && !made && made.error().kind == domain::ErrorKind::Conflict; ++i)
        made = makeLog(plan, pools, random);
    return made;
}

/// Writes the key: what was planted, with the rules that hit it.
class KeyScribe
{
public:
    KeyScribe(const MadeLog& made, const Json& hits) : m_made(made)
    {
        for (const Json& hit : hits)
            m_rules[hit.at("id").get<std::string>()].push_back(hit.at("rule").get<std::string>());
        for (const Json& one : made.input.at("staff"))
            m_names[one.at("user").get<std::string>()] = one.at("name").get<std::string>();
        for (const Json& one : made.input.at("patients"))
            m_names[one.at("mrn").get<std::string>()] = one.at("name").get<std::string>();
        for (const Json& entry : made.input.at("log"))
            m_entries[entry.at("id").get<std::string>()] = &entry;
    }

    [[nodiscard]] Json key(const std::string& today) const
    {
        Json rows = Json::array();
        for (const Planted& one : m_made.planted)
            rows.push_back(row(one));
        std::sort(rows.begin(), rows.end(), [](const Json& a, const Json& b) { return a.at("id") < b.at("id"); });
        Json entries = Json::array();
        for (const Json& entry : m_made.input.at("log"))
            entries.push_back(entry.at("id"));
        return {{"today", today}, {"rows", std::move(rows)}, {"entries", std::move(entries)}};
    }

private:
    [[nodiscard]] bool isHit(const std::string& entry, const std::string& rule) const
    {
        const auto found = m_rules.find(entry);
        return found != m_rules.end()
               && std::find(found->second.begin(), found->second.end(), rule) != found->second.end();
    }

    [[nodiscard]] Json row(const Planted& one) const
    {
        const auto hit = std::find_if(one.ids.begin(), one.ids.end(),
                                      [&](const std::string& entry) { return isHit(entry, one.rule); });
        const std::string& stands = hit == one.ids.end() ? one.ids.front() : *hit;
        Json row{{"id", stands}, {"disposition", one.disposition}, {"title", titleOf(stands)}, {"why", one.why}};
        Json also = Json::array();
        for (const std::string& entry : one.ids) {
            if (entry != stands)
                also.push_back(entry);
        }
        if (!also.empty())
            row["also"] = std::move(also);
        if (isLinked(one))
            row["link"] = true;
        if (one.disposition == "appropriate")
            return row;
        row["rules"] = rulesOf(one);
        row["escalation"] = one.escalation;
        return row;
    }

    /// Whether the person had to do with the patient, though the matter is not settled by that.
    [[nodiscard]] static bool isLinked(const Planted& one)
    {
        static const std::set<std::string, std::less<>> kinds{"covering", "swapped", "late-coder"};
        return one.disposition == "appropriate" || kinds.contains(one.kind);
    }

    /// The rule that was meant first, then the others that hit an entry of it.
    [[nodiscard]] Json rulesOf(const Planted& one) const
    {
        std::vector<std::string> rules{one.rule};
        for (const std::string& entry : one.ids) {
            const auto found = m_rules.find(entry);
            for (const std::string& rule : found == m_rules.end() ? std::vector<std::string>{} : found->second) {
                if (std::find(rules.begin(), rules.end(), rule) == rules.end())
                    rules.push_back(rule);
            }
        }
        return rules;
    }

    [[nodiscard]] std::string titleOf(const std::string& id) const
    {
        const Json& entry = *m_entries.at(id);
        std::string title =
            entry.at("time").get<std::string>().substr(5, 11) + " " + m_names.at(entry.at("user").get<std::string>());
        title[5] = ' ';
        if (!entry.at("patient").is_null())
            title += ", " + m_names.at(entry.at("patient").get<std::string>());
        return title;
    }

    const MadeLog& m_made;
    std::map<std::string, std::vector<std::string>> m_rules;
    std::map<std::string, std::string> m_names;
    std::map<std::string, const Json*> m_entries;
};

domain::Result<Json> hitsOf(const Json& input, const MakerContext& context)
{
    const Json* roles = context.content.roles();
    if (roles == nullptr)
        return domain::error(domain::ErrorKind::NotFound, "maker.no-pools", "roles/roles.json",
                             "there is no access matrix");
    const auto rights = access_control::rightsFrom(*roles);
    if (!rights)
        return rights.error();
    const auto clock = records::deficiency::FacilityClock::of(context.content.house().facility.zone);
    if (!clock)
        return clock.error();
    const auto read = access_control::readAccessLog(input, rights->ids(), access_control::LogClock(*clock));
    const auto* log = std::get_if<access_control::AccessLog>(&read);
    if (log == nullptr) {
        const access_control::LogProblem& first = std::get<std::vector<access_control::LogProblem>>(read).front();
        return unfit(first.pointer + ": " + first.message);
    }
    return access_control::toJson(access_control::reviewLog(*log, *rights), *log);
}

} // namespace
} // namespace accesslog

domain::Result<Made> AccessLogMaker::make(MakerContext& context) const
{
    const auto plan = accesslog::readPlan(context.parameters);
    if (!plan)
        return plan.error();
    const auto pools = accesslog::readLogPools(context.content.house());
    if (!pools)
        return pools.error();
    const auto made = accesslog::drawn(*plan, *pools, context.random);
    if (!made)
        return made.error();
    auto hits = accesslog::hitsOf(made->input, context);
    if (!hits)
        return hits.error();
    const std::string today = domain::format(domain::dateOf(context.exercise.start));
    domain::Json key = accesslog::KeyScribe(*made, *hits).key(today);
    return Made{{{"title", context.parameters.at("title")},
                 {"today", today},
                 {"input", made->input},
                 {"hits", std::move(*hits)}},
                std::move(key)};
}

} // namespace generation
