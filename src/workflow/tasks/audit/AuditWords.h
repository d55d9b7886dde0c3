// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Rule.h"
#include "records/Chart.h"
#include "workflow/tasks/audit/AuditState.h"

#include <string>
#include <string_view>

namespace workflow::audit::words {

/// "Wrong side"; "kind 15" where the rule book lacks the kind; "no kind" where none was chosen.
[[nodiscard]] std::string kind(std::optional<int> kind, const domain::RuleBook& rules);
/// "Query the author"; "no path".
[[nodiscard]] std::string path(std::optional<domain::MendPath> path);
/// "severity 3"; "no severity".
[[nodiscard]] std::string severity(std::optional<int> severity);
/// "Wrong side, severity 3, Query the author".
[[nodiscard]] std::string told(std::optional<int> kindOf, std::optional<int> severityOf,
                               std::optional<domain::MendPath> pathOf, const domain::RuleBook& rules);

/// A member of the staff as the pages name them; the id where none does.
[[nodiscard]] std::string who(const std::string& staff, const records::Chart* chart);

/// One sentence of what happened and why it is so; either may be empty.
[[nodiscard]] std::string sentence(std::string_view what, std::string_view why);

/// The newest rule of that id; null where there is none.
[[nodiscard]] const domain::Rule* rule(const domain::RuleBook& rules, std::string_view id);

} // namespace workflow::audit::words
