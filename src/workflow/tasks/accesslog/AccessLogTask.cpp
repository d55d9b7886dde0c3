// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/accesslog/AccessLogAssessor.h"
#include "workflow/tasks/accesslog/AccessLogMaterial.h"
#include "workflow/tasks/accesslog/AccessLogRobots.h"

namespace workflow::accesslog {

using domain::Json;

AccessLogState AccessLogTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> AccessLogTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<AccessLogState> AccessLogTask::act(const AccessLogState& state, const op::Action& action,
                                                  const TaskContext& context) const
{
    return applyAction(state, action, entriesOf(context.task.material));
}

Json AccessLogTask::written(const AccessLogState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> AccessLogTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> AccessLogTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult AccessLogTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const AccessLogKey& whole) { return readSubmission(submission, whole); },
        [&](const AccessLogState& answer, const AccessLogKey& whole) { return assessReview(answer, whole, context); });
}

std::vector<Json> AccessLogTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> AccessLogTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const std::vector<std::string> entries = entriesOf(context.task.material);
    return blindly(
        robot, [&] { return randomOps(entries, seed); }, [&] { return greedyOps(entries, context.task.material); });
}

} // namespace workflow::accesslog
