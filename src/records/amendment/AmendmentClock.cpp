// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/amendment/AmendmentClock.h"

namespace records::amendment {

using domain::Date;
using domain::LocalTime;

namespace {

Date daysAfter(Date day, int days)
{
    return Date(std::chrono::sys_days(day) + std::chrono::days(days));
}

} // namespace

Date lastDay(Date received)
{
    return daysAfter(received, daysToAct);
}

Date furthestDay(Date received)
{
    return daysAfter(received, daysToAct + daysOfExtension);
}

LocalTime endOf(Date day)
{
    return LocalTime(std::chrono::local_days(day) + std::chrono::days(1));
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

std::optional<ExtensionFault> extensionFault(const Request& request, LocalTime told, Date until)
{
    const Date received = domain::dateOf(request.received);
    if (request.extendedTo)
        return ExtensionFault::Second;
    if (told >= endOf(lastDay(received)))
        return ExtensionFault::ToldLate;
    if (until <= lastDay(received))
        return ExtensionFault::NotLater;
    if (until > furthestDay(received))
        return ExtensionFault::TooLong;
    return std::nullopt;
}

Date lastDay(const Request& request)
{
    return request.extendedTo ? *request.extendedTo : lastDay(domain::dateOf(request.received));
}

} // namespace records::amendment
