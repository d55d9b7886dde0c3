// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Random.h"
#include "domain/Time.h"
#include "generation/makers/validation/AbstractPools.h"

#include <map>
#include <set>
#include <string>

namespace generation::abstracts {

/// What is so of one stay, by item of the abstract.
using Truth = std::map<std::string, std::string, std::less<>>;
using Days = std::chrono::sys_days;

/// What a stay must have so that the slips planned for it can happen: ids of slips (Slips.h).
using Needs = std::set<std::string, std::less<>>;

/// The time that stays lie in, and the definition of arrival.
struct Frame
{
    Days first{};                  ///< day of discharge, earliest
    Days last{};                   ///< and latest
    Days today{};                  ///< at the desk
    std::optional<Days> changed{}; ///< from this day of discharge on arrival is when triage saw the patient
};

/// One stay as the record tells it.
struct Stay
{
    const Case* kind = nullptr;
    const Comorbid* other = nullptr;
    Truth truth;
    /// What phrases show in braces: days and times as people write them, and what no item has.
    std::map<std::string, std::string, std::less<>> facts;
    std::string words; ///< the final diagnosis
};

/// Draws a stay. `before`: discharged before the definition changed; else after it, where it changed at all and a slip
/// needs it.
[[nodiscard]] Stay drawStay(const Pools& pools, const Frame& frame, const Needs& needs, bool before,
                            domain::Random& random);

/// The excerpts of the record that an abstractor would have read, for the items asked.
[[nodiscard]] domain::Json sourceOf(const Stay& stay, const Pools& pools, const std::set<std::string>& items,
                                    const Needs& needs, domain::Random& random);

/// Replaces {name} by the fact of that name.
[[nodiscard]] std::string filled(std::string text, const Stay& stay);

[[nodiscard]] std::string isoDay(Days day);
/// MM/DD/YYYY, as people write it.
[[nodiscard]] std::string writtenDay(Days day);

} // namespace generation::abstracts
