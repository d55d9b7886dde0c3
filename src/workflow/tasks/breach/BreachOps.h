// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/breach/BreachForm.h"

#include <variant>

namespace workflow::breach {

namespace op {

/// {"op":"factor.set","incident":"i1","factor":"nature","level":"high","paper":"p2"}, paper may be left out;
/// {"op":"factor.clear","incident":"i1","factor":"nature"}
struct SetFactor
{
    std::string factor;
    std::optional<Rating> rating; ///< none takes it away
};
/// {"op":"exception.set","incident":"i1","exception":"none"}, {"op":"exception.clear",...}
struct SetException
{
    std::string exception; ///< empty takes it away
};
/// {"op":"conclusion.set","incident":"i1","conclusion":"breach"}, {"op":"conclusion.clear",...}
struct SetConclusion
{
    std::string conclusion; ///< empty takes it away
};
/// {"op":"notify.set","incident":"i1","who":"individuals","by":"2026-07-10"}, {"op":"notify.clear",...}
struct SetNotify
{
    std::string who;
    std::optional<domain::Date> by; ///< none takes it away
};
/// {"op":"delay.set","incident":"i1","until":"2026-08-01"}, {"op":"delay.clear",...}
struct SetDelay
{
    std::optional<domain::Date> until;
};
/// {"op":"log.set","incident":"i1","log":true}, {"op":"log.clear",...}
struct SetLog
{
    std::optional<bool> log;
};
/// {"op":"sanction.set","incident":"i1","sanction":"retrain"}, {"op":"step.set","incident":"i1","step":"retrieve"} and
/// .clear
struct SetTick
{
    bool sanction = false; ///< else a step
    std::string tick;
    bool on = true;
};

struct Action
{
    std::string incident;
    std::variant<SetFactor, SetException, SetConclusion, SetNotify, SetDelay, SetLog, SetTick> what;
};

} // namespace op

/// Reads an op strictly. Error breach.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. Errors: breach.no-incident, breach.no-paper (not of this incident's file),
/// breach.same (said already), breach.not-said (nothing to take back), breach.past (a day before today), breach.hhs (at
/// once and in the annual log exclude each other), breach.no-offer (none of the sanctions or steps).
[[nodiscard]] domain::Result<BreachState> applyAction(const BreachState& state, const op::Action& action,
                                                      const Material& material);

} // namespace workflow::breach
