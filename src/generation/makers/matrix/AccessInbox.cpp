// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/matrix/AccessInbox.h"

#include <algorithm>
#include <set>

namespace generation {
namespace access_inbox {
namespace {

using domain::Json;

domain::Error unfit(const std::string& what, const std::string& why)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.access-inbox", what, why);
}

domain::Date dayAfter(domain::Date day, int days)
{
    return std::chrono::sys_days(day) + std::chrono::days(days);
}

/// People begin and leave on working days: the Monday after a weekend's day.
domain::Date workday(domain::Date day)
{
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const int on = weekday == std::chrono::Saturday ? 2 : weekday == std::chrono::Sunday ? 1 : 0;
    return dayAfter(day, on);
}

std::string written(domain::Date day)
{
    const std::string iso = domain::format(day);
    return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

/// What a cell of the matrix is bound to, in one word: its condition, or the narrower view that it obliges to.
std::string limitOf(const Json& cell)
{
    const std::string condition = cell.value("condition", std::string());
    for (const Json& bound : cell.value("obligations", Json::array())) {
        if (bound == "index-only")
            return condition + (condition.empty() ? "index" : "-index");
        if (bound == "identification-only")
            return "identification";
        if (bound == "system-events")
            return "system";
    }
    return condition;
}

std::string filled(std::string text, const std::map<std::string, std::string>& slots)
{
    for (const auto& [name, value] : slots) {
        const std::string slot = "{" + name + "}";
        for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
            text.replace(at, slot.size(), value);
    }
    return text;
}

/// Writes the inbox and its key.
class InboxWriter
{
public:
    InboxWriter(const Json& parameters, const House& house, const Json& pool, const Json& matrix, domain::LocalTime now,
                domain::Random& random)
        : m_parameters(parameters), m_house(house), m_pool(pool), m_matrix(matrix), m_now(now), m_random(random)
    {
    }

    domain::Result<Made> written()
    {
        if (!m_parameters.contains("kinds") || !m_parameters.at("kinds").is_array())
            return unfit("kinds", "it names the kinds of request, in the order of the inbox");
        for (const Json& kind : m_parameters.at("kinds")) {
            const Json* chosen = kind.is_string() ? caseOf(kind.get<std::string>()) : nullptr;
            if (chosen == nullptr)
                return unfit("kinds", "facility/access-inbox.json has no more cases of the kind " + kind.dump());
            add(*chosen);
        }
        Json material{{"title", m_parameters.value("title", std::string("Requests for access"))},
                      {"now", domain::format(m_now)},
                      {"roles", roles()},
                      {"conditions", conditions()},
                      {"people", m_people},
                      {"papers", m_papers}};
        Json key{{"today", domain::format(domain::dateOf(m_now))}, {"people", m_keys}};
        return Made{std::move(material), std::move(key)};
    }

private:
    /// A case of the kind that is not in the inbox yet.
    const Json* caseOf(const std::string& kind)
    {
        std::vector<const Json*> fresh;
        for (const Json& one : m_pool.at("cases")) {
            if (one.at("kind") == kind && !m_used.contains(&one))
                fresh.push_back(&one);
        }
        if (fresh.empty())
            return nullptr;
        const Json* chosen = fresh[m_random.below(fresh.size())];
        m_used.insert(chosen);
        return chosen;
    }

    std::string name()
    {
        const NamePools& pools = m_house.facility.names;
        constexpr int patience = 200; // with few names to draw from two people may share one
        for (int drawn = 0;; ++drawn) {
            const auto& given = m_random.below(2) == 0 ? pools.female : pools.male;
            const std::string& family = pools.family[m_random.below(pools.family.size())];
            if (m_names.insert(family).second || drawn > patience)
                return given[m_random.below(given.size())] + " " + family;
        }
    }

    [[nodiscard]] const Json* roleOf(const std::string& id) const
    {
        for (const Json& role : m_matrix.at("roles")) {
            if (role.at("id") == id)
                return &role;
        }
        return nullptr;
    }

    /// Both members, cells and conditions, of what a role has by the matrix.
    [[nodiscard]] static Json cellsOf(const Json& role)
    {
        Json both{{"cells", Json::object()}};
        for (const auto& entry : role.at("cells").items()) {
            both["cells"][entry.key()] = entry.value().at("actions");
            if (const std::string limit = limitOf(entry.value()); !limit.empty())
                both["conditions"][entry.key()] = limit;
        }
        return both;
    }

    static void unite(Json& into, const Json& more)
    {
        for (const auto& entry : more.at("cells").items()) {
            Json& actions = into["cells"][entry.key()];
            if (actions.is_null()) {
                actions = Json::array();
                if (more.contains("conditions") && more.at("conditions").contains(entry.key()))
                    into["conditions"][entry.key()] = more.at("conditions").at(entry.key());
            }
            for (const Json& action : entry.value()) {
                if (std::find(actions.begin(), actions.end(), action) == actions.end())
                    actions.push_back(action);
            }
        }
    }

    /// What the person has now: the rights of former roles, and what else was given over the years.
    [[nodiscard]] Json startOf(const Json& from) const
    {
        Json start{{"cells", Json::object()}};
        for (const Json& id : from.value("had", Json::array())) {
            if (const Json* role = roleOf(id.get<std::string>()))
                unite(start, cellsOf(*role));
        }
        if (from.contains("extra"))
            unite(start, {{"cells", from.at("extra")}});
        return start;
    }

    /// What the person shall have: the role's standard, with less where the case says so.
    [[nodiscard]] Json targetOf(const Json& from) const
    {
        const Json* role = roleOf(from.at("role").get<std::string>());
        Json target = role == nullptr ? Json{{"cells", Json::object()}} : cellsOf(*role);
        const Json drop = from.value("drop", Json::array());
        const Json only = from.value("only", Json::array());
        Json cells = Json::object();
        Json limits = Json::object();
        for (const auto& entry : target.at("cells").items()) {
            if (std::find(drop.begin(), drop.end(), entry.key()) != drop.end())
                continue;
            Json actions = Json::array();
            for (const Json& action : entry.value()) {
                if (only.empty() || std::find(only.begin(), only.end(), action) != only.end())
                    actions.push_back(action);
            }
            if (actions.empty())
                continue;
            cells[entry.key()] = std::move(actions);
            if (target.contains("conditions") && target.at("conditions").contains(entry.key()))
                limits[entry.key()] = target.at("conditions").at(entry.key());
        }
        return {{"cells", std::move(cells)}, {"conditions", std::move(limits)}};
    }

    void add(const Json& from)
    {
        const std::string id = "p" + std::to_string(m_people.size() + 1);
        const domain::Date today = domain::dateOf(m_now);
        std::map<std::string, std::string> slots{{"name", name()}, {"manager", name()}, {"colleague", name()}};
        Json key{{"id", id}, {"name", slots.at("name")}, {"account", from.at("account")}, {"why", from.at("why")}};
        for (const char* day : {"from", "to"}) {
            if (!from.contains(day))
                continue;
            const auto least = from.at(day).at(0).get<int>();
            const auto span = static_cast<std::uint64_t>(from.at(day).at(1).get<std::int64_t>() - least + 1);
            const domain::Date date = workday(dayAfter(today, least + static_cast<int>(m_random.below(span))));
            slots.emplace(day, access_inbox::written(date));
            key[day] = domain::format(date);
        }
        if (from.contains("by")) {
            const domain::Date date = dayAfter(today, from.at("by").at("days").get<int>());
            const std::string time = from.at("by").at("time").get<std::string>();
            slots.emplace("by", access_inbox::written(date) + " " + time);
            key["by"] = domain::format(date) + "T" + time;
        }
        const Json start = startOf(from);
        key["start"] = start;
        const bool stays = from.at("account") == "refuse";
        if (from.contains("role") && !stays)
            key["role"] = from.at("role");
        if (stays || from.contains("role")) {
            const Json target = stays ? start : targetOf(from);
            key["cells"] = target.at("cells");
            if (target.contains("conditions"))
                key["conditions"] = target.at("conditions");
        }
        Json person{{"id", id}, {"name", slots.at("name")}, {"job", from.at("job")}, {"has", from.at("has")}};
        person.update(start);
        person["papers"] = Json::array();
        for (const Json& paper : from.at("papers")) {
            const std::string paperId = id + "-" + std::to_string(person["papers"].size() + 1);
            Json lines = Json::array();
            for (const Json& line : paper.at("lines"))
                lines.push_back(filled(line.get<std::string>(), slots));
            m_papers.push_back({{"id", paperId},
                                {"title", filled(paper.at("title").get<std::string>(), slots)},
                                {"author", filled(paper.at("author").get<std::string>(), slots)},
                                {"lines", std::move(lines)}});
            person["papers"].push_back(paperId);
        }
        m_people.push_back(std::move(person));
        m_keys.push_back(std::move(key));
    }

    [[nodiscard]] Json roles() const
    {
        Json list = Json::array();
        for (const Json& role : m_matrix.at("roles")) {
            Json one{{"id", role.at("id")}, {"title", role.at("title")}};
            one.update(cellsOf(role));
            list.push_back(std::move(one));
        }
        return list;
    }

    /// Every condition of the matrix, in the order of its rows.
    [[nodiscard]] Json conditions() const
    {
        Json list = Json::array();
        for (const Json& role : m_matrix.at("roles")) {
            for (const auto& entry : role.at("cells").items()) {
                const std::string limit = limitOf(entry.value());
                if (!limit.empty() && std::find(list.begin(), list.end(), limit) == list.end())
                    list.push_back(limit);
            }
        }
        return list;
    }

    const Json& m_parameters;
    const House& m_house;
    const Json& m_pool;
    const Json& m_matrix;
    domain::LocalTime m_now;
    domain::Random& m_random;
    std::set<const Json*> m_used;
    std::set<std::string> m_names;
    Json m_people = Json::array();
    Json m_papers = Json::array();
    Json m_keys = Json::array();
};

// FNV-1a (Fowler, Noll, Vo): the same seed brings other people to another exercise.
std::uint64_t inboxStream(std::string_view exercise)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : exercise)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace
} // namespace access_inbox

domain::Result<Made> AccessInboxMaker::make(MakerContext& context) const
{
    const House& house = context.content.house();
    const auto pool = house.tables.find("access-inbox");
    const auto matrix = house.tables.find("roles");
    if (pool == house.tables.end() || matrix == house.tables.end())
        return access_inbox::unfit("access-inbox", "facility/access-inbox.json and roles/roles.json are wanted");
    domain::Random random(context.random.next() ^ access_inbox::inboxStream(context.exercise.info.id));
    return access_inbox::InboxWriter(context.parameters, house, pool->second, matrix->second, context.exercise.start,
                                     random)
        .written();
}

} // namespace generation
