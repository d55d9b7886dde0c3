// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Conduct.h"

#include <algorithm>

namespace scoring {

using domain::Finding;

ConductFacts conductOf(const workflow::SessionState& state, const workflow::Scenario& scenario)
{
    ConductFacts facts;
    facts.atDesk = state.atDesk;
    for (const workflow::HintUse& use : state.hints) {
        const auto hint = std::find_if(scenario.hints.begin(), scenario.hints.end(),
                                       [&](const workflow::Hint& entry) { return entry.id == use.hint; });
        facts.hints.push_back({use.hint, hint == scenario.hints.end() ? std::string() : hint->about, use.cost});
    }
    for (const workflow::TaskDefinition& task : scenario.tasks) {
        const auto progress = state.tasks.find(task.id);
        const bool handedIn = progress != state.tasks.end() && progress->second.submitted;
        const domain::LocalTime end = handedIn ? progress->second.submittedAt : state.now;
        if (task.due && end > *task.due)
            facts.lateTasks.push_back(task.id);
    }
    for (const workflow::Visit& visit : state.visits) {
        const bool known = std::any_of(facts.refusedOpens.begin(), facts.refusedOpens.end(),
                                       [&](const auto& entry) { return entry.document == visit.document; });
        if (!visit.allowed && !known)
            facts.refusedOpens.push_back({visit.document, visit.rule});
    }
    return facts;
}

std::vector<Finding> conductFindings(const ConductFacts& facts, const domain::Rubric& rubric,
                                     const domain::RuleBook& rules, domain::Date on)
{
    std::vector<Finding> result;
    const auto add = [&](std::string id, const char* criterion, domain::Points cost, std::string ruleId) {
        Finding finding;
        finding.id = "conduct:" + std::move(id);
        finding.criterion = criterion;
        finding.outcome = domain::Outcome::Wrong;
        finding.earned = -cost;
        finding.rule = ruleId.empty() ? rubric.ruleFor(criterion) : std::move(ruleId);
        const domain::Rule* rule = rules.find(finding.rule, on);
        finding.cite = rule == nullptr ? std::string() : rule->cite;
        return &result.emplace_back(std::move(finding));
    };
    for (const auto& hint : facts.hints) {
        Finding* finding = add("hint:" + hint.id, "hint", hint.cost, {});
        finding->title = "Hint taken" + (hint.about.empty() ? std::string() : " \u2014 " + hint.about);
        finding->reason = "Its cost was told before it was taken.";
    }
    for (const std::string& task : facts.lateTasks) {
        Finding* finding = add("late:" + task, "late", rubric.deduction("late"), {});
        finding->title = "Handed in late";
        finding->reason = "The task was due earlier on the desk's clock.";
        finding->yours = task;
    }
    for (const auto& refusal : facts.refusedOpens) {
        Finding* finding =
            add("refused:" + refusal.document, "refused-open", rubric.deduction("refused-open"), refusal.rule);
        finding->title = "Tried to open " + refusal.document;
        finding->reason = "The role at this desk may not see that page, and the attempt stands in the audit trail.";
        finding->yours = refusal.document;
    }
    return result;
}

} // namespace scoring
