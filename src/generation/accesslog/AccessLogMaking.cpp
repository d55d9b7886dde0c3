// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/AccessLogMaking.h"

#include "generation/accesslog/LogPlants.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace generation::accesslog {

using domain::Json;
using domain::Random;

namespace {

/// Writes a world as the input of a review.
class LogScribe
{
public:
    explicit LogScribe(const World& world) : m_world(world), m_order(world.log.size()), m_ids(world.log.size())
    {
        for (std::size_t i = 0; i < m_order.size(); ++i)
            m_order[i] = i;
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](std::size_t a, std::size_t b) { return world.log[a].time < world.log[b].time; });
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            std::array<char, 24> text{};
            (void)std::snprintf(text.data(), text.size(), "e%05zu", i + 1);
            m_ids[m_order[i]] = text.data();
        }
    }

    [[nodiscard]] Json input() const
    {
        return {{"policy", {{"finishChartingHours", 24}, {"selfAccess", "forbidden"}, {"bulkFactor", 3}}},
                {"patients", patients()},
                {"encounters", encounters()},
                {"staff", staff()},
                {"manages", manages()},
                {"sites", sites()},
                {"distancesKm", m_world.pools->distances},
                {"shifts", duties(m_world.shifts)},
                {"onCall", duties(m_world.onCall)},
                {"assignments", assignments()},
                {"worklists", worklists()},
                {"requests", requests()},
                {"events", events()},
                {"baselines", baselines()},
                {"log", log()}};
    }

    [[nodiscard]] std::vector<Planted> planted() const
    {
        std::vector<Planted> all;
        for (const Incident& incident : m_world.incidents) {
            Planted one{incident.kind, incident.rule, {}, incident.disposition, incident.escalation, incident.why};
            for (const std::size_t entry : incident.entries)
                one.ids.push_back(m_ids[entry]);
            all.push_back(std::move(one));
        }
        return all;
    }

private:
    [[nodiscard]] std::string at(Second time) const
    {
        return domain::format(domain::LocalTime(std::chrono::local_days(m_world.plan.first)) + domain::Seconds(time));
    }
    [[nodiscard]] std::string on(int which) const { return at(which * day).substr(0, 10); }
    [[nodiscard]] const std::string& user(std::size_t person) const { return m_world.people[person].user; }
    [[nodiscard]] const std::string& mrn(std::size_t patient) const { return m_world.patients[patient].mrn; }
    [[nodiscard]] const std::string& unit(std::size_t place) const { return m_world.pools->units[place].name; }

    [[nodiscard]] Json patients() const
    {
        Json list = Json::array();
        for (const PatientRow& one : m_world.patients)
            list.push_back({{"mrn", one.mrn},
                            {"name", one.given + " " + one.family},
                            {"surname", one.family},
                            {"address", one.address},
                            {"employee", one.employee == nobody ? Json() : Json(user(one.employee))},
                            {"vip", one.vip}});
        return list;
    }

    [[nodiscard]] Json encounters() const
    {
        Json list = Json::array();
        for (const StayRow& one : m_world.stays)
            list.push_back({{"patient", mrn(one.patient)},
                            {"kind", one.kind},
                            {"unit", unit(one.unit)},
                            {"from", at(one.from)},
                            {"to", one.to > m_world.end() ? Json() : Json(at(one.to))},
                            {"attending", one.attending == nobody ? Json() : Json(user(one.attending))}});
        return list;
    }

    [[nodiscard]] Json staff() const
    {
        Json list = Json::array();
        for (std::size_t i = 0; i < m_world.people.size(); ++i) {
            const Person& one = m_world.people[i];
            list.push_back({{"user", one.user},
                            {"name", m_world.nameOf(i)},
                            {"role", one.role},
                            {"unit", unit(one.unit)},
                            {"address", one.address},
                            {"employedFrom", "2019-04-01"},
                            {"employedTo", one.lastDay ? Json(on(*one.lastDay)) : Json()}});
        }
        return list;
    }

    [[nodiscard]] Json manages() const
    {
        Json list = Json::array();
        for (const auto& [manager, person] : m_world.manages)
            list.push_back({{"manager", user(manager)}, {"user", user(person)}});
        return list;
    }

    /// Every station that the log names.
    [[nodiscard]] Json sites() const
    {
        std::map<std::string, std::string> known;
        for (const EntryRow& entry : m_world.log) {
            const std::string code = entry.station.substr(0, entry.station.find('-'));
            const auto found = std::find_if(m_world.pools->units.begin(), m_world.pools->units.end(),
                                            [&](const UnitPool& one) { return one.code == code; });
            known.emplace(entry.station, found == m_world.pools->units.end() ? m_world.pools->remoteSite : found->site);
        }
        Json list = Json::array();
        for (const auto& [station, site] : known)
            list.push_back({{"station", station}, {"site", site}});
        return list;
    }

    [[nodiscard]] Json duties(const std::vector<ShiftRow>& rows) const
    {
        Json list = Json::array();
        for (const ShiftRow& one : rows)
            list.push_back(
                {{"user", user(one.person)}, {"unit", unit(one.unit)}, {"from", at(one.from)}, {"to", at(one.to)}});
        return list;
    }

    [[nodiscard]] Json assignments() const
    {
        Json list = Json::array();
        for (const AssignmentRow& one : m_world.assignments)
            list.push_back({{"user", user(one.person)},
                            {"patient", mrn(one.patient)},
                            {"from", at(one.from)},
                            {"to", at(one.to)},
                            {"kind", one.kind}});
        return list;
    }

    [[nodiscard]] Json worklists() const
    {
        Json list = Json::array();
        for (const WorklistRow& one : m_world.worklists)
            list.push_back(
                {{"user", user(one.person)}, {"patient", mrn(one.patient)}, {"list", one.list}, {"date", on(one.on)}});
        return list;
    }

    [[nodiscard]] Json requests() const
    {
        Json list = Json::array();
        for (const RequestRow& one : m_world.requests)
            list.push_back({{"id", "R-" + std::to_string(1001 + list.size())},
                            {"patient", mrn(one.patient)},
                            {"user", user(one.person)},
                            {"logged", at(one.logged)}});
        return list;
    }

    [[nodiscard]] Json events() const
    {
        Json list = Json::array();
        for (const EventRow& one : m_world.events) {
            Json team = Json::array();
            for (const std::size_t person : one.team)
                team.push_back(user(person));
            list.push_back({{"kind", one.kind},
                            {"patient", mrn(one.patient)},
                            {"unit", unit(one.unit)},
                            {"time", at(one.time)},
                            {"team", team}});
        }
        return list;
    }

    [[nodiscard]] Json baselines() const
    {
        Json list = Json::array();
        for (const Person& one : m_world.people) {
            const RolePool* usual = m_world.pools->role(one.role);
            list.push_back({{"user", one.user},
                            {"role", one.role},
                            {"chartsPerShift", usual->chartsPerShift},
                            {"patientsPerHourMedian", usual->patientsPerHour},
                            {"printsPerShift", usual->printsPerShift}});
        }
        return list;
    }

    [[nodiscard]] Json log() const
    {
        Json list = Json::array();
        for (const std::size_t place : m_order) {
            const EntryRow& one = m_world.log[place];
            list.push_back({{"id", m_ids[place]},
                            {"time", at(one.time)},
                            {"user", user(one.person)},
                            {"station", one.station},
                            {"patient", one.patient == nobody ? Json() : Json(mrn(one.patient))},
                            {"action", one.action},
                            {"sections", one.sections},
                            {"breakGlass", one.glass ? Json{{"reason", one.reason}} : Json(false)},
                            {"status", one.failed ? "failed" : "ok"}});
        }
        return list;
    }

    const World& m_world;
    std::vector<std::size_t> m_order;
    std::vector<std::string> m_ids;
};

