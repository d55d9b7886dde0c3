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

std::string displayName(const StaffMember& member)
{
    std::string name = member.given.empty() ? member.family : member.given.substr(0, 1) + ". " + member.family;
    if (!member.credential.empty())
        name += ", " + member.credential;
    return name;
}

} // namespace records
