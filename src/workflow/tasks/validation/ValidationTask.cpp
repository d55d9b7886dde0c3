// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/validation/ValidationAssessor.h"
#include "workflow/tasks/validation/ValidationRobots.h"
#include "workflow/tasks/validation/ValidationSubmission.h"

namespace workflow::validation {

using domain::Json;

ValidationState ValidationTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> ValidationTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<ValidationState> ValidationTask::act(const ValidationState& state, const op::Action& action,
                                                    const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "validation.no-material", context.task.id,
                             "no batch lies on the desk");
    return applyAction(state, action, *material);
}

Json ValidationTask::written(const ValidationState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> ValidationTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> ValidationTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult ValidationTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const ValidationKey& whole) { return readSubmission(submission, whole); },
        [&](const ValidationState& answer, const ValidationKey& whole) {
            return assessValidation(answer, whole, context);
        });
}

std::vector<Json> ValidationTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> ValidationTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(*material, seed); }, [&] { return greedyOps(*material); });
}

} // namespace workflow::validation
