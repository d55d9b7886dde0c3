// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingTask.h"

#include "workflow/tasks/filing/FilingAssessor.h"
#include "workflow/tasks/filing/FilingRobots.h"

namespace workflow::filing {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

} // namespace

FilingState FilingTask::first(const TaskContext& context) const
{
    return startingState(context.task.material);
}

domain::Result<FilingState> FilingTask::act(const FilingState& state, const op::Action& action,
                                            const TaskContext& /*context*/) const
{
    return applyAction(state, action);
}

Json FilingTask::written(const FilingState& state) const
{
    return submissionJson(state);
}

Issues FilingTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    if (const auto* issues = std::get_if<Issues>(&parsed))
        return *issues;
    return checkKeySense(std::get<FilingKey>(parsed));
}

Issues FilingTask::checkMaterial(const Json& material) const
{
    const auto parsed = parseRoom(material);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
}

AssessResult FilingTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    const auto parsed = parseSubmission(submission);
    const auto parsedKey = parseKey(key);
    Issues issues;
    if (const auto* own = std::get_if<Issues>(&parsed))
        issues = *own;
    if (const auto* keys = std::get_if<Issues>(&parsedKey)) {
        for (const Issue& issue : *keys)
            issues.push_back({"/key" + issue.pointer, issue.message});
    }
    if (!issues.empty())
        return issues;
    return assessFiling(std::get<Submission>(parsed), std::get<FilingKey>(parsedKey), context);
}

std::vector<Json> FilingTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<FilingKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> FilingTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    switch (robot) {
    case Robot::Random:
        return randomOps(first(context), seed);
    case Robot::Greedy:
        return greedyOps(first(context));
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow::filing
