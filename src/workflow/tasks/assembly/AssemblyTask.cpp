// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/assembly/AssemblyAssessor.h"
#include "workflow/tasks/assembly/AssemblyRobots.h"

#include <algorithm>

namespace workflow::assembly {

using domain::Json;

namespace {

/// Pages that a submission names and that never lay in the heap.
std::vector<Issue> strangersIn(const Submission& answer, const AssemblyKey& key)
{
    std::vector<Issue> issues;
    const auto look = [&](const std::string& page, const std::string& pointer) {
        if (std::find(key.heap.begin(), key.heap.end(), page) == key.heap.end())
            issues.push_back({pointer, "no page \"" + page + "\" lies in the heap"});
    };
    for (std::size_t i = 0; i < answer.order.size(); ++i)
        look(answer.order[i], "/order/" + std::to_string(i));
    for (std::size_t i = 0; i < answer.aside.size(); ++i)
        look(answer.aside[i].page, "/aside/" + std::to_string(i) + "/page");
    for (const auto& [page, entry] : answer.index)
        look(page, "/index");
    return issues;
}

} // namespace

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

std::vector<Issue> AssemblyTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

std::vector<Issue> AssemblyTask::checkMaterial(const Json& material) const
{
    return issuesOf(parseMaterial(material));
}

AssessResult AssemblyTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key), [&](const Submission& answer, const AssemblyKey& whole) {
        const std::vector<Issue> strangers = strangersIn(answer, whole);
        return strangers.empty() ? AssessResult(assessAssembly(answer, whole, context)) : AssessResult(strangers);
    });
}

std::vector<Json> AssemblyTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> AssemblyTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(materialOf(context), seed); }, [&] { return greedyOps(materialOf(context)); });
}

} // namespace workflow::assembly
