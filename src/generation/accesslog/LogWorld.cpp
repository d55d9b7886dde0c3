// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogWorld.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace generation::accesslog {

using domain::Random;

namespace {

std::string numbered(const char* pattern, std::int64_t number)
{
    std::array<char, 48> text{};
    (void)std::snprintf(text.data(), text.size(), pattern, static_cast<long long>(number));
    return text.data();
}

std::string mrnOf(std::int64_t number)
{
    const std::string digits = numbered("%06lld", number);
    return digits.substr(0, 2) + "-" + digits.substr(2, 2) + "-" + digits.substr(4, 2);
}

std::string letters(std::string_view name)
{
    std::string kept;
    for (const char c : name) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            kept += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return kept;
}

class Founding
{
public:
    Founding(World& world, Random& random) : m_world(world), m_pools(*world.pools), m_random(random) {}

    void run()
    {
        choosePlaces();
        for (const RolePool& role : m_pools.roles)
            hire(role, headcount(role));
        leave();
        for (std::size_t i = 0; i < m_world.people.size(); ++i)
            roster(i);
        callRoster();
        std::sort(m_world.shifts.begin(), m_world.shifts.end(), [](const ShiftRow& a, const ShiftRow& b) {
            return a.from != b.from ? a.from < b.from : a.person < b.person;
        });
        admit();
        giveTasks(m_world, m_random);
        lead();
    }

private:
    // --- people

    [[nodiscard]] int headcount(const RolePool& role) const
    {
        return std::max(role.least, m_world.plan.staff * role.share / 100);
    }

    /// A small house has few wards, so that they are manned.
    void choosePlaces()
    {
        const RolePool* nurses = m_pools.role("nurse");
        const int wards = std::max(1, (nurses == nullptr ? 0 : headcount(*nurses)) / 5);
        int open = 0;
        for (std::size_t i = 0; i < m_pools.units.size(); ++i) {
            if (m_pools.units[i].kind == "ward" && ++open > wards)
                continue;
            m_open.push_back(i);
        }
    }

    [[nodiscard]] std::vector<std::size_t> unitsOf(const std::vector<std::string>& kinds) const
    {
        std::vector<std::size_t> units;
        for (const std::size_t unit : m_open) {
            if (std::find(kinds.begin(), kinds.end(), m_pools.units[unit].kind) != kinds.end())
                units.push_back(unit);
        }
        return units;
    }

    [[nodiscard]] std::string address()
    {
        return std::to_string(between(1, 240, m_random)) + " " + oneOf(m_pools.streets, m_random);
    }

    void hire(const RolePool& role, int count)
    {
        const std::vector<std::size_t> units = unitsOf(role.units);
        if (units.empty())
            return;
        for (int i = 0; i < count; ++i) {
            Person one;
            do {
                one.given = oneOf(m_pools.given, m_random);
                one.family = oneOf(m_pools.family, m_random);
            } while (!m_names.insert(one.given + " " + one.family).second);
            const std::string plain = letters(one.given).substr(0, 1) + letters(one.family);
            one.user = plain;
            for (int n = 2; !m_users.insert(one.user).second; ++n)
                one.user = plain + std::to_string(n);
            one.role = role.role;
            one.address = address();
            one.unit = units[static_cast<std::size_t>(i) % units.size()];
            one.remote = role.role == "coder" && i % 2 == 1;
            m_world.people.push_back(std::move(one));
        }
    }

    /// As many leave as accounts are to be used afterwards, and one in a hundred more.
    void leave()
    {
        const auto planned = m_world.plan.plants.find("L7");
        int leaving = (planned == m_world.plan.plants.end() ? 0 : planned->second) + m_world.plan.staff / 100;
        if (m_world.plan.days < 3)
            return;
        for (int tries = 0; leaving > 0 && tries < 1000; ++tries) {
            Person& one = m_world.people[m_random.below(m_world.people.size())];
            if (one.lastDay || (one.role != "nurse" && one.role != "coder" && one.role != "biller"))
                continue;
            one.lastDay = static_cast<int>(between(m_world.plan.days / 3, m_world.plan.days * 2 / 3 - 1, m_random));
            --leaving;
        }
    }

    void lead()
    {
        for (const std::size_t unit : m_open) {
            std::size_t first = nobody;
            for (std::size_t i = 0; i < m_world.people.size(); ++i) {
                if (m_world.people[i].unit != unit || m_world.people[i].role == "treating-provider")
                    continue;
                if (first == nobody)
                    first = i;
                else
                    m_world.manages.emplace_back(first, i);
            }
        }
    }

    // --- hours

    [[nodiscard]] bool isWeekend(int on) const
    {
        const std::chrono::weekday weekday(std::chrono::sys_days(m_world.plan.first) + std::chrono::days(on));
        return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    }

    void shift(std::size_t person, int on, Second from, Second to)
    {
        const Person& one = m_world.people[person];
        if (!one.lastDay || on * day + to <= (*one.lastDay + 1) * day)
            m_world.shifts.push_back({person, one.unit, on * day + from, on * day + to, {}});
    }

    void roster(std::size_t person)
    {
        const Person& one = m_world.people[person];
        const std::string& kind = m_pools.units[one.unit].kind;
        const int turn = m_turns[{one.unit, one.role}]++;
        for (int on = 0; on < m_world.plan.days; ++on) {
            if (one.role == "nurse" && kind != "clinic") {
                const bool night = turn % 3 == 2;
                if ((on + 2 * turn) % 5 < 3)
                    shift(person, on, night ? 19 * hour : 7 * hour, night ? 31 * hour : 19 * hour);
            } else if (one.role == "registration") {
                constexpr std::array<Second, 3> begins{6 * hour + 30 * minute, 14 * hour + 30 * minute,
                                                       22 * hour + 30 * minute};
                const Second from = begins[static_cast<std::size_t>(turn) % begins.size()];
                if (turn < 3 || (on + turn) % 7 < 5)
                    shift(person, on, from, from + 8 * hour + 30 * minute);
            } else if (one.role == "treating-provider" && kind != "clinic") {
                if ((on + turn) % 7 < 5)
                    shift(person, on, 7 * hour, 18 * hour);
            } else if (!isWeekend(on)) {
                shift(person, on, 8 * hour, 16 * hour + 30 * minute);
            }
        }
    }

