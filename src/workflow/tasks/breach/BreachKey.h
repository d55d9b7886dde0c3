// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/breach/BreachMaterial.h"

#include <map>
#include <optional>

namespace workflow::breach {

struct KeyIncident
{
    using Accepted = std::vector<std::string>; ///< any of these is right; empty: not scored
    using ByName = std::map<std::string, Accepted, std::less<>>;

    std::string id;
    std::string title; ///< empty: its id
    ByName factors;    ///< levels by factor
    ByName papers;     ///< that show it, by factor
    std::string exception;
    Accepted conclusions;
    std::map<std::string, domain::Date, std::less<>> notify; ///< latest day by who
    bool asksNotify = false;                                 ///< the key says who is told, if only nobody
    std::optional<domain::Date> delay;                       ///< law enforcement asked to wait until
    std::optional<bool> log;
    std::optional<Accepted> sanctions; ///< all of these
    Accepted sanctionsAlso;            ///< neither right nor wrong
    std::optional<Accepted> steps;
    Accepted stepsAlso;
    std::map<std::string, std::string, std::less<>> why; ///< a sentence by what it is about: "conclusion", "nature"
    std::map<std::string, std::string, std::less<>> rules;
};

struct BreachKey
{
    std::optional<domain::Date> on; ///< rules in force on this day are cited
    std::vector<KeyIncident> incidents;

    [[nodiscard]] const KeyIncident* incident(std::string_view id) const;
};

[[nodiscard]] Reading<BreachKey> readKey(const domain::Json& json);

} // namespace workflow::breach
