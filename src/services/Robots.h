// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/Score.h"
#include "services/Workplace.h"
#include "workflow/Session.h"

#include <span>

namespace services {

/// What scoring a played session needs, and no workspace: the command line plays and scores without one.
struct Rulings
{
    const workflow::ScenarioBuilder& scenarios;
    const workflow::TaskTypes& types;
    const Rubrics& rubrics;
    const domain::RuleBook& rules;
    const access_control::Policy& policy;
    const codesets::Catalogue& embedded;
    std::string release;
};

/// A session played from start to end, with its score.
struct Play
{
    workflow::SessionRecord record;
    scoring::Score score;
    std::vector<domain::Json> steps; ///< what was done, as `playSteps` takes it
};

/// What document.opened and document.refused hold.
[[nodiscard]] domain::Json visitData(const access_control::AuditEntry& entry, int version);

/// The names of the four robot trainees.
[[nodiscard]] std::optional<workflow::Robot> robotFrom(std::string_view name);

/// Lets a robot play an exercise. The same exercise, seed and robot give the same bytes: identifier and times are made
/// from the scenario.
[[nodiscard]] domain::Result<Play> playRobot(const Rulings& rulings, std::string_view exercise, std::uint64_t seed,
                                             workflow::Robot robot);

/// Plays steps as the screens would: {"op":...} is an op at the worksheet ("task" names it where there are several),
/// {"do":"open","document"}, {"do":"undo"}, {"do":"redo"}, {"do":"hint","hint"}, {"do":"hold","reason"},
/// {"do":"release"}, {"do":"lock"}, {"do":"unlock"}, {"do":"away","call"}, {"do":"chart","mrn","action"} opens another
/// chart ("print": prints it), {"do":"glass","mrn","reason"} breaks the glass to one, {"do":"advance","seconds"},
/// {"do":"submit"}. The session is finished after the last. A step that is refused ends the play with its error; the
/// subject is the step's number.
[[nodiscard]] domain::Result<Play> playSteps(const Rulings& rulings, std::string_view exercise, std::uint64_t seed,
                                             std::string_view person, std::span<const domain::Json> steps,
                                             const domain::Clock& clock, std::string id);

} // namespace services
