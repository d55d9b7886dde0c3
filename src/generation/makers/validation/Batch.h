// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/validation/Plan.h"

#include <map>
#include <string>
#include <vector>

namespace generation::abstracts {

/// One record of the batch as it is made.
struct Entry
{
    std::string id;
    int number = 0;
    std::string account;
    std::size_t person = 0; ///< index into the people of the batch
    bool before = false;
    std::vector<const Slip*> slips;
    Stay stay;
    Truth values; ///< as abstracted
    bool twice = false;
    Truth second; ///< as the second abstractor has the items compared
    domain::Json source;

    [[nodiscard]] bool has(std::string_view item) const; ///< whether a slip is planted there
    [[nodiscard]] Needs needs() const;
};

struct Disagreement
{
    std::size_t record = 0;
    std::string item;
};

struct Batch
{
    std::vector<Abstractor> people; ///< first abstractors, in the plan's order
    std::vector<Entry> entries;     ///< in the order of the draw: the sample, then what was pulled beyond it
    std::vector<Disagreement> disagreements;
};

/// Makes a batch by the plan; an error where the plan has more slips than its records can carry.
[[nodiscard]] domain::Result<Batch> makeBatch(const Plan& plan, const Pools& pools, domain::Random& random);

} // namespace generation::abstracts
