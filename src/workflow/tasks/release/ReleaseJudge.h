// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseKey.h"

namespace workflow::release {

/// The parts of a stage's score (domain reference 6), in the order in which they are told.
enum class Part { Disposition, Scope, Reason, Identity, Special, Log };
inline constexpr std::array<std::string_view, 6> partCodes{"disposition", "scope",   "reason",
                                                           "identity",    "special", "log"};
[[nodiscard]] constexpr std::string_view code(Part value)
{
    return partCodes[static_cast<std::size_t>(value)];
}

/// A share of a part's points.
using Share = std::int64_t;
inline constexpr Share wholeShare = 1'000'000;

/// How the pages of an answer stand to the key.
struct PageCount
{
    std::vector<std::string> right;  ///< leave and should
    std::vector<std::string> sent;   ///< leave and should stay
    std::vector<std::string> kept;   ///< stay and should leave
    std::vector<std::string> locked; ///< of `sent`: must never leave
};
[[nodiscard]] PageCount pagesOf(const KeyStage& key, const Answer& answer);

/// How the defects of an answer stand to the key; what is neutral is left out.
struct DefectCount
{
    std::vector<std::string> found;
    std::vector<std::string> missed;
    std::vector<std::string> groundless;
};
[[nodiscard]] DefectCount defectsOf(const KeyStage& key, const Answer& answer);

/// Whether the key says anything of the part.
[[nodiscard]] bool applies(Part part, const KeyStage& key);
/// The share of the part that an answer earns, 0 to wholeShare.
[[nodiscard]] Share shareOf(Part part, const KeyStage& key, const Answer& answer, const domain::Rubric& rubric);

/// Where an answer falls short in a part, in short clauses.
[[nodiscard]] std::vector<std::string> faultsOf(Part part, const KeyStage& key, const Answer& answer);

/// The name under which the rubric has the rule that an answer offends first in a part, or that the part is about where
/// it offends none: "send-to", "fee"; empty: the part's own.
[[nodiscard]] std::string_view pointOf(Part part, const KeyStage& key, const Answer& answer);

/// Whether a text holds a wording, upper and lower case alike (ASCII).
[[nodiscard]] bool holds(std::string_view text, std::string_view wording);

} // namespace workflow::release
