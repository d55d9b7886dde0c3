// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogRules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <map>
#include <unordered_map>

namespace access_control {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hourLong = 60 * minute;
constexpr std::int64_t shiftLong = 12 * hourLong; // what is usual in a shift is counted over this
constexpr std::int64_t retryWithin = 30 * minute; // failed log-ins that belong to a success
constexpr std::size_t repeated = 3;               // failed log-ins
constexpr double kilometresPerHour = 100;         // nobody travels faster between two sites
constexpr std::int64_t sameMoment = minute;       // where the distance is not known

std::string shortNumber(double value)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// How many different patients lie within a time that slides along.
class Sliding
{
public:
    explicit Sliding(std::int64_t length) : m_length(length) {}

    /// The count with this entry; entries come in the order of time.
    std::size_t add(std::int64_t second, Place what)
    {
        forget(second);
        m_seen.emplace_back(second, what);
        ++m_counts[what];
        return m_counts.size();
    }
    /// The count without what has left by then.
    std::size_t at(std::int64_t second)
    {
        forget(second);
        return m_counts.size();
    }

private:
    void forget(std::int64_t second)
    {
        while (!m_seen.empty() && m_seen.front().first <= second - m_length) {
            const auto found = m_counts.find(m_seen.front().second);
            if (--found->second == 0)
                m_counts.erase(found);
            m_seen.pop_front();
        }
    }

    std::int64_t m_length;
    std::deque<std::pair<std::int64_t, Place>> m_seen;
    std::unordered_map<Place, std::size_t> m_counts;
};

/// What is usual for a role and how much would be too much.
struct Usual
{
    double patientsPerHour = -1;
    double chartsPerShift = -1;
    double printsPerShift = -1;
};

/// A count that may cross a line; it must fall below the line before it can cross it again.
class Watch
{
public:
    explicit Watch(std::int64_t length) : m_sliding(length) {}

    /// The count where this entry is the one that crosses.
    std::optional<std::size_t> crosses(std::int64_t second, Place what, double line)
    {
        if (static_cast<double>(m_sliding.at(second)) < line)
            m_over = false;
        const std::size_t count = m_sliding.add(second, what);
        if (m_over || static_cast<double>(count) < line)
            return std::nullopt;
        m_over = true;
        return count;
    }

private:
    Sliding m_sliding;
    bool m_over = false;
};

class Bursts
{
public:
    Bursts(const LogUnderReview& under, std::vector<LogHit>& hits) : m_log(under.log), m_hits(hits)
    {
        usual();
        for (Place i = 0; i < m_log.staff.size(); ++i)
            m_people.emplace_back();
    }

    void run()
    {
        for (Place i = 0; i < m_log.entries.size(); ++i) {
            const LogEntry& entry = m_log.entries[i];
            if (entry.user == nowhere)
                continue;
            logins(i, entry);
            if (entry.refused)
                continue;
            bulk(i, entry);
            travel(i, entry);
        }
    }

private:
    struct Person
    {
        Watch hour{hourLong};
        Watch charts{shiftLong};
        Watch prints{shiftLong};
        const LogEntry* place = nullptr; ///< the last entry from a place where they could be
        std::deque<std::int64_t> failed; ///< log-ins since the last success
    };

    void usual()
    {
        struct Values
        {
            std::vector<double> hour;
            std::vector<double> charts;
            std::vector<double> prints;
        };
        std::map<std::string, Values> roles;
        const auto keep = [](std::vector<double>& into, double value) {
            if (value >= 0)
                into.push_back(value);
        };
        for (const Baseline& one : m_log.baselines) {
            Values& values = roles[one.role];
            keep(values.hour, one.patientsPerHour);
            keep(values.charts, one.chartsPerShift);
            keep(values.prints, one.printsPerShift);
        }
        const auto middle = [](const std::vector<double>& values) { return values.empty() ? -1 : medianOf(values); };
        for (const auto& [role, values] : roles)
            m_usual[role] = {middle(values.hour), middle(values.charts), middle(values.prints)};
    }

