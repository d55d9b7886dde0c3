// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/paper-forms/Invented.h"

#include <algorithm>
#include <array>

namespace generation::papers {
namespace {

constexpr std::array<const char*, 8> operations{"Appendix taken out",  "Gallbladder taken out", "Left knee replaced",
                                                "Right cataract",      "Hernia repair",         "Tonsils taken out",
                                                "Broken wrist plated", "Hysterectomy"};
constexpr std::array<const char*, 7> allergens{"Penicillin", "Sulfa",   "Codeine", "Shellfish",
                                               "Latex",      "Peanuts", "Aspirin"};

struct Medicine
{
    const char* drug;
    double dose;
    const char* unit;
    const char* route;
    const char* frequency;
};
constexpr std::array<Medicine, 14> medicines{{{"lisinopril", 10, "mg", "PO", "QD"},
                                              {"metformin", 500, "mg", "PO", "BID"},
                                              {"atorvastatin", 20, "mg", "PO", "QHS"},
                                              {"levothyroxine", 75, "mcg", "PO", "QD"},
                                              {"insulin glargine", 18, "units", "SC", "QHS"},
                                              {"furosemide", 40, "mg", "PO", "QD"},
                                              {"warfarin", 2.5, "mg", "PO", "QD"},
                                              {"acetaminophen", 500, "mg", "PO", "PRN"},
                                              {"gabapentin", 300, "mg", "PO", "TID"},
                                              {"metoprolol", 25, "mg", "PO", "BID"},
                                              {"hydralazine", 50, "mg", "PO", "TID"},
                                              {"hydroxyzine", 25, "mg", "PO", "QHS"},
                                              {"digoxin", 125, "mcg", "PO", "QD"},
                                              {"amlodipine", 5, "mg", "PO", "QD"}}};

domain::Error emptyPool(const char* what)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.pool-empty", what,
                         "add entries to names in facility.json");
}

std::string phoneIn(const House& house, Random& random, const std::string& besides)
{
    for (;;) {
        std::string phone = "555-0" + std::to_string(101 + random.below(99));
        if (phone != house.facility.phone && phone != besides)
            return phone;
    }
}

std::string timeOf(Random& random, std::uint64_t from, std::uint64_t hours)
{
    return digitsOf(from + random.below(hours), 2) + ":" + digitsOf(random.below(60), 2);
}

/// A number of the field, evenly from `least` in `steps` steps of its last decimal.
std::string numberFrom(const Field& field, double least, std::uint64_t steps, double step, Random& random)
{
    return records::entry::converted(field, least + static_cast<double>(random.below(steps)) * step, field.unit);
}

class Inventor
{
public:
    Inventor(const Form& form, const Person& person, const House& house, domain::Date today, Random& random)
        : m_form(form), m_person(person), m_house(house), m_today(today), m_random(random)
    {
    }

    Values all()
    {
        set("mrn", m_person.mrn);
        set("born", domain::format(m_person.born));
        if (m_form.id == "registration")
            registration();
        else if (m_form.id == "history")
            history();
        else if (m_form.id == "vitals")
            vitals();
        else if (m_form.id == "medications")
            medications();
        return std::move(m_values);
    }

private:
    void set(const std::string& field, const std::string& value)
    {
        if (m_form.field(field) != nullptr && !value.empty())
            m_values[field] = value;
    }
    void option(const std::string& id)
    {
        const Field* field = m_form.field(id);
        if (field != nullptr && !field->options.empty())
            set(id, oneOf(field->options, m_random).code);
    }
    void number(const std::string& id, double least, std::uint64_t steps, double step = 1.0)
    {
        const Field* field = m_form.field(id);
        if (field != nullptr)
            set(id, numberFrom(*field, least, steps, step, m_random));
    }

    void registration()
    {
        set("admitted", domain::format(daysBefore(m_today, m_random.below(2))));
        set("admit-time", timeOf(m_random, 6, 16));
        set("type", std::to_string(1 + m_random.below(3)));
        set("family", m_person.family);
        set("given", m_person.given);
        set("middle", m_person.middle);
        set("suffix", m_person.suffix);
        set("age", std::to_string(m_person.age));
        set("sex", m_person.sex);
        for (const char* id : {"ethnicity", "race", "language", "marital", "relation"})
            option(id);
        set("street", std::to_string(2 + m_random.below(97)) + " " + oneOf(m_house.facility.names.streets, m_random));
        set("zip", "0021" + std::to_string(m_random.below(10)));
        const std::string phone = phoneIn(m_house, m_random, {});
        set("phone", phone);
        set("ssn4", digitsOf(1000 + m_random.below(9000), 4));
        const bool woman = chance(m_random, 1, 2);
        const auto& names = m_house.facility.names;
        set("contact", oneOf(woman ? names.female : names.male, m_random) + " " + m_person.family);
        set("contact-phone", phoneIn(m_house, m_random, phone));
        const std::string payer = m_person.age >= 65 ? "01" : "0" + std::to_string(2 + m_random.below(3));
        set("payer", payer);
        std::string member;
        for (int i = 0; i < 2; ++i)
            member += static_cast<char>('A' + m_random.below(26));
        set("member", member + digitsOf(100000 + m_random.below(900000), 6));
    }

