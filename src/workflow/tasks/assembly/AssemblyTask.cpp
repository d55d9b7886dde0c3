// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/assembly/AssemblyAssessor.h"
#include "workflow/tasks/assembly/AssemblyRobots.h"

namespace workflow::assembly {

using domain::Json;

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
        return assessAssembly(answer, whole, context);
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
