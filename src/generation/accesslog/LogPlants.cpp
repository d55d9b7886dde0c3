// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/accesslog/LogPlants.h"

#include <algorithm>

namespace generation::accesslog {

using domain::Random;

namespace {

using ViolationOf = bool (Violations::*)();
using LookalikeOf = bool (Lookalikes::*)();

const std::vector<std::pair<std::string, ViolationOf>>& violations()
{
    static const std::vector<std::pair<std::string, ViolationOf>> all{
        {"L1", &Violations::relative},      {"L2", &Violations::colleague},    {"L3", &Violations::celebrity},
        {"L4", &Violations::curious},       {"former", &Violations::former},   {"L5", &Violations::byNight},
        {"L6", &Violations::bulk},          {"L7", &Violations::afterLeaving}, {"L8", &Violations::twoPlaces},
        {"L9", &Violations::closedSection}, {"L11", &Violations::brokenGlass}, {"L12", &Violations::guessed},
        {"repeat", &Violations::repeat},    {"crowd", &Violations::crowd}};
    return all;
}

const std::vector<std::pair<std::string, LookalikeOf>>& lookalikes()
{
    static const std::vector<std::pair<std::string, LookalikeOf>> all{{"self", &Lookalikes::self},
                                                                      {"same-name", &Lookalikes::sameName},
                                                                      {"floating", &Lookalikes::floating},
                                                                      {"vip-team", &Lookalikes::vipTeam},
                                                                      {"vip-coder", &Lookalikes::vipCoder},
                                                                      {"glass-event", &Lookalikes::glassEvent},
                                                                      {"finishing", &Lookalikes::finishing},
                                                                      {"staff-request", &Lookalikes::staffRequest},
                                                                      {"consult-ahead", &Lookalikes::consultAhead},
                                                                      {"completing", &Lookalikes::completing},
                                                                      {"full-list", &Lookalikes::fullList},
                                                                      {"late-event", &Lookalikes::lateEvent},
                                                                      {"vip-event", &Lookalikes::vipEvent},
                                                                      {"mistyped", &Lookalikes::mistyped},
                                                                      {"late-coder", &Lookalikes::lateCoder},
                                                                      {"covering", &Lookalikes::covering},
                                                                      {"swapped", &Lookalikes::swapped}};
    return all;
}

} // namespace

const std::vector<std::string>& plantIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> names;
        for (const auto& [id, make] : violations())
            names.push_back(id);
        for (const auto& [id, make] : lookalikes())
            names.push_back(id);
        return names;
    }();
    return ids;
}

Planter::Planter(World& world, Random& random)
    : m_world(world), m_random(random), m_units(world.people.size()), m_stays(world.patients.size()),
      m_used(world.people.size())
{
    for (const AssignmentRow& one : world.assignments)
        tie(one.person, one.patient);
    for (const WorklistRow& one : world.worklists)
        tie(one.person, one.patient);
    for (const RequestRow& one : world.requests)
        tie(one.person, one.patient);
    for (std::size_t i = 0; i < world.stays.size(); ++i) {
        m_stays[world.stays[i].patient].push_back(i);
        if (world.stays[i].attending != nobody)
            tie(world.stays[i].attending, world.stays[i].patient);
    }
    for (const ShiftRow& one : world.shifts) {
        m_units[one.person].insert(one.unit);
        for (const std::size_t stay : one.stays)
            tie(one.person, world.stays[stay].patient);
    }
    for (const ShiftRow& one : world.onCall)
        m_units[one.person].insert(one.unit);
}

bool Planter::plant(std::string_view kind)
{
    for (const auto& [id, make] : violations()) {
        if (id == kind) {
            Violations maker(*this);
            return (maker.*make)();
        }
    }
    for (const auto& [id, make] : lookalikes()) {
        if (id == kind) {
            Lookalikes maker(*this);
            return (maker.*make)();
        }
    }
    return false;
}

std::optional<Planter::Duty> Planter::duty(const std::vector<std::string>& roles)
{
    constexpr int tries = 400;
    for (int i = 0; i < tries; ++i) {
        const std::size_t place = m_random.below(m_world.shifts.size());
        const ShiftRow& one = m_world.shifts[place];
        const std::string& role = m_world.people[one.person].role;
        // The last tries take who was chosen before, too.
        if (std::find(roles.begin(), roles.end(), role) == roles.end() || (m_used[one.person] > 0 && i < tries / 2)
            || one.to > m_world.end() + 12 * hour)
            continue;
        ++m_used[one.person];
        return Duty{place, between(one.from + 40 * minute, one.to - 70 * minute, m_random)};
    }
    return std::nullopt;
}

