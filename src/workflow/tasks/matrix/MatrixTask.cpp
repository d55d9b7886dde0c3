// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixTask.h"

#include "workflow/tasks/matrix/MatrixAssessor.h"
#include "workflow/tasks/matrix/MatrixRobots.h"

namespace workflow::matrix {

using domain::Json;

MatrixState MatrixTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> MatrixTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<MatrixState> MatrixTask::act(const MatrixState& state, const op::Action& action,
                                            const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "matrix.no-material", context.task.id,
                             "no inbox lies on the desk");
    return applyAction(state, action, *material);
}

Json MatrixTask::written(const MatrixState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> MatrixTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> MatrixTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult MatrixTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const MatrixKey& whole) { return readSubmission(submission, whole); },
        [&](const MatrixState& answer, const MatrixKey& whole) { return assessMatrix(answer, whole, context); });
}

std::vector<Json> MatrixTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> MatrixTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(*material, seed); }, [&] { return greedyOps(*material); });
}

} // namespace workflow::matrix