    void callRoster()
    {
        for (const std::size_t unit : unitsOf({"ward", "emergency"})) {
            std::vector<std::size_t> doctors = staffOf(unit, "treating-provider");
            for (int on = 0; on < m_world.plan.days && !doctors.empty(); ++on) {
                // One doctor alone sleeps two nights of three; the neighbouring unit's answers then.
                if (doctors.size() == 1 && on % 3 != 0)
                    continue;
                const std::size_t who = doctors[static_cast<std::size_t>(on) % doctors.size()];
                m_world.onCall.push_back({who, unit, on * day + 18 * hour, on * day + 31 * hour, {}});
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> staffOf(std::size_t unit, std::string_view role) const
    {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < m_world.people.size(); ++i) {
            if (m_world.people[i].unit == unit && m_world.people[i].role == role)
                found.push_back(i);
        }
        return found;
    }

    // --- patients

    void admit()
    {
        const std::int64_t first = between(600'000, 700'000, m_random);
        std::vector<std::vector<std::size_t>> doctors(m_pools.units.size());
        for (const std::size_t unit : m_open)
            doctors[unit] = staffOf(unit, "treating-provider");
        for (int i = 0; i < m_world.plan.patients; ++i) {
            m_world.patients.push_back({mrnOf(first + 37LL * i % 99'991), oneOf(m_pools.given, m_random),
                                        oneOf(m_pools.family, m_random), address(), nobody, false, false});
            const std::int64_t kind = between(0, 99, m_random);
            if (kind < 55)
                ward(doctors);
            else if (kind < 80)
                stay(unitsOf({"emergency"}), "emergency", between(0, m_world.end() - 4 * hour, m_random),
                     between(90 * minute, 6 * hour, m_random), doctors);
            else if (kind < 95)
                visit(doctors);
        }
    }

    void stay(const std::vector<std::size_t>& units, const char* kind, Second from, Second length,
              const std::vector<std::vector<std::size_t>>& doctors)
    {
        if (units.empty())
            return;
        const std::size_t unit = oneOf(units, m_random);
        from -= from % minute;
        const std::size_t attending = doctors[unit].empty() ? nobody : oneOf(doctors[unit], m_random);
        m_world.stays.push_back(
            {m_world.patients.size() - 1, unit, kind, from, from + length - length % minute, attending});
    }

    /// They come at any hour and go home by day.
    void ward(const std::vector<std::vector<std::size_t>>& doctors)
    {
        const Second from = between(-2 * day, m_world.end() - 6 * hour, m_random);
        const std::int64_t nights = (from + 2 * day + between(30 * hour, 122 * hour, m_random)) / day - 2;
        const Second to = nights * day + between(9 * hour + 30 * minute, 17 * hour + 30 * minute, m_random);
        stay(unitsOf({"ward"}), "inpatient", from, to - from, doctors);
    }

    void visit(const std::vector<std::vector<std::size_t>>& doctors)
    {
        for (int tries = 0; tries < 20; ++tries) {
            const int on = static_cast<int>(between(0, m_world.plan.days - 1, m_random));
            if (isWeekend(on))
                continue;
            stay(unitsOf({"clinic"}), "clinic", on * day + between(8 * hour + 30 * minute, 15 * hour, m_random),
                 40 * minute, doctors);
            return;
        }
    }

    World& m_world;
    const LogPools& m_pools;
    Random& m_random;
    std::vector<std::size_t> m_open; ///< units
    std::set<std::string> m_names;
    std::set<std::string> m_users;
    std::map<std::pair<std::size_t, std::string>, int> m_turns;
};

} // namespace

std::string World::nameOf(std::size_t person) const
{
    return people[person].given + " " + people[person].family;
}

std::string World::remoteStation(Random& random) const
{
    return pools->remoteCode + numbered("-%03lld", between(1, 40, random));
}

std::string World::station(std::size_t person, std::size_t unit) const
{
    constexpr std::size_t stations = 6;
    constexpr std::size_t lines = 40;
    if (people[person].remote)
        return pools->remoteCode + numbered("-%03lld", static_cast<std::int64_t>(7 * person % lines + 1));
    return pools->units[unit].code + numbered("-%02lld", static_cast<std::int64_t>((5 * person + unit) % stations + 1));
}

std::size_t World::add(EntryRow entry)
{
    log.push_back(std::move(entry));
    return log.size() - 1;
}

domain::Result<World> makeWorld(const LogPlan& plan, const LogPools& pools, Random& random)
{
    if (plan.entries < 1 || plan.staff < 1 || plan.patients < 1 || plan.days < 1)
        return domain::error(domain::ErrorKind::InvalidInput, "maker.log-plan", {},
                             "entries, staff, patients and days are whole numbers from 1");
    if (plan.staff > 5'000 || plan.patients > 50'000 || plan.days > 62 || plan.entries > 1'000'000)
        return domain::error(domain::ErrorKind::InvalidInput, "maker.log-plan", {},
                             "at most 1,000,000 entries, 5,000 staff, 50,000 patients and 62 days");
    World world;
    world.plan = plan;
    world.pools = &pools;
    Founding(world, random).run();
    return world;
}

} // namespace generation::accesslog
