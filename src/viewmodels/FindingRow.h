// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewmodels {

/// A finding with all that was said and done about it.
struct FindingRow
{
    domain::Finding finding; ///< as the scorer gave it
    domain::Points now;      ///< what counts: with the instructor's override
    std::optional<services::Override> override;
    std::vector<services::Comment> comments;
    QString disagreement; ///< the trainee's objection; empty where there is none
    QString disagreementCite;
    QString ruleTitle;      ///< its subject
    QString rule;           ///< text of the rule on the encounter's date
    QString criterion;      ///< title of the rubric's criterion
    QString responsibility; ///< title of the criterion's first; empty where it has none
    QString task;           ///< title of the task
};

/// The findings of a session in the scorer's order.
[[nodiscard]] std::vector<FindingRow> findingRows(const services::Workplace& place,
                                                  const services::OpenedSession& session);

/// "2", "41.5", "−2"
[[nodiscard]] QString pointsText(domain::Points points);
/// "2 / 4", or the deduction alone: "−2".
[[nodiscard]] QString pointsOf(const domain::Finding& finding, domain::Points points);
/// A code or title that names the finding to the ear and in lists: "N18.32".
[[nodiscard]] QString shortName(const domain::Finding& finding);
/// "right", "partly", "missed", "wrong", "remark"
[[nodiscard]] QString outcomeCode(domain::Outcome outcome);
[[nodiscard]] QString outcomeTitle(domain::Outcome outcome);

} // namespace viewmodels
