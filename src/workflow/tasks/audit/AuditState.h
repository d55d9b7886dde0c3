// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Discrepancy.h"

#include <optional>
#include <string>
#include <vector>

namespace workflow::audit {

inline constexpr int unsignedKind = 25; ///< discrepancies.json: an unsigned note

/// One thing the auditor says is wrong. What is not settled yet is empty.
struct Flag
{
    std::string id;                       ///< "f1", in order of creation, never used again
    std::vector<domain::Evidence> places; ///< at least one; the first is the place it was flagged at
    std::optional<int> kind;              ///< 1 to 54
    std::optional<int> severity;          ///< 1 to 3
    std::optional<domain::MendPath> path;
    std::string note; ///< for the reader; not scored
};

/// The same kind of thing by one hand, again and again.
struct Pattern
{
    int kind = 0;
    std::string who; ///< staff id; empty: not said
};

/// What an auditor hands in.
struct Answer
{
    std::vector<Flag> flags;
    std::optional<Pattern> pattern; ///< empty: none was seen
};

/// The audit worksheet.
struct AuditState : Answer
{
    int made = 0; ///< flags ever made

    [[nodiscard]] const Flag* find(const std::string& id) const
    {
        for (const Flag& flag : flags) {
            if (flag.id == id)
                return &flag;
        }
        return nullptr;
    }
};

} // namespace workflow::audit
