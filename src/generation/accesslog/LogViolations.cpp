// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPlants.h"

#include <algorithm>
#include <cmath>

namespace generation::accesslog {

namespace {

const std::vector<std::string> clinicalRoles{"nurse", "treating-provider"};
const std::vector<std::string> anyRole{"nurse", "treating-provider", "registration", "coder", "biller", "him"};
/// Whoever looks sees more than who the patient is.
const std::vector<std::string> readers{"nurse", "treating-provider", "coder", "him"};

} // namespace

bool Violations::peekAtStranger(std::string kind, std::string rule, std::size_t person, const Planter::Duty& duty,
                                std::vector<std::string> escalation, const std::string& why)
{
    const auto patient = m_planter.stranger(person, false, duty.time);
    if (!patient)
        return false;
    m_planter.incident(std::move(kind), std::move(rule),
                       m_planter.peek(duty, *patient, static_cast<int>(between(1, 3, m_random))), "violation",
                       std::move(escalation), why);
    return true;
}

bool Violations::relative()
{
    const auto duty = m_planter.duty(anyRole);
    if (!duty)
        return false;
    const auto patient = m_planter.stranger(m_planter.shift(*duty).person, false, duty->time);
    if (!patient)
        return false;
    const Person& one = m_planter.person(*duty);
    PatientRow& row = m_world.patients[*patient];
    const std::int64_t shared = between(0, 2, m_random);
    if (shared != 1)
        m_planter.shareSurname(row, one);
    if (shared != 0)
        row.address = one.address;
    m_planter.incident(
        "L1", "L1", m_planter.peek(*duty, *patient, static_cast<int>(between(1, 3, m_random))), "violation",
        {"privacy-officer"},
        "Surname or address is shared, and there is no assignment, list, request or event: a look at the "
        "family's chart.");
    return true;
}

bool Violations::colleague()
{
    const auto duty = m_planter.duty(anyRole);
    if (!duty)
        return false;
    const ShiftRow& shift = m_planter.shift(*duty);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < m_world.people.size(); ++i) {
        if (i != shift.person && m_world.people[i].unit == shift.unit
            && m_world.people[i].family != m_world.people[shift.person].family)
            others.push_back(i);
    }
    if (others.empty())
        return false;
    const std::size_t other = oneOf(others, m_random);
    const auto patient = m_planter.strangerWhoIs(shift.person, other, duty->time);
    if (!patient || m_planter.everTied(other, *patient))
        return false;
    m_planter.become(*patient, other);
    m_planter.incident("L2", "L2", m_planter.peek(*duty, *patient, static_cast<int>(between(1, 2, m_random))),
                       "violation", {"privacy-officer"},
                       "The patient is a colleague of the same unit, and nothing links the two as nurse and patient.");
    return true;
}

bool Violations::celebrity()
{
    const auto duty = m_planter.duty(readers);
    if (!duty)
        return false;
    const auto patient = m_planter.stranger(m_planter.shift(*duty).person, true, duty->time);
    if (!patient)
        return false;
    m_world.patients[*patient].vip = true;
    m_planter.incident("L3", "L3", m_planter.peek(*duty, *patient, static_cast<int>(between(1, 2, m_random))),
                       "violation", {"privacy-officer"},
                       "A VIP on another unit, opened by somebody outside the team and without a task.");
    return true;
}

bool Violations::curious()
{
    const auto duty = m_planter.duty(readers);
    return duty
           && peekAtStranger("L4", "L4", m_planter.shift(*duty).person, *duty, {"privacy-officer"},
                             "No encounter, assignment, list, request or event links the two on any day near.");
}