std::optional<Planter::Duty> Planter::dutyWithStays(const std::vector<std::string>& roles)
{
    for (int i = 0; i < 60; ++i) {
        const auto found = duty(roles);
        if (!found)
            return std::nullopt;
        if (!shift(*found).stays.empty())
            return found;
        --m_used[shift(*found).person];
    }
    return std::nullopt;
}

std::optional<std::pair<Planter::Duty, std::size_t>> Planter::dutyWithOwn(const std::vector<std::string>& roles)
{
    for (int i = 0; i < 60; ++i) {
        const auto found = dutyWithStays(roles);
        if (!found)
            return std::nullopt;
        const std::size_t patient = m_world.stays[oneOf(shift(*found).stays, m_random)].patient;
        if (!m_world.patients[patient].taken) {
            m_world.patients[patient].taken = true;
            return std::pair{*found, patient};
        }
        --m_used[shift(*found).person];
    }
    return std::nullopt;
}

bool Planter::everTied(std::size_t who, std::size_t patient) const
{
    if (m_tied.contains({who, patient}))
        return true;
    return std::any_of(m_stays[patient].begin(), m_stays[patient].end(),
                       [&](std::size_t stay) { return m_units[who].contains(m_world.stays[stay].unit); });
}

std::optional<std::size_t> Planter::stranger(std::size_t who, bool lyingIn, Second at)
{
    const Person& one = m_world.people[who];
    for (int i = 0; i < 400; ++i) {
        const std::size_t place = m_random.below(m_world.patients.size());
        const PatientRow& patient = m_world.patients[place];
        if (patient.taken || everTied(who, place) || patient.family == one.family || patient.address == one.address
            || (lyingIn && !stayOf(place, at)))
            continue;
        const bool arriving = std::any_of(m_stays[place].begin(), m_stays[place].end(), [&](std::size_t stay) {
            return std::abs(m_world.stays[stay].from - at) < 26 * hour;
        });
        if (one.role == "registration" && arriving)
            continue;
        m_world.patients[place].taken = true;
        return place;
    }
    return std::nullopt;
}

std::optional<std::size_t> Planter::strangerAtSite(const Duty& duty)
{
    const std::string& site = m_world.pools->units[shift(duty).unit].site;
    for (int i = 0; i < 40; ++i) {
        const auto patient = stranger(shift(duty).person, true, duty.time);
        if (!patient)
            return std::nullopt;
        if (m_world.pools->units[m_world.stays[*stayOf(*patient, duty.time)].unit].site == site)
            return patient;
        m_world.patients[*patient].taken = false;
    }
    return std::nullopt;
}

std::optional<std::pair<Planter::Duty, std::size_t>> Planter::dutyNearStranger(const std::vector<std::string>& roles)
{
    for (int i = 0; i < 60; ++i) {
        const auto found = duty(roles);
        if (!found)
            return std::nullopt;
        if (const auto patient = strangerAtSite(*found))
            return std::pair{*found, *patient};
        --m_used[shift(*found).person];
    }
    return std::nullopt;
}

std::optional<std::size_t> Planter::strangerGone(std::size_t who, Second at)
{
    for (int i = 0; i < 60; ++i) {
        const auto patient = stranger(who, false, at);
        if (!patient)
            return std::nullopt;
        const auto& stays = m_stays[*patient];
        const bool isGone = !stays.empty() && std::all_of(stays.begin(), stays.end(), [&](std::size_t stay) {
            const Second since = at - m_world.stays[stay].to;
            return 14 * hour < since && since < 12 * day;
        });
        if (isGone)
            return patient;
        m_world.patients[*patient].taken = false;
    }
    return std::nullopt;
}

bool Planter::canBe(std::size_t who, std::size_t patient) const
{
    const auto worksIn = [&](const StayRow& stay, const std::vector<ShiftRow>& duties) {
        return std::any_of(duties.begin(), duties.end(), [&](const ShiftRow& one) {
            return one.person == who && one.from < stay.to && stay.from < one.to;
        });
    };
    return std::none_of(m_stays[patient].begin(), m_stays[patient].end(), [&](std::size_t stay) {
        return worksIn(m_world.stays[stay], m_world.shifts) || worksIn(m_world.stays[stay], m_world.onCall);
    });
}

