// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/MpiCases.h"
#include "records/identity/Merge.h"

namespace generation::mpi {

using domain::Json;
using domain::Sex;

namespace {

constexpr int year = 365;

Case suspected(const Person& first, const Person& second, std::string told)
{
    Case made;
    made.title = "Candidates: " + first.name.family;
    made.told = std::move(told);
    made.mrns = {first.mrn, second.mrn};
    return made;
}

Sheet proof(Sheet sheet)
{
    sheet.proof = true;
    return sheet;
}

void merge(Case& made, const Person& first, const Person& second, std::string why)
{
    const Person* stays = records::identity::survivorOf(first, second);
    const Person& goes = stays == &first ? second : first;
    made.key = {{"decision", "merge"}, {"survivor", stays->mrn},
                {"retired", goes.mrn}, {"identifiers", records::identity::agreeingIdentifiers(first, second)},
                {"approval", true},    {"steps", {"downstream"}},
                {"rule", "ID-MERGE"},  {"why", std::move(why)}};
    made.wantsProof = true;
}

void different(Case& made, const char* rule, std::string why)
{
    made.key = {{"decision", "different"}, {"steps", {"flag"}}, {"rule", rule}, {"why", std::move(why)}};
    made.wantsProof = true;
}

/// Of the same person: the body is the same.
Person secondRecord(const Person& person)
{
    Person second = person;
    second.mrn.clear();
    return second;
}

/// Of somebody else in the same house.
Person relative(const Person& person, People& people)
{
    Person other = secondRecord(person);
    other.visits.clear();
    other.name.middle = any(people.pools().middle, people.random());
    other.last4 = people.last4();
    return other;
}

Case duplicateTypo(People& people)
{
    const Person& first = people.open(people.adult(), 7 * year);
    Person wrong = secondRecord(first);
    wrong.name.family = people.misspelt(first.name.family);
    wrong.phone = people.phone();
    const Person& second = people.open(wrong, year);
    Case made = suspected(first, second, "Nightly match report: two numbers, one letter apart.");
    made.sheets = {proof(photoIdOf(first, people.daysAgo(3 * year), second.opened)),
                   appointmentSlip(second, people.daysAgo(30))};
    merge(made, first, second,
          "Birth date, last four and address agree; the identification shows how the name is spelt.");
    return made;
}

Case duplicateMaiden(People& people)
{
    const Person& first = people.open(people.adult(Sex::Female), 10 * year);
    Person married = secondRecord(first);
    married.name.family = people.adult().name.family;
    people.move(married);
    married.phone = people.phone();
    Person& second = people.open(married, 2 * year);
    second.visits.push_back(people.visit(second, people.daysAgo(40)));
    second.visits.push_back(people.visit(second, people.daysAgo(12)));
    Case made = suspected(first, second, "A clinic nurse writes: this patient says an earlier stay is missing.");
    made.sheets = {appointmentSlip(second, people.daysAgo(14)),
                   proof(marriageRecord(first, second, people.daysAgo(3 * year)))};
    merge(made, first, second,
          "The marriage record joins both surnames; birth date and last four agree. The fuller record is the newer one "
          "and goes.");
    return made;
}

Case duplicateNickname(People& people)
{
    const auto& names = any(people.pools().nicknames, people.random());
    const auto& female = people.pools().female;
    const bool woman = std::find(female.begin(), female.end(), names.first) != female.end();
    Person drawn = people.adult(woman ? Sex::Female : Sex::Male);
    drawn.name.given = names.first;
    const Person& first = people.open(std::move(drawn), 5 * year);
    Person called = secondRecord(first);
    called.name.given = names.second;
    called.name.middle.clear();
    called.last4.clear();
    const Person& second = people.open(called, 100);
    Case made = suspected(first, second, "Registration saw two cards at one address.");
    made.sheets = {insuranceCard(second, any(people.pools().payers, people.random()), people.random()),
                   proof(photoIdOf(first, people.daysAgo(2 * year), second.opened))};
    merge(made, first, second,
          "A nickname on one record; birth date, telephone and address agree, and the identification copied at the "
          "later visit has the legal name.");
    return made;
}

Case duplicateBirth(People& people)
{
    Person drawn = people.adult();
    drawn.born = people.exchangeable(*drawn.born);
    const Person& first = people.open(std::move(drawn), 6 * year);
    Person wrong = secondRecord(first);
    wrong.born = first.born->year() / std::chrono::month(static_cast<unsigned>(first.born->day()))
                 / std::chrono::day(static_cast<unsigned>(first.born->month()));
    people.move(wrong);
    const Person& second = people.open(wrong, 200);
    Case made = suspected(first, second, "Nightly match report: birth dates that are each other's mirror.");
    made.sheets = {proof(birthRecord(first, "single")), appointmentSlip(second, people.daysAgo(20))};
    merge(made, first, second, "Name and last four agree; the birth certificate settles which date was keyed wrongly.");
    return made;
}

Case twins(People& people)
{
    const Sex sex = people.random().below(2) == 0 ? Sex::Female : Sex::Male;
    Person drawn = people.adult(sex);
    drawn.born = people.daysAgo(static_cast<int>(4 * year + people.random().below(30 * year)));
    const Person& first = people.open(std::move(drawn), 3 * year);
    Person other = relative(first, people);
    do {
        other.name.given = people.adult(sex).name.given;
    } while (other.name.given == first.name.given);
    const Person& second = people.open(other, 3 * year - 1);
    Case made = suspected(first, second, "Nightly match report: high score.");
    made.sheets = {proof(birthRecord(first, "first of two")), proof(birthRecord(second, "second of two"))};
    different(made, "ID-GUARD", "Twins: one surname, birth date and address; given names and last fours differ.");
    return made;
}

Case juniorSenior(People& people)
{
    Person drawn = people.adult(Sex::Male);
    drawn.born = people.daysAgo(static_cast<int>(48 * year + people.random().below(20 * year)));
    const Person& first = people.open(std::move(drawn), 9 * year);
    Person son = relative(first, people);
    son.name.middle = first.name.middle;
    son.name.suffix = "Jr";
    son.born = people.daysAgo(static_cast<int>(19 * year + people.random().below(8 * year)));
    const Person& second = people.open(son, year);
    Case made = suspected(first, second, "Billing asks whether these are one: same name, same address, one payer.");
    made.sheets = {insuranceCard(first, any(people.pools().payers, people.random()), people.random()),
                   proof(photoIdOf(second, people.daysAgo(400), second.opened)),
                   proof(photoIdOf(first, people.daysAgo(900), first.opened))};
    different(made, "ID-GUARD", "Father and son of one name at one address: suffix, birth date and last four differ.");
    return made;
}

Case sameName(People& people)
{
    const Person& first = people.open(people.adult(), 4 * year);
    Person other = people.adult(first.sex);
    other.name = first.name;
    other.name.middle.clear();
    other.born = first.born;
    other.zip = first.zip;
    const Person& second = people.open(other, 2 * year);
    Case made = suspected(first, second, "Nightly match report: name and birth date agree.");
    made.sheets = {proof(photoIdOf(first, people.daysAgo(800), first.opened)),
                   proof(photoIdOf(second, people.daysAgo(300), second.opened)),
                   appointmentSlip(second, people.daysAgo(9))};
    different(made, "ID-MATCH",
              "Two people of one name and birthday: last four, telephone and address differ, and each showed a card of "
              "their own.");
    return made;
}

Case thin(People& people)
{
    const Person& first = people.open(people.adult(), 6 * year);
    Person unsure = secondRecord(first);
    unsure.last4.clear();
    unsure.phone.clear();
    unsure.name.middle.clear();
    people.move(unsure);
    const Person& second = people.open(unsure, 90);
    Case made = suspected(first, second, "Emergency registration, taken from a companion; nobody saw a card.");
    made.sheets = {appointmentSlip(first, people.daysAgo(25)),
                   insuranceCard(first, any(people.pools().payers, people.random()), people.random())};
    made.key = {{"decision", "needs-more"},
                {"steps", {"proof"}},
                {"rule", "ID-MORE"},
                {"why", "Name and birth date agree, nothing else is known of one, and no paper bears it out: proof is "
                        "asked for first."}};
    return made;
}

Case overlap(People& people)
{
    const Person& here = people.open(people.adult(), 5 * year);
    Person elsewhere = secondRecord(here);
    elsewhere.facility = people.pools().facilities[1].id;
    elsewhere.phone = people.phone();
    const Person& there = people.open(elsewhere, 2 * year);
    Case made = suspected(here, there, "The enterprise index reports one person under numbers of two facilities.");
    made.sheets = {proof(faceSheet(there, people.pools().facilities[1].name)),
                   appointmentSlip(here, people.daysAgo(3))};
    made.key = {{"decision", "overlap"},
                {"identifiers", records::identity::agreeingIdentifiers(here, there)},
                {"steps", {"downstream"}},
                {"rule", "ID-OVERLAP"},
                {"why", "One person, two facilities: each keeps its number and the enterprise index links them."}};
    made.wantsProof = true;
    return made;
}

Case overlay(People& people)
{
    Person& hurt = people.open(people.adult(), 8 * year);
    Person other = people.adult(hurt.sex);
    other.name.family = hurt.name.family;
    other.name.given = hurt.name.given;
    Person& owner = people.open(other, 4 * year);
    const auto& pools = people.pools();
    hurt.visits.front().bloodType = pools.bloodTypes[0];
    hurt.visits.front().allergies = pools.allergies[0];
    hurt.visits.resize(1);
    hurt.visits.push_back(people.visit(hurt, people.daysAgo(700)));
    owner.visits.resize(1);
    owner.visits.front().bloodType = pools.bloodTypes[1];
    owner.visits.front().allergies = pools.allergies[1];
    records::identity::Visit strayed = people.visit(owner, people.daysAgo(60));
    strayed.note =
        "Patient gave the birth date " + domain::format(*owner.born) + "; address and telephone were updated.";
    hurt.visits.push_back(strayed);
    // Registration wrote the other person's particulars over the old ones.
    hurt.phone = owner.phone;
    hurt.address = owner.address;
    hurt.zip = owner.zip;
    Case made = suspected(hurt, owner, "Blood bank: the type on file does not agree with today's sample.");
    made.sheets = {appointmentSlip(hurt, people.daysAgo(61)), proof(photoIdOf(owner, people.daysAgo(500), strayed.on))};
    made.key = {
        {"decision", "overlay"},
        {"visits", {strayed.id}},
        {"approval", true},
        {"steps", {"downstream", "privacy", "safety"}},
        {"rule", "ID-OVERLAY"},
        {"why",
         "One visit under " + hurt.mrn
             + " was with the other person: blood type, allergy and the card copied then are not this patient's."}};
    made.wantsProof = true;
    return made;
}

/// Two numbers of one man, and his son.
Case three(People& people)
{
    Person drawn = people.adult(Sex::Male);
    drawn.born = people.daysAgo(static_cast<int>(50 * year + people.random().below(15 * year)));
    const Person& first = people.open(std::move(drawn), 8 * year);
    Person son = relative(first, people);
    son.name.middle = first.name.middle;
    son.name.suffix = "Jr";
    son.born = people.daysAgo(static_cast<int>(20 * year + people.random().below(6 * year)));
    const Person& junior = people.open(son, 5 * year);
    Person again = secondRecord(first);
    again.name.family = people.misspelt(first.name.family);
    again.phone = people.phone();
    const Person& second = people.open(again, year);
    Case made = suspected(first, junior, "Three numbers at one address on the nightly report.");
    made.mrns.push_back(second.mrn);
    made.sheets = {photoIdOf(junior, people.daysAgo(300), junior.opened),
                   proof(photoIdOf(first, people.daysAgo(600), second.opened)),
                   appointmentSlip(second, people.daysAgo(8))};
    merge(made, first, second, "Two of the three are one man, misspelt once; the third is his son and stays apart.");
    return made;
}

} // namespace

const std::vector<PlanterEntry>& candidates()
{
    static const std::vector<PlanterEntry> table{
        {"duplicate-misspelt", duplicateTypo},
        {"duplicate-maiden", duplicateMaiden},
        {"duplicate-nickname", duplicateNickname},
        {"duplicate-birth", duplicateBirth},
        {"twins", twins},
        {"junior-senior", juniorSenior},
        {"same-name", sameName},
        {"thin", thin},
        {"overlap", overlap},
        {"overlay", overlay},
        {"three", three},
    };
    return table;
}

Planter planter(std::string_view kind)
{
    for (const auto* table : {&arrivals(), &candidates()}) {
        for (const PlanterEntry& entry : *table) {
            if (entry.kind == kind)
                return entry.plant;
        }
    }
    return nullptr;
}

} // namespace generation::mpi
