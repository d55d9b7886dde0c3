// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPlants.h"

#include <algorithm>

namespace generation::accesslog {

namespace {

const std::vector<std::string> atTheBedside{"nurse"};

} // namespace

bool Lookalikes::sameName()
{
    const auto duty = m_planter.dutyWithStays(atTheBedside);
    if (!duty)
        return false;
    const std::size_t patient = m_world.stays[oneOf(m_planter.shift(*duty).stays, m_random)].patient;
    if (m_world.patients[patient].taken)
        return sameName();
    m_world.patients[patient].taken = true;
    m_planter.shareSurname(m_world.patients[patient], m_planter.person(*duty));
    m_planter.incident("same-name", {}, m_planter.peek(*duty, patient, 2), "appropriate", {"none"},
                       "The surname is the same, and the nurse is the one assigned.");
    return true;
}

bool Lookalikes::floating()
{
    const auto duty = m_planter.duty(atTheBedside);
    if (!duty)
        return false;
    const ShiftRow& shift = m_planter.shift(*duty);
    const auto patient = m_planter.stranger(shift.person, true, duty->time);
    if (!patient)
        return false;
    m_world.assignments.push_back({shift.person, *patient, shift.from, shift.to, "float"});
    m_planter.tie(shift.person, *patient);
    std::vector<std::size_t> entries = m_planter.peek(*duty, *patient, 2);
    entries.push_back(m_planter.open(*duty, *patient, "enter", {"clinical-notes"}, 12 * minute));
    m_planter.incident("floating", {}, std::move(entries), "appropriate", {"none"},
                       "Another unit's patient, with an assignment as float nurse.");
    return true;
}

bool Lookalikes::vipTeam()
{
    const auto duty = m_planter.dutyWithStays(atTheBedside);
    if (!duty)
        return false;
    const std::size_t patient = m_world.stays[oneOf(m_planter.shift(*duty).stays, m_random)].patient;
    if (m_world.patients[patient].taken)
        return vipTeam();
    m_world.patients[patient].taken = true;
    m_world.patients[patient].vip = true;
    m_planter.incident("vip-team", {}, m_planter.peek(*duty, patient, 2), "appropriate", {"none"},
                       "A VIP, opened by the nurse who is assigned.");
    return true;
}

bool Lookalikes::vipCoder()
{
    const auto duty = m_planter.dutyWithStays({"coder"});
    if (!duty)
        return false;
    const std::size_t patient = m_world.stays[oneOf(m_planter.shift(*duty).stays, m_random)].patient;
    if (m_world.patients[patient].taken)
        return vipCoder();
    m_world.patients[patient].taken = true;
    m_world.patients[patient].vip = true;
    m_planter.incident("vip-coder", {}, m_planter.peek(*duty, patient, 1), "appropriate", {"none"},
                       "A VIP on the coder's list of that day.");
    return true;
}

bool Lookalikes::glassEvent()
{
    const auto duty = m_planter.duty({"nurse", "treating-provider"});
    if (!duty)
        return false;
    const std::size_t person = m_planter.shift(*duty).person;
    const auto patient = m_planter.stranger(person, true, duty->time);
    if (!patient)
        return false;
    const auto stay = m_planter.stayOf(*patient, duty->time);
    m_world.events.push_back({oneOf(m_world.pools->events, m_random),
                              *patient,
                              m_world.stays[*stay].unit,
                              duty->time - between(2, 20, m_random) * minute,
                              {person}});
    m_planter.tie(person, *patient);
    const std::vector<std::size_t> entries = m_planter.peek(*duty, *patient, 2);
    m_world.log[entries.front()].glass = true;
    m_world.log[entries.front()].reason = m_world.events.back().kind;
    m_planter.incident("glass-event", {}, entries, "appropriate", {"none"},
                       "The glass was broken minutes after a documented event, by one of its team.");
    return true;
}

bool Lookalikes::finishing()
{
    for (int tries = 0; tries < 100; ++tries) {
        const auto duty = m_planter.dutyWithStays(atTheBedside);
        if (!duty)
            return false;
        const ShiftRow& shift = m_planter.shift(*duty);
        const Second at = shift.to + between(45, 100, m_random) * minute;
        const std::size_t patient = m_world.stays[oneOf(shift.stays, m_random)].patient;
        if (!m_planter.isOff(shift.person, at, 40 * minute) || at + hour > m_world.end())
            continue;
        const std::string station = m_world.station(shift.person, shift.unit, m_random);
        std::vector<std::size_t> entries;
        const auto add = [&](Second later, std::size_t whom, const char* action, std::vector<std::string> sections) {
            entries.push_back(
                m_world.add({at + later, shift.person, station, whom, action, std::move(sections), false, {}, false}));
        };
        add(4 * minute, patient, "enter", {"clinical-notes"});
        add(2 * minute, patient, "view", {"orders-mar"});
        add(9 * minute, patient, "sign", {"clinical-notes"});
        m_planter.incident("finishing", {}, std::move(entries), "appropriate", {"none"},
                           "Charting of the shift, finished within the hours that the house gives.");
        return true;
    }
    return false;
}

bool Lookalikes::staffRequest()
{
    for (const RequestRow& request : m_world.requests) {
        PatientRow& patient = m_world.patients[request.patient];
        if (patient.taken)
            continue;
        const std::size_t other = m_random.below(m_world.people.size());
        const Person& colleague = m_world.people[other];
        if (other == request.person || m_planter.everTied(other, request.patient))
            continue;
        patient.taken = true;
        patient.employee = other;
        patient.given = colleague.given;
        patient.family = colleague.family;
        patient.address = colleague.address;
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({request.logged + 30 * minute,
                                       request.person,
                                       m_world.station(request.person, m_world.people[request.person].unit, m_random),
                                       request.patient,
                                       "release",
                                       {"clinical-notes"},
                                       false,
                                       {},
                                       false}));
        m_planter.incident("staff-request", {}, std::move(entries), "appropriate", {"none"},
                           "A colleague asked for their own record, and the request is logged.");
        return true;
    }
    return false;
}

