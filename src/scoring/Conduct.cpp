// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Conduct.h"

#include <algorithm>

namespace scoring {

using domain::Finding;

namespace {

/// The role is one that treats: the policy lets nobody else break it. Broken twice, the worse time counts.
std::vector<ConductFacts::Glass> glassesOf(const workflow::SessionState& state, const workflow::Scenario& scenario)
{
    std::vector<ConductFacts::Glass> glasses;
    for (const workflow::Glass& broken : state.glasses) {
        const workflow::Emergency* emergency = scenario.emergency(broken.mrn);
        const bool founded = emergency != nullptr && emergency->from <= broken.at && broken.at <= emergency->to;
        const auto known = std::find_if(glasses.begin(), glasses.end(),
                                        [&](const ConductFacts::Glass& glass) { return glass.mrn == broken.mrn; });
        if (known == glasses.end())
            glasses.push_back({broken.mrn, broken.reason, founded});
        else if (!founded)
            *known = {broken.mrn, broken.reason, false};
    }
    return glasses;
}

} // namespace

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
    for (const workflow::Absence& absence : state.absences) {
        const workflow::CallAway* call = scenario.call(absence.call);
        if (!absence.locked && call != nullptr)
            facts.leftOpen.push_back(call->text);
    }
    facts.printed = state.printedCharts; // what a task asks for is given out at its worksheet
    facts.glasses = glassesOf(state, scenario);
    for (const std::string& mrn : state.otherCharts) {
        const bool told = std::any_of(facts.glasses.begin(), facts.glasses.end(),
                                      [&](const ConductFacts::Glass& glass) { return glass.mrn == mrn; });
        if (!told && scenario.emergency(mrn) == nullptr)
            facts.noTask.push_back(mrn);
    }
    return facts;
}

domain::Json withConduct(domain::Json rubric, const domain::Json& conduct)
{
    for (const char* part : {"deductions", "deduction_rules", "criteria"}) {
        const auto common = conduct.find(part);
        if (common == conduct.end() || !rubric.is_object() || !rubric.contains(part) || !rubric[part].is_object())
            continue;
        for (const auto& [name, value] : common->items()) {
            if (!rubric[part].contains(name))
                rubric[part][name] = value;
        }
    }
    return rubric;
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
    for (std::size_t k = 0; k < facts.leftOpen.size(); ++k) {
        Finding* finding = add("left-open:" + std::to_string(k + 1), "left-open", rubric.deduction("left-open"), {});
        finding->title = "Chart left open";
        finding->reason = "The desk was left without locking it, and whoever passed could read the chart.";
        finding->yours = facts.leftOpen[k];
    }
    for (const std::string& mrn : facts.noTask) {
        Finding* finding = add("no-task:" + mrn, "no-task-open", rubric.deduction("no-task-open"), {});
        finding->title = "Opened the chart of " + mrn;
        finding->reason = "No task at this desk asked for that patient's chart; the opening stands in the audit trail.";
        finding->yours = mrn;
    }
    for (const std::string& mrn : facts.printed) {
        Finding* finding = add("printed:" + mrn, "no-task-print", rubric.deduction("no-task-print"), {});
        finding->title = "Printed pages of the chart of " + mrn;
        finding->reason = "No task at this desk asked for a copy: whoever looks takes no more than the work needs.";
        finding->yours = mrn;
    }
    for (const ConductFacts::Glass& glass : facts.glasses) {
        const domain::Points cost = glass.founded ? domain::Points{} : rubric.deduction("glass");
        Finding* finding = add("glass:" + glass.mrn, "glass", cost, {});
        finding->title = "Broke the glass to the chart of " + glass.mrn;
        finding->reason = glass.founded ? "Your role, the place and what stands on the board agree."
                                        : "Nothing on this unit's board at that time bears it out.";
        finding->outcome = glass.founded ? domain::Outcome::Right : domain::Outcome::Wrong;
        finding->yours = glass.reason;
    }
    return result;
}

} // namespace scoring
