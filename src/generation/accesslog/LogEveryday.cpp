// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogWorld.h"

#include <algorithm>
#include <numeric>

namespace generation::accesslog {

using domain::Random;

namespace {

/// What a role does with a chart, and where.
struct Doing
{
    const char* action;
    std::vector<std::string> sections;
};

const std::vector<Doing>& doingsOf(const std::string& role)
{
    static const std::map<std::string, std::vector<Doing>, std::less<>> all{
        {"nurse",
         {{"view", {"clinical-notes", "orders-mar"}},
          {"view", {"results"}},
          {"view", {"orders-mar"}},
          {"enter", {"clinical-notes"}},
          {"enter", {"orders-mar"}},
          {"sign", {"clinical-notes"}}}},
        {"treating-provider",
         {{"view", {"results"}},
          {"view", {"clinical-notes", "results"}},
          {"enter", {"orders-mar"}},
          {"enter", {"clinical-notes"}},
          {"sign", {"clinical-notes", "orders-mar"}}}},
        {"registration",
         {{"search", {"demographics"}},
          {"view", {"demographics", "insurance"}},
          {"enter", {"demographics"}},
          {"enter", {"insurance"}}}},
        {"coder", {{"view", {"clinical-notes"}}, {"view", {"clinical-notes", "results"}}, {"code", {"codes-claim"}}}},
        {"biller", {{"view", {"codes-claim", "insurance"}}, {"enter", {"insurance"}}}},
        {"him", {{"view", {"clinical-notes"}}, {"view", {"results"}}}},
        {"roi",
         {{"view", {"clinical-notes"}}, {"print", {"clinical-notes", "results"}}, {"release", {"clinical-notes"}}}},
        {"quality-analyst", {{"view", {"clinical-notes", "orders-mar"}}, {"view", {"results"}}}}};
    static const std::vector<Doing> none;
    const auto found = all.find(role);
    return found == all.end() ? none : found->second;
}

class Everyday
{
public:
    Everyday(World& world, Random& random) : m_world(world), m_random(random)
    {
        for (const Incident& incident : world.incidents) {
            for (const std::size_t entry : incident.entries)
                m_involved.insert(world.log[entry].person);
        }
    }

    void run(std::size_t entries)
    {
        std::vector<std::size_t> busy;
        std::vector<std::size_t> quiet;
        for (std::size_t i = 0; i < m_world.shifts.size(); ++i) {
            if (!m_involved.contains(m_world.shifts[i].person))
                (m_world.shifts[i].stays.empty() ? quiet : busy).push_back(i);
        }
        const std::size_t target = m_world.log.size() + entries;
        // Who has nobody to look after logs in and out at the most, and not where entries are few.
        for (const std::size_t shift : quiet) {
            if (entries > 6 * m_world.shifts.size() && m_world.log.size() + 2 <= target)
                write(m_world.shifts[shift], 2);
        }
        for (std::size_t i = 0; i < busy.size(); ++i) {
            const std::size_t left = target - m_world.log.size();
            const std::size_t mean = left / (busy.size() - i);
            std::size_t count = mean;
            if (mean > 2 && i + 1 < busy.size())
                count = mean - mean / 3 + m_random.below(2 * (mean / 3) + 1);
            write(m_world.shifts[busy[i]], std::min(count, left));
        }
    }

private:
    void write(const ShiftRow& shift, std::size_t count)
    {
        if (count == 0)
            return;
        const std::string station = m_world.station(shift.person, shift.unit);
        const Second in = shift.from + between(-8, 6, m_random) * minute;
        const Second out = shift.to + between(-6, 12, m_random) * minute;
        const bool isFramed = count >= 2 && m_world.incidents.empty();
        if (isFramed)
            frame(shift, station, in, out, count);
        for (std::size_t i = isFramed ? 2 : 0; i < count; ++i)
            chart(shift, station, in + 2 * minute, out - minute);
    }

    void frame(const ShiftRow& shift, const std::string& station, Second in, Second out, std::size_t& count)
    {
        if (count > 4 && m_random.below(25) == 0) { // mistyped once
            m_world.add({in - 40, shift.person, station, nobody, "login", {}, false, {}, true});
            --count;
        }
        m_world.add({in, shift.person, station, nobody, "login", {}, false, {}, false});
        m_world.add({out, shift.person, station, nobody, "logout", {}, false, {}, false});
    }

    void chart(const ShiftRow& shift, const std::string& station, Second from, Second to)
    {
        const std::string& role = m_world.people[shift.person].role;
        const std::vector<Doing>& doings = doingsOf(role);
        if (shift.stays.empty() || doings.empty()) {
            m_world.add(
                {between(from, to, m_random), shift.person, station, nobody, "view", {"audit-log"}, false, {}, false});
            return;
        }
        const StayRow& stay = m_world.stays[oneOf(shift.stays, m_random)];
        Second begin = from;
        Second end = to;
        if (role == "nurse" || role == "treating-provider") {
            begin = std::max(begin, stay.from);
            end = std::min(end, stay.to);
        } else if (role == "registration") {
            begin = std::max(begin, stay.from);
            end = std::min(end, stay.from + 25 * minute);
        } else if (role == "roi") {
            for (const RequestRow& request : m_world.requests) {
                if (request.person == shift.person && request.patient == stay.patient && request.logged < to)
                    begin = std::max(begin, request.logged);
            }
        }
        const Doing& doing = oneOf(doings, m_random);
        const Second time = begin < end ? between(begin, end - 1, m_random) : begin;
        m_world.add({time, shift.person, station, stay.patient, doing.action, doing.sections, false, {}, false});
    }

    World& m_world;
    Random& m_random;
    std::set<std::size_t> m_involved; ///< people about whom something is planted: nothing more is added for them
};

} // namespace

void writeEveryday(World& world, std::size_t entries, Random& random)
{
    Everyday(world, random).run(entries);
}

} // namespace generation::accesslog
