// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"

namespace domain {

/// Where the time comes from; the tests bring one of their own.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The calendar's time, for records.
    [[nodiscard]] virtual WallTime now() const = 0;
    /// Never goes back, for measuring how long something took; its zero means nothing.
    [[nodiscard]] virtual Millis elapsed() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] WallTime now() const override { return std::chrono::floor<Millis>(std::chrono::system_clock::now()); }
    [[nodiscard]] Millis elapsed() const override
    {
        return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
    }
};

} // namespace domain
