// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/listings/Strangers.h"

#include <algorithm>

namespace generation {
namespace {

const std::string& pick(const std::vector<std::string>& pool, const std::string& fallback, domain::Random& random)
{
    return pool.empty() ? fallback : pool[random.below(pool.size())];
}

std::string twoDigits(std::uint64_t number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

} // namespace

Strangers::Strangers(const RawChart& chart, const House& house, const domain::Patient& patient, domain::Random& random)
    : m_chart(chart), m_house(house), m_patient(patient), m_random(random)
{
}

std::string Strangers::recordNumber()
{
    for (;;) {
        std::string number = twoDigits(m_random.below(89) + 10) + "-" + twoDigits(m_random.below(90) + 10) + "-"
                             + twoDigits(m_random.below(100));
        const bool known =
            number == m_chart.chart.mrn || std::find(m_used.begin(), m_used.end(), number) != m_used.end();
        if (known)
            continue;
        m_used.push_back(number);
        return number;
    }
}

std::string Strangers::family()
{
    std::vector<std::string> names;
    for (const std::string& name : m_house.facility.names.family) {
        const bool staff = std::any_of(m_house.staff.begin(), m_house.staff.end(),
                                       [&](const records::StaffMember& member) { return member.family == name; });
        if (!staff && name != m_patient.family && name != m_chart.chart.patient.family)
            names.push_back(name);
    }
    return pick(names, "Ilves", m_random);
}

Stranger Strangers::draw()
{
    const NamePools& names = m_house.facility.names;
    Stranger other;
    other.mrn = recordNumber();
    domain::Patient& person = other.person;
    person.family = family();
    person.sex = m_random.below(2) == 0 ? domain::Sex::Female : domain::Sex::Male;
    std::vector<std::string> given = person.sex == domain::Sex::Female ? names.female : names.male;
    given.erase(std::remove(given.begin(), given.end(), m_patient.given), given.end());
    person.given = pick(given, "Noor", m_random);
    person.middle = pick(names.middle, "A", m_random);
    person.birthDate = domain::Date{std::chrono::year(static_cast<int>(1938 + m_random.below(66))),
                                    std::chrono::month(static_cast<unsigned>(1 + m_random.below(12))),
                                    std::chrono::day(static_cast<unsigned>(1 + m_random.below(28)))};
    person.phone = "555-0" + std::to_string(101 + m_random.below(99));
    const std::size_t comma = m_house.facility.address.find(',');
    person.address = std::to_string(m_random.below(97) + 2) + " " + pick(names.streets, "Ferry Road", m_random)
                     + (comma == std::string::npos ? std::string() : m_house.facility.address.substr(comma));
    person.allergies = {{"sulfamethoxazole", "rash"}};
    return other;
}

Stranger Strangers::namesake()
{
    Stranger other = draw();
    other.person.family = m_patient.family;
    return other;
}

} // namespace generation
