// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Chart.h"

#include <algorithm>

namespace records {

const domain::Encounter* Chart::encounter(std::string_view id) const
{
    const auto found = std::find_if(encounters.begin(), encounters.end(), [&](const auto& e) { return e.id == id; });
    return found == encounters.end() ? nullptr : &*found;
}

const domain::Document* Chart::document(std::string_view id) const
{
    const auto found =
        std::find_if(documents.begin(), documents.end(), [&](const auto& d) { return d.header.id == id; });
    return found == documents.end() ? nullptr : &*found;
}

const domain::Document* Chart::version(std::string_view id, int number) const
{
    const domain::Document* inForce = document(id);
    if (inForce != nullptr && inForce->header.version == number)
        return inForce;
    const auto found = std::find_if(earlier.begin(), earlier.end(), [&](const auto& page) {
        return page.header.id == id && page.header.version == number;
    });
    return found == earlier.end() ? nullptr : &*found;
}

std::vector<int> Chart::versions(std::string_view id) const
{
    std::vector<int> numbers;
    for (const domain::Document& page : earlier) {
        if (page.header.id == id)
            numbers.push_back(page.header.version);
    }
    if (const domain::Document* inForce = document(id))
        numbers.push_back(inForce->header.version);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::string displayName(const StaffMember& member)
{
    std::string name = member.given.empty() ? member.family : member.given.substr(0, 1) + ". " + member.family;
    if (!member.credential.empty())
        name += ", " + member.credential;
    return name;
}

} // namespace records
