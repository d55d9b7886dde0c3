// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/Rights.h"

#include <algorithm>

namespace access_control {

using domain::Json;

namespace {

SectionRight sectionRight(const Json& cell)
{
    SectionRight right;
    for (const Json& action : cell.at("actions"))
        right.actions.insert(action.get<std::string>());
    const auto condition = cell.find("condition");
    if (condition != cell.end() && condition->is_string())
        right.condition = condition->get<std::string>();
    return right;
}

} // namespace

std::vector<std::string> Rights::ids() const
{
    std::vector<std::string> all;
    for (const auto& [role, cells] : roles)
        all.push_back(role);
    return all;
}

const SectionRight* Rights::right(std::string_view role, std::string_view section) const
{
    const auto cells = roles.find(role);
    if (cells == roles.end())
        return nullptr;
    const auto cell = cells->second.find(section);
    return cell == cells->second.end() ? nullptr : &cell->second;
}

bool Rights::opensCharts(std::string_view role) const
{
    const auto cells = roles.find(role);
    return cells != roles.end() && std::any_of(cells->second.begin(), cells->second.end(), [](const auto& cell) {
               return cell.first != "audit-log";
           });
}

domain::Result<Rights> rightsFrom(const Json& roles)
{
    Rights rights;
    try {
        for (const Json& role : roles.at("roles")) {
            const auto id = role.at("id").get<std::string>();
            auto& cells = rights.roles[id];
            for (const auto& [section, cell] : role.at("cells").items())
                cells.emplace(section, sectionRight(cell));
            if (role.value("treating", false))
                rights.treating.insert(id);
        }
    } catch (const Json::exception& failure) {
        return domain::error(domain::ErrorKind::InvalidInput, "access.malformed", "roles", failure.what());
    }
    return rights;
}

} // namespace access_control
