// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/entry/Keying.h"
#include "workflow/tasks/entry/EntryState.h"

#include <optional>

namespace workflow::entry {

/// How the answer to one field stands to the key.
enum class Fate {
    Right,
    Near,      ///< one slip away
    OtherUnit, ///< the number of the paper in a unit that the record does not keep
    Wrong,
    Missed,     ///< nothing was done
    Guessed,    ///< keyed where nobody can know
    OtherDoubt, ///< flagged, for another reason
    Readable,   ///< flagged, though the paper tells
    Invented,   ///< keyed where the paper is empty
    Needless,   ///< flagged where nothing is asked
    Spoiled,    ///< compare: both clerks were right, and it was changed
    NotAtStake, ///< compare: both clerks were right, and it was left so; key: empty, and left so
};

struct FieldVerdict
{
    Fate fate = Fate::NotAtStake;
    std::string value; ///< what stands on the form in the end; empty where nothing does
};

/// Judges one field; `wanted` is null where the key has nothing for it.
[[nodiscard]] FieldVerdict judge(const Field& field, const KeyField* wanted, const Answer* given, Mode mode);

/// Whether a field of a comparison is to be settled: the clerks disagree, or agree on what is wrong.
[[nodiscard]] bool atStake(const Field& field, const KeyField& wanted);

} // namespace workflow::entry
