// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/deidentify/DeidentifyState.h"

#include <variant>

namespace workflow::deidentify {

namespace op {

/// Blanks at both ends of the place are left out.
struct Add
{
    std::string document;
    domain::Span span;
    Category category = Category::Other;
};
/// The words of the place, and wherever else they stand as whole words, on the page or on all pages asked for; what is
/// redacted already stays as it is.
struct All
{
    Add first;
    bool everywhere = false;
};
struct Set
{
    std::string redaction;
    Category category = Category::Other;
};
struct Remove
{
    std::string redaction;
};
struct Looked
{
    std::string document;
    bool looked = true;
};

using Action = std::variant<Add, All, Set, Remove, Looked>;

} // namespace op

/// Reads an op strictly: unknown ops and members are refused. Error deidentify.op-malformed, its detail names every
/// member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: deidentify.no-page, deidentify.not-asked, deidentify.span-outside,
/// deidentify.nothing, deidentify.covered, deidentify.no-redaction, deidentify.same.
[[nodiscard]] domain::Result<DeidentifyState> applyAction(const DeidentifyState& state, const op::Action& action,
                                                          const TaskContext& context);

} // namespace workflow::deidentify
