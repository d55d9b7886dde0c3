// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/Stay.h"

#include "generation/makers/MpiPools.h"

#include <algorithm>

namespace generation::abstracts {

using domain::Random;
using mpi::any;
using std::chrono::days;
using std::chrono::months;

namespace {

int between(int least, int most, Random& random)
{
    const int width = most - least;
    return width <= 0 ? least : least + static_cast<int>(random.below(static_cast<std::uint64_t>(width) + 1));
}

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clock(int minutes)
{
    return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60);
}

bool fits(const Case& kind, const Needs& needs)
{
    if (!kind.only.empty() || needs.contains("breast-man"))
        return !kind.only.empty() && needs.contains(kind.only);
    const bool elder = needs.contains("disposition") || needs.contains("long-stay");
    return (!needs.contains("vague") || !kind.vague.empty())
           && (!needs.contains("vague-true") || !kind.vagueWords.empty())
           && (!needs.contains("old") || kind.oldest >= 85) && (!elder || kind.oldest >= 60)
           && (!needs.contains("long-stay") || kind.longest >= 8);
}

class Drawer
{
public:
    Drawer(const Pools& pools, const Frame& frame, const Needs& needs, Random& random)
        : m_pools(pools), m_frame(frame), m_needs(needs), m_random(random)
    {
    }

    Stay draw(bool before)
    {
        chooseCase();
        times(before);
        person();
        payer();
        diagnoses();
        bedside();
        closing();
        return std::move(m_stay);
    }

private:
    [[nodiscard]] bool needed(std::string_view slip) const { return m_needs.find(slip) != m_needs.end(); }
    void tell(const char* item, std::string value)
    {
        m_stay.facts[item] = value;
        m_stay.truth[item] = std::move(value);
    }

    void chooseCase()
    {
        std::vector<const Case*> cases;
        for (const Case& kind : m_pools.cases) {
            if (fits(kind, m_needs))
                cases.push_back(&kind);
        }
        // The schema wants cases enough; a pool without a fitting one still gives a stay.
        m_stay.kind = cases.empty() ? &m_pools.cases.front() : any(cases, m_random);
    }

    void times(bool before)
    {
        const Case& kind = *m_stay.kind;
        const int length =
            needed("long-stay") ? between(33, 47, m_random) : between(kind.shortest, kind.longest, m_random);
        Days first = m_frame.first;
        Days last = m_frame.last;
        if (m_frame.changed && before)
            last = *m_frame.changed - days(1);
        if (m_frame.changed && needed("arrived"))
            first = *m_frame.changed;
        m_discharged = first + days(between(0, static_cast<int>((last - first).count()), m_random));
        m_admitted = m_discharged - days(length);
        const bool planned = kind.type == "EL";
        const int seen = between(planned ? 330 : 360, planned ? 500 : 1200, m_random); // minutes of the day
        const int registered = seen + between(18, 55, m_random);
        const std::string day = isoDay(m_admitted) + " ";
        const bool old = m_frame.changed && m_discharged < *m_frame.changed;
        tell("admitted", isoDay(m_admitted));
        tell("discharged", isoDay(m_discharged));
        tell("los", std::to_string(length));
        tell("arrived", day + clock(old ? registered : seen));
        m_stay.facts["otherArrival"] = day + clock(old ? seen : registered);
        m_stay.facts["arrivedTime"] = clock(seen);
        m_stay.facts["registeredTime"] = clock(registered);
        m_stay.facts["admittedTime"] = clock(registered + between(40, 170, m_random));
        m_stay.facts["dischargedTime"] = clock(between(9 * 60, 18 * 60, m_random));
        m_stay.facts["arrivedDay"] = m_stay.facts["admittedDay"] = writtenDay(m_admitted);
        m_stay.facts["dischargedDay"] = writtenDay(m_discharged);
        m_stay.facts["day"] = length > 3 ? "3" : "2";
        m_length = length;
    }

    void person()
    {
        const Case& kind = *m_stay.kind;
        const int oldest = std::max(kind.oldest, 0);
        const bool elder = needed("disposition") || needed("long-stay");
        m_age = needed("old") ? between(100, 104, m_random)
                              : between(elder ? std::max(kind.youngest, 60) : kind.youngest, oldest, m_random);
        const auto on = std::chrono::year_month_day(m_admitted);
        Days born = Days(on.year() / on.month() / std::chrono::day(1)) - days(between(1, 330, m_random));
        auto birth = std::chrono::year_month_day(born);
        birth = (birth.year() - std::chrono::years(m_age)) / birth.month() / birth.day();
        if (!birth.ok()) // 29 February of a common year
            birth = birth.year() / birth.month() / std::chrono::day(28);
        tell("born", isoDay(Days(birth)));
        m_stay.facts["bornDay"] = writtenDay(Days(birth));
        m_age = domain::ageInYears(birth, on);
        tell("age", std::to_string(m_age));
        const std::string sexes = kind.sexes;
        tell("sex", std::string(1, sexes[m_random.below(sexes.size())]));
        m_stay.facts["sexWord"] = m_stay.truth["sex"] == "F" ? "female" : "male";
        std::string number;
        for (int pair = 0; pair < 3; ++pair) {
            // Two neighbours differ, so that they can be exchanged.
            const int high = between(1, 9, m_random);
            number +=
                (pair == 0 ? "" : "-") + std::to_string(high) + std::to_string((high + between(1, 9, m_random)) % 10);
        }
        tell("mrn", number);
        tell("type", kind.type);
    }

