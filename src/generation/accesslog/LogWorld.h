// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/accesslog/LogPools.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace generation::accesslog {

/// Seconds of wall time since the first day's midnight.
using Second = std::int64_t;
inline constexpr Second minute = 60;
inline constexpr Second hour = 60 * minute;
inline constexpr Second day = 24 * hour;
inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct Person
{
    std::string user;
    std::string given;
    std::string family;
    std::string role;
    std::string address;
    std::size_t unit = 0;
    std::optional<int> lastDay; ///< of employment
    bool remote = false;        ///< works from home
};

struct PatientRow
{
    std::string mrn;
    std::string given;
    std::string family;
    std::string address;
    std::size_t employee = nobody;
    bool vip = false;
    bool taken = false; ///< something is planted about them
};

struct StayRow
{
    std::size_t patient = 0;
    std::size_t unit = 0;
    std::string kind;
    Second from = 0;
    Second to = 0;
    std::size_t attending = nobody;
};

struct ShiftRow
{
    std::size_t person = 0;
    std::size_t unit = 0;
    Second from = 0;
    Second to = 0;
    std::vector<std::size_t> stays; ///< whom they have to do with in it, as places in World::stays
};

struct AssignmentRow
{
    std::size_t person = 0;
    std::size_t patient = 0;
    Second from = 0;
    Second to = 0;
    std::string kind;
};

struct WorklistRow
{
    std::size_t person = 0;
    std::size_t patient = 0;
    std::string list;
    int on = 0; ///< day
};

struct RequestRow
{
    std::size_t person = 0;
    std::size_t patient = 0;
    Second logged = 0;
};

struct EventRow
{
    std::string kind;
    std::size_t patient = 0;
    std::size_t unit = 0;
    Second time = 0;
    std::vector<std::size_t> team;
};

struct EntryRow
{
    Second time = 0;
    std::size_t person = 0;
    std::string station;
    std::size_t patient = nobody;
    std::string action;
    std::vector<std::string> sections;
    bool glass = false;
    std::string reason;
    bool failed = false;
};

/// Something planted in a log: what it is, which entries it consists of, and what a reviewer should make of it.
struct Incident
{
    std::string kind;                 ///< the plant's id
    std::string rule;                 ///< the rule that must hit it; empty for what hits none
    std::vector<std::size_t> entries; ///< places in World::log; the first stands for all
    std::string disposition;          ///< appropriate, follow-up, policy, violation
    std::vector<std::string> escalation;
    std::string why;
};

/// A hospital's month, and its log while it is being written.
struct World
{
    LogPlan plan;
    const LogPools* pools = nullptr;
    std::vector<Person> people;
    std::vector<PatientRow> patients;
    std::vector<StayRow> stays;
    std::vector<ShiftRow> shifts;
    std::vector<ShiftRow> onCall;
    std::vector<AssignmentRow> assignments;
    std::vector<WorklistRow> worklists;
    std::vector<RequestRow> requests;
    std::vector<EventRow> events;
    std::vector<std::pair<std::size_t, std::size_t>> manages; ///< manager, person
    std::vector<EntryRow> log;
    std::vector<Incident> incidents;

    [[nodiscard]] Second end() const { return plan.days * day; }
    [[nodiscard]] std::string nameOf(std::size_t person) const;
    /// Where the person sits on a unit, always the same; from home for who works there.
    [[nodiscard]] std::string station(std::size_t person, std::size_t unit) const;
    [[nodiscard]] std::string remoteStation(domain::Random& random) const;
    std::size_t add(EntryRow entry);
};

/// People, shifts, patients, stays and who has to do with whom; the log is still empty.
[[nodiscard]] domain::Result<World> makeWorld(const LogPlan& plan, const LogPools& pools, domain::Random& random);

/// Says who has to do with whom: patients of a shift, lists of the day, requests. Shifts are in the order of their
/// begin.
void giveTasks(World& world, domain::Random& random);

/// Adds to the log what people do every day, every entry with its reason. Once something is planted, only for people
/// who have no part in it.
void writeEveryday(World& world, std::size_t entries, domain::Random& random);

} // namespace generation::accesslog
