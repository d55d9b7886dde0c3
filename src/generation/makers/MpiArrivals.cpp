// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiCases.h"

namespace generation::mpi {

using domain::Date;
using domain::Json;
using domain::Sex;

namespace {

constexpr int years = 365;

Case counter(const Person& person, std::string told)
{
    Case made;
    made.title = "At the counter: " + person.name.family;
    made.told = std::move(told);
    return made;
}

void found(Case& made, const Person& person, const char* rule, std::string why)
{
    made.key = {{"choose", person.mrn}, {"rule", rule}, {"why", std::move(why)}};
}

/// The naming policy: legal names as the identification has them, what is not known left blank.
Json fieldsOf(const Person& person)
{
    return {{"family", person.name.family},
            {"given", person.name.given},
            {"middle", person.name.middle},
            {"suffix", person.name.suffix},
            {"born", person.born ? domain::format(*person.born) : std::string()},
            {"sex", records::identity::code(person.sex)},
            {"last4", person.last4},
            {"phone", person.phone},
            {"address", person.address},
            {"zip", person.zip}};
}

void fresh(Case& made, const Person& person, const char* rule, std::string why)
{
    made.key = {{"register", fieldsOf(person)}, {"rule", rule}, {"why", std::move(why)}};
}

Case known(People& people)
{
    const Person& person = people.open(people.adult(), 4 * years);
    people.crowd(person, 2);
    Case made = counter(person, "Here for a clinic visit. Says: I have been here before.");
    made.sheets = {photoId(person, people.daysAgo(700)), registrationForm(person, people.today(), {}, {})};
    found(made, person, "ID-SEARCH", "Name, date of birth and last four agree with one record and no other.");
    return made;
}

Case nickname(People& people)
{
    const auto& names = any(people.pools().nicknames, people.random());
    Person drawn = people.adult();
    const auto& female = people.pools().female;
    drawn.name.given = names.first;
    drawn.sex = std::find(female.begin(), female.end(), names.first) != female.end() ? Sex::Female : Sex::Male;
    const Person& person = people.open(std::move(drawn), 6 * years);
    people.crowd(person, 1);
    Case made =
        counter(person, "Sent down by the laboratory. Calls out: it is " + names.second + ", they know me here.");
    made.sheets = {registrationForm(person, people.today(), names.second, {}), photoId(person, people.daysAgo(900))};
    found(made, person, "ID-NAME", "The record stands under the legal name; the form has the nickname.");
    return made;
}

Case maiden(People& people)
{
    Person before = people.adult(Sex::Female);
    const Person& record = people.open(before, 9 * years);
    people.crowd(record, 1);
    Person now = record;
    now.name.family = people.adult().name.family + "-" + record.name.family;
    people.move(now);
    now.phone = people.phone();
    Case made = counter(now, "Here for an imaging appointment. Says: married since, the name changed.");
    made.sheets = {photoId(now, people.daysAgo(200)), registrationForm(now, people.today(), {}, record.name.family)};
    found(made, record, "ID-SEARCH",
          "Found under the former surname: given name, date of birth and last four agree. The record is updated, not "
          "doubled.");
    return made;
}

Case typo(People& people)
{
    Person right = people.adult();
    Person wrong = right;
    wrong.name.family = people.misspelt(right.name.family);
    const Person& record = people.open(wrong, 3 * years);
    people.crowd(right, 1);
    Case made = counter(right, "Brought in by a neighbor. Says: treated here three years ago.");
    made.sheets = {photoId(right, people.daysAgo(1200)), registrationForm(right, people.today(), {}, {})};
    found(made, record, "ID-SEARCH",
          "The surname is misspelt in the index; a search by sound with the date of birth finds it, and the last four "
          "agrees.");
    return made;
}

Case transposed(People& people)
{
    Person right = people.adult();
    right.born = people.exchangeable(*right.born);
    Person wrong = right;
    wrong.born = right.born->year() / std::chrono::month(static_cast<unsigned>(right.born->day()))
                 / std::chrono::day(static_cast<unsigned>(right.born->month()));
    const Person& record = people.open(wrong, 5 * years);
    people.crowd(right, 2);
    Case made = counter(right, "Pre-operative visit. Says: I was here for blood work.");
    made.sheets = {photoId(right, people.daysAgo(400)), registrationForm(right, people.today(), {}, {})};
    found(
        made, record, "ID-SEARCH",
        "Day and month of the birth date are exchanged in the record; name, last four and address are this person's.");
    return made;
}

Case oldCard(People& people)
{
    const Person& person = people.open(people.adult(), 12 * years);
    Person second = person;
    Person& retired = people.open(second, 7 * years);
    retired.standing = records::identity::Standing::Alias;
    retired.aliasOf = person.mrn;
    Case made = counter(person, "Shows an old hospital card with the number " + retired.mrn + ".");
    made.sheets = {photoId(person, people.daysAgo(800)), registrationForm(person, people.today(), {}, {})};
    found(made, person, "ID-ALIAS", "The number on the card was merged; the record lives on under the survivor.");
    return made;
}

Case fresher(People& people)
{
    const auto& names = any(people.pools().nicknames, people.random());
    const auto& female = people.pools().female;
    const bool woman = std::find(female.begin(), female.end(), names.first) != female.end();
    Person person = people.adult(woman ? Sex::Female : Sex::Male);
    person.name.given = names.first;
    Case made = counter(person, "Moved to town in spring. Says: never been here.");
    made.sheets = {registrationForm(person, people.today(), (woman ? "Mrs. " : "Mr. ") + names.second, {}),
                   photoId(person, people.daysAgo(90))};
    fresh(made, person, "ID-NAME", "Nobody in the index agrees; the legal name is keyed, without title or nickname.");
    return made;
}

Case lookalike(People& people)
{
    Person person = people.adult();
    people.crowd(person, 2);
    Person near = person;
    near.born = Date(std::chrono::sys_days(*person.born) + std::chrono::days(1 + people.random().below(20)));
    near.last4 = people.last4();
    near.phone = people.phone();
    people.move(near);
    people.open(near, 2 * years);
    Case made = counter(person, "First visit. Says: there must be more of my name about.");
    made.sheets = {photoId(person, people.daysAgo(300)), registrationForm(person, people.today(), {}, {})};
    fresh(made, person, "ID-OVERLAY",
          "The name alone agrees; birth date, last four and address are another person's, so this one is new.");
    return made;
}

Case junior(People& people)
{
    const Person& father = people.open(people.adult(Sex::Male), 8 * years);
    Person son = people.adult(Sex::Male);
    son.name = father.name;
    son.name.suffix = "Jr";
    son.name.middle = father.name.middle;
    son.born = Date(std::chrono::sys_days(*father.born) + std::chrono::days(24 * years));
    if (*son.born > people.daysAgo(years))
        son.born = people.daysAgo(2 * years);
    son.address = father.address;
    son.zip = father.zip;
    son.phone = father.phone;
    Case made = counter(son, "Says: my father comes here, I do not.");
    made.sheets = {photoId(son, people.daysAgo(500)), registrationForm(son, people.today(), {}, {})};
    fresh(made, son, "ID-GUARD", "Name and address are the father's; the suffix and the birth date are not.");
    return made;
}

Case otherTwin(People& people)
{
    Person first = people.adult(Sex::Female);
    first.born = people.daysAgo(static_cast<int>(3 * years + people.random().below(9 * years)));
    const Person& record = people.open(first, 2 * years);
    Person twin = record;
    twin.mrn.clear();
    twin.visits.clear();
    do {
        twin.name.given = people.adult(Sex::Female).name.given;
    } while (twin.name.given == record.name.given);
    twin.last4 = people.last4();
    Case made = counter(twin, "With her mother, who says: only her sister was here.");
    made.sheets = {birthRecord(twin, "second of two"), registrationForm(twin, people.today(), {}, {})};
    fresh(made, twin, "ID-GUARD", "Surname, birth date and address are the twin's; given name and last four are not.");
    return made;
}

Case newborn(People& people)
{
    Person drawn = people.adult(Sex::Female);
    drawn.born = people.daysAgo(static_cast<int>(22 * years + people.random().below(15 * years)));
    const Person& mother = people.open(drawn, 3 * years);
    Person child;
    child.facility = mother.facility;
    child.sex = people.random().below(2) == 0 ? Sex::Female : Sex::Male;
    child.name.family = mother.name.family;
    child.name.given = mother.name.given + (child.sex == Sex::Female ? "-Girl" : "-Boy");
    child.born = people.daysAgo(1);
    child.phone = mother.phone;
    child.address = mother.address;
    child.zip = mother.zip;
    Case made = counter(child, "Labor and delivery asks for a number for the child of the mother named in the log.");
    made.title = "Newborn: " + mother.name.family;
    made.sheets = {newbornRecord(mother, child, *child.born)};
    fresh(made, child, "ID-NEWBORN",
          "A newborn has a record of its own, under the mother's given name and the sex until a name is chosen.");
    return made;
}

} // namespace

const std::vector<PlanterEntry>& arrivals()
{
    static const std::vector<PlanterEntry> table{
        {"known", known},           {"nickname", nickname},    {"maiden", maiden},   {"misspelt", typo},
        {"transposed", transposed}, {"old-card", oldCard},     {"new", fresher},     {"lookalike", lookalike},
        {"junior", junior},         {"other-twin", otherTwin}, {"newborn", newborn},
    };
    return table;
}

} // namespace generation::mpi
