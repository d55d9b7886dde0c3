// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/LogClock.h"
#include "domain/Json.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace access_control {

/// Place of a person, patient, unit or site in its list.
using Place = std::size_t;
inline constexpr Place nowhere = std::numeric_limits<Place>::max();

/// Text to number, in the order in which it was met. Names are compared without regard to case and outer blanks.
class Names
{
public:
    Place add(std::string_view name);
    [[nodiscard]] Place find(std::string_view name) const; ///< nowhere where it was not met
    [[nodiscard]] const std::string& shown(Place place) const { return m_shown[place]; }
    [[nodiscard]] Place size() const { return m_shown.size(); }

private:
    std::unordered_map<std::string, Place> m_places;
    std::vector<std::string> m_shown;
};

/// From a moment to another, the end left out; an open end lies at the end of time.
struct Period
{
    Moment from;
    Moment to;
};

struct LogPolicy
{
    double finishChartingHours = 24; ///< how long work on a patient may go on after a shift, or begin before
    bool selfAccess = false;         ///< whether staff may open their own charts
    double bulkFactor = 3;           ///< how many times the usual is too much
};

struct LogPatient
{
    std::string mrn;
    std::string name;
    std::string surname;
    std::string address;
    Place employee = nowhere; ///< the member of staff who this is
    bool isEmployee = false;  ///< works here; `employee` may still be unknown
    bool vip = false;
};

struct LogStaff
{
    std::string user;
    std::string name;
    std::string surname; ///< taken from the name
    std::string role;
    std::string address;
    Place unit = nowhere;
    std::optional<Moment> employedFrom;
    std::optional<Moment> employedTo; ///< first moment without employment
};

struct LogEncounter
{
    Place patient = nowhere;
    std::string kind;
    Place unit = nowhere;
    Period stay;
    Place attending = nowhere;
};

/// Hours of duty, or of being on call.
struct Duty
{
    Place user = nowhere;
    Place unit = nowhere;
    Period time;
};

struct LogAssignment
{
    Place user = nowhere;
    Place patient = nowhere;
    Period time;
    std::string kind;
};

struct WorklistItem
{
    Place user = nowhere;
    Place patient = nowhere;
    std::string list;
    Period day;
};

/// A request for release of information, or a privacy case.
struct LogRequest
{
    std::string id;
    Place patient = nowhere;
    Place user = nowhere; ///< nowhere: whoever releases
    Moment logged;
};

/// Something documented that happened: a code, a transfer.
struct LogEvent
{
    std::string kind;
    Place patient = nowhere;
    Place unit = nowhere;
    Moment time;
    std::vector<Place> team;
};

/// What is usual for a role; negative: not known.
struct Baseline
{
    std::string role;
    double chartsPerShift = -1;
    double patientsPerHour = -1;
    double printsPerShift = -1;
};

struct LogEntry
{
    domain::Json id; ///< text or whole number, as given
    Moment time;
    Place user = nowhere; ///< nowhere for a log-in under a name that nobody has
    std::string typed;    ///< user as logged
    std::string station;
    Place site = nowhere;
    Place patient = nowhere;
    std::string action; ///< lower case
    std::vector<std::string> sections;
    bool breakGlass = false;
    std::string reason; ///< given when the glass was broken
    bool refused = false;

    [[nodiscard]] bool isLogin() const { return action == "login" || action == "log-in"; }
    [[nodiscard]] bool isLogout() const { return action == "logout" || action == "log-out" || action == "lock"; }
    /// Whether a patient's chart was opened, searched for or printed.
    [[nodiscard]] bool opensChart() const;
};

/// An access log with all that is known of its people (issue 5, `access log-review`).
struct AccessLog
{
    LogPolicy policy;
    std::vector<LogPatient> patients;
    std::vector<LogStaff> staff;
    std::vector<LogEncounter> encounters;
    std::vector<std::pair<Place, Place>> manages; ///< manager, user
    std::vector<Duty> shifts;
    std::vector<Duty> onCall;
    std::vector<LogAssignment> assignments;
    std::vector<WorklistItem> worklists;
    std::vector<LogRequest> requests;
    std::vector<LogEvent> events;
    std::vector<Baseline> baselines;
    std::vector<LogEntry> entries; ///< in the order of time
    Names units;
    Names sites;
    std::unordered_map<std::string, Place> patientsByMrn;
    std::unordered_map<std::string, Place> staffByUser;
    std::unordered_map<std::string, Place> sitesByStation;
    std::unordered_map<std::uint64_t, double> kilometres; ///< by the pair of sites, smaller place first

    [[nodiscard]] static std::uint64_t pair(Place one, Place other);
    [[nodiscard]] const std::string& unitName(Place unit) const;
};

/// What is wrong with a log, and where (RFC 6901), with what to do about it.
struct LogProblem
{
    std::string pointer;
    std::string message;
};

using LogReading = std::variant<AccessLog, std::vector<LogProblem>>;

/// Reads the input of `access log-review`; notes every problem. A member that is null counts as left out. `roles` are
/// the ids that a member of staff may have.
[[nodiscard]] LogReading readAccessLog(const domain::Json& json, const std::vector<std::string>& roles,
                                       const LogClock& clock);

} // namespace access_control
