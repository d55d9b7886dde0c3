// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Content.h"
#include "generation/Slots.h"

#include <map>
#include <string>
#include <vector>

namespace generation {

/// Something that kept a page, an order or a result from being filled.
struct RenderFault
{
    std::string place;   ///< document id, or the JSON pointer into chart.json ("/orders/2/text")
    bool page = true;    ///< whether `place` is a document
    bool header = false; ///< in the page's title, not its body
    SlotFault slot;
};

struct RenderedChart
{
    records::Chart chart; ///< slots filled, header names filled, documents in the order of the chart tree
    std::vector<RenderFault> faults;
    std::map<std::string, std::vector<SlotPlace>, std::less<>> places; ///< where slots stand in the bodies, by page
};

/// The chart as a reader sees it: for `patient`, with `facts` over those of the chart.
[[nodiscard]] RenderedChart render(const RawChart& raw, const House& house, const domain::Patient& patient,
                                   const Facts& facts);

/// A variant's facts laid over the chart's.
[[nodiscard]] Facts overlay(const Facts& facts, const Variant* variant);

} // namespace generation
