// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/CareIndex.h"
#include "access/log/LogReview.h"

namespace access_control {

/// What a rule looks at.
struct LogUnderReview
{
    const AccessLog& log;
    const Rights& rights;
    const CareIndex& care;
};

/// "Odile Carrow (nurse)"; the id where there is no name.
[[nodiscard]] std::string who(const AccessLog& log, Place user);
/// "Tomas Ilves (204117)".
[[nodiscard]] std::string whom(const AccessLog& log, Place patient);
/// "2026-03-04 10:20".
[[nodiscard]] std::string when(const Moment& moment);

/// L1 to L4, L10: who was looked at, and by whom.
void reviewRelations(const LogUnderReview& under, std::vector<LogHit>& hits);
/// L5, L7: at what hours, and whether the account should have been open at all.
void reviewHours(const LogUnderReview& under, std::vector<LogHit>& hits);
/// L9, L11: what a role opened, and behind which glass.
void reviewRights(const LogUnderReview& under, std::vector<LogHit>& hits);
/// L6, L8, L12: what only several entries together show.
void reviewBursts(const LogUnderReview& under, std::vector<LogHit>& hits);

} // namespace access_control
