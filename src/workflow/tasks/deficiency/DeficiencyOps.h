// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/deficiency/DeficiencyState.h"

#include <variant>

namespace workflow::deficiency {

namespace op {

struct Add
{
    Line line;
};
/// Only what is given changes; an inner empty value takes out what stood there.
struct Set
{
    std::string line;
    std::optional<Kind> kind;
    std::optional<std::string> document;
    std::optional<std::string> author;
    std::optional<std::string> rule;
    std::optional<std::optional<domain::LocalTime>> due;
    std::optional<std::optional<domain::LocalTime>> completed;
};
struct Remove
{
    std::string line;
};
struct Delinquent
{
    std::optional<bool> value; ///< empty: not said
};
struct Rate
{
    std::optional<double> percent; ///< empty: not said
};

using Action = std::variant<Add, Set, Remove, Delinquent, Rate>;

} // namespace op

/// Whether the exercise asks for the hospital's delinquency rate: where reporting is among what it trains.
[[nodiscard]] bool asksRate(const Scenario& scenario);

/// Reads an op strictly: unknown ops and members are refused. Error deficiency.op-malformed, its detail names every
/// member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// Errors: deficiency.no-line, deficiency.no-document (neither a page of the chart, nor an order of the encounter, nor
/// a document that can be missing), deficiency.not-missing (type and document do not go together),
/// deficiency.twice (the same type for the same document stands there already), deficiency.nobody and
/// deficiency.no-rule (an author or a rule that is not there), deficiency.no-rate (no rate is asked for).
[[nodiscard]] domain::Result<State> applyAction(const State& state, const op::Action& action,
                                                const TaskContext& context);

} // namespace workflow::deficiency
