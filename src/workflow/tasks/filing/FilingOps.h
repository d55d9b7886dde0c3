// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingState.h"

#include <variant>

namespace workflow::filing {

namespace op {

/// From the cart into the shelf.
struct File
{
    std::string mrn;
    std::string after; ///< MRN or guide; empty: the front of the shelf
};
/// A folder on the shelf to another place.
struct Refile
{
    std::string mrn;
    std::string after;
};
/// Out of the shelf; an outguide takes its place.
struct Pull
{
    std::string mrn;
    std::string borrower;
    std::string location;
    domain::Date due{};
    std::string request; ///< empty: nobody's
};
/// Logs a chart back in: the outguide goes, the folder is on the cart.
struct Return
{
    std::string mrn;
};
struct Overdue
{
    std::string mrn;
    bool on = true;
};
/// Tells who asks that the chart is out, and with whom.
struct Refer
{
    std::string request;
    bool on = true;
};
struct Decide
{
    std::string record;
    Decision decision;
};
struct Undecide
{
    std::string record;
};
/// Enters it in the destruction log; a second entry takes the place of the first.
struct Destroy
{
    std::string record;
    Destruction entry;
};

using Action = std::variant<File, Refile, Pull, Return, Overdue, Refer, Decide, Undecide, Destroy>;

} // namespace op

/// Reads an op strictly. Error filing.op-malformed, its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The room after the action. A place, a date or a decision may be wrong; what cannot be is refused: filing.no-folder,
/// filing.no-place, filing.is-out, filing.not-out, filing.on-shelf, filing.on-cart, filing.not-on-cart,
/// filing.not-here, filing.due-past, filing.no-request, filing.other-chart, filing.no-record, filing.no-rule,
/// filing.not-marked, filing.destroyed, filing.no-method, filing.no-person.
[[nodiscard]] domain::Result<FilingState> applyAction(const FilingState& state, const op::Action& action);

} // namespace workflow::filing
