// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Json.h"
#include "domain/Result.h"
#include "generation/Content.h"

#include <cstdint>
#include <string>
#include <vector>

namespace services {

struct PlantRequest
{
    std::string mrn;
    std::vector<int> kinds; ///< of discrepancies.json, planted in this order
    std::uint64_t seed = 1;
    std::size_t decoys = 0;
    std::vector<std::string> listings; ///< types of generation::listingTypes
};

struct PlantOutcome
{
    generation::RawChart chart; ///< made wrong; listings among its pages
    domain::Json key;           ///< of the task type audit
    struct Refusal
    {
        int kind = 0;
        std::string reason;
    };
    std::vector<Refusal> refused; ///< kinds that this chart cannot carry
};

/// Makes a chart wrong outside of any exercise, for its own patient. What cannot be planted is told and the rest is
/// planted all the same. NotFound: plant.no-chart; InvalidInput: plant.no-kind.
[[nodiscard]] domain::Result<PlantOutcome> plantChart(const generation::ContentSource& content,
                                                      const codesets::Catalogue& codes, const PlantRequest& request);

} // namespace services
