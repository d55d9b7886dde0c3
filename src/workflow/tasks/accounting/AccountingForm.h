// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingKey.h"

#include <set>

namespace workflow::accounting {

/// What is said of one line of the log.
struct RowAnswer
{
    std::optional<bool> include;    ///< none: not decided
    std::vector<std::string> rules; ///< why; the worksheet takes one
    std::string with;               ///< row in whose line it is summarised; empty: it has its own
    std::map<std::string, std::string, std::less<>> fields; ///< columns filled in

    [[nodiscard]] bool empty() const { return !include && rules.empty() && with.empty() && fields.empty(); }
};

/// The worksheet of an accounting of disclosures.
struct AccountingState
{
    std::map<std::string, RowAnswer, std::less<>> rows;
    std::map<Day, domain::Date> days;
    std::string fee; ///< "free", "charged" or empty
};

[[nodiscard]] domain::Json submissionJson(const AccountingState& state);
/// A submission as an answer to the key, or all that is wrong with its form. `rules`: what a reason may name besides
/// the key's own.
[[nodiscard]] Reading<AccountingState> readSubmission(const domain::Json& json, const AccountingKey& key,
                                                      const domain::RuleBook& rules);

/// What still needs an answer.
struct Unsettled
{
    std::vector<std::string> rows;                           ///< not decided
    std::vector<std::string> reasons;                        ///< decided, without a reason
    std::vector<std::pair<std::string, std::string>> fields; ///< listed, with a blank column: row, field
    std::vector<Day> days;
    bool fee = false;
};
[[nodiscard]] Unsettled unsettled(const AccountingState& state, const Material& material);

} // namespace workflow::accounting
