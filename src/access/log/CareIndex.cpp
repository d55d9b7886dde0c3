// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/CareIndex.h"

#include <algorithm>

namespace access_control {

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t requestDays = 30;    // 45 CFR 164.524(b)(2)(i)
constexpr std::int64_t completionDays = 30; // 42 CFR 482.24(c)(4)(viii)
constexpr std::int64_t day = 24 * hour;

Period widened(const Period& time, std::int64_t before, std::int64_t after)
{
    Period wide = time;
    wide.from.second -= before;
    wide.to.second += after;
    return wide;
}

bool holds(const Period& time, const Moment& at)
{
    return time.from <= at && at < time.to;
}

bool overlap(const Period& one, const Period& other)
{
    return one.from < other.to && other.from < one.to;
}

} // namespace

std::string_view nameOf(Tie::Kind kind)
{
    switch (kind) {
    case Tie::Kind::Assignment:
        return "assignment";
    case Tie::Kind::Attending:
        return "encounter as attending";
    case Tie::Kind::Worklist:
        return "worklist";
    case Tie::Kind::Request:
        return "request";
    case Tie::Kind::Team:
        return "event team";
    case Tie::Kind::OnCall:
        return "on-call duty";
    case Tie::Kind::Arrival:
        return "registration of the arrival";
    case Tie::Kind::Unit:
        return "duty on the patient's unit";
    }
    return {};
}

CareIndex::CareIndex(const AccessLog& log)
    : m_log(log), m_grace(static_cast<std::int64_t>(log.policy.finishChartingHours * hour)),
      m_openRequests(log.patients.size()), m_encounters(log.patients.size()), m_events(log.patients.size()),
      m_shifts(log.staff.size()), m_onCall(log.staff.size())
{
    for (const LogAssignment& one : log.assignments)
        tie(one.user, one.patient, Tie::Kind::Assignment, widened(one.time, m_grace, m_grace));
    for (const WorklistItem& one : log.worklists)
        tie(one.user, one.patient, Tie::Kind::Worklist, widened(one.day, m_grace, m_grace));
    for (const LogEncounter& one : log.encounters) {
        m_encounters[one.patient].push_back(&one);
        if (one.attending != nowhere)
            tie(one.attending, one.patient, Tie::Kind::Attending, widened(one.stay, m_grace, m_grace));
    }
    for (const LogEvent& one : log.events) {
        m_events[one.patient].push_back(&one);
        for (const Place member : one.team)
            tie(member, one.patient, Tie::Kind::Team, widened({one.time, one.time}, hour, m_grace));
    }
    tieRequests();
    for (const Duty& one : log.shifts)
        m_shifts[one.user].push_back(&one);
    for (const Duty& one : log.onCall)
        m_onCall[one.user].push_back(&one);
}

std::uint64_t CareIndex::key(Place user, Place patient)
{
    constexpr unsigned half = 32;
    return (user << half) | patient;
}

void CareIndex::tie(Place user, Place patient, Tie::Kind kind, Period time)
{
    m_ties[key(user, patient)].push_back({kind, time});
}

void CareIndex::tieRequests()
{
    for (const LogRequest& one : m_log.requests) {
        const Period time = widened({one.logged, one.logged}, 0, requestDays * day);
        if (one.user == nowhere)
            m_openRequests[one.patient].push_back(time);
        else
            tie(one.user, one.patient, Tie::Kind::Request, time);
    }
}

std::optional<Tie> CareIndex::duty(const LogEntry& entry, const std::vector<const Duty*>& duties, Tie::Kind kind,
                                   std::int64_t before) const
{
    for (const Duty* duty : duties) {
        const Period time = widened(duty->time, before, m_grace);
        if (duty->unit == nowhere || !holds(time, entry.time))
            continue;
        for (const LogEncounter* encounter : m_encounters[entry.patient]) {
            if (encounter->unit == duty->unit && overlap(encounter->stay, duty->time))
                return Tie{kind, time};
        }
    }
    return std::nullopt;
}

