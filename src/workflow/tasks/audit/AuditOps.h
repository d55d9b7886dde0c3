// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditState.h"

#include <variant>

namespace workflow::audit {

/// What is said of a flag beside its place; empty where nothing is said.
struct Details
{
    std::optional<int> kind;
    std::optional<int> severity;
    std::optional<domain::MendPath> path;
    std::optional<std::string> note;
};

namespace op {

struct Raise
{
    domain::Evidence place;
    Details details;
};
struct Set
{
    std::string flag;
    Details details;
};
struct Remove
{
    std::string flag;
};
/// A further place of the same thing: the other page of two that disagree.
struct AddPlace
{
    std::string flag;
    domain::Evidence place;
};
/// Takes a further place away; the first one stays as long as the flag does.
struct DropPlace
{
    std::string flag;
    std::size_t index = 1;
};

/// The same kind by one hand again and again; empty: no such thing was seen.
struct SayPattern
{
    std::optional<Pattern> pattern;
};

using Action = std::variant<Raise, Set, Remove, AddPlace, DropPlace, SayPattern>;

} // namespace op

/// Reads an op strictly: unknown ops and members are refused. Error audit.op-malformed, its detail names every member
/// that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: audit.no-flag, audit.no-document, audit.span-outside, audit.same-place,
/// audit.no-place.
[[nodiscard]] domain::Result<AuditState> applyAction(const AuditState& state, const op::Action& action,
                                                     const TaskContext& context);

} // namespace workflow::audit
