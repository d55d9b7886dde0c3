// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Chart.h"

#include <algorithm>

namespace domain {

std::string displayName(const Patient& patient)
{
    std::string name = patient.family + ", " + patient.given;
    if (!patient.middle.empty())
        name += " " + patient.middle + ".";
    return name;
}

std::optional<EncounterClass> encounterClassFrom(std::string_view code)
{
    for (std::size_t i = 0; i < encounterClassCodes.size(); ++i) {
        if (encounterClassCodes[i] == code)
            return static_cast<EncounterClass>(i);
    }
    return std::nullopt;
}

std::optional<ChangeKind> changeKindFrom(std::string_view code)
{
    const auto found = std::find(changeKindCodes.begin(), changeKindCodes.end(), code);
    if (found == changeKindCodes.end())
        return std::nullopt;
    return static_cast<ChangeKind>(found - changeKindCodes.begin());
}

std::optional<Authentication> authenticationFrom(std::string_view code)
{
    const auto found = std::find(authenticationCodes.begin(), authenticationCodes.end(), code);
    if (found == authenticationCodes.end())
        return std::nullopt;
    return static_cast<Authentication>(found - authenticationCodes.begin());
}

Date codingDate(const Encounter& encounter)
{
    if (encounter.type == EncounterClass::Inpatient && encounter.discharged)
        return dateOf(*encounter.discharged);
    return dateOf(encounter.admitted);
}

} // namespace domain
