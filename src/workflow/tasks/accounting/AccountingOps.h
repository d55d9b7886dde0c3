// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accounting/AccountingForm.h"

#include <variant>

namespace workflow::accounting {

namespace op {

/// {"op":"row.set","row":"d03","include":true,"rule":"AC-PUBLIC"}; rule may be left out.
struct SetRow
{
    std::string row;
    bool include = false;
    std::string rule;
};
/// {"op":"row.clear","row":"d03"}: not decided any more.
struct ClearRow
{
    std::string row;
};
/// {"op":"with.set","row":"d07","first":"d03"}: summarised in the line of an earlier disclosure.
struct SetWith
{
    std::string row;
    std::string first;
};
/// {"op":"with.clear","row":"d07"}
struct ClearWith
{
    std::string row;
};
/// {"op":"field.set","row":"d03","field":"recipient","value":"..."}, {"op":"field.clear",...}: a blank column.
struct SetField
{
    std::string row;
    std::string field;
    std::optional<std::string> value; ///< none takes it away
};
/// {"op":"day.set","day":"from","date":"2020-06-15"}, {"op":"day.clear","day":"from"}
struct SetDay
{
    Day day = Day::From;
    std::optional<domain::Date> date; ///< none takes it away
};
/// {"op":"fee.set","fee":"free"}, {"op":"fee.clear"}
struct SetFee
{
    std::string fee; ///< empty takes it away
};

using Action = std::variant<SetRow, ClearRow, SetWith, ClearWith, SetField, SetDay, SetFee>;

} // namespace op

/// Reads an op strictly. Error accounting.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. A row that is not listed any more loses its line: what was summarised there stands
/// by itself again. Errors: accounting.no-row, accounting.no-rule (not among the reasons), accounting.rule-side (a
/// reason for the other decision), accounting.same (said already), accounting.not-decided (nothing to take back),
/// accounting.not-listed (only listed rows are summarised and only under listed ones), accounting.own-line (under
/// itself, under a later row or one that has no line of its own), accounting.no-summary (policy gives every disclosure
/// its line), accounting.filled (the log has that column), accounting.blank, accounting.no-day (not asked for),
/// accounting.window (ends before it begins), accounting.too-early (due before the request came).
[[nodiscard]] domain::Result<AccountingState> applyAction(const AccountingState& state, const op::Action& action,
                                                          const Material& material);

} // namespace workflow::accounting
