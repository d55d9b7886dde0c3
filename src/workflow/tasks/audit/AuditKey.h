// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditState.h"

#include <string>
#include <variant>
#include <vector>

namespace workflow::audit {

/// Something that is wrong in the chart.
struct KeyFinding
{
    std::string id;
    std::vector<int> kinds;               ///< any of them is right; the first is the one that is told
    std::vector<domain::Evidence> places; ///< pointing at any of them counts
    std::vector<std::string> accept;      ///< pages on which pointing counts where no place is given there
    int severity = 1;
    std::vector<domain::MendPath> paths; ///< any of them is right
    std::string citation;                ///< empty: the rule's
    std::string rule;                    ///< "K15"
    std::string why;

    [[nodiscard]] bool acceptsKind(std::optional<int> kind) const;
    [[nodiscard]] bool acceptsPath(std::optional<domain::MendPath> path) const;
    [[nodiscard]] bool acceptsPage(std::string_view document) const;
};

/// Something that looks wrong and is not.
struct Decoy
{
    domain::Evidence place;
    std::string why;
};

/// A habit behind findings: the same kind by one hand.
struct KeyPattern
{
    Pattern pattern;
    std::vector<std::string> findings; ///< their ids, two at least
};

struct AuditKey
{
    std::vector<KeyFinding> findings;
    std::vector<Decoy> decoys;
    std::optional<KeyPattern> pattern;
};

/// Reads a key and reports every problem of form, and what is well formed and makes no sense: an id that stands twice,
/// a decoy at the very place of a finding, a pattern of findings that are not there or of another kind.
[[nodiscard]] std::variant<AuditKey, std::vector<Issue>> parseKey(const domain::Json& json);

} // namespace workflow::audit
