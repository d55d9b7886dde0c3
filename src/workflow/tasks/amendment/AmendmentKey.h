// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentAnswer.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace workflow::amendment {

/// What is told of a handling that is not the right one.
struct Other
{
    Handling handling = Handling::Refuse;
    bool near = false; ///< it earns part of the points: it does no harm and misses the point
    std::string rule;  ///< empty: that of the request
    std::string why;
};

/// What a request wants. Parts that are left out are not scored.
struct Wanted
{
    std::string id;
    Handling handling = Handling::Refuse;
    std::vector<Other> others;
    std::string rule;
    std::string why;
    std::optional<Place> page;
    std::optional<domain::ChangeKind> change;
    std::vector<std::string> signer; ///< any of them
    std::optional<Moment> event;
    std::vector<std::string> reason; ///< any of them
    std::string field;
    std::vector<std::string> value; ///< any of them
    std::string chart;
    std::optional<domain::Date> due;
    std::optional<domain::Date> extended; ///< the furthest day; an earlier one behind `due` is as good
    std::string ground;
    std::vector<std::string> letter; ///< all of them, as below
    std::vector<std::string> inform;
    std::vector<std::string> append;
    std::vector<std::string> neutral;                      ///< entries of the three lists that earn and cost nothing
    std::map<std::string, std::string, std::less<>> notes; ///< by part: one sentence of its own

    [[nodiscard]] bool asks(Part part) const;
};

struct Key
{
    domain::Date date{}; ///< rules are looked up on it
    std::vector<Wanted> requests;
};

/// Every problem of form and of sense.
[[nodiscard]] std::variant<Key, std::vector<Issue>> parseKey(const domain::Json& json);

} // namespace workflow::amendment
