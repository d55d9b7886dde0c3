// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentTask.h"

#include "workflow/tasks/amendment/AmendmentAssessor.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"
#include "workflow/tasks/amendment/AmendmentRobots.h"

namespace workflow::amendment {

using domain::Json;
using Problems = std::vector<Issue>;

State AmendmentTask::first(const TaskContext&) const
{
    return {};
}

domain::Result<op::Action> AmendmentTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<State> AmendmentTask::act(const State& state, const op::Action& action, const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json AmendmentTask::written(const State& state) const
{
    return submissionJson(state);
}

Problems AmendmentTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* issues = std::get_if<Problems>(&parsed);
    return issues == nullptr ? Problems() : *issues;
}

Problems AmendmentTask::checkMaterial(const Json& material) const
{
    const auto parsed = parseMaterial(material);
    const auto* issues = std::get_if<Problems>(&parsed);
    return issues == nullptr ? Problems() : *issues;
}

AssessResult AmendmentTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
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
    return assessAmendments(std::get<State>(parsed), std::get<Key>(parsedKey), context);
}

std::vector<Json> AmendmentTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<Key>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> AmendmentTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
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

} // namespace workflow::amendment
