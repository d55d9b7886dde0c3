// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace workflow::accesslog {

/// One thing that happened, at one entry or several.
struct KeyRow
{
    std::string id;
    std::vector<std::string> also; ///< other entries of the same thing: naming one of them will do
    Disposition disposition = Disposition::Appropriate;
    std::vector<std::string> rules;      ///< any of these is right; empty: not scored
    std::vector<std::string> escalation; ///< any of these is right; empty: not scored
    bool link = false;                   ///< something links user and patient: calling it a violation accuses somebody
    std::string title;
    std::string why;
};

struct AccessLogKey
{
    std::optional<domain::Date> on; ///< rules in force on this day are cited
    std::vector<KeyRow> rows;
    std::set<std::string, std::less<>> entries; ///< all of the log; empty: only those of the rows are known

    /// Null where the key says nothing of the entry: it is appropriate.
    [[nodiscard]] const KeyRow* rowOf(std::string_view entry) const;
    /// Whether an entry can be in the log, as far as the key tells.
    [[nodiscard]] bool mayHold(std::string_view entry) const;
};

[[nodiscard]] std::variant<AccessLogKey, std::vector<Issue>> readKey(const domain::Json& json);

/// Reads a submission with its key, which knows the entries.
[[nodiscard]] std::variant<AccessLogState, std::vector<Issue>> readSubmission(const domain::Json& json,
                                                                              const AccessLogKey& key);

} // namespace workflow::accesslog
