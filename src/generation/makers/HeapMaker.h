// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Lets the pages of one encounter fall in a heap, for the task type `assembly`, and writes the key to it. Every page
/// bears a label that says whose it is. Parameters:
///
///     {"maker": "heap", "policy": "<id of facility/assembly.json>",
///      "otherPatient": n, "from": ["<mrn>", ...],   pages of other charts, taken from them in turn
///      "otherEncounter": n,                         pages of the chart's other encounters
///      "duplicates": n,
///      "missing": ["consent", ...],                 one of these types, drawn, is taken out altogether
///      "blank": n}                                  pages scanned without index data
///
/// What the facility keeps elsewhere (listings, notes kept apart, insurance) is not in the heap.
class HeapMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "heap"; }
    /// InvalidInput (generation.heap) where the chart cannot carry what the parameters ask for, and why.
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
