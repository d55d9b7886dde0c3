// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Deadlines.h"

#include <algorithm>

namespace records::deficiency {

using domain::LocalTime;
using Hours = std::chrono::hours;

LocalTime startOf(const domain::Encounter& encounter)
{
    return encounter.arrived.value_or(encounter.admitted);
}

LocalTime historyDue(const FacilityClock& clock, LocalTime admitted, std::optional<LocalTime> surgery, bool emergency)
{
    const LocalTime byHours = clock.after(admitted, historyHours);
    return surgery && !emergency ? std::min(byHours, *surgery) : byHours;
}

HistoryStanding historyStanding(LocalTime written, LocalTime start)
{
    if (written >= start)
        return HistoryStanding::Current;
    const int days = daysBetween(domain::dateOf(written), domain::dateOf(start));
    return days <= historyDays ? HistoryStanding::NeedsUpdate : HistoryStanding::TooOld;
}

std::optional<LocalTime> consentDue(const domain::OperationTimes& operation, bool emergency)
{
    return emergency ? std::nullopt : operation.surgeryStart;
}

std::optional<LocalTime> reportDue(const FacilityClock& clock, const Policy& policy,
                                   const domain::OperationTimes& operation, std::optional<LocalTime> briefNote)
{
    const std::optional<LocalTime> next = operation.recoveryEnd ? operation.recoveryEnd : operation.recoveryArrival;
    const bool brief = next && briefNote && *briefNote <= *next;
    if (operation.surgeryEnd && (brief || !next))
        return clock.after(*operation.surgeryEnd, Hours(policy.reportHours));
    return next;
}

LocalTime preAnesthesiaFrom(const FacilityClock& clock, LocalTime induction)
{
    return clock.after(induction, -anesthesiaHours);
}

LocalTime postAnesthesiaDue(const FacilityClock& clock, LocalTime recoveryArrival)
{
    return clock.after(recoveryArrival, anesthesiaHours);
}

LocalTime orderDue(const FacilityClock& clock, const Policy& policy, LocalTime given)
{
    return clock.after(given, Hours(policy.verbalOrderHours));
}

LocalTime completionDue(const Policy& policy, LocalTime discharged)
{
    return dayEnd(discharged, policy.completionDays) - std::chrono::minutes(1);
}

bool completionOver(const Policy& policy, LocalTime discharged, LocalTime on)
{
    return on >= dayEnd(discharged, policy.completionDays);
}

LocalTime psychiatricDue(const FacilityClock& clock, LocalTime admitted)
{
    return clock.after(admitted, psychiatricHours);
}

domain::Date retainedUntil(domain::Date last)
{
    const domain::Date until = last + std::chrono::years(retentionYears);
    if (until.ok())
        return until;
    return domain::Date(std::chrono::local_days(until.year() / until.month() / std::chrono::last)
                        + std::chrono::days(1));
}

std::int64_t delinquencyTenths(std::int64_t delinquent, std::int64_t averageDischarges)
{
    if (delinquent <= 0 || averageDischarges <= 0)
        return 0;
    return (delinquent * 2000 + averageDischarges) / (averageDischarges * 2);
}

} // namespace records::deficiency
