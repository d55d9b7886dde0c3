// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Content.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace generation {

/// What the slots of a text are filled from. All of it must outlive the filling.
struct SlotContext
{
    const House& house;
    const domain::Patient& patient;
    std::string_view mrn;
    const domain::Encounter* encounter = nullptr; ///< null: `enc.`, `day.` and age have no value
    const Facts& facts;
    const Facts* overrides = nullptr; ///< whole slots ("patient.born") that have another value here
};

/// Where a slot's value stands in the filled text, in code points.
struct SlotPlace
{
    std::string slot;
    domain::Span span;
};

/// A slot that could not be filled.
struct SlotFault
{
    std::size_t line = 1; ///< in the text given, the first is 1
    std::string slot;     ///< "fact.sid"
    std::string reason;   ///< "the chart has no fact of this name"
};

struct Filled
{
    std::string text; ///< slots that failed stand as they were
    std::vector<SlotFault> faults;
    std::vector<SlotPlace> places; ///< of the slots that were filled, in order
};

/// Exchanges every `{{slot}}` for its value (sample-records/README.md lists them).
[[nodiscard]] Filled fillSlots(std::string_view text, const SlotContext& context);

/// The value of one slot ("patient.name").
[[nodiscard]] domain::Result<std::string> slotText(std::string_view slot, const SlotContext& context);

/// The names of all slots in a text, in their order.
[[nodiscard]] std::vector<std::string> slotsIn(std::string_view text);

/// "Dr. I. Renner" for physicians, else as records::displayName.
[[nodiscard]] std::string staffSlot(const records::StaffMember& member);

} // namespace generation
