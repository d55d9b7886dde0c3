// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyTask.h"

#include "workflow/tasks/deficiency/DeficiencyAssessor.h"
#include "workflow/tasks/deficiency/DeficiencyForms.h"
#include "workflow/tasks/deficiency/DeficiencyRobots.h"

namespace workflow::deficiency {

using domain::Json;
using Problems = std::vector<Issue>;

State DeficiencyTask::first(const TaskContext&) const
{
    return {};
}

domain::Result<op::Action> DeficiencyTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<State> DeficiencyTask::act(const State& state, const op::Action& action,
                                          const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json DeficiencyTask::written(const State& state) const
{
    return submissionJson(state);
}

std::vector<Issue> DeficiencyTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* issues = std::get_if<Problems>(&parsed);
    return issues == nullptr ? Problems() : *issues;
}

AssessResult DeficiencyTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    const auto parsed = parseSubmission(submission);
    const auto parsedKey = parseKey(key);
    Problems issues;
    if (const auto* own = std::get_if<Problems>(&parsed))
        issues = *own;
    if (const auto* keys = std::get_if<Problems>(&parsedKey)) {
        for (const Issue& issue : *keys)
            issues.push_back({"/key" + issue.pointer, issue.message});
    }
    if (!issues.empty())
        return issues;
    return assessDeficiencies(std::get<Submission>(parsed), std::get<Key>(parsedKey), context);
}

std::vector<Json> DeficiencyTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<Key>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> DeficiencyTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    switch (robot) {
    case Robot::Random:
        return randomOps(context, seed);
    case Robot::Greedy:
        return greedyOps(context);
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow::deficiency
