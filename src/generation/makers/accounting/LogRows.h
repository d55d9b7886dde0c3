// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/accounting/LogPlan.h"

#include <set>

namespace generation::accounting {

/// A row of the log as it is in truth.
struct Row
{
    const domain::Json* kind = nullptr;
    const domain::Json* entry = nullptr;
    domain::Date date{};
    bool include = false;
    std::vector<std::string> rules;
    std::string why;
    std::size_t group = 0; ///< repeats of one disclosure share it; 0: none
    bool gapped = false;   ///< columns of it may be blank
    bool papered = false;  ///< its paper is attached
    std::string statement; ///< what an agency asked for: title, author and lines are made of it
    std::string statementTitle;
    bool spoken = false; ///< the statement; then it is our clerk who wrote it down
    std::string clerk;
    std::set<std::string> blank;
};

/// The rows of a log by the plan, in the order of their dates. `pool` is facility/disclosures.json; the rows point into
/// it. `called`: the patient as agencies name them.
[[nodiscard]] domain::Result<std::vector<Row>> drawRows(const Plan& plan, const domain::Json& pool,
                                                        const std::string& called, domain::Random& random);

} // namespace generation::accounting
