// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixForm.h"

#include <variant>

namespace workflow::matrix {

namespace op {

/// {"op":"account.set","person":"p1","account":"close"}, {"op":"account.clear","person":"p1"}
struct SetAccount
{
    std::string account; ///< empty takes it away
};
/// {"op":"by.set","person":"p1","by":"2026-05-12T17:00"}, {"op":"by.clear",...}
struct SetBy
{
    std::optional<domain::LocalTime> by;
};
/// {"op":"role.set","person":"p1","role":"coder"}, {"op":"role.clear",...}
struct SetRole
{
    std::string role; ///< empty takes it away
};
/// {"op":"cell.set","person":"p1","section":"results","action":"view","on":true}
struct SetCell
{
    std::string section;
    std::string action;
    bool on = true;
};
/// {"op":"condition.set","person":"p1","section":"results","condition":"assigned"}, {"op":"condition.clear",...}
struct SetCondition
{
    std::string section;
    std::string condition; ///< empty takes it away
};
/// {"op":"day.set","person":"p1","day":"to","date":"2026-08-31"}, {"op":"day.clear",...}; day is from or to
struct SetDay
{
    bool last = false; ///< to, else from
    std::optional<domain::Date> date;
};

struct Action
{
    std::string person;
    std::variant<SetAccount, SetBy, SetRole, SetCell, SetCondition, SetDay> what;
};

} // namespace op

/// Reads an op strictly. Error matrix.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. An account that is neither closed nor suspended loses its time; a section without an
/// action loses its condition. Errors: matrix.no-person, matrix.no-role, matrix.no-condition, matrix.same (so already),
/// matrix.not-set (nothing to take back), matrix.not-shut (a time for an account that stays open), matrix.shut (rights
/// for one that is closed or suspended), matrix.closed-section (a condition where nothing is allowed), matrix.days (to
/// before from).
[[nodiscard]] domain::Result<MatrixState> applyAction(const MatrixState& state, const op::Action& action,
                                                      const Material& material);

/// The cells of a person as set so far, else as they were.
[[nodiscard]] const Cells& cellsOf(const MatrixState& state, const Person& person);

} // namespace workflow::matrix