    void payer()
    {
        const std::string now = m_age >= 65 ? "MCR" : m_random.below(4) == 0 ? "MCD" : "COM";
        tell("payer", now);
        const std::string old = now == "COM" ? "MCD" : "COM";
        m_stay.facts["otherPayer"] = old;
        const auto began = Days(std::chrono::year_month_day(m_admitted).year()
                                / std::chrono::year_month_day(m_admitted).month() / std::chrono::day(1));
        m_stay.facts["coverEnds"] = writtenDay(began - days(1));
        m_stay.facts["coverBegins"] = writtenDay(began);
    }

    void diagnoses()
    {
        const Case& kind = *m_stay.kind;
        const bool vague = needed("vague-true");
        m_stay.words = vague ? kind.vagueWords : kind.words;
        tell("principal", vague ? kind.vague : kind.code);
        m_stay.facts["words"] = m_stay.words;
        std::vector<const Comorbid*> others;
        for (const Comorbid& other : m_pools.comorbid) {
            if (kind.with.empty() || std::find(kind.with.begin(), kind.with.end(), other.code) != kind.with.end())
                others.push_back(&other);
        }
        m_stay.other = any(others, m_random);
        tell("comorbid", m_stay.other->code);
        tell("poa", m_length < 3 || m_random.below(5) < 3 ? "Y" : "N");
        m_stay.facts["otherWords"] = m_stay.other->words;
    }

    void bedside()
    {
        // The unit's digit and the decimal differ and the decimal is not 0: both slips of the weight can happen.
        const int unit = between(0, 9, m_random);
        const int decimal = 1 + (unit + between(0, 7, m_random)) % 9;
        const int tens = needed("heavy") ? between(16, 19, m_random) : between(5, 9, m_random);
        tell("weight", std::to_string(tens) + std::to_string(unit) + "."
                           + std::to_string(decimal == unit ? 1 + decimal % 9 : decimal));
        const bool former = m_age >= 45 && m_random.below(2) == 0;
        tell("tobacco", former ? "FORMER" : m_random.below(3) == 0 ? "NOW" : "NEVER");
        const std::uint64_t way = m_random.below(6);
        tell("disposition", needed("long-stay")                 ? "SNF"
                            : needed("disposition") || way == 0 ? "HC"
                            : m_age >= 60 && way == 1           ? "SNF"
                            : m_age >= 60 && way == 2           ? "REHAB"
                                                                : "HOME");
    }

    void closing()
    {
        if (needed("hold")) {
            const Days from = m_discharged + days(2);
            const Days to = from + days(between(6, 9, m_random));
            m_stay.facts["holdFrom"] = writtenDay(from);
            m_stay.facts["holdTo"] = writtenDay(to);
            tell("abstracted", isoDay(to + days(1)));
        } else {
            const int after = needed("late") ? between(7, 13, m_random) : between(1, 5, m_random);
            tell("abstracted", isoDay(m_discharged + days(after)));
        }
        m_stay.facts["due"] = writtenDay(m_discharged + days(5));
        tell("comment", needed("heavy") ? "Weight confirmed with the unit." : needed("hold") ? "Hold: see log." : "");
    }

    const Pools& m_pools;
    const Frame& m_frame;
    const Needs& m_needs;
    Random& m_random;
    Stay m_stay;
    Days m_admitted{};
    Days m_discharged{};
    int m_length = 1;
    int m_age = 0;
};

} // namespace

Stay drawStay(const Pools& pools, const Frame& frame, const Needs& needs, bool before, Random& random)
{
    return Drawer(pools, frame, needs, random).draw(before);
}

std::string filled(std::string text, const Stay& stay)
{
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
        const std::size_t close = text.find('}', open);
        const auto fact = stay.facts.find(text.substr(open + 1, close - open - 1));
        if (close == std::string::npos || fact == stay.facts.end())
            break;
        text.replace(open, close - open + 1, fact->second);
    }
    return text;
}

std::string isoDay(Days day)
{
    return domain::format(domain::Date(day));
}

std::string writtenDay(Days day)
{
    const domain::Date date(day);
    return twoDigits(static_cast<int>(unsigned(date.month()))) + "/" + twoDigits(static_cast<int>(unsigned(date.day())))
           + "/" + std::to_string(int(date.year()));
}

} // namespace generation::abstracts
