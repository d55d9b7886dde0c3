// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/audit/AuditAssessor.h"
#include "workflow/tasks/audit/AuditRobots.h"
#include "workflow/tasks/audit/AuditSubmission.h"

namespace workflow::audit {

using domain::Json;

domain::Result<op::Action> AuditTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<AuditState> AuditTask::act(const AuditState& state, const op::Action& action,
                                          const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json AuditTask::written(const AuditState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> AuditTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

AssessResult AuditTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key),
                  [&](const Answer& answer, const AuditKey& whole) { return assessAudit(answer, whole, context); });
}

std::vector<Json> AuditTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> AuditTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::audit
