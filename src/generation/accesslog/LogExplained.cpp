// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPlants.h"

#include <algorithm>

namespace generation::accesslog {

namespace {

const std::vector<std::string> onTheWard{"nurse"};

} // namespace

bool Lookalikes::consultAhead()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty({"treating-provider"});
        if (!duty)
            return false;
        const std::size_t person = m_planter.shift(*duty).person;
        // A later shift of the same doctor, farther away than the hours in which a task is known to come.
        const auto next = std::find_if(m_world.shifts.begin(), m_world.shifts.end(), [&](const ShiftRow& one) {
            return one.person == person && one.from > duty->time + 25 * hour && one.from < duty->time + 72 * hour;
        });
        const auto patient = next == m_world.shifts.end() ? std::nullopt : m_planter.stranger(person, true, duty->time);
        if (!patient) {
            --m_planter.m_used[person];
            continue;
        }
        if (m_world.stays[*m_planter.stayOf(*patient, duty->time)].to < next->from + 3 * hour) { // will be gone by then
            m_world.patients[*patient].taken = false;
            --m_planter.m_used[person];
            continue;
        }
        m_world.assignments.push_back({person, *patient, next->from, next->to, "consult"});
        m_planter.tie(person, *patient);
        m_planter.incident("consult-ahead", "L4", m_planter.peek(*duty, *patient, 2), "appropriate", {"none"},
                           "The consult was assigned for a later shift: the chart was read ahead.");
        return true;
    }
    return false;
}

bool Lookalikes::completing()
{
    for (int tries = 0; tries < 300; ++tries) {
        const auto duty = m_planter.duty({"treating-provider"});
        if (!duty)
            return false;
        const std::size_t person = m_planter.shift(*duty).person;
        for (const StayRow& stay : m_world.stays) {
            const Second since = duty->time - stay.to;
            if (stay.attending != person || since < 50 * hour || since > 20 * day
                || m_world.patients[stay.patient].taken)
                continue;
            m_world.patients[stay.patient].taken = true;
            std::vector<std::size_t> entries = m_planter.peek(*duty, stay.patient, 1);
            entries.push_back(m_planter.open(*duty, stay.patient, "sign", {"clinical-notes"}, 6 * minute));
            m_planter.incident("completing", "L4", std::move(entries), "appropriate", {"none"},
                               "The attending read the chart and signed minutes later: the record is to be complete "
                               "within 30 days of discharge.");
            return true;
        }
        --m_planter.m_used[person];
    }
    return false;
}

bool Lookalikes::fullList()
{
    const RolePool* usual = m_world.pools->role("coder");
    const auto count = static_cast<std::size_t>(3 * usual->patientsPerHour) + 1;
    for (int tries = 0; tries < 40; ++tries) {
        const auto duty = m_planter.duty({"coder"});
        if (!duty)
            return false;
        const ShiftRow& shift = m_planter.shift(*duty);
        std::vector<std::size_t> patients;
        while (patients.size() < count) {
            const auto patient = m_planter.strangerGone(shift.person, duty->time);
            if (!patient)
                break;
            patients.push_back(*patient);
        }
        if (patients.size() < count) { // too early in the log: hardly anybody has gone home
            for (const std::size_t patient : patients)
                m_world.patients[patient].taken = false;
            --m_planter.m_used[shift.person];
            continue;
        }
        std::vector<std::size_t> entries;
        Second later = 0;
        for (const std::size_t patient : patients) {
            m_world.worklists.push_back(
                {shift.person, patient, "coding, second review", static_cast<int>(shift.from / day)});
            m_planter.tie(shift.person, patient);
            entries.push_back(m_planter.open(*duty, patient, "view", {"clinical-notes"}, later));
            later += between(3 * minute, 5 * minute, m_random);
        }
        m_planter.incident("full-list", "L6", m_planter.withBetween(std::move(entries)), "appropriate", {"none"},
                           "Every one of the charts stood on the coder's list of that day.");
        return true;
    }
    return false;
}

bool Lookalikes::lateEvent()
{
    std::vector<std::size_t> entries = glassAfterEvent(64, 110, 1, "notes of the ");
    if (entries.empty())
        return false;
    m_planter.incident("late-event", "L11", std::move(entries), "appropriate", {"none"},
                       "One of the event's team wrote its notes an hour and more after it.");
    return true;
}

bool Lookalikes::vipEvent()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty(onTheWard);
        if (!duty)
            return false;
        const ShiftRow& shift = m_planter.shift(*duty);
        const auto patient = m_planter.onUnit(*duty);
        if (!patient) {
            --m_planter.m_used[shift.person];
            continue;
        }
        m_world.patients[*patient].vip = true;
        m_world.events.push_back(
            {oneOf(m_world.pools->events, m_random), *patient, shift.unit, duty->time - 4 * minute, {}});
        m_planter.incident("vip-event", "L3", m_planter.peek(*duty, *patient, 1), "appropriate", {"none"},
                           "On duty on the unit, minutes after an event with this patient was called there.");
        return true;
    }
    return false;
}

