// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Content.h"
#include "records/deficiency/FacilityClock.h"

#include "domain/Random.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generation::deficiency {

/// Ways to spoil a record; "order-in-time" and "summary-in-time" only look like it.
inline constexpr std::array<std::string_view, 12> plantKinds{
    "missing",      "unsigned",   "undated",     "wrong-author", "late",       "late-summary",
    "unidentified", "incomplete", "old-history", "order",        "late-order", "summary-in-time"};
inline constexpr std::string_view orderInTime = "order-in-time";

/// What is to be done to which page. `document` is empty for orders.
struct Plant
{
    std::string kind;
    std::string document;
    std::optional<domain::LocalTime> at;   ///< when it was written, signed or given; the seed's choice where left out
    std::optional<domain::LocalTime> done; ///< when the order was authenticated
};

/// What planting needs to know besides the record.
struct Ground
{
    const House& house;
    std::string encounter;
    domain::LocalTime auditDate{};
    bool emergency = false;
};

/// Pages of the encounter on which a kind can be tried, in the order of the chart; one empty id for orders.
[[nodiscard]] std::vector<std::string> placesFor(std::string_view kind, const RawChart& chart, const Ground& ground);

/// Does it to the record. The reason, where it cannot be done there.
[[nodiscard]] std::optional<std::string> plant(const Plant& what, RawChart& chart, const Ground& ground,
                                               const records::deficiency::FacilityClock& clock, domain::Random& random);

} // namespace generation::deficiency
