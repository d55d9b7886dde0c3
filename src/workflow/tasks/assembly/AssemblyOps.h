// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyMaterial.h"
#include "workflow/tasks/assembly/AssemblyState.h"

#include <optional>
#include <string>
#include <variant>

namespace workflow::assembly {

namespace op {

/// Puts a page into the record, from wherever it lies. `at` counts without the page itself; empty: at the end.
struct Place
{
    std::string page;
    std::optional<std::size_t> at;
};
/// Back to the heap.
struct Return
{
    std::string page;
};
struct TakeOut
{
    std::string page;
    Misfile reason = Misfile::OtherPatient;
};
/// What is not told stays; an empty text wipes a field out.
struct Index
{
    std::string page;
    IndexEntry entry;
};
struct Missing
{
    std::string type;
    bool on = true;
};
using Action = std::variant<Place, Return, TakeOut, Index, Missing>;

} // namespace op

/// InvalidInput (assembly.op-malformed) for what is no op of this worksheet.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);
/// NotFound: assembly.no-page, assembly.no-type, assembly.no-encounter. InvalidInput: assembly.no-position.
/// Conflict: assembly.in-heap (a loose page cannot go back), assembly.indexed (the field is printed on the slip).
[[nodiscard]] domain::Result<AssemblyState> applyAction(const AssemblyState& state, const op::Action& action,
                                                        const Material& material);

} // namespace workflow::assembly