/// How many entries the plants take at the most.
std::size_t entriesOf(const LogPlan& plan)
{
    static const std::map<std::string, int, std::less<>> many{
        {"L6", 22}, {"full-list", 12}, {"L12", 10}, {"repeat", 9}, {"crowd", 6}};
    int sum = 0;
    for (const auto& [kind, count] : plan.plants) {
        const auto found = many.find(kind);
        sum += count * (found == many.end() ? 4 : found->second);
    }
    return static_cast<std::size_t>(sum);
}

domain::Error noRoom(const std::string& kind)
{
    return domain::error(domain::ErrorKind::Conflict, "maker.log-plant", kind,
                         "nobody in a house of this size fits; give it more staff, patients or days");
}

} // namespace

domain::Result<MadeLog> makeLog(const LogPlan& plan, const LogPools& pools, Random& random)
{
    auto world = makeWorld(plan, pools, random);
    if (!world)
        return world.error();
    for (const auto& [kind, count] : plan.plants) {
        if (std::find(plantIds().begin(), plantIds().end(), kind) == plantIds().end())
            return domain::error(domain::ErrorKind::InvalidInput, "maker.log-plant", kind, "there is no such plant");
    }
    // What the plants may take at the most is left out; the rest, to the entry, is written once they stand.
    const auto most = static_cast<std::size_t>(plan.entries);
    const std::size_t reserved = entriesOf(plan);
    if (reserved >= most)
        return noRoom("entries");
    writeEveryday(*world, most - reserved, random);
    Planter planter(*world, random);
    for (const std::string& kind : plantIds()) { // in one order, whatever the plan's
        const auto wanted = plan.plants.find(kind);
        for (int i = 0; wanted != plan.plants.end() && i < wanted->second; ++i) {
            if (!planter.plant(kind))
                return noRoom(kind);
        }
    }
    if (world->log.size() > most)
        return noRoom("entries");
    writeEveryday(*world, most - world->log.size(), random);
    if (world->log.size() != most)
        return noRoom("entries");
    const LogScribe scribe(*world);
    return MadeLog{scribe.input(), scribe.planted()};
}

std::map<std::string, int, std::less<>> plantsFor(int entries)
{
    std::map<std::string, int, std::less<>> plants;
    for (const std::string& kind : plantIds())
        plants[kind] = std::clamp(entries / 10'000, 1, 12);
    return plants;
}

Json truthJson(const std::vector<Planted>& planted)
{
    Json truth{{"violations", Json::array()}, {"innocent", Json::array()}};
    for (const Planted& one : planted) {
        Json row{{"id", one.ids.front()},          {"entries", one.ids},           {"kind", one.kind},
                 {"disposition", one.disposition}, {"escalation", one.escalation}, {"why", one.why}};
        if (!one.rule.empty())
            row["rule"] = one.rule;
        truth[one.disposition == "violation" ? "violations" : "innocent"].push_back(std::move(row));
    }
    return truth;
}

} // namespace generation::accesslog
