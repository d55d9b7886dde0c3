// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"
#include "services/Robots.h"

namespace services {

/// The part of a workplace that scoring looks at.
[[nodiscard]] Rulings rulingsOf(const Workplace& place);

/// The score of a finished state: its submissions and its conduct against the keys.
[[nodiscard]] domain::Result<scoring::Score> scoreState(const Rulings& rulings, const workflow::Scenario& scenario,
                                                        const workflow::KeySet& keys,
                                                        const workflow::PinnedCodes& codes,
                                                        const workflow::SessionState& state);

/// The same for a record: builds its scenario, checks that it is the one that was played, folds, scores.
[[nodiscard]] domain::Result<scoring::Score> scoreRecord(const Rulings& rulings, const workflow::SessionRecord& record);

/// Folds a record event by event: {exercise, person, moments: [{n, at, type, data, tasks: {id: submission}}]}.
[[nodiscard]] domain::Result<domain::Json> replay(const Rulings& rulings, const workflow::SessionRecord& record);

/// Keeps what progress and lists show of a score; the log can always make it anew.
[[nodiscard]] domain::Status keepScore(const Workplace& place, const OpenedSession& session);

} // namespace services
