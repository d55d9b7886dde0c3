// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"

#include <string_view>
#include <vector>

namespace records {

/// A run of words that two texts share, or that only one of them has. A span is empty where a text has nothing.
struct DiffRun
{
    bool same = true;
    domain::Span left;  ///< code points of the left text
    domain::Span right; ///< code points of the right text
};

/// Word by word (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986). The runs cover both texts in
/// order. Texts that share next to nothing are told as one run of difference.
[[nodiscard]] std::vector<DiffRun> differences(std::string_view left, std::string_view right);

} // namespace records