bool Lookalikes::mistyped()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty({"nurse", "registration", "treating-provider"});
        if (!duty)
            return false;
        const ShiftRow& shift = m_planter.shift(*duty);
        const bool isAlone = std::none_of(m_world.log.begin(), m_world.log.end(), [&](const EntryRow& entry) {
            return entry.person == shift.person && std::abs(entry.time - duty->time) < 5 * minute;
        });
        if (!isAlone) {
            --m_planter.m_used[shift.person];
            continue;
        }
        const std::string station = m_world.station(shift.person, shift.unit);
        for (int i = 0; i < 3; ++i)
            m_world.add({duty->time + i * Second{25}, shift.person, station, nobody, "login", {}, false, {}, true});
        std::vector<std::size_t> entries;
        entries.push_back(
            m_world.add({duty->time + 130, shift.person, station, nobody, "login", {}, false, {}, false}));
        m_planter.incident("mistyped", "L12", std::move(entries), "appropriate", {"none"},
                           "Three slips within a minute at a station of their own unit, in the middle of the shift.");
        return true;
    }
    return false;
}

bool Lookalikes::self()
{
    const auto duty = m_planter.duty({"nurse", "registration", "biller", "him"});
    if (!duty)
        return false;
    const std::size_t person = m_planter.shift(*duty).person;
    const auto patient = m_planter.strangerWhoIs(person, person, duty->time);
    if (!patient)
        return false;
    m_planter.become(*patient, person);
    m_planter.incident("self", "L10", m_planter.peek(*duty, *patient, 1), "policy", {"supervisor"},
                       "Their own chart: against the rule of the house, and nobody else's privacy is touched.");
    return true;
}

bool Lookalikes::lateCoder()
{
    for (int tries = 0; tries < 100; ++tries) {
        const auto duty = m_planter.dutyWithStays({"coder"});
        if (!duty)
            return false;
        const ShiftRow& shift = m_planter.shift(*duty);
        const Second at = shift.to + between(90, 200, m_random) * minute;
        if (at + hour > m_world.end() || m_world.people[shift.person].lastDay)
            continue;
        const std::size_t patient = m_world.stays[oneOf(shift.stays, m_random)].patient;
        const bool isRemote = m_world.people[shift.person].remote;
        const std::string station =
            isRemote ? m_world.station(shift.person, shift.unit) : m_world.remoteStation(m_random);
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({at, shift.person, station, patient, "code", {"codes-claim"}, false, {}, false}));
        entries.push_back(m_world.add({at - 90, shift.person, station, nobody, "login", {}, false, {}, false}));
        m_planter.incident("late-coder", "L5", std::move(entries), "policy", {"supervisor"},
                           "The chart stood on the list of the day; working outside of one's hours needs leave, by the "
                           "rule of the house.");
        return true;
    }
    return false;
}

bool Lookalikes::covering()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty(onTheWard);
        if (!duty)
            return false;
        const auto patient = m_planter.onUnit(*duty);
        if (!patient) {
            --m_planter.m_used[m_planter.shift(*duty).person];
            continue;
        }
        m_planter.shareSurname(m_world.patients[*patient], m_planter.person(*duty));
        std::vector<std::size_t> entries;
        entries.push_back(m_planter.open(*duty, *patient, "enter", {"orders-mar"}));
        m_planter.incident(
            "covering", "L1", std::move(entries), "follow-up", {"supervisor"},
            "On duty on the patient's unit, not assigned, and of the same surname: ask whether a colleague "
            "was covered for.");
        return true;
    }
    return false;
}

bool Lookalikes::swapped()
{
    for (int tries = 0; tries < 300; ++tries) {
        const auto duty = m_planter.duty(onTheWard);
        if (!duty)
            return false;
        const ShiftRow shift = m_planter.shift(*duty);
        const int on = static_cast<int>(between(0, m_world.plan.days - 1, m_random));
        const Second from = on * day + 7 * hour;
        const Second at = from + between(60, 600, m_random) * minute;
        // Neither on duty nor within the hours in which charting may be finished.
        const bool isFree = m_planter.isOff(shift.person, at, 2 * hour)
                            && m_planter.isOff(shift.person, at - 12 * hour, 13 * hour)
                            && !m_world.people[shift.person].lastDay;
        const auto patient = isFree ? m_planter.onUnit({duty->shift, at}) : std::nullopt;
        if (!patient) {
            --m_planter.m_used[shift.person];
            continue;
        }
        m_world.assignments.push_back({shift.person, *patient, from, from + 12 * hour, "primary nurse"});
        m_planter.tie(shift.person, *patient);
        std::vector<std::size_t> entries = m_planter.peek({duty->shift, at}, *patient, 1);
        entries.push_back(m_planter.open({duty->shift, at}, *patient, "enter", {"clinical-notes"}, 5 * minute));
        m_planter.incident("swapped", "L5", std::move(entries), "follow-up", {"supervisor"},
                           "Assigned that day, and not on the roster: ask whether shifts were swapped.");
        return true;
    }
    return false;
}

} // namespace generation::accesslog
