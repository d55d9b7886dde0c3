// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "records/deficiency/Words.h"

#include <optional>
#include <string>
#include <vector>

namespace workflow::deficiency {

using records::deficiency::Kind;

/// One deficiency as it is written down. What is not filled in is empty.
struct Line
{
    std::string id; ///< "l1", in order of creation, never used again; empty in a submission
    Kind kind = Kind::Unsigned;
    std::string document; ///< page id, "missing:<type>" or order id
    std::string author;   ///< staff id
    std::string rule;     ///< "D7"
    std::optional<domain::LocalTime> due;
    std::optional<domain::LocalTime> completed;
};

/// The list of deficiencies of one record.
struct State
{
    std::vector<Line> lines;
    std::optional<bool> delinquent;
    std::optional<double> rate; ///< of the hospital, in percent
    int made = 0;               ///< lines ever created
};

} // namespace workflow::deficiency