    /// Who usually opens none is not suspect with the first few.
    [[nodiscard]] double line(double median) const { return m_log.policy.bulkFactor * std::max(median, 1.0); }

    void bulk(Place place, const LogEntry& entry)
    {
        const auto found = m_usual.find(m_log.staff[entry.user].role);
        if (found == m_usual.end() || !entry.opensChart())
            return;
        const Usual& usual = found->second;
        Person& person = m_people[entry.user];
        std::string text;
        const auto say = [&](std::size_t count, const char* what, const char* span, double median) {
            text += (text.empty() ? who(m_log, entry.user) + ": " : "; ") + std::to_string(count) + " " + what + " "
                    + span + ", usual for the role " + shortNumber(median);
        };
        const std::int64_t now = entry.time.second;
        if (usual.patientsPerHour >= 0) {
            if (const auto count = person.hour.crosses(now, entry.patient, line(usual.patientsPerHour)))
                say(*count, "patients", "within an hour", usual.patientsPerHour);
        } else if (usual.chartsPerShift >= 0) {
            if (const auto count = person.charts.crosses(now, entry.patient, line(usual.chartsPerShift)))
                say(*count, "charts", "within a shift", usual.chartsPerShift);
        }
        if (entry.action == "print" && usual.printsPerShift >= 0) {
            if (const auto count = person.prints.crosses(now, place, line(usual.printsPerShift)))
                say(*count, "prints", "within a shift", usual.printsPerShift);
        }
        if (!text.empty())
            m_hits.push_back({place, 6, text + " (line: " + shortNumber(m_log.policy.bulkFactor) + " times)."});
    }

    /// Seconds that the way between two sites takes at the least.
    [[nodiscard]] std::int64_t way(Place from, Place to) const
    {
        const auto found = m_log.kilometres.find(AccessLog::pair(from, to));
        if (found == m_log.kilometres.end())
            return sameMoment;
        return static_cast<std::int64_t>(found->second / kilometresPerHour * static_cast<double>(hourLong));
    }

    void travel(Place place, const LogEntry& entry)
    {
        if (entry.site == nowhere)
            return;
        const LogEntry*& last = m_people[entry.user].place;
        if (last == nullptr || last->site == entry.site) {
            last = &entry;
            return;
        }
        const std::int64_t passed = entry.time.second - last->time.second;
        if (passed >= way(last->site, entry.site)) {
            last = &entry;
            return;
        }
        const auto distance = m_log.kilometres.find(AccessLog::pair(last->site, entry.site));
        m_hits.push_back(
            {place, 8,
             who(m_log, entry.user) + " was at " + m_log.sites.shown(last->site) + " at " + when(last->time) + " and "
                 + std::to_string(passed / minute) + " min later at " + m_log.sites.shown(entry.site)
                 + (distance == m_log.kilometres.end() ? std::string(".")
                                                       : ", " + shortNumber(distance->second) + " km away.")});
    }

    void logins(Place place, const LogEntry& entry)
    {
        std::deque<std::int64_t>& failed = m_people[entry.user].failed;
        while (!failed.empty() && failed.front() < entry.time.second - retryWithin)
            failed.pop_front();
        if (entry.refused) {
            if (entry.isLogin())
                failed.push_back(entry.time.second);
            return;
        }
        if (failed.size() >= repeated)
            m_hits.push_back({place, 12,
                              std::to_string(failed.size()) + " log-ins as " + who(m_log, entry.user)
                                  + " failed within 30 min before one succeeded at " + when(entry.time)
                                  + (entry.station.empty() ? std::string(".") : " (" + entry.station + ").")});
        failed.clear();
    }

    const AccessLog& m_log;
    std::vector<LogHit>& m_hits;
    std::map<std::string, Usual> m_usual;
    std::vector<Person> m_people;
};

} // namespace

void reviewBursts(const LogUnderReview& under, std::vector<LogHit>& hits)
{
    Bursts(under, hits).run();
}

} // namespace access_control
