// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"
#include "viewmodels/FactListModel.h"
#include "viewmodels/FindingRow.h"

#include <vector>

namespace viewmodels {

/// Codes right, principal diagnosis, POA, code over code, case over case, without evidence: side by side.
[[nodiscard]] std::vector<Fact> figureFacts(const workflow::Figures& figures, const scoring::Accuracy& accuracy,
                                            const domain::Rubric* rubric);
/// A view of the findings as meters: title, "41.5 / 52", share.
[[nodiscard]] std::vector<Fact> viewFacts(const std::vector<scoring::ViewRow>& rows);
/// The rules behind what was not right, each once: title (what to practise), value (citation), detail (text).
[[nodiscard]] std::vector<Fact> practiseFacts(const std::vector<FindingRow>& rows);

/// "14:20", "1:02:07": time at the desk.
[[nodiscard]] QString durationText(domain::Millis time);
/// "12 points to Mastery (95)."; empty where there is no band above.
[[nodiscard]] QString nextBandText(const scoring::Score& score, const domain::Rubric& rubric);
/// "Passed. This level asks for 80 %.", or why not.
[[nodiscard]] QString passText(const scoring::Score& score);
/// What the score was made with, in one line, so that it stays explainable.
[[nodiscard]] QString versionsText(const scoring::Score& score, const workflow::SessionHeader& header);

} // namespace viewmodels
