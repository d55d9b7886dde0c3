// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationState.h"

#include <variant>

namespace workflow::validation {

namespace op {

/// {"op":"sample.set","size":18}: the first so many records of the draw are reviewed.
struct SetSample
{
    int size = 0;
};
/// {"op":"review.set","record":"r03","done":true}
struct SetReviewed
{
    std::string record;
    bool done = true;
};
/// {"op":"mark.set","record":"r03","field":"los","characteristic":"consistency","value":"4"}; value may be left out.
struct SetMark
{
    FieldAt at;
    Mark mark; ///< its value as keyed
};
/// {"op":"mark.remove","record":"r03","field":"los"}
struct RemoveMark
{
    FieldAt at;
};
/// {"op":"confirm.set","record":"r03","field":"age"}, {"op":"confirm.remove",...}: right in spite of a broken rule.
struct Confirm
{
    FieldAt at;
    bool on = true;
};
/// {"op":"settle.set","record":"r03","field":"poa","keep":"first"}; keep is first, second or other, and other has a
/// "value" (left out or empty: it should be blank).
struct Settle
{
    enum class Keep { First, Second, Other };
    FieldAt at;
    Keep keep = Keep::First;
    std::string value; ///< as keyed, for Other
};
/// {"op":"settle.remove","record":"r03","field":"poa"}
struct Unsettle
{
    FieldAt at;
};
/// {"op":"figure.set","figure":"rate","value":7.6}, {"op":"figure.remove","figure":"rate"}. Percentages are in percent.
struct SetFigure
{
    Figure figure = Figure::Records;
    std::optional<double> value; ///< none takes it away
};
/// {"op":"feedback.set","person":"bowers","needed":true,"characteristic":"granularity","note":"..."}; characteristic
/// and note may be left out.
struct SetFeedback
{
    std::string person;
    Feedback feedback;
};
/// {"op":"feedback.remove","person":"bowers"}
struct RemoveFeedback
{
    std::string person;
};

using Action = std::variant<SetSample, SetReviewed, SetMark, RemoveMark, Confirm, Settle, Unsettle, SetFigure,
                            SetFeedback, RemoveFeedback>;

} // namespace op

/// Reads an op strictly. Error validation.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Marking takes away a confirmation of the same field and the other way round. Errors:
/// validation.no-sample (nothing is sampled here), validation.sample-size (below 1, or more than was pulled),
/// validation.sample-drawn (work on the sample has begun: take it back first), validation.not-drawn (draw the sample
/// first), validation.no-record (not in the batch), validation.outside-sample, validation.no-field (the record has no
/// such item), validation.twice (marked or confirmed where two abstractors disagree: settle it), validation.no-second
/// (settled where nothing is to settle), validation.no-hit (confirmed where no rule is broken), validation.same-value
/// (the value given is the one that stands there), validation.no-mark, validation.no-figure (not asked for),
/// validation.figure-range, validation.no-person (no record of theirs is under review), validation.no-feedback (not
/// asked for), validation.pattern (a pattern of who needs no feedback), and those of records::validation::normalised.
[[nodiscard]] domain::Result<ValidationState> applyAction(const ValidationState& state, const op::Action& action,
                                                          const Material& material);

} // namespace workflow::validation