bool Violations::former()
{
    // A patient who left, opened on a shift at least two days after the last one they had in common.
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty({"nurse"});
        if (!duty)
            return false;
        const std::size_t person = m_planter.shift(*duty).person;
        for (const AssignmentRow& one : m_world.assignments) {
            if (one.person != person || m_world.patients[one.patient].taken)
                continue;
            const auto& stays = m_planter.m_stays[one.patient];
            const bool isOver = std::all_of(stays.begin(), stays.end(), [&](std::size_t stay) {
                const StayRow& row = m_world.stays[stay];
                return row.to + 50 * hour < duty->time && row.attending != person;
            });
            const PatientRow& patient = m_world.patients[one.patient];
            if (!isOver || patient.family == m_world.people[person].family)
                continue;
            m_world.patients[one.patient].taken = true;
            m_planter.incident("former", "L4", m_planter.peek(*duty, one.patient, 2), "violation", {"privacy-officer"},
                               "The assignment was over and the patient discharged more than two days before; having "
                               "treated somebody once is no reason to look again.");
            return true;
        }
        --m_planter.m_used[person];
    }
    return false;
}

bool Violations::byNight()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty({"nurse", "biller", "registration"});
        if (!duty)
            return false;
        const std::size_t person = m_planter.shift(*duty).person;
        const Second at = between(0, m_world.plan.days - 1, m_random) * day + between(60, 280, m_random) * minute;
        if (m_world.people[person].lastDay || !m_planter.isOff(person, at, 3 * hour)) {
            --m_planter.m_used[person];
            continue;
        }
        const auto patient = m_planter.stranger(person, false, at);
        if (!patient)
            return false;
        const std::string station = m_world.remoteStation(m_random);
        const bool clinical = m_world.people[person].role == "nurse";
        std::vector<std::size_t> entries;
        entries.reserve(3);
        for (int i = 0; i < 2; ++i)
            entries.push_back(m_world.add({at + i * (3 * minute),
                                           person,
                                           station,
                                           *patient,
                                           "view",
                                           {clinical ? (i == 0 ? "clinical-notes" : "results") : "demographics"},
                                           false,
                                           {},
                                           false}));
        entries.push_back(m_world.add({at - 70, person, station, nobody, "login", {}, false, {}, false}));
        m_planter.incident("L5", "L5", std::move(entries), "violation", {"privacy-officer"},
                           "By night, from outside, neither on shift nor on call, and no tie to the patient.");
        return true;
    }
    return false;
}

bool Violations::bulk()
{
    const bool prints = m_random.below(2) == 0;
    const auto duty = m_planter.duty({prints ? "nurse" : "registration", "biller"});
    if (!duty)
        return false;
    const ShiftRow& shift = m_planter.shift(*duty);
    const RolePool* usual = m_world.pools->role(m_world.people[shift.person].role);
    const double median = prints ? usual->printsPerShift : usual->patientsPerHour;
    const int count = static_cast<int>(std::ceil(3 * median)) + 2;
    std::vector<std::size_t> entries;
    for (int i = 0; i < count; ++i) {
        const auto patient = m_planter.stranger(shift.person, false, duty->time);
        if (!patient)
            return false;
        const bool clinical = m_world.people[shift.person].role == "nurse";
        entries.push_back(m_planter.open(*duty, *patient, prints ? "print" : "view",
                                         {prints ? (clinical ? "results" : "insurance") : "demographics"},
                                         i * (2 * minute) + between(0, 50, m_random)));
    }
    m_planter.incident("L6", "L6", m_planter.withBetween(std::move(entries)), "violation", {"security"},
                       prints ? "Many times the usual prints within minutes, of patients who are no work of theirs: "
                                "documents are being carried off."
                              : "One chart after the other of people with whom there is nothing to do.");
    return true;
}