std::optional<std::size_t> Planter::strangerWhoIs(std::size_t person, std::size_t who, Second at)
{
    for (int i = 0; i < 200; ++i) {
        const auto patient = stranger(person, false, at);
        if (!patient)
            return std::nullopt;
        if (canBe(who, *patient))
            return patient;
        m_world.patients[*patient].taken = false;
    }
    return std::nullopt;
}

std::optional<std::size_t> Planter::onUnit(const Duty& duty)
{
    const ShiftRow& one = shift(duty);
    for (const StayRow& stay : m_world.stays) {
        PatientRow& patient = m_world.patients[stay.patient];
        if (stay.unit != one.unit || stay.from > duty.time || stay.to < duty.time + hour || patient.taken
            || m_tied.contains({one.person, stay.patient}))
            continue;
        patient.taken = true;
        return stay.patient;
    }
    return std::nullopt;
}

std::optional<std::size_t> Planter::stayOf(std::size_t patient, Second at) const
{
    for (const std::size_t stay : m_stays[patient]) {
        if (m_world.stays[stay].from <= at && at < m_world.stays[stay].to)
            return stay;
    }
    return std::nullopt;
}

void Planter::become(std::size_t patient, std::size_t person) const
{
    PatientRow& row = m_world.patients[patient];
    const Person& one = m_world.people[person];
    row.employee = person;
    row.given = one.given;
    row.family = one.family;
    row.address = one.address;
}

void Planter::shareSurname(PatientRow& patient, const Person& with) const
{
    patient.family = with.family;
    const std::vector<std::string>& given = m_world.pools->given;
    if (patient.given == with.given)
        patient.given = given.front() == with.given ? given.back() : given.front();
}

bool Planter::isOff(std::size_t who, Second at, Second around) const
{
    const auto covers = [&](const ShiftRow& one) {
        return one.person == who && one.from - around <= at && at <= one.to + around;
    };
    return std::none_of(m_world.shifts.begin(), m_world.shifts.end(), covers)
           && std::none_of(m_world.onCall.begin(), m_world.onCall.end(), covers);
}

std::size_t Planter::open(const Duty& duty, std::size_t patient, const char* action, std::vector<std::string> sections,
                          Second later)
{
    const ShiftRow& one = shift(duty);
    return m_world.add({duty.time + later,
                        one.person,
                        m_world.station(one.person, one.unit),
                        patient,
                        action,
                        std::move(sections),
                        false,
                        {},
                        false});
}

std::vector<std::size_t> Planter::peek(const Duty& duty, std::size_t patient, int times)
{
    const std::string& role = person(duty).role;
    const bool treats = role == "nurse" || role == "treating-provider";
    const bool clinical = treats || role == "coder" || role == "him";
    std::vector<std::string> sections{"demographics"};
    if (clinical)
        sections = {"clinical-notes", "results"};
    if (treats)
        sections.emplace_back("orders-mar");
    std::vector<std::size_t> entries;
    Second later = 0;
    for (int i = 0; i < times; ++i) {
        const char* action = i == 0 && !clinical ? "search" : "view";
        entries.push_back(open(duty, patient, action, {oneOf(sections, m_random)}, later));
        later += between(30, 9 * minute, m_random);
    }
    return entries;
}

std::vector<std::size_t> Planter::withBetween(std::vector<std::size_t> entries) const
{
    const EntryRow& first = m_world.log[entries.front()];
    const Second last = m_world.log[entries.back()].time + hour; // the count of an hour falls slowly
    const std::set<std::size_t> own(entries.begin(), entries.end());
    for (std::size_t i = 0; i < m_world.log.size(); ++i) {
        const EntryRow& one = m_world.log[i];
        if (one.person == first.person && first.time <= one.time && one.time <= last && one.patient != nobody
            && !own.contains(i))
            entries.push_back(i);
    }
    return entries;
}

void Planter::incident(std::string kind, std::string rule, std::vector<std::size_t> entries, std::string disposition,
                       std::vector<std::string> escalation, std::string why)
{
    m_world.incidents.push_back({std::move(kind), std::move(rule), std::move(entries), std::move(disposition),
                                 std::move(escalation), std::move(why)});
}

} // namespace generation::accesslog
