// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "records/deficiency/FacilityClock.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>

namespace access_control {

/// A wall time with the seconds that had gone by then, so that an hour is an hour also in the night in which the clocks
/// are changed.
struct Moment
{
    domain::LocalTime wall{};
    std::int64_t second = 0;

    friend bool operator==(const Moment& a, const Moment& b) { return a.second == b.second; }
    friend auto operator<=>(const Moment& a, const Moment& b) { return a.second <=> b.second; }
};

/// The end of what has no end.
[[nodiscard]] Moment endOfTime();

/// Turns wall times of the facility into moments. Remembers each day it was asked about; not for several threads.
class LogClock
{
public:
    /// Without a facility's clock every hour of the wall is an hour.
    explicit LogClock(std::optional<records::deficiency::FacilityClock> clock = std::nullopt);

    /// Of a wall time that occurs twice the first is meant.
    [[nodiscard]] Moment at(domain::LocalTime wall) const;
    /// The second of two moments that one wall time has, in the night in which the clocks are put back.
    [[nodiscard]] std::optional<Moment> again(domain::LocalTime wall) const;

private:
    struct Day
    {
        std::int64_t begins = 0;
        bool plain = true; ///< 24 hours long
    };
    [[nodiscard]] const Day& day(domain::LocalTime wall) const;

    std::optional<records::deficiency::FacilityClock> m_clock;
    mutable std::map<std::int64_t, Day> m_days;
};

} // namespace access_control
