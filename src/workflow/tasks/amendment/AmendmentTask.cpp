// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/amendment/AmendmentAssessor.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"
#include "workflow/tasks/amendment/AmendmentRobots.h"

namespace workflow::amendment {

using domain::Json;

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

std::vector<Issue> AmendmentTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

std::vector<Issue> AmendmentTask::checkMaterial(const Json& material) const
{
    return issuesOf(parseMaterial(material));
}

AssessResult AmendmentTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key),
                  [&](const State& answer, const Key& whole) { return assessAmendments(answer, whole, context); });
}

std::vector<Json> AmendmentTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> AmendmentTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::amendment
