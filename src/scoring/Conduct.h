// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Finding.h"
#include "domain/Rubric.h"
#include "domain/Rule.h"
#include "domain/Time.h"
#include "workflow/SessionState.h"

#include <string>
#include <vector>

namespace scoring {

/// What the log tells of conduct at the desk. It only ever deducts: doing nothing earns nothing.
struct ConductFacts
{
    struct Hint
    {
        std::string id;
        std::string about;
        domain::Points cost;
    };
    struct Refusal
    {
        std::string document;
        std::string rule; ///< of the access policy; empty where it named none
    };
    struct Glass
    {
        std::string mrn;
        std::string reason;
        bool founded = false; ///< role, place and a documented event agree
    };
    std::vector<Hint> hints;
    std::vector<std::string> lateTasks; ///< ids of tasks handed in after their hour
    std::vector<Refusal> refusedOpens;  ///< pages the policy refused, each once
    std::vector<std::string> leftOpen;  ///< what the trainee was called away for, with the chart open behind
    std::vector<std::string> noTask;    ///< charts that neither task nor emergency asked for, each once
    std::vector<std::string> printed;   ///< charts of which a copy was made that no task asked for, each once
    std::vector<Glass> glasses;         ///< charts that were opened for an emergency, each once
    domain::Millis atDesk{0};           ///< speed is told apart from accuracy
};

/// A task that was never handed in is late when the session went on past its hour.
[[nodiscard]] ConductFacts conductOf(const workflow::SessionState& state, const workflow::Scenario& scenario);

/// A rubric as its file holds it, with what all rubrics have in common (conduct.json) wherever it says nothing itself.
[[nodiscard]] domain::Json withConduct(domain::Json rubric, const domain::Json& conduct);

/// Deductions for conduct; ids begin with "conduct:".
[[nodiscard]] std::vector<domain::Finding> conductFindings(const ConductFacts& facts, const domain::Rubric& rubric,
                                                           const domain::RuleBook& rules, domain::Date on);

} // namespace scoring
