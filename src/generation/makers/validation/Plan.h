// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/validation/Slips.h"

#include <optional>

namespace generation::abstracts {

/// One person's share of the batch.
struct Share
{
    int records = 0;
    std::vector<const Slip*> errors;
    bool before = false; ///< all of them from before the definition changed
};

/// How many disagreements are planted, by who is right.
struct Twice
{
    int records = 0;
    std::vector<std::string> items; ///< those that are compared
    std::string item;               ///< whose agreement and kappa are asked for
    int first = 0;
    int second = 0;
    int neither = 0;
};

/// The parameters of the maker, read.
struct Plan
{
    std::string title;
    std::vector<std::string> items;
    Frame frame;
    std::vector<Share> people;
    std::vector<const Slip*> decoys;
    std::vector<std::string> figures;
    std::optional<Twice> twice;
    domain::Json sampling = nullptr; ///< as written, as are the two below
    domain::Json feedback = nullptr;
    domain::Json changes = nullptr;
    int confidence = 95; ///< of the intervals, percent
    int population = 0;  ///< of the list that is sampled; else the number of records
    int sample = 0;      ///< records under review
    int spare = 0;       ///< pulled beyond the sample

    [[nodiscard]] bool asks(std::string_view item) const;
};

/// The parameters, or the first that does not serve (generation.parameters).
[[nodiscard]] domain::Result<Plan> readPlan(const domain::Json& parameters, domain::Date today, const Pools& pools);

/// The error that says why parameters do not serve.
[[nodiscard]] domain::Error unfit(std::string detail);

} // namespace generation::abstracts
