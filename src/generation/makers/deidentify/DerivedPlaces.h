// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Pages.h"

#include <set>
#include <string>
#include <vector>

namespace generation::deidentify {

/// The least people of a ZIP area that may be named is one more than this (45 CFR 164.514(b)(2)(i)(B)(1)).
inline constexpr int zipThreshold = 20'000;
/// The oldest age that may be told (45 CFR 164.514(b)(2)(i)(C)).
inline constexpr int oldestTold = 89;

/// What the key says of a place without anybody having written it down.
struct Derived
{
    domain::Span span;
    std::string category; ///< empty: neutral
    bool direct = false;
    std::string rule; ///< empty: the category's
    std::string why;
};

struct DerivedPolicy
{
    bool staffLeaves = false; ///< names of staff are identifiers too
};

/// What can be known of one page from its slots and from how dates, times and postal codes are written; in the order of
/// the page, without overlaps.
[[nodiscard]] std::vector<Derived> derivedOn(const domain::Document& page, const std::vector<SlotPlace>& slots,
                                             const House& house, const DerivedPolicy& policy);

} // namespace generation::deidentify
