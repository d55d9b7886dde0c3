// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/validation/Stay.h"

#include <string>
#include <string_view>
#include <vector>

namespace generation::abstracts {

/// What can go wrong in an abstract, or looks wrong and is not.
struct Slip
{
    std::string_view id;
    std::string_view group; ///< one slip of a group a record: they would hide one another
    std::string_view item;
    std::vector<std::string> characteristics; ///< of an error; empty: a decoy
    std::vector<std::string> also;            ///< decoy: other items that its rule speaks of
    bool asksValue = true;                    ///< whether the right value is asked for
    std::string_view why;                     ///< with slots

    [[nodiscard]] bool isDecoy() const { return characteristics.empty(); }
};

/// Null for a slip that there is not.
[[nodiscard]] const Slip* slip(std::string_view id);

/// Whether one record cannot carry both.
[[nodiscard]] bool clash(const Slip& one, const Slip& other);

/// What stands in the abstract where the slip was made.
[[nodiscard]] std::string slipped(const Slip& slip, const Stay& stay, domain::Random& random);

/// A value that another abstractor might well give, of an item abstracted twice: not the right one, and not `taken`.
[[nodiscard]] std::string otherOpinion(std::string_view item, const std::string& right, const std::string& taken,
                                       domain::Random& random);

} // namespace generation::abstracts
