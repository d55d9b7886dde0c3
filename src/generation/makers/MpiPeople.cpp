// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiPeople.h"

#include "records/identity/Likeness.h"

#include <algorithm>

namespace generation::mpi {

using domain::Date;
using domain::Sex;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr Date indexBegan{std::chrono::year{2008}, std::chrono::January, std::chrono::day{2}};
// Numbers that one day can give. Eighteen years of days and these make six digits.
constexpr std::uint64_t numbersADay = 120;
constexpr std::uint64_t firstNumber = 100'000;

int between(Date from, Date to)
{
    return static_cast<int>((sys_days(to) - sys_days(from)).count());
}

std::string nameAndBirth(const Person& person)
{
    return records::identity::folded(person.name.family) + "|" + records::identity::folded(person.name.given) + "|"
           + (person.born ? domain::format(*person.born) : std::string());
}

std::string grouped(std::uint64_t number)
{
    const std::string digits = std::to_string(1'000'000 + number % 1'000'000).substr(1);
    return digits.substr(0, 2) + "-" + digits.substr(2, 2) + "-" + digits.substr(4, 2);
}

} // namespace

People::People(const Pools& pools, domain::Random random, Date today) : m_pools(pools), m_random(random), m_today(today)
{
}

Date People::daysAgo(int count) const
{
    return Date(sys_days(m_today) - days(count));
}

std::string People::last4()
{
    return std::to_string(10'000 + m_random.below(10'000)).substr(1);
}

std::string People::phone()
{
    return "555-0" + std::to_string(100 + m_random.below(100));
}

void People::move(Person& person)
{
    std::uint64_t total = 0;
    for (const Town& town : m_pools.towns)
        total += town.weight;
    std::uint64_t draw = m_random.below(total);
    const Town* home = &m_pools.towns.front();
    for (const Town& town : m_pools.towns) {
        home = &town;
        if (draw < town.weight)
            break;
        draw -= town.weight;
    }
    person.address = std::to_string(1 + m_random.below(140)) + " " + any(m_pools.streets, m_random) + ", " + home->name;
    person.zip = home->zip;
}

bool People::known(const Person& person) const
{
    return m_known.contains(nameAndBirth(person));
}

Person People::adult(Sex sex)
{
    for (;;) {
        Person person;
        person.facility = m_pools.facilities.front().id;
        person.sex = sex;
        person.name.family = frequent(m_pools.family, m_random);
        person.name.given = frequent(sex == Sex::Female ? m_pools.female : m_pools.male, m_random);
        person.name.middle = any(m_pools.middle, m_random);
        person.born = daysAgo(static_cast<int>(19 * 365 + m_random.below(70 * 365)));
        person.last4 = last4();
        person.phone = phone();
        move(person);
        if (!known(person))
            return person;
    }
}

Person People::adult()
{
    return adult(m_random.below(2) == 0 ? Sex::Female : Sex::Male);
}

std::string People::number(const Person& person)
{
    const auto& facilities = m_pools.facilities;
    const auto home = std::find_if(facilities.begin(), facilities.end(),
                                   [&](const auto& entry) { return entry.id == person.facility; });
    const std::string prefix = home == facilities.end() ? std::string() : home->prefix;
    const auto day = static_cast<std::uint64_t>(std::max(0, between(indexBegan, person.opened)));
    for (std::uint64_t slot = m_random.below(numbersADay);; ++slot) {
        std::string number = prefix + grouped(firstNumber + day * numbersADay + slot);
        if (m_numbers.insert(number).second)
            return number;
    }
}

records::identity::Visit People::visit(const Person& person, Date on)
{
    const Pools::VisitKind& kind = any(m_pools.visits, m_random);
    records::identity::Visit visit;
    visit.id = "v" + std::to_string(++m_visits);
    visit.on = on;
    visit.kind = kind.kind;
    visit.place = kind.place;
    // What the body is does not change from visit to visit.
    if (!person.visits.empty()) {
        visit.bloodType = person.visits.front().bloodType;
        visit.allergies = person.visits.front().allergies;
    } else {
        visit.bloodType = frequent(m_pools.bloodTypes, m_random);
        visit.allergies = m_random.below(3) == 0 ? any(m_pools.allergies, m_random) : m_pools.allergies.front();
    }
    return visit;
}

Person& People::open(Person person, int ago)
{
    const Date earliest = person.born && *person.born > indexBegan ? *person.born : indexBegan;
    const int span = std::max(1, between(earliest, m_today));
    person.opened =
        daysAgo(ago > 0 ? std::min(ago, span) : static_cast<int>(m_random.below(static_cast<std::uint64_t>(span))));
    person.mrn = number(person);
    person.visits = {visit(person, person.opened)};
    const int since = between(person.opened, m_today);
    if (since > 60 && m_random.below(2) == 0)
        person.visits.push_back(
            visit(person, daysAgo(static_cast<int>(m_random.below(static_cast<std::uint64_t>(since - 30))))));
    m_known.insert(nameAndBirth(person));
    m_people.push_back(std::make_unique<Person>(std::move(person)));
    return *m_people.back();
}