bool Violations::afterLeaving()
{
    std::vector<std::size_t> gone;
    for (std::size_t i = 0; i < m_world.people.size(); ++i) {
        if (m_world.people[i].lastDay && m_planter.m_used[i] < 1000)
            gone.push_back(i);
    }
    if (gone.empty())
        return false;
    const std::size_t person = oneOf(gone, m_random);
    m_planter.m_used[person] += 1000; // an account is used once
    const Second at = between(*m_world.people[person].lastDay + 1, m_world.plan.days - 1, m_random) * day
                      + between(540, 1200, m_random) * minute;
    const auto patient = m_planter.stranger(person, false, at);
    if (!patient)
        return false;
    const std::string station = m_world.remoteStation(m_random);
    std::vector<std::size_t> entries;
    entries.push_back(m_world.add({at, person, station, nobody, "login", {}, false, {}, false}));
    entries.push_back(
        m_world.add({at + 2 * minute, person, station, *patient, "view", {"demographics"}, false, {}, false}));
    m_planter.incident("L7", "L7", std::move(entries), "violation", {"security"},
                       "The account should have been closed with the last day of employment, and somebody uses it.");
    return true;
}

bool Violations::twoPlaces()
{
    constexpr int most = 4000;
    for (int tries = 0; tries < most; ++tries) {
        const std::size_t place = m_random.below(m_world.log.size());
        const EntryRow seen = m_world.log[place];
        const Person& one = m_world.people[seen.person];
        const UnitPool& unit = m_world.pools->units[one.unit];
        if (one.remote || one.lastDay || unit.site != "Main Campus" || seen.patient == nobody || seen.failed
            || one.role != "nurse" || (m_planter.m_used[seen.person] > 0 && tries < most / 2))
            continue;
        const auto other = std::find_if(m_world.pools->units.begin(), m_world.pools->units.end(),
                                        [](const UnitPool& each) { return each.kind == "clinic"; });
        const Second at = seen.time + between(3, 9, m_random) * minute;
        if (m_planter.isOff(seen.person, at + 5 * minute, 0))
            continue;
        ++m_planter.m_used[seen.person];
        const std::string station = other->code + "-0" + std::to_string(between(1, 6, m_random));
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({at, seen.person, station, nobody, "login", {}, false, {}, false}));
        entries.push_back(
            m_world.add({at + 2 * minute, seen.person, station, seen.patient, "view", {"results"}, false, {}, false}));
        m_planter.incident("L8", "L8", std::move(entries), "violation", {"security"},
                           "Nobody gets from the campus to the clinic in minutes: two people use one password.");
        return true;
    }
    return false;
}

bool Violations::closedSection()
{
    const auto duty = m_planter.dutyWithStays({"registration", "biller"});
    if (!duty)
        return false;
    const StayRow& stay = m_world.stays[oneOf(m_planter.shift(*duty).stays, m_random)];
    std::vector<std::size_t> entries;
    entries.push_back(m_planter.open(*duty, stay.patient, "view", {"clinical-notes"}));
    entries.push_back(m_planter.open(*duty, stay.patient, "view", {"results"}, 2 * minute));
    m_planter.incident("L9", "L9", std::move(entries), "violation", {"privacy-officer"},
                       "The patient is on their list, but notes and results are closed to the role: the task did not "
                       "need them.");
    return true;
}

bool Violations::brokenGlass()
{
    const auto found = m_planter.dutyNearStranger(clinicalRoles);
    if (!found)
        return false;
    const auto& [duty, patient] = *found;
    std::vector<std::size_t> entries = m_planter.peek(duty, patient, 2);
    const std::string reason = oneOf(m_world.pools->glass, m_random);
    for (const std::size_t entry : entries) {
        m_world.log[entry].glass = true;
        m_world.log[entry].reason = reason;
    }
    m_planter.incident(
        "L11", "L11", std::move(entries), "violation", {"privacy-officer"},
        "The glass was broken on a patient of another unit, and nothing is documented there: no code, no "
        "response, no transfer.");
    return true;
}

