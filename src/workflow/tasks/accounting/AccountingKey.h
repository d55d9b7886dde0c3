// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingMaterial.h"

namespace workflow::accounting {

struct KeyRow
{
    std::string id;
    std::string title; ///< "Row 4, 2024-03-02, Harrow Bay Orthopedics"; empty: its id
    bool include = false;
    std::vector<std::string> rules; ///< any of these is the reason; empty: none is asked for
    std::string with;               ///< row in whose line it is summarised
    /// Columns to be filled in, each with the values that count.
    std::map<std::string, std::vector<std::string>, std::less<>> fields;
    std::string why;
};

struct AccountingKey
{
    std::optional<domain::Date> on; ///< rules in force on this day are cited
    std::vector<KeyRow> rows;
    std::map<Day, domain::Date> days; ///< those that are scored
    std::string fee;                  ///< empty: not scored
    std::string feeWhy;

    [[nodiscard]] const KeyRow* row(std::string_view id) const;
    [[nodiscard]] bool namesRule(std::string_view id) const;
};

[[nodiscard]] Reading<AccountingKey> readKey(const domain::Json& json);

/// Whether what was written holds every word of `wanted`, whatever case, order and punctuation, and not much besides:
/// at most twice as many words and six.
[[nodiscard]] bool says(std::string_view given, std::string_view wanted);

} // namespace workflow::accounting
