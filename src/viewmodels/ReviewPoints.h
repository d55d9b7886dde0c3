// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Finding.h"
#include "services/ports/ReviewStore.h"
#include "viewmodels/FactListModel.h"

#include <optional>
#include <vector>

namespace viewmodels {

/// Points as a person types them: "2", "2.5", "2,5", "-1", "−1". Nothing where it is no number.
[[nodiscard]] std::optional<domain::Points> typedPoints(const QString& text);
/// From nothing to all in quarters (a deduction: from its full cost to nothing), and the automatic points among them:
/// title "2.5", value "auto" where they are the automatic ones.
[[nodiscard]] std::vector<Fact> pointChoices(const domain::Finding& finding);
/// What was done to the points of a finding, oldest first: title (points), value (by whom and when), detail (reason).
[[nodiscard]] std::vector<Fact> overrideHistory(const std::vector<services::Override>& history,
                                                const std::string& finding);
/// Title (by whom and when) and detail (text).
[[nodiscard]] std::vector<Fact> commentFacts(const std::vector<services::Comment>& comments);

} // namespace viewmodels
