// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryState.h"

namespace workflow::entry {

namespace op {

/// Keys a value; empty takes it away.
struct SetField
{
    std::string form;
    std::string field;
    std::string value;
    std::int64_t keys = 0; ///< keystrokes it took; the length of the value where it is not said
};
struct FlagField
{
    std::string form;
    std::string field;
    std::optional<Doubt> doubt; ///< none takes the flag away
};
struct Complete
{
    std::string form;
    bool complete = true;
};
/// Settles what two clerks keyed.
struct Reconcile
{
    std::string form;
    std::string field;
    std::optional<Answer> answer; ///< none: not settled after all. Its value as keyed
    std::int64_t keys = 0;
};

using Action = std::variant<SetField, FlagField, Complete, Reconcile>;

} // namespace op

/// Reads an op strictly. Error entry.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: entry.no-material, entry.no-form, entry.no-field, entry.other-mode (keying
/// in a comparison and the other way round), entry.form-complete (reopen it first), entry.form-open (with what is
/// open), and those of records::entry::normalised. A value out of range is taken: remarksOn tells of it.
[[nodiscard]] domain::Result<EntryState> applyAction(const EntryState& state, const op::Action& action,
                                                     const Material& material);

} // namespace workflow::entry
