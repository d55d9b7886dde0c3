// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace workflow::accesslog {

/// What a reviewer makes of an entry (domain reference 7): nothing to object to, to be asked about, against a rule of
/// the house alone, misuse.
enum class Disposition { Appropriate, FollowUp, Policy, Violation };
inline constexpr std::array allDispositions{Disposition::Appropriate, Disposition::FollowUp, Disposition::Policy,
                                            Disposition::Violation};

[[nodiscard]] std::string_view nameOf(Disposition disposition); ///< "appropriate", "follow-up", "policy", "violation"
[[nodiscard]] std::optional<Disposition> dispositionFrom(std::string_view name);

/// Who is told.
inline constexpr std::array<std::string_view, 5> escalations{"none", "supervisor", "privacy-officer", "security", "hr"};
[[nodiscard]] bool isEscalation(std::string_view name);
/// L1 to L12.
[[nodiscard]] bool isLogRule(std::string_view name);

struct Verdict
{
    Disposition disposition = Disposition::Appropriate;
    std::string rule;       ///< empty: none is named
    std::string escalation; ///< empty: not said
    std::string note;
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// The worksheet of a log review: what was said of which entry. Entries of which nothing was said are appropriate.
struct AccessLogState
{
    std::map<std::string, Verdict, std::less<>> rows; ///< by entry
};

/// {"rows": [{id, disposition, rule, escalation, note}]}; what was not said is left out.
[[nodiscard]] domain::Json submissionJson(const AccessLogState& state);

} // namespace workflow::accesslog
