// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "records/deficiency/FacilityClock.h"
#include "records/deficiency/Policy.h"

#include <cstdint>
#include <optional>

/// The deadlines of domain reference 1.3, rules D1 to D13, as pure functions. A due time is the last minute in which
/// the thing is in time, except where it says otherwise; hours elapse, days are calendar days.
namespace records::deficiency {

inline constexpr std::chrono::hours historyHours{24};     ///< D1, D2: 42 CFR 482.24(c)(4)(i)
inline constexpr int historyDays = 30;                    ///< D1, D2
inline constexpr std::chrono::hours anesthesiaHours{48};  ///< D6: 482.52(b)(1), (3)
inline constexpr std::chrono::hours psychiatricHours{60}; ///< 482.61(b)(1)
inline constexpr int retentionYears = 5;                  ///< D12, D13: 482.24(b)(1), 482.26(d)(2)

/// From when on a history is one of this encounter and needs no update: registration, where it is known, else
/// admission.
[[nodiscard]] domain::LocalTime startOf(const domain::Encounter& encounter);

/// D1, D2: within 24 hours after the admission and before the operation begins; an emergency does not wait for it.
[[nodiscard]] domain::LocalTime historyDue(const FacilityClock& clock, domain::LocalTime admitted,
                                           std::optional<domain::LocalTime> surgery, bool emergency);

enum class HistoryStanding {
    Current,     ///< made after the start
    NeedsUpdate, ///< made at most 30 days before
    TooOld       ///< older: cannot be updated, a new one is due
};
[[nodiscard]] HistoryStanding historyStanding(domain::LocalTime written, domain::LocalTime start);

/// D4: an executed consent before the operation begins; none in an emergency.
[[nodiscard]] std::optional<domain::LocalTime> consentDue(const domain::OperationTimes& operation, bool emergency);

/// D5: before the patient goes on to the next level of care, out of recovery. Where a brief note was made by then, or
/// nobody was in recovery, it has the house's hours after the end of the operation. Nothing where no time is known.
[[nodiscard]] std::optional<domain::LocalTime> reportDue(const FacilityClock& clock, const Policy& policy,
                                                         const domain::OperationTimes& operation,
                                                         std::optional<domain::LocalTime> briefNote);

/// D6: a pre-anesthesia evaluation counts from here to the induction.
[[nodiscard]] domain::LocalTime preAnesthesiaFrom(const FacilityClock& clock, domain::LocalTime induction);
/// D6: 48 hours after the arrival in recovery.
[[nodiscard]] domain::LocalTime postAnesthesiaDue(const FacilityClock& clock, domain::LocalTime recoveryArrival);

/// D8: the house's hours after a verbal order was given.
[[nodiscard]] domain::LocalTime orderDue(const FacilityClock& clock, const Policy& policy, domain::LocalTime given);

/// D9, D10: the last minute of the last day for completing the record.
[[nodiscard]] domain::LocalTime completionDue(const Policy& policy, domain::LocalTime discharged);
/// D10: whether the days for completion are over; a record with something still open is then delinquent.
[[nodiscard]] bool completionOver(const Policy& policy, domain::LocalTime discharged, domain::LocalTime on);

/// 482.61(b)(1): the psychiatric evaluation of an inpatient.
[[nodiscard]] domain::LocalTime psychiatricDue(const FacilityClock& clock, domain::LocalTime admitted);

/// D12, D13: the first day on which the law no longer asks for the record.
[[nodiscard]] domain::Date retainedUntil(domain::Date last);

/// Delinquent records of a hundred average monthly discharges, in tenths of a percent, rounded once; 0 without
/// discharges.
[[nodiscard]] std::int64_t delinquencyTenths(std::int64_t delinquent, std::int64_t averageDischarges);

} // namespace records::deficiency