    void history()
    {
        set("completed", domain::format(daysBefore(m_today, m_random.below(3))));
        for (const char* id : {"hypertension", "diabetes", "asthma", "heart", "stroke", "kidney"})
            set(id, chance(m_random, 2, 5) ? "Y" : "N");
        if (chance(m_random, 4, 5)) {
            const bool woman = m_person.sex == "F";
            set("surgery", operations[m_random.below(operations.size() - (woman ? 0U : 1U))]);
            set("surgery-date", domain::format(daysBefore(m_today, 200 + m_random.below(3000))));
        }
        option("tobacco");
        if (m_values["tobacco"] != "N")
            number("packs", 0.5, 4, 0.5);
        number("drinks", 0, 12);
        if (chance(m_random, 3, 5)) {
            set("allergy", oneOf(allergens, m_random));
            option("reaction");
        }
    }

    void vitals()
    {
        set("taken", domain::format(daysBefore(m_today, m_random.below(2))));
        set("taken-time", timeOf(m_random, 6, 16));
        number("temperature", 36.1, 33, 0.1);
        number("pulse", 58, 60);
        number("respiration", 12, 14);
        number("saturation", 90, 10);
        number("systolic", 104, 80);
        number("diastolic", 54, 42);
        number("weight", m_person.sex == "M" ? 62.0 : 51.0, 600, 0.1);
        number("height", m_person.sex == "M" ? 164 : 152, 26);
        number("pain", 0, 9);
        option("position");
        set("oxygen", chance(m_random, 1, 4) ? "Y" : "N");
    }

    void medications()
    {
        set("taken", domain::format(daysBefore(m_today, m_random.below(2))));
        std::vector<Medicine> pool(medicines.begin(), medicines.end());
        const std::uint64_t rows = 3 + m_random.below(2);
        for (std::uint64_t row = 1; row <= rows; ++row) {
            const std::size_t at = m_random.below(pool.size());
            const Medicine& medicine = pool[at];
            const std::string tail = "-" + std::to_string(row);
            set("drug" + tail, medicine.drug);
            if (const Field* dose = m_form.field("dose" + tail))
                set(dose->id, records::entry::converted(*dose, medicine.dose, dose->unit));
            set("dose-unit" + tail, medicine.unit);
            set("route" + tail, medicine.route);
            set("frequency" + tail, medicine.frequency);
            pool.erase(pool.begin() + static_cast<std::ptrdiff_t>(at));
        }
        option("informant");
        set("none", chance(m_random, 1, 4) ? "Y" : "N");
    }

    const Form& m_form;
    const Person& m_person;
    const House& m_house;
    domain::Date m_today;
    Random& m_random;
    Values m_values;
};

} // namespace

bool chance(Random& random, std::uint64_t whole, std::uint64_t of)
{
    return random.below(of) < whole;
}

std::string digitsOf(std::uint64_t number, std::size_t width)
{
    const std::string out = std::to_string(number);
    return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
}

domain::Date daysBefore(domain::Date day, std::uint64_t days)
{
    return domain::Date(std::chrono::sys_days(day) - std::chrono::days(days));
}

domain::Result<Person> inventPerson(const House& house, domain::Date today, Random& random, std::set<std::string>& used)
{
    const NamePools& names = house.facility.names;
    std::vector<std::string> families;
    std::copy_if(names.family.begin(), names.family.end(), std::back_inserter(families),
                 [&](const std::string& name) { return !used.contains(name); });
    if (families.empty() || names.middle.empty() || names.streets.empty())
        return emptyPool("family, middle, streets");
    if (names.female.empty() || names.male.empty())
        return emptyPool("female, male");
    Person person;
    person.family = oneOf(families, random);
    used.insert(person.family);
    person.sex = chance(random, 1, 2) ? "F" : "M";
    person.given = oneOf(person.sex == "F" ? names.female : names.male, random);
    if (chance(random, 4, 5))
        person.middle = oneOf(names.middle, random);
    if (person.sex == "M" && chance(random, 1, 5))
        person.suffix = chance(random, 1, 2) ? "JR" : "SR";
    person.born = daysBefore(today, 7300 + random.below(25500));
    person.age = domain::ageInYears(person.born, today);
    person.mrn =
        digitsOf(random.below(100), 2) + "-" + digitsOf(random.below(100), 2) + "-" + digitsOf(random.below(100), 2);
    return person;
}

Values inventValues(const Form& form, const Person& person, const House& house, domain::Date today, Random& random)
{
    return Inventor(form, person, house, today, random).all();
}

} // namespace generation::papers