bool Lookalikes::consultAhead()
{
    const auto duty = m_planter.duty({"treating-provider"});
    if (!duty)
        return false;
    const std::size_t person = m_planter.shift(*duty).person;
    const auto patient = m_planter.stranger(person, true, duty->time);
    if (!patient)
        return false;
    const Second from = duty->time + between(26, 30, m_random) * hour;
    m_world.assignments.push_back({person, *patient, from - from % hour, from - from % hour + 8 * hour, "consult"});
    m_planter.tie(person, *patient);
    m_planter.incident("consult-ahead", "L4", m_planter.peek(*duty, *patient, 2), "appropriate", {"none"},
                       "The consult was assigned for the next day: the chart was read ahead.");
    return true;
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
    const auto duty = m_planter.duty({"coder"});
    if (!duty)
        return false;
    const ShiftRow& shift = m_planter.shift(*duty);
    const RolePool* usual = m_world.pools->role("coder");
    const int count = static_cast<int>(3 * usual->patientsPerHour) + 1;
    std::vector<std::size_t> entries;
    for (int i = 0; i < count; ++i) {
        const auto patient = m_planter.stranger(shift.person, false, duty->time);
        if (!patient)
            return false;
        m_world.worklists.push_back(
            {shift.person, *patient, "final coding, month end", static_cast<int>(shift.from / day)});
        m_planter.tie(shift.person, *patient);
        entries.push_back(m_planter.open(*duty, *patient, "view", {"clinical-notes"}, i * (4 * minute)));
    }
    m_planter.incident("full-list", "L6", m_planter.withBetween(std::move(entries)), "appropriate", {"none"},
                       "Every one of the charts stood on the coder's list of that day.");
    return true;
}

bool Lookalikes::lateEvent()
{
    const auto duty = m_planter.duty({"nurse", "treating-provider"});
    if (!duty)
        return false;
    const std::size_t person = m_planter.shift(*duty).person;
    const auto patient = m_planter.stranger(person, true, duty->time);
    if (!patient)
        return false;
    const auto stay = m_planter.stayOf(*patient, duty->time);
    m_world.events.push_back({oneOf(m_world.pools->events, m_random),
                              *patient,
                              m_world.stays[*stay].unit,
                              duty->time - between(64, 110, m_random) * minute,
                              {person}});
    m_planter.tie(person, *patient);
    std::vector<std::size_t> entries = m_planter.peek(*duty, *patient, 1);
    m_world.log[entries.front()].glass = true;
    m_world.log[entries.front()].reason = "notes of the " + m_world.events.back().kind;
    m_planter.incident("late-event", "L11", std::move(entries), "appropriate", {"none"},
                       "One of the event's team wrote its notes an hour and more after it.");
    return true;
}

bool Lookalikes::vipEvent()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty(atTheBedside);
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
        const std::string station = m_world.station(shift.person, shift.unit, m_random);
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
    const auto patient = m_planter.stranger(person, false, duty->time);
    if (!patient)
        return false;
    PatientRow& row = m_world.patients[*patient];
    row.employee = person;
    row.given = m_world.people[person].given;
    row.family = m_world.people[person].family;
    row.address = m_world.people[person].address;
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
        const std::string station = m_world.remoteStation(m_random);
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({at, shift.person, station, patient, "code", {"codes-claim"}, false, {}, false}));
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
        const auto duty = m_planter.duty(atTheBedside);
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
        const auto duty = m_planter.duty(atTheBedside);
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
