// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Identity.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace generation {
namespace {

using domain::Result;

constexpr int firstPhone = 101;
constexpr int lastPhone = 199;
constexpr std::uint64_t lastHouseNumber = 97;

bool inText(const RawChart& chart, std::string_view name)
{
    const auto& documents = chart.chart.documents;
    return std::any_of(documents.begin(), documents.end(),
                       [&](const domain::Document& document) { return document.body.find(name) != std::string::npos; });
}

bool bornByStaff(const House& house, std::string_view name)
{
    return std::any_of(house.staff.begin(), house.staff.end(), [&](const records::StaffMember& member) {
        return member.family == name || member.given == name;
    });
}

std::vector<std::string> freeNames(const std::vector<std::string>& pool, const RawChart& chart, const House& house)
{
    std::vector<std::string> names;
    std::copy_if(pool.begin(), pool.end(), std::back_inserter(names), [&](const std::string& name) {
        return !name.empty() && !bornByStaff(house, name) && !inText(chart, name);
    });
    return names;
}

std::vector<std::string> freePhones(const RawChart& chart, const House& house)
{
    std::vector<std::string> phones;
    for (int last = firstPhone; last <= lastPhone; ++last) {
        const std::string phone = "555-0" + std::to_string(last);
        if (phone != house.facility.phone && !inText(chart, phone))
            phones.push_back(phone);
    }
    return phones;
}

Result<std::string> draw(const std::vector<std::string>& pool, const char* what, domain::Random& random)
{
    if (pool.empty())
        return domain::error(domain::ErrorKind::InvalidInput, "generation.pool-empty", what,
                             "add entries to names in facility.json that neither staff nor the chart's text bear");
    return pool[random.below(pool.size())];
}

std::vector<std::string> givenPool(const NamePools& names, domain::Sex sex)
{
    if (sex == domain::Sex::Female)
        return names.female;
    if (sex == domain::Sex::Male)
        return names.male;
    std::vector<std::string> both = names.female;
    both.insert(both.end(), names.male.begin(), names.male.end());
    return both;
}

// Town, state and postal code are the hospital's own: all that follows the street in its address.
std::string townOf(const House& house)
{
    const std::size_t comma = house.facility.address.find(',');
    return comma == std::string::npos ? std::string() : house.facility.address.substr(comma);
}

} // namespace

Result<domain::Patient> drawIdentity(const RawChart& chart, const House& house, domain::Random& random)
{
    const NamePools& names = house.facility.names;
    domain::Patient patient = chart.chart.patient;
    const std::array<Result<std::string>, 5> drawn{
        draw(freeNames(names.family, chart, house), "family", random),
        draw(freeNames(givenPool(names, patient.sex), chart, house), "given", random),
        draw(names.middle, "middle", random),
        draw(freePhones(chart, house), "phone", random),
        draw(names.streets, "streets", random),
    };
    for (const auto& one : drawn) {
        if (!one)
            return one.error();
    }
    patient.family = *drawn[0];
    patient.given = *drawn[1];
    patient.middle = *drawn[2];
    patient.phone = *drawn[3];
    patient.address = std::to_string(random.below(lastHouseNumber) + 2) + " " + *drawn[4] + townOf(house);
    return patient;
}

} // namespace generation
