// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyTask.h"

#include "workflow/tasks/assembly/AssemblyAssessor.h"
#include "workflow/tasks/assembly/AssemblyRobots.h"

namespace workflow::assembly {

using domain::Json;
using Issues = std::vector<Issue>;

AssemblyState AssemblyTask::first(const TaskContext& context) const
{
    AssemblyState state;
    for (const Slip& slip : materialOf(context).pages)
        state.heap.push_back(slip.page);
    return state;
}

domain::Result<op::Action> AssemblyTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<AssemblyState> AssemblyTask::act(const AssemblyState& state, const op::Action& action,
                                                const TaskContext& context) const
{
    return applyAction(state, action, materialOf(context));
}

Json AssemblyTask::written(const AssemblyState& state) const
{
    return submissionJson(state);
}

Issues AssemblyTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
}

Issues AssemblyTask::checkMaterial(const Json& material) const
{
    const auto parsed = parseMaterial(material);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
}

AssessResult AssemblyTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
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
    return assessAssembly(std::get<Submission>(parsed), std::get<AssemblyKey>(parsedKey), context);
}

std::vector<Json> AssemblyTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<AssemblyKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> AssemblyTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    switch (robot) {
    case Robot::Random:
        return randomOps(materialOf(context), seed);
    case Robot::Greedy:
        return greedyOps(materialOf(context));
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow::assembly
