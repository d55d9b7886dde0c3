// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogWorld.h"

#include <algorithm>

namespace generation::accesslog {

using domain::Random;

namespace {

class Tasks
{
public:
    Tasks(World& world, Random& random) : m_world(world), m_random(random) {}

    void run()
    {
        care();
        arrivals();
        desks();
    }

private:
    /// Patients on a unit go in turn to the nurses who are on duty; a doctor has those whom they attend.
    void care()
    {
        std::map<std::pair<std::size_t, Second>, std::vector<std::size_t>> crews;
        for (std::size_t i = 0; i < m_world.shifts.size(); ++i) {
            const ShiftRow& shift = m_world.shifts[i];
            const std::string& role = m_world.people[shift.person].role;
            if (role == "nurse")
                crews[{shift.unit, shift.from}].push_back(i);
            else if (role == "treating-provider")
                rounds(m_world.shifts[i]);
        }
        for (const auto& [where, crew] : crews)
            share(crew);
    }

    [[nodiscard]] static bool meet(const ShiftRow& shift, const StayRow& stay)
    {
        const Second together = std::min(shift.to, stay.to) - std::max(shift.from, stay.from);
        return stay.unit == shift.unit && together >= 20 * minute;
    }

    void rounds(ShiftRow& shift)
    {
        constexpr std::size_t most = 8;
        for (std::size_t i = 0; i < m_world.stays.size() && shift.stays.size() < most; ++i) {
            if (m_world.stays[i].attending == shift.person && meet(shift, m_world.stays[i]))
                shift.stays.push_back(i);
        }
    }

    void share(const std::vector<std::size_t>& crew)
    {
        constexpr std::size_t most = 6;
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_world.stays.size(); ++i) {
            const StayRow& stay = m_world.stays[i];
            if (!meet(m_world.shifts[crew.front()], stay))
                continue;
            ShiftRow& shift = m_world.shifts[crew[next++ % crew.size()]];
            if (shift.stays.size() >= most)
                continue;
            shift.stays.push_back(i);
            m_world.assignments.push_back(
                {shift.person, stay.patient, shift.from, shift.to, stay.kind == "clinic" ? "visit" : "primary nurse"});
        }
    }

    void arrivals()
    {
        for (std::size_t i = 0; i < m_world.stays.size(); ++i) {
            std::vector<ShiftRow*> clerks;
            const Second from = m_world.stays[i].from;
            for (ShiftRow& shift : m_world.shifts) {
                if (shift.from > from)
                    break;
                if (from < shift.to - 15 * minute && m_world.people[shift.person].role == "registration")
                    clerks.push_back(&shift);
            }
            if (!clerks.empty())
                clerks[i % clerks.size()]->stays.push_back(i);
        }
    }

    /// Coders, billers and the others who work by lists, and those who answer requests.
    void desks()
    {
        std::vector<std::size_t> left(m_world.stays.size()); // by the time of leaving
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] = i;
        std::sort(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
            return m_world.stays[a].to != m_world.stays[b].to ? m_world.stays[a].to < m_world.stays[b].to : a < b;
        });
        std::map<std::string, std::size_t> cursors;
        for (ShiftRow& shift : m_world.shifts) {
            const std::string& role = m_world.people[shift.person].role;
            const int on = static_cast<int>(shift.from / day);
            if (role == "coder")
                takeFrom(left, cursors["coder"], shift, on, {"coding", 0, 5});
            else if (role == "biller")
                takeFrom(left, cursors["biller"], shift, on, {"claims to send", day, 6}, cursors["coder"]);
            else if (role == "him")
                takeFrom(left, cursors["him"], shift, on, {"to index", 0, 6});
            else if (role == "quality-analyst")
                takeFrom(left, cursors["quality"], shift, on, {"quality sample", day, 2});
            else if (role == "roi" && !left.empty())
                request(shift);
        }
    }

    struct ListKind
    {
        const char* name;
        Second afterLeaving;
        int count;
    };

    /// A claim is sent once the stay is coded: no list reaches farther than `done` of the one before it.
    void takeFrom(const std::vector<std::size_t>& left, std::size_t& cursor, ShiftRow& shift, int on,
                  const ListKind& kind, std::size_t done = nobody)
    {
        for (int i = 0; i < kind.count && cursor < std::min(left.size(), done); ++i) {
            const StayRow& stay = m_world.stays[left[cursor]];
            if (stay.to + kind.afterLeaving > shift.from)
                return;
            shift.stays.push_back(left[cursor++]);
            m_world.worklists.push_back({shift.person, stay.patient, kind.name, on});
        }
    }

    void request(ShiftRow& shift)
    {
        for (std::int64_t i = between(1, 3, m_random); i > 0; --i) {
            const std::size_t place = m_random.below(m_world.stays.size());
            if (m_world.stays[place].to > shift.from)
                continue;
            shift.stays.push_back(place);
            m_world.requests.push_back(
                {shift.person, m_world.stays[place].patient, shift.from + between(0, 40, m_random) * minute});
        }
    }

    World& m_world;
    Random& m_random;
};

} // namespace

void giveTasks(World& world, Random& random)
{
    Tasks(world, random).run();
}

} // namespace generation::accesslog