std::optional<Tie> CareIndex::arrival(const LogEntry& entry) const
{
    if (m_log.staff[entry.user].role != "registration")
        return std::nullopt;
    for (const LogEncounter* encounter : m_encounters[entry.patient]) {
        const Period time = widened({encounter->stay.from, encounter->stay.from}, m_grace, m_grace);
        if (holds(time, entry.time))
            return Tie{Tie::Kind::Arrival, time};
    }
    return std::nullopt;
}

std::optional<Tie> CareIndex::completion(const LogEntry& entry) const
{
    if (entry.action != "sign")
        return std::nullopt;
    for (const LogEncounter* encounter : m_encounters[entry.patient]) {
        const Period time = widened(encounter->stay, m_grace, completionDays * day);
        if (encounter->attending == entry.user && holds(time, entry.time))
            return Tie{Tie::Kind::Attending, time};
    }
    return std::nullopt;
}

std::optional<Tie> CareIndex::task(const LogEntry& entry) const
{
    const auto own = m_ties.find(key(entry.user, entry.patient));
    if (own != m_ties.end()) {
        for (const Tie& tie : own->second) {
            if (holds(tie.time, entry.time))
                return tie;
        }
    }
    const std::string& role = m_log.staff[entry.user].role;
    if (role == "roi" || role == "privacy-officer") {
        for (const Period& time : m_openRequests[entry.patient]) {
            if (holds(time, entry.time))
                return Tie{Tie::Kind::Request, time};
        }
    }
    if (auto tie = duty(entry, m_onCall[entry.user], Tie::Kind::OnCall, 0))
        return tie;
    if (auto tie = arrival(entry))
        return tie;
    return completion(entry);
}

std::optional<Tie> CareIndex::any(const LogEntry& entry) const
{
    if (auto tie = task(entry))
        return tie;
    if (hasShifts(entry.user))
        return duty(entry, m_shifts[entry.user], Tie::Kind::Unit, m_grace);
    // Who has no shifts in the input is taken to work on their unit at all times.
    const LogEncounter* stay = encounter(entry.patient, entry.time);
    const Place unit = m_log.staff[entry.user].unit;
    if (stay != nullptr && unit != nowhere && stay->unit == unit)
        return Tie{Tie::Kind::Unit, stay->stay};
    return std::nullopt;
}

std::optional<Tie> CareIndex::lastBefore(const LogEntry& entry) const
{
    std::optional<Tie> last;
    const auto own = m_ties.find(key(entry.user, entry.patient));
    if (own == m_ties.end())
        return last;
    for (const Tie& tie : own->second) {
        if (tie.time.to <= entry.time && (!last || last->time.to < tie.time.to))
            last = tie;
    }
    return last;
}

const Duty* CareIndex::shift(Place user, const Moment& at, std::int64_t grace) const
{
    for (const Duty* duty : m_shifts[user]) {
        if (holds(widened(duty->time, grace, grace), at))
            return duty;
    }
    return nullptr;
}

const Duty* CareIndex::onCall(Place user, const Moment& at) const
{
    for (const Duty* duty : m_onCall[user]) {
        if (holds(duty->time, at))
            return duty;
    }
    return nullptr;
}

const Duty* CareIndex::lastShift(Place user, const Moment& at) const
{
    const Duty* last = nullptr;
    for (const Duty* duty : m_shifts[user]) {
        if (duty->time.to <= at && (last == nullptr || last->time.to < duty->time.to))
            last = duty;
    }
    return last;
}

const LogEncounter* CareIndex::encounter(Place patient, const Moment& at) const
{
    for (const LogEncounter* encounter : m_encounters[patient]) {
        if (holds(encounter->stay, at))
            return encounter;
    }
    return nullptr;
}

} // namespace access_control
