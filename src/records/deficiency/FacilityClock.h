// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Time.h"

#include <QTimeZone>

#include <chrono>
#include <string_view>

namespace records::deficiency {

/// Local time at the facility when hours must be counted: an hour is an hour that went by, also in the night in which
/// the clocks are changed. Of a wall time that occurs twice the first is meant; one that the clocks skip is taken as
/// that much later.
class FacilityClock
{
public:
    /// InvalidInput time.no-zone where this machine does not know the zone (an IANA name).
    [[nodiscard]] static domain::Result<FacilityClock> of(std::string_view zone);

    /// The wall time when so many hours have gone by; negative hours go back.
    [[nodiscard]] domain::LocalTime after(domain::LocalTime from, std::chrono::hours count) const;
    /// What went by from one wall time to another.
    [[nodiscard]] domain::Seconds between(domain::LocalTime from, domain::LocalTime to) const;

private:
    explicit FacilityClock(const QTimeZone& zone) : m_zone(zone) {}
    [[nodiscard]] std::chrono::sys_seconds moment(domain::LocalTime wall) const;
    [[nodiscard]] domain::LocalTime wall(std::chrono::sys_seconds moment) const;
    [[nodiscard]] domain::Seconds offset(std::chrono::sys_seconds moment) const;

    QTimeZone m_zone;
};

/// The first moment after the day that comes `days` calendar days after that of `from`: a 30-day deadline ends there.
[[nodiscard]] domain::LocalTime dayEnd(domain::LocalTime from, int days);
/// Calendar days from one day to another.
[[nodiscard]] int daysBetween(domain::Date from, domain::Date to);

} // namespace records::deficiency
