// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Time.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace domain {
namespace {

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return value;
}

Error badTime(std::string_view text, const char* form)
{
    return error(ErrorKind::InvalidInput, "time.malformed", std::string(text), std::string("write it as ") + form);
}

template <typename... Args>
std::string print(const char* pattern, Args... args)
{
    std::array<char, 48> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), pattern, args...);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

struct Clock24
{
    int hour = 0;
    int minute = 0;
    int second = 0;
};

std::optional<Clock24> clockOf(std::string_view text)
{
    if (text.size() != 5 && text.size() != 8)
        return std::nullopt;
    if (text[2] != ':' || (text.size() == 8 && text[5] != ':'))
        return std::nullopt;
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    const auto second = text.size() == 8 ? number(text.substr(6, 2)) : std::optional<int>(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return Clock24{*hour, *minute, *second};
}

} // namespace

Result<Date> parseDate(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return badTime(text, "YYYY-MM-DD");
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || !m || !d)
        return badTime(text, "YYYY-MM-DD");
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return error(ErrorKind::InvalidInput, "time.no-such-day", std::string(text), "the calendar has no such day");
    return date;
}

Result<LocalTime> parseLocalTime(std::string_view text)
{
    using namespace std::chrono;
    const auto date = parseDate(text.substr(0, 10));
    if (!date)
        return date.error();
    LocalTime result = local_days(*date);
    if (text.size() == 10)
        return result;
    const auto clock = (text[10] == 'T' || text[10] == ' ') ? clockOf(text.substr(11)) : std::nullopt;
    if (!clock)
        return badTime(text, "YYYY-MM-DDTHH:MM");
    return result + hours(clock->hour) + minutes(clock->minute) + seconds(clock->second);
}

Result<WallTime> parseWallTime(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 24 || text.back() != 'Z' || text[19] != '.')
        return badTime(text, "YYYY-MM-DDTHH:MM:SS.mmmZ");
    const auto local = parseLocalTime(text.substr(0, 19));
    const auto milli = number(text.substr(20, 3));
    if (!local || !milli)
        return badTime(text, "YYYY-MM-DDTHH:MM:SS.mmmZ");
    return WallTime(local->time_since_epoch() + milliseconds(*milli));
}

std::string format(Date date)
{
    return print("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                 static_cast<unsigned>(date.day()));
}

std::string format(LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss<Seconds> clock(time - day);
    return format(Date(day))
           + print("T%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
                   static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
}

std::string formatMinute(LocalTime time)
{
    std::string text = format(time);
    text[10] = ' ';
    return text.substr(0, 16);
}

std::string format(WallTime time)
{
    const auto whole = std::chrono::floor<Seconds>(time);
    const LocalTime asLocal(whole.time_since_epoch());
    return format(asLocal) + print(".%03dZ", static_cast<int>((time - whole).count()));
}

Date dateOf(LocalTime time)
{
    return Date(std::chrono::floor<std::chrono::days>(time));
}

int ageInYears(Date born, Date on)
{
    int years = static_cast<int>(on.year()) - static_cast<int>(born.year());
    if (on.month() < born.month() || (on.month() == born.month() && on.day() < born.day()))
        --years;
    return years;
}

} // namespace domain