void People::crowd(const Person& person, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        Person other = adult(person.sex);
        other.name.family = person.name.family;
        other.name.given = person.name.given;
        const bool near = person.born && std::abs(between(*person.born, *other.born)) < 3 * 365;
        if (near || known(other) || other.last4 == person.last4) {
            --i;
            continue;
        }
        open(std::move(other));
    }
}

void People::child(const Person& parent, bool junior)
{
    Person child = adult(junior ? Sex::Male : m_random.below(2) == 0 ? Sex::Female : Sex::Male);
    child.name.family = parent.name.family;
    child.phone = parent.phone;
    child.address = parent.address;
    child.zip = parent.zip;
    const int age = between(*parent.born, m_today) - 20 * 365;
    child.born = daysAgo(static_cast<int>(m_random.below(static_cast<std::uint64_t>(std::max(400, age)))));
    if (junior) {
        child.name.given = parent.name.given;
        child.name.suffix = "Jr";
    }
    if (known(child))
        return;
    const Person& placed = open(std::move(child));
    if (!junior && m_random.below(40) == 0) { // a twin
        Person twin = adult(placed.sex);
        const std::string given = twin.name.given;
        twin = placed;
        twin.visits.clear();
        twin.name.middle = any(m_pools.middle, m_random);
        twin.name.given = given;
        twin.last4 = last4();
        if (!known(twin))
            open(std::move(twin));
    }
}

/// A second number of long ago, merged since.
void People::former(const Person& person)
{
    Person old = person;
    const Person& placed = open(std::move(old), std::max(1, between(person.opened, m_today) - 40));
    m_people.back()->standing = records::identity::Standing::Alias;
    m_people.back()->aliasOf = person.mrn;
    static_cast<void>(placed);
}

void People::household(std::size_t count)
{
    Person first = adult();
    if (m_random.below(14) == 0)
        first.last4.clear();
    if (m_random.below(16) == 0)
        first.phone.clear();
    const bool father = first.sex == Sex::Male && m_random.below(30) == 0;
    if (father)
        first.name.suffix = "Sr";
    const Person& head = open(std::move(first));
    if (m_random.below(70) == 0 && m_people.size() < count)
        former(head);
    if (m_random.below(2) == 0 && m_people.size() < count) {
        Person spouse = adult(head.sex == Sex::Female ? Sex::Male : Sex::Female);
        if (m_random.below(2) == 0)
            spouse.aliases.push_back({spouse.name.family, {}, {}, {}});
        spouse.name.family = head.name.family;
        spouse.phone = head.phone;
        spouse.address = head.address;
        spouse.zip = head.zip;
        if (!known(spouse))
            open(std::move(spouse));
    }
    const std::uint64_t children = m_random.below(4);
    for (std::uint64_t i = 0; i < children && m_people.size() < count; ++i)
        child(head, father && i == 0);
}

void People::fill(std::size_t count)
{
    m_people.reserve(count + 64);
    while (m_people.size() < count)
        household(count);
}

std::string People::misspelt(const std::string& name)
{
    const std::string own = records::identity::folded(name);
    const std::uint64_t start = m_random.below(name.size());
    for (std::size_t step = 0; step < name.size(); ++step) {
        const std::size_t at = 2 + (start + step) % name.size();
        if (at + 1 >= name.size() || name[at] == name[at + 1] || name[at] < 'a' || name[at + 1] < 'a')
            continue;
        std::string wrong = name;
        std::swap(wrong[at], wrong[at + 1]);
        if (records::identity::jaroWinkler(own, records::identity::folded(wrong)) >= m_pools.alike)
            return wrong;
    }
    // Too short for two letters to be exchanged: one is written twice.
    return name + name.substr(name.size() - 1);
}

Date People::exchangeable(Date born)
{
    const unsigned month = 1 + static_cast<unsigned>(m_random.below(12));
    const unsigned step = 1 + static_cast<unsigned>(m_random.below(11));
    const unsigned day = (month - 1 + step) % 12 + 1;
    return born.year() / std::chrono::month(month) / std::chrono::day(day);
}

std::vector<Person> People::take()
{
    std::vector<Person> people;
    people.reserve(m_people.size());
    for (const auto& person : m_people)
        people.push_back(std::move(*person));
    m_people.clear();
    std::sort(people.begin(), people.end(), [](const Person& a, const Person& b) { return a.mrn < b.mrn; });
    return people;
}

} // namespace generation::mpi
