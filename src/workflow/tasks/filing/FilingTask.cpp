// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/filing/FilingAssessor.h"
#include "workflow/tasks/filing/FilingRobots.h"

namespace workflow::filing {

using domain::Json;

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

std::vector<Issue> FilingTask::checkKey(const Json& key) const
{
    const auto read = parseKey(key);
    const auto* whole = std::get_if<FilingKey>(&read);
    return whole == nullptr ? issuesOf(read) : checkKeySense(*whole);
}

std::vector<Issue> FilingTask::checkMaterial(const Json& material) const
{
    return issuesOf(parseRoom(material));
}

AssessResult FilingTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key), [&](const Submission& answer, const FilingKey& whole) {
        return assessFiling(answer, whole, context);
    });
}

std::vector<Json> FilingTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> FilingTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(first(context), seed); }, [&] { return greedyOps(first(context)); });
}

} // namespace workflow::filing
