// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPlants.h"

#include <algorithm>

namespace generation::accesslog {

namespace {

const std::vector<std::string> atTheBedside{"nurse"};

} // namespace

bool Lookalikes::sameName()
{
    const auto found = m_planter.dutyWithOwn(atTheBedside);
    if (!found)
        return false;
    const auto& [duty, patient] = *found;
    m_planter.shareSurname(m_world.patients[patient], m_planter.person(duty));
    m_planter.incident("same-name", {}, m_planter.peek(duty, patient, 2), "appropriate", {"none"},
                       "The surname is the same, and the nurse is the one assigned.");
    return true;
}

bool Lookalikes::floating()
{
    const auto found = m_planter.dutyNearStranger(atTheBedside);
    if (!found)
        return false;
    const auto& [duty, patient] = *found;
    const ShiftRow& shift = m_planter.shift(duty);
    m_world.assignments.push_back({shift.person, patient, shift.from, shift.to, "float"});
    m_planter.tie(shift.person, patient);
    std::vector<std::size_t> entries = m_planter.peek(duty, patient, 2);
    entries.push_back(m_planter.open(duty, patient, "enter", {"clinical-notes"}, 12 * minute));
    m_planter.incident("floating", {}, std::move(entries), "appropriate", {"none"},
                       "Another unit's patient, with an assignment as float nurse.");
    return true;
}

bool Lookalikes::vipTeam()
{
    const auto found = m_planter.dutyWithOwn(atTheBedside);
    if (!found)
        return false;
    const auto& [duty, patient] = *found;
    m_world.patients[patient].vip = true;
    m_planter.incident("vip-team", {}, m_planter.peek(duty, patient, 2), "appropriate", {"none"},
                       "A VIP, opened by the nurse who is assigned.");
    return true;
}

bool Lookalikes::vipCoder()
{
    const auto found = m_planter.dutyWithOwn({"coder"});
    if (!found)
        return false;
    const auto& [duty, patient] = *found;
    m_world.patients[patient].vip = true;
    m_planter.incident("vip-coder", {}, m_planter.peek(duty, patient, 1), "appropriate", {"none"},
                       "A VIP on the coder's list of that day.");
    return true;
}

std::vector<std::size_t> Lookalikes::glassAfterEvent(int soonest, int latest, int looks, const std::string& reason)
{
    const auto found = m_planter.dutyNearStranger({"nurse", "treating-provider"});
    if (!found)
        return {};
    const auto& [duty, patient] = *found;
    const std::size_t person = m_planter.shift(duty).person;
    const auto stay = m_planter.stayOf(patient, duty.time);
    m_world.events.push_back({oneOf(m_world.pools->events, m_random),
                              patient,
                              m_world.stays[*stay].unit,
                              duty.time - between(soonest, latest, m_random) * minute,
                              {person}});
    m_planter.tie(person, patient);
    std::vector<std::size_t> entries = m_planter.peek(duty, patient, looks);
    m_world.log[entries.front()].glass = true;
    m_world.log[entries.front()].reason = reason + m_world.events.back().kind;
    return entries;
}

bool Lookalikes::glassEvent()
{
    std::vector<std::size_t> entries = glassAfterEvent(2, 20, 2, {});
    if (entries.empty())
        return false;
    m_planter.incident("glass-event", {}, std::move(entries), "appropriate", {"none"},
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
        const std::string station = m_world.station(shift.person, shift.unit);
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
        if (other == request.person || m_planter.everTied(other, request.patient)
            || !m_planter.canBe(other, request.patient))
            continue;
        patient.taken = true;
        m_planter.become(request.patient, other);
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({request.logged + 30 * minute,
                                       request.person,
                                       m_world.station(request.person, m_world.people[request.person].unit),
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

} // namespace generation::accesslog
