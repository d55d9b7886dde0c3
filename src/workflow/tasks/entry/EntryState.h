// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryKey.h"

#include <cstdint>
#include <map>

namespace workflow::entry {

/// What was done about one field.
struct Answer
{
    enum class Kind {
        Value,   ///< keyed, or in a comparison another value than both clerks'
        Unclear, ///< flagged
        First,   ///< compare: the first clerk's is right
        Second,
    };
    Kind kind = Kind::Value;
    std::string value; ///< normalised, for Value
    Doubt doubt = Doubt::Illegible;
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct SheetState
{
    std::map<std::string, Answer, std::less<>> answers; ///< by field
    bool complete = false;
};

/// The worksheet: one electronic form for each paper.
struct EntryState
{
    Mode mode = Mode::Key;
    std::map<std::string, SheetState, std::less<>> sheets; ///< by paper
    std::int64_t keystrokes = 0;

    /// Null where nothing was done about the field yet.
    [[nodiscard]] const Answer* answer(std::string_view paper, std::string_view field) const;
};

/// What stands on a sheet: keyed values, in a comparison those that were settled or on which the clerks agree.
[[nodiscard]] Keyed valuesOf(const Paper& paper, const Form& form, const EntryState& state);

/// Fields of a paper on which the clerks disagree, in the form's order.
[[nodiscard]] std::vector<const Field*> disagreements(const Paper& paper, const Form& form);

/// Fields that keep a form from being complete: required and neither filled nor flagged, or a disagreement not settled.
[[nodiscard]] std::vector<const Field*> openFields(const Paper& paper, const Form& form, const EntryState& state,
                                                   domain::Date today);

} // namespace workflow::entry
