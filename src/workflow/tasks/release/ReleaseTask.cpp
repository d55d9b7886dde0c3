// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseTask.h"

#include "workflow/tasks/release/ReleaseAssessor.h"
#include "workflow/tasks/release/ReleaseRobots.h"

namespace workflow::release {

using domain::Json;

State ReleaseTask::first(const TaskContext& context) const
{
    return startOf(materialOf(context.task.material));
}

domain::Result<op::Action> ReleaseTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<State> ReleaseTask::act(const State& state, const op::Action& action, const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json ReleaseTask::written(const State& state) const
{
    return submissionJson(state);
}

std::vector<Issue> ReleaseTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> ReleaseTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult ReleaseTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    std::optional<Material> material;
    if (context.material != nullptr) {
        auto read = readMaterial(*context.material);
        if (auto* whole = std::get_if<Material>(&read))
            material = std::move(*whole);
    }
    const KnownThings known{context.chart, &context.rules, material ? &*material : nullptr};
    return judgedWithKey(
        readKey(key), [&](const Key& whole) { return readSubmission(submission, whole, known); },
        [&](const Sent& sent, const Key& whole) { return assessRelease(sent, whole, context, known.material); });
}

std::vector<Json> ReleaseTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> ReleaseTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::release
