// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace domain {

/// Points in whole hundredths, so that two programs agree to the hundredth.
struct Points
{
    std::int64_t hundredths = 0;

    [[nodiscard]] static constexpr Points of(std::int64_t whole) { return Points{whole * 100}; }
    /// From a JSON number; halves of a hundredth go away from zero.
    [[nodiscard]] static constexpr Points fromNumber(double number)
    {
        const double scaled = number * 100.0;
        return Points{static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5)};
    }
    [[nodiscard]] constexpr double number() const { return static_cast<double>(hundredths) / 100.0; }

    constexpr Points& operator+=(Points other)
    {
        hundredths += other.hundredths;
        return *this;
    }
    friend constexpr Points operator+(Points a, Points b) { return Points{a.hundredths + b.hundredths}; }
    friend constexpr Points operator-(Points a, Points b) { return Points{a.hundredths - b.hundredths}; }
    friend constexpr Points operator-(Points a) { return Points{-a.hundredths}; }
    friend constexpr auto operator<=>(Points, Points) = default;
};

/// Percent of `earned` in `possible`, in tenths, rounded half up once; 0 where nothing is possible. For display only.
[[nodiscard]] constexpr std::int64_t percentTenths(Points earned, Points possible)
{
    if (possible.hundredths <= 0 || earned.hundredths <= 0)
        return 0;
    return (earned.hundredths * 2000 + possible.hundredths) / (possible.hundredths * 2);
}

} // namespace domain
