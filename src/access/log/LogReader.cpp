// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/AccessLog.h"
#include "access/log/LogRow.h"
#include "domain/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>

namespace access_control {

using domain::Json;

namespace {

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// "Okafor, Tobias" and "Tobias Okafor" alike.
std::string surnameOf(std::string_view name)
{
    const std::string_view whole = domain::trimmed(name);
    const std::size_t comma = whole.find(',');
    if (comma != std::string_view::npos)
        return std::string(domain::trimmed(whole.substr(0, comma)));
    const std::size_t blank = whole.rfind(' ');
    return std::string(blank == std::string_view::npos ? whole : whole.substr(blank + 1));
}

constexpr std::array<std::string_view, 7> goodStatus{"", "ok", "success", "successful", "granted", "permit", "allowed"};
constexpr std::array<std::string_view, 9> badStatus{"failed",  "failure", "fail",    "denied", "deny",
                                                    "refused", "locked",  "blocked", "error"};
constexpr std::array<std::string_view, 3> selfAllowed{"allowed", "permitted", "permit"};
constexpr std::array<std::string_view, 7> selfBarred{"forbidden", "prohibited", "policy",   "denied",
                                                     "deny",      "portal",     "violation"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class LogReader
{
public:
    LogReader(const Json& json, const std::vector<std::string>& roles, const LogClock& clock)
        : m_json(json), m_roles(roles), m_clock(clock)
    {
    }

    LogReading read()
    {
        const LogRow whole(m_json, {}, std::nullopt,
                           {"policy", "patients", "encounters", "staff", "manages", "sites", "distancesKm", "shifts",
                            "onCall", "assignments", "worklists", "requests", "events", "baselines", "log"},
                           m_problems);
        if (!m_json.is_object())
            return std::move(m_problems);
        policy();
        staff();
        patients();
        places();
        duties("shifts", m_log.shifts);
        duties("onCall", m_log.onCall);
        tasks();
        baselines();
        if (whole.member("log") == nullptr)
            whole.problem("log", "there is no log; give the entries in the order of their time");
        entries();
        if (!m_problems.empty())
            return std::move(m_problems);
        return std::move(m_log);
    }

private:
    using Members = LogRow::Members;

    template <typename Take>
    void each(std::string_view list, Members members, Take take)
    {
        const auto found = m_json.find(list);
        if (found == m_json.end() || found->is_null())
            return;
        if (!found->is_array()) {
            m_problems.push_back({"/" + std::string(list), "a list is expected here"});
            return;
        }
        for (std::size_t i = 0; i < found->size(); ++i) {
            const LogRow row((*found)[i], list, i, members, m_problems);
            if ((*found)[i].is_object())
                take(row);
        }
    }

    Place known(const LogRow& row, std::string_view name, const std::unordered_map<std::string, Place>& all,
                const char* what)
    {
        const std::string id = row.text(name);
        const auto found = all.find(id);
        if (found != all.end())
            return found->second;
        if (!id.empty())
            row.problem(name, std::string(what) + " \"" + id + "\" is not listed; add it or mend the id");
        return nowhere;
    }

    Place user(const LogRow& row, std::string_view name = "user")
    {
        (void)row.requiredText(name);
        return known(row, name, m_log.staffByUser, "the user");
    }

    Place patient(const LogRow& row)
    {
        (void)row.requiredText("patient");
        return known(row, "patient", m_log.patientsByMrn, "the patient");
    }

    Place unit(const LogRow& row) { return m_log.units.add(row.text("unit")); }

    std::string role(const LogRow& row)
    {
        std::string id = row.text("role");
        if (!id.empty() && std::find(m_roles.begin(), m_roles.end(), id) == m_roles.end())
            row.problem("role", "the role \"" + id + "\" is not in the access matrix; use one of its ids");
        return id;
    }

    [[nodiscard]] Moment moment(const LogRow::Time& time) const { return m_clock.at(time.wall); }

    /// The end that a period has: a bare day counts whole.
    [[nodiscard]] Moment closing(const LogRow::Time& time) const
    {
        return m_clock.at(time.dayOnly ? time.wall + std::chrono::days(1) : time.wall);
    }

    Period period(const LogRow& row, bool mustEnd)
    {
        const LogRow::Time from = row.requiredTime("from");
        const auto to = mustEnd ? row.requiredTime("to") : row.time("to");
        Period read{moment(from), to ? closing(*to) : endOfTime()};
        if (to && to->wall != domain::LocalTime{} && read.to < read.from)
            row.problem("to", "it ends before it begins; exchange or mend the two times");
        return read;
    }

    void policy()
    {
        const auto found = m_json.find("policy");
        if (found == m_json.end() || found->is_null())
            return;
        const LogRow row(*found, "policy", std::nullopt, {"finishChartingHours", "selfAccess", "bulkFactor"},
                         m_problems);
        m_log.policy.finishChartingHours =
            row.number("finishChartingHours", {0, 744}, m_log.policy.finishChartingHours);
        m_log.policy.bulkFactor = row.number("bulkFactor", {1, 1000}, m_log.policy.bulkFactor);
        const Json* self = row.member("selfAccess");
        if (self == nullptr || !self->is_string()) {
            m_log.policy.selfAccess = row.boolean("selfAccess");
            return;
        }
        const std::string word = lowerCase(self->get<std::string>());
        m_log.policy.selfAccess = isOneOf(selfAllowed, word);
        if (!m_log.policy.selfAccess && !isOneOf(selfBarred, word))
            row.problem("selfAccess", "say true or \"allowed\", false or \"forbidden\"");
    }

    void staff()
    {
        each("staff", {"user", "name", "role", "unit", "address", "employedFrom", "employedTo"},
             [&](const LogRow& row) {
                 LogStaff one;
                 one.user = row.requiredText("user");
                 one.name = row.text("name");
                 one.surname = surnameOf(one.name);
                 (void)row.requiredText("role");
                 one.role = role(row);
                 one.address = row.text("address");
                 one.unit = unit(row);
                 if (const auto from = row.time("employedFrom"))
                     one.employedFrom = moment(*from);
                 if (const auto to = row.time("employedTo"))
                     one.employedTo = closing(*to);
                 if (one.employedFrom && one.employedTo && *one.employedTo < *one.employedFrom)
                     row.problem("employedTo", "employment ends before it begins; exchange or mend the two days");
                 if (!m_log.staffByUser.try_emplace(one.user, m_log.staff.size()).second)
                     row.problem("user", "the user \"" + one.user + "\" stands twice; keep one");
                 m_log.staff.push_back(std::move(one));
             });
        each("manages", {"manager", "user"}, [&](const LogRow& row) {
            const Place manager = user(row, "manager");
            m_log.manages.emplace_back(manager, user(row));
        });
    }

    void patients()
    {
        each("patients", {"mrn", "name", "surname", "address", "employee", "vip"}, [&](const LogRow& row) {
            LogPatient one;
            one.mrn = row.requiredText("mrn");
            one.name = row.text("name");
            one.surname = row.text("surname");
            if (one.surname.empty())
                one.surname = surnameOf(one.name);
            one.address = row.text("address");
            one.vip = row.boolean("vip");
            const Json* employee = row.member("employee");
            if (employee != nullptr && employee->is_boolean()) {
                one.isEmployee = employee->get<bool>();
            } else if (employee != nullptr) {
                one.employee = known(row, "employee", m_log.staffByUser, "the user");
                one.isEmployee = one.employee != nowhere;
            }
            if (!m_log.patientsByMrn.try_emplace(one.mrn, m_log.patients.size()).second)
                row.problem("mrn", "the patient \"" + one.mrn + "\" stands twice; keep one");
            m_log.patients.push_back(std::move(one));
        });
    }

    void places()
    {
        each("sites", {"station", "site"}, [&](const LogRow& row) {
            const std::string station = row.requiredText("station");
            if (!m_log.sitesByStation.try_emplace(station, m_log.sites.add(row.requiredText("site"))).second)
                row.problem("station", "the station \"" + station + "\" stands twice; keep one");
        });
        each("distancesKm", {"from", "to", "km"}, [&](const LogRow& row) {
            const Place from = m_log.sites.add(row.requiredText("from"));
            const Place to = m_log.sites.add(row.requiredText("to"));
            if (row.member("km") == nullptr)
                row.problem("km", "the distance is needed, in kilometres");
            const double km = row.number("km", {0, 50'000}, 0);
            const auto [found, isNew] = m_log.kilometres.try_emplace(AccessLog::pair(from, to), km);
            if (!isNew && std::abs(found->second - km) > 0.001)
                row.problem("km", "the same two sites have another distance above; keep one");
        });
    }

    void duties(std::string_view list, std::vector<Duty>& into)
    {
        each(list, {"user", "unit", "from", "to"}, [&](const LogRow& row) {
            const Place who = user(row);
            const Place where = unit(row);
            into.push_back({who, where, period(row, true)});
        });
    }

    void tasks()
    {
        each("encounters", {"patient", "kind", "unit", "from", "to", "attending"}, [&](const LogRow& row) {
            LogEncounter one;
            one.patient = patient(row);
            one.kind = row.text("kind");
            one.unit = unit(row);
            one.stay = period(row, false);
            one.attending = known(row, "attending", m_log.staffByUser, "the user");
            m_log.encounters.push_back(std::move(one));
        });
        each("assignments", {"user", "patient", "from", "to", "kind"}, [&](const LogRow& row) {
            const Place who = user(row);
            const Place whom = patient(row);
            m_log.assignments.push_back({who, whom, period(row, false), row.text("kind")});
        });
        each("worklists", {"user", "patient", "list", "date"}, [&](const LogRow& row) {
            const Place who = user(row);
            const Place whom = patient(row);
            const auto begin = std::chrono::floor<std::chrono::days>(row.requiredTime("date").wall);
            m_log.worklists.push_back(
                {who, whom, row.text("list"), {m_clock.at(begin), m_clock.at(begin + std::chrono::days(1))}});
        });
        std::set<std::string> ids;
        each("requests", {"id", "patient", "user", "logged"}, [&](const LogRow& row) {
            LogRequest one;
            one.id = row.requiredText("id");
            if (!ids.insert(one.id).second)
                row.problem("id", "the request \"" + one.id + "\" stands twice; keep one");
            one.patient = patient(row);
            one.user = known(row, "user", m_log.staffByUser, "the user");
            one.logged = moment(row.requiredTime("logged"));
            m_log.requests.push_back(std::move(one));
        });
        each("events", {"kind", "patient", "unit", "time", "team"}, [&](const LogRow& row) { event(row); });
    }

    void event(const LogRow& row)
    {
        LogEvent one;
        one.kind = row.text("kind");
        one.patient = patient(row);
        one.unit = unit(row);
        one.time = moment(row.requiredTime("time"));
        for (const std::string& member : row.texts("team")) {
            const auto found = m_log.staffByUser.find(member);
            if (found == m_log.staffByUser.end())
                row.problem("team", "the user \"" + member + "\" is not listed; add it or mend the id");
            else
                one.team.push_back(found->second);
        }
        m_log.events.push_back(std::move(one));
    }

    void baselines()
    {
        each("baselines", {"user", "role", "chartsPerShift", "patientsPerHourMedian", "printsPerShift"},
             [&](const LogRow& row) {
                 Baseline one;
                 one.role = role(row);
                 const Place who = known(row, "user", m_log.staffByUser, "the user");
                 if (one.role.empty() && who != nowhere)
                     one.role = m_log.staff[who].role;
                 if (one.role.empty() && row.text("user").empty())
                     row.problem("role", "say for which role this is usual");
                 one.chartsPerShift = row.number("chartsPerShift", {0, 100'000}, -1);
                 one.patientsPerHour = row.number("patientsPerHourMedian", {0, 100'000}, -1);
                 one.printsPerShift = row.number("printsPerShift", {0, 100'000}, -1);
                 m_log.baselines.push_back(std::move(one));
             });
    }

    void entries()
    {
        std::set<std::string> ids;
        each("log", {"id", "time", "user", "station", "patient", "action", "sections", "breakGlass", "status"},
             [&](const LogRow& row) {
                 LogEntry one;
                 identify(row, one, ids);
                 one.action = lowerCase(row.requiredText("action"));
                 one.sections = row.texts("sections");
                 const std::string status = lowerCase(row.text("status"));
                 one.refused = isOneOf(badStatus, status);
                 if (!one.refused && !isOneOf(goodStatus, status))
                     row.problem("status", "\"" + status + "\" is not known; say \"ok\", \"failed\" or \"denied\"");
                 glass(row, one);
                 who(row, one);
                 when(row, one);
                 m_log.entries.push_back(std::move(one));
             });
    }

    static void identify(const LogRow& row, LogEntry& one, std::set<std::string>& ids)
    {
        const Json* id = row.member("id");
        if (id == nullptr
            || !(id->is_number_integer() || (id->is_string() && !id->get_ref<const std::string&>().empty()))) {
            row.problem("id", "text or a whole number is needed here");
            return;
        }
        one.id = *id;
        std::string written = id->is_string() ? id->get<std::string>() : id->dump();
        if (!ids.insert(written).second)
            row.problem("id", "the entry \"" + written + "\" stands twice; give every entry an id of its own");
    }

    static void glass(const LogRow& row, LogEntry& one)
    {
        const Json* glass = row.member("breakGlass");
        if (glass == nullptr)
            return;
        if (glass->is_object()) { // as `access decide` has it
            one.breakGlass = true;
            const auto reason = glass->find("reason");
            if (reason != glass->end() && reason->is_string())
                one.reason = reason->get<std::string>();
        } else if (glass->is_string()) {
            one.reason = glass->get<std::string>();
            one.breakGlass = !one.reason.empty();
        } else {
            one.breakGlass = row.boolean("breakGlass");
        }
    }

    void who(const LogRow& row, LogEntry& one)
    {
        one.typed = row.requiredText("user");
        const auto found = m_log.staffByUser.find(one.typed);
        if (found != m_log.staffByUser.end())
            one.user = found->second;
        else if (!one.typed.empty() && !(one.refused && one.isLogin())) // a name that nobody has may be tried
            row.problem("user", "the user \"" + one.typed + "\" is not listed; add it or mend the id");
        one.patient = known(row, "patient", m_log.patientsByMrn, "the patient");
        one.station = row.text("station");
        const auto site = m_log.sitesByStation.find(one.station);
        one.site = site == m_log.sitesByStation.end() ? nowhere : site->second;
    }

    void when(const LogRow& row, LogEntry& one)
    {
        const std::size_t before = m_problems.size();
        const LogRow::Time time = row.requiredTime("time");
        one.time = m_clock.at(time.wall);
        if (m_problems.size() > before)
            return;
        if (m_last && one.time < *m_last) {
            const auto again = m_clock.again(time.wall);
            if (again && *again >= *m_last)
                one.time = *again;
            else if (time.wall >= m_last->wall)
                one.time.second = m_last->second; // in the hour that the clocks skip, by whoever keeps no such time
            else
                row.problem("time", "the clock runs backwards: the entry before it is of "
                                        + domain::format(m_last->wall)
                                        + "; find out which clock was wrong, and hand in the log in the order of time");
        }
        m_last = m_last ? std::max(*m_last, one.time) : one.time;
    }

    const Json& m_json;
    const std::vector<std::string>& m_roles;
    const LogClock& m_clock;
    AccessLog m_log;
    std::vector<LogProblem> m_problems;
    std::optional<Moment> m_last;
};

} // namespace

LogReading readAccessLog(const Json& json, const std::vector<std::string>& roles, const LogClock& clock)
{
    return LogReader(json, roles, clock).read();
}

} // namespace access_control
