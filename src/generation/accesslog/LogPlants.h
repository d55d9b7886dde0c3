// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/accesslog/LogWorld.h"

#include <optional>

namespace generation::accesslog {

/// Puts what is to be found into a log, and what only looks like it. Every plant has patients and people of its own as
/// far as there are enough.
class Planter
{
public:
    Planter(World& world, domain::Random& random);

    /// False where nobody in this house fits.
    [[nodiscard]] bool plant(std::string_view kind);

private:
    friend class Violations;
    friend class Lookalikes;

    /// A moment of somebody's shift.
    struct Duty
    {
        std::size_t shift = 0;
        Second time = 0;
    };

    // --- choosing
    [[nodiscard]] std::optional<Duty> duty(const std::vector<std::string>& roles);
    [[nodiscard]] std::optional<Duty> dutyWithStays(const std::vector<std::string>& roles);
    /// The same with a patient of theirs about whom nothing is planted.
    [[nodiscard]] std::optional<std::pair<Duty, std::size_t>> dutyWithOwn(const std::vector<std::string>& roles);
    /// Somebody with whom the person never has to do.
    [[nodiscard]] std::optional<std::size_t> stranger(std::size_t person, bool lyingIn, Second at);
    /// The same with somebody in a bed at the site of the shift; nobody gets to another site within a shift.
    [[nodiscard]] std::optional<std::pair<Duty, std::size_t>> dutyNearStranger(const std::vector<std::string>& roles);
    [[nodiscard]] std::optional<std::size_t> strangerAtSite(const Duty& duty);
    /// Somebody of that kind who had gone home a few days before, and is on nobody's list meanwhile.
    [[nodiscard]] std::optional<std::size_t> strangerGone(std::size_t person, Second at);
    /// Nobody works while they lie in a bed of the house: whether the patient can be that person.
    [[nodiscard]] bool canBe(std::size_t person, std::size_t patient) const;
    /// Somebody with whom the person never has to do, and who can be that member of the staff.
    [[nodiscard]] std::optional<std::size_t> strangerWhoIs(std::size_t person, std::size_t who, Second at);
    /// Somebody who lies on the unit of the shift and is not theirs.
    [[nodiscard]] std::optional<std::size_t> onUnit(const Duty& duty);
    [[nodiscard]] bool everTied(std::size_t person, std::size_t patient) const;
    [[nodiscard]] std::optional<std::size_t> stayOf(std::size_t patient, Second at) const;
    [[nodiscard]] const ShiftRow& shift(const Duty& duty) const { return m_world.shifts[duty.shift]; }
    [[nodiscard]] Person& person(const Duty& duty) { return m_world.people[shift(duty).person]; }
    [[nodiscard]] bool isOff(std::size_t person, Second at, Second around) const;
    /// Makes the patient that member of the staff.
    void become(std::size_t patient, std::size_t person) const;
    /// Gives the patient the surname of a person, and never the whole name.
    void shareSurname(PatientRow& patient, const Person& with) const;
    void tie(std::size_t person, std::size_t patient) { m_tied.insert({person, patient}); }

    // --- writing
    std::size_t open(const Duty& duty, std::size_t patient, const char* action, std::vector<std::string> sections,
                     Second later = 0);
    /// A look around: results, notes, as the role can.
    std::vector<std::size_t> peek(const Duty& duty, std::size_t patient, int times);
    /// With what the same person did besides until the hour after it.
    [[nodiscard]] std::vector<std::size_t> withBetween(std::vector<std::size_t> entries) const;
    void incident(std::string kind, std::string rule, std::vector<std::size_t> entries, std::string disposition,
                  std::vector<std::string> escalation, std::string why);

    World& m_world;
    domain::Random& m_random;
    std::set<std::pair<std::size_t, std::size_t>> m_tied; ///< person, patient
    std::vector<std::set<std::size_t>> m_units;           ///< by person: where they ever work
    std::vector<std::vector<std::size_t>> m_stays;        ///< by patient
    std::vector<int> m_used;                              ///< by person: how often they were chosen
};

/// "repeat" and "crowd" are several violations of one person, or around one patient.
class Violations
{
public:
    explicit Violations(Planter& planter) : m_planter(planter), m_world(planter.m_world), m_random(planter.m_random) {}

    [[nodiscard]] bool relative();      ///< L1
    [[nodiscard]] bool colleague();     ///< L2
    [[nodiscard]] bool celebrity();     ///< L3
    [[nodiscard]] bool curious();       ///< L4, nobody they ever had to do with
    [[nodiscard]] bool former();        ///< L4, a patient of days ago
    [[nodiscard]] bool byNight();       ///< L5
    [[nodiscard]] bool bulk();          ///< L6, charts or prints
    [[nodiscard]] bool afterLeaving();  ///< L7
    [[nodiscard]] bool twoPlaces();     ///< L8
    [[nodiscard]] bool closedSection(); ///< L9
    [[nodiscard]] bool brokenGlass();   ///< L11
    [[nodiscard]] bool guessed();       ///< L12
    [[nodiscard]] bool repeat();
    [[nodiscard]] bool crowd();

private:
    [[nodiscard]] bool peekAtStranger(std::string kind, std::string rule, std::size_t person, const Planter::Duty& duty,
                                      std::vector<std::string> escalation, const std::string& why);

    Planter& m_planter;
    World& m_world;
    domain::Random& m_random;
};

class Lookalikes
{
public:
    explicit Lookalikes(Planter& planter) : m_planter(planter), m_world(planter.m_world), m_random(planter.m_random) {}

    // No rule hits these.
    [[nodiscard]] bool sameName();     ///< the assigned nurse has the patient's surname
    [[nodiscard]] bool floating();     ///< on another unit, with an assignment
    [[nodiscard]] bool vipTeam();      ///< the VIP's own nurse
    [[nodiscard]] bool vipCoder();     ///< the VIP on a coder's list
    [[nodiscard]] bool glassEvent();   ///< the glass broken, and the event is there
    [[nodiscard]] bool finishing();    ///< charting after the shift
    [[nodiscard]] bool staffRequest(); ///< a colleague asked for their own record
    // A rule hits these, and what else is known explains them.
    [[nodiscard]] bool consultAhead(); ///< L4
    [[nodiscard]] bool completing();   ///< L4
    [[nodiscard]] bool fullList();     ///< L6
    [[nodiscard]] bool lateEvent();    ///< L11
    [[nodiscard]] bool vipEvent();     ///< L3
    [[nodiscard]] bool mistyped();     ///< L12
    [[nodiscard]] bool self();         ///< L10, house rule
    [[nodiscard]] bool lateCoder();    ///< L5, house rule
    [[nodiscard]] bool covering();     ///< L1, to be asked about
    [[nodiscard]] bool swapped();      ///< L5, to be asked about

private:
    /// One of an event's team breaks the glass so many minutes after it; none where nobody fits.
    [[nodiscard]] std::vector<std::size_t> glassAfterEvent(int soonest, int latest, int looks,
                                                           const std::string& reason);

    Planter& m_planter;
    World& m_world;
    domain::Random& m_random;
};

/// All kinds, violations first.
[[nodiscard]] const std::vector<std::string>& plantIds();

} // namespace generation::accesslog
