// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"
#include "records/deficiency/FacilityClock.h"
#include "records/deficiency/Policy.h"
#include "records/deficiency/Words.h"

#include <optional>
#include <string>
#include <vector>

namespace records::deficiency {

/// One encounter's record on a date.
struct Case
{
    const Chart& chart;
    std::string encounter;
    domain::LocalTime auditDate{};
    bool emergency = false;    ///< the operation could not wait (482.51(b)(1), (2))
    bool sedationOnly = false; ///< minimal or moderate sedation: no anesthesia evaluations (482.52(b))
    /// By document type: who is to write it, where that is known and it is missing.
    std::map<std::string, std::string, std::less<>> authors{};
};

struct Deficiency
{
    Kind kind = Kind::MissingDoc;
    std::string document; ///< page id, "missing:<type>" or order id
    std::string author;   ///< staff id of who has to act
    std::string rule;
    std::optional<domain::LocalTime> due;
    std::optional<domain::LocalTime> completed; ///< what was late and is done
    std::vector<std::string> alsoRules;         ///< that say the same
    std::vector<std::string> alsoAuthors;       ///< who might as well have been named
};

struct Analysis
{
    std::vector<Deficiency> deficiencies; ///< of the pages in their order, then what is missing, then orders
    bool delinquent = false;              ///< something is open and the days for completion are over
};

/// Whether a rule of this id is one that a record's deficiencies rest on: D1 to D13, or one of the house.
[[nodiscard]] bool isRule(std::string_view id);

/// Quantitative analysis (domain reference 1.3, D1 to D13). What is missing or unsigned is a deficiency also before it
/// is due. An encounter that the chart lacks has none.
[[nodiscard]] Analysis analyse(const Case& asked, const Policy& policy, const FacilityClock& clock);

} // namespace records::deficiency
