// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/deficiency/DeficiencyAssessor.h"
#include "workflow/tasks/deficiency/DeficiencyForms.h"
#include "workflow/tasks/deficiency/DeficiencyRobots.h"

namespace workflow::deficiency {

using domain::Json;

State DeficiencyTask::first(const TaskContext&) const
{
    return {};
}

domain::Result<op::Action> DeficiencyTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<State> DeficiencyTask::act(const State& state, const op::Action& action,
                                          const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json DeficiencyTask::written(const State& state) const
{
    return submissionJson(state);
}

std::vector<Issue> DeficiencyTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

AssessResult DeficiencyTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key), [&](const Submission& answer, const Key& whole) {
        return assessDeficiencies(answer, whole, context);
    });
}

std::vector<Json> DeficiencyTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> DeficiencyTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::deficiency
