// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"
#include "workflow/tasks/amendment/AmendmentAnswer.h"

#include <optional>
#include <variant>

namespace workflow::amendment {

namespace op {

/// Chooses what is done. Parts that the new handling does not ask for are dropped; nothing takes the choice back.
struct Handle
{
    std::string request;
    std::optional<Handling> handling;
};
/// Without a document the place is taken back.
struct SetPlace
{
    std::string request;
    std::optional<Place> place;
};
/// What a label says; left out stays as it is, empty is taken back.
struct SetLabel
{
    std::string request;
    std::optional<std::optional<domain::ChangeKind>> change;
    std::optional<std::string> signer;
    std::optional<std::optional<Moment>> event;
    std::optional<std::string> reason;
};
struct SetValue
{
    std::string request;
    std::optional<std::string> field;
    std::optional<std::string> value;
    std::optional<std::string> chart;
};
struct SetDays
{
    std::string request;
    std::optional<std::optional<domain::Date>> due;
    std::optional<std::optional<domain::Date>> extended;
};
struct SetGround
{
    std::string request;
    std::string ground;
};
struct Tick
{
    std::string request;
    Part list = Part::Letter;
    std::string item;
    bool on = true;
};
/// Overwrites words of a page in force. No handling needs it.
struct EditText
{
    std::string request;
    std::string document;
    domain::Span span;
    std::string text;
};

using Action = std::variant<Handle, SetPlace, SetLabel, SetValue, SetDays, SetGround, Tick, EditText>;

} // namespace op

/// Reads an op strictly. Error amendment.op-malformed, its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: amendment.no-request, no-handling, not-asked, no-document, no-version,
/// span-outside, no-person, no-recipient, no-patient, no-field, no-type, no-encounter, not-in-list, no-such-day,
/// event-ahead, extended-already.
[[nodiscard]] domain::Result<State> applyAction(const State& state, const op::Action& action,
                                                const TaskContext& context);

} // namespace workflow::amendment
