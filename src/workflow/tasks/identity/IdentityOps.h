// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityAnswer.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workflow::identity {

namespace op {

/// The person at the counter is this one.
struct Choose
{
    std::string item;
    std::string mrn;
};
/// The person at the counter gets a new number.
struct Register
{
    std::string item;
    Registration fields;
};
/// Decides, or fills in the form; what is left out stays as it is.
struct Decide
{
    std::string item;
    std::optional<Decision> decision;
    std::optional<std::string> survivor;
    std::optional<std::vector<std::string>> retired;
    std::optional<std::vector<std::string>> identifiers;
    std::optional<std::string> document; ///< empty: none
    std::optional<bool> approval;
    std::optional<std::vector<std::string>> steps;
    std::optional<std::vector<std::string>> visits;
};
/// Takes the answer back; a merge is undone.
struct Clear
{
    std::string item;
};

using Action = std::variant<Choose, Register, Decide, Clear>;

} // namespace op

/// Reads an op strictly. Error identity.op-malformed, its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. `today`: nobody is born later. Errors: identity.no-item, identity.other-kind,
/// identity.no-record, identity.retired-record, identity.same-record, identity.three-ways, identity.not-a-candidate,
/// identity.no-paper, identity.no-visit, identity.no-merge-yet, identity.undecided, identity.born-later.
[[nodiscard]] domain::Result<IdentityState> applyAction(const IdentityState& state, const op::Action& action,
                                                        domain::Date today);

} // namespace workflow::identity