bool Violations::guessed()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto duty = m_planter.duty({"coder", "biller", "him"});
        if (!duty)
            return false;
        const std::size_t person = m_planter.shift(*duty).person;
        const Second at = between(0, m_world.plan.days - 1, m_random) * day + between(60, 280, m_random) * minute;
        if (m_world.people[person].lastDay || !m_planter.isOff(person, at, 4 * hour)) {
            --m_planter.m_used[person];
            continue;
        }
        const std::string station = m_world.remoteStation(m_random);
        const std::int64_t failed = between(4, 8, m_random);
        for (std::int64_t i = 0; i < failed; ++i)
            m_world.add({at + i * 50, person, station, nobody, "login", {}, false, {}, true});
        std::vector<std::size_t> entries;
        entries.push_back(m_world.add({at + failed * 50, person, station, nobody, "login", {}, false, {}, false}));
        entries.push_back(
            m_world.add({at + failed * 50 + 90, person, station, nobody, "view", {"audit-log"}, false, {}, false}));
        m_world.log[entries.back()].action = "search";
        m_world.log[entries.back()].sections = {"demographics"};
        m_planter.incident("L12", "L12", std::move(entries), "violation", {"security"},
                           "Many failed log-ins by night from outside, then one that works: a password was guessed.");
        return true;
    }
    return false;
}

bool Violations::repeat()
{
    // Three days of one person; the third time human resources are told.
    for (int tries = 0; tries < 200; ++tries) {
        const auto chosen = m_planter.duty(readers);
        if (!chosen)
            return false;
        const std::size_t person = m_planter.shift(*chosen).person;
        std::vector<Planter::Duty> duties;
        for (std::size_t i = 0; i < m_world.shifts.size(); ++i) {
            const ShiftRow& shift = m_world.shifts[i];
            if (shift.person == person && shift.from >= 0 && shift.to <= m_world.end())
                duties.push_back({i, between(shift.from + 40 * minute, shift.to - 70 * minute, m_random)});
        }
        if (duties.size() < 3) {
            --m_planter.m_used[person];
            continue;
        }
        while (duties.size() > 3)
            duties.erase(duties.begin() + static_cast<std::ptrdiff_t>(m_random.below(duties.size())));
        for (std::size_t i = 0; i < duties.size(); ++i) {
            std::vector<std::string> told{i < 2 ? "privacy-officer" : "hr"};
            if (!peekAtStranger("repeat", "L4", person, duties[i], std::move(told),
                                i < 2 ? "Nothing links the two; it is not the only time in this log."
                                      : "The third look of the same person at a stranger's chart: human resources are "
                                        "told."))
                return false;
        }
        return true;
    }
    return false;
}

bool Violations::crowd()
{
    // Three people who are all strangers to one VIP.
    for (int tries = 0; tries < 200; ++tries) {
        const auto first = m_planter.duty(readers);
        if (!first)
            return false;
        const auto patient = m_planter.stranger(m_planter.shift(*first).person, true, first->time);
        if (!patient)
            return false;
        std::vector<Planter::Duty> duties{*first};
        for (int more = 0; more < 120 && duties.size() < 3; ++more) {
            const auto next = m_planter.duty(readers);
            if (!next)
                return false;
            const std::size_t person = m_planter.shift(*next).person;
            const bool isNew = std::none_of(duties.begin(), duties.end(), [&](const Planter::Duty& one) {
                return m_planter.shift(one).person == person;
            });
            const bool fits = isNew && !m_planter.everTied(person, *patient)
                              && m_world.people[person].family != m_world.patients[*patient].family;
            if (fits)
                duties.push_back(*next);
            else
                --m_planter.m_used[person];
        }
        if (duties.size() < 3) {
            m_world.patients[*patient].taken = false;
            continue;
        }
        m_world.patients[*patient].vip = true;
        for (const Planter::Duty& one : duties)
            m_planter.incident("crowd", "L3", m_planter.peek(one, *patient, static_cast<int>(between(1, 2, m_random))),
                               "violation", {"privacy-officer"},
                               "The whole house looks at the VIP; each of them without a task.");
        return true;
    }
    return false;
}

} // namespace generation::accesslog
