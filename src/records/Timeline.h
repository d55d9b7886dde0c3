// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"

#include <string>
#include <vector>

namespace records {

enum class Moment {
    Arrived,
    Admitted,
    AnesthesiaStarted,
    SurgeryStarted,
    SurgeryEnded,
    InRecovery,
    Written,
    Signed,
    Cosigned,
    Ordered,
    Authenticated,
    Resulted,
    Discharged,
};

/// One thing that happened, as the record has it.
struct TimelineEntry
{
    domain::LocalTime at{};
    Moment moment = Moment::Written;
    std::string what;      ///< a page's title, an order's text, "potassium 2.9 mmol/L"; empty for what the moment says
    std::string who;       ///< staff id
    std::string encounter; ///< encounter id
    std::string document;  ///< page id; empty where it is no page
    std::string section;   ///< section of the access matrix that tells it
};

/// Everything dated in a chart, oldest first; at the same minute in the order of `Moment`, then of ids.
[[nodiscard]] std::vector<TimelineEntry> timeline(const Chart& chart);

} // namespace records
