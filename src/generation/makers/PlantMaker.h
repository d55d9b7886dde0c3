// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Makes the chart of an audit wrong, and its key (docs/planting.md). Parameters:
/// {"maker": "plant", "kinds": [15, 33], "count": 4, "decoys": 2, "listings": ["adt-log"], "subtle": true}.
/// Without `count` every one of `kinds` is planted; with it so many of them (of all kinds where `kinds` is left out),
/// as the seed draws them. `listings` is a list of types or "all"; left out: none. `subtle` leaves out the obvious
/// kinds, or all others where it is false. `decoys` left out: all that the chart has.
class PlantMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "plant"; }
    /// InvalidInput: plant.parameters (subject: the JSON pointer), plant.cannot, plant.no-chart.
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
