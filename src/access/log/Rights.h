// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace access_control {

/// What the access matrix lets a role do in a section, as far as an access log can tell.
struct SectionRight
{
    std::set<std::string, std::less<>> actions;
    std::string condition; ///< "author", "system" ...; empty: none
};

/// The access matrix as a review of the log reads it: by role, then by section; what is missing is closed.
struct Rights
{
    std::map<std::string, std::map<std::string, SectionRight, std::less<>>, std::less<>> roles;
    std::set<std::string, std::less<>> treating; ///< roles that may break the glass

    [[nodiscard]] std::vector<std::string> ids() const;
    /// Null where the section is closed to the role.
    [[nodiscard]] const SectionRight* right(std::string_view role, std::string_view section) const;
    [[nodiscard]] bool isTreating(std::string_view role) const { return treating.contains(role); }
    /// Whether any section of a chart is open to the role.
    [[nodiscard]] bool opensCharts(std::string_view role) const;
};

/// Reads sample-records/roles/roles.json.
[[nodiscard]] domain::Result<Rights> rightsFrom(const domain::Json& roles);

} // namespace access_control
