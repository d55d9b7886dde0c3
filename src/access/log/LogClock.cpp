// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogClock.h"

#include <limits>

namespace access_control {

using domain::LocalTime;

namespace {

std::int64_t secondsOf(domain::Seconds seconds)
{
    return seconds.count();
}

} // namespace

Moment endOfTime()
{
    return {LocalTime::max(), std::numeric_limits<std::int64_t>::max() / 4};
}

LogClock::LogClock(std::optional<records::deficiency::FacilityClock> clock) : m_clock(std::move(clock)) {}

const LogClock::Day& LogClock::day(LocalTime wall) const
{
    const LocalTime begin = std::chrono::floor<std::chrono::days>(wall);
    const auto [found, isNew] = m_days.try_emplace(secondsOf(begin.time_since_epoch()));
    if (isNew && m_clock) {
        found->second.begins = secondsOf(m_clock->between(LocalTime{}, begin));
        found->second.plain = m_clock->between(begin, begin + std::chrono::days(1)) == std::chrono::days(1);
    }
    return found->second;
}

Moment LogClock::at(LocalTime wall) const
{
    if (!m_clock)
        return {wall, secondsOf(wall.time_since_epoch())};
    const Day& of = day(wall);
    if (!of.plain)
        return {wall, secondsOf(m_clock->between(LocalTime{}, wall))};
    return {wall, of.begins + secondsOf(wall - std::chrono::floor<std::chrono::days>(wall))};
}

std::optional<Moment> LogClock::again(LocalTime wall) const
{
    constexpr std::chrono::hours putBack(1);
    if (!m_clock || day(wall).plain || m_clock->after(wall, putBack) != wall)
        return std::nullopt;
    return Moment{wall, at(wall).second + secondsOf(putBack)};
}

} // namespace access_control
