// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachTask.h"

#include "workflow/tasks/breach/BreachAssessor.h"
#include "workflow/tasks/breach/BreachRobots.h"

namespace workflow::breach {

using domain::Json;

BreachState BreachTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> BreachTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<BreachState> BreachTask::act(const BreachState& state, const op::Action& action,
                                            const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "breach.no-material", context.task.id,
                             "no incident file lies on the desk");
    return applyAction(state, action, *material);
}

Json BreachTask::written(const BreachState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> BreachTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> BreachTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult BreachTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const BreachKey& whole) { return readSubmission(submission, whole); },
        [&](const BreachState& answer, const BreachKey& whole) { return assessBreach(answer, whole, context); });
}

std::vector<Json> BreachTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> BreachTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(*material, seed); }, [&] { return greedyOps(*material); });
}

} // namespace workflow::breach
