// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/AccessLog.h"
#include "workflow/TaskType.h"

#include <set>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace workflow::accesslog {

/// What a rule found at an entry.
struct Suspicion
{
    std::string rule; ///< "L4"
    std::string evidence;
};

/// What lies on the desk: the log with all that is known of its people, and the hits of the rules.
struct Material
{
    std::string title;
    domain::Date today{};
    access_control::AccessLog log;
    std::unordered_map<std::string, std::vector<Suspicion>> hits; ///< by entry

    [[nodiscard]] const std::vector<Suspicion>& hitsOf(const std::string& entry) const;
};

/// The material, or everything that is wrong with its form, with JSON pointers:
/// {"title", "today", "input": as `access log-review` takes it, "hits": as it answers}.
[[nodiscard]] std::variant<Material, std::vector<Issue>> readMaterial(const domain::Json& json);

/// The ids of the entries alone, without reading all the rest.
[[nodiscard]] std::vector<std::string> entriesOf(const domain::Json& material);

} // namespace workflow::accesslog
