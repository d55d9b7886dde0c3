// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditTask.h"

#include "workflow/tasks/audit/AuditAssessor.h"
#include "workflow/tasks/audit/AuditRobots.h"
#include "workflow/tasks/audit/AuditSubmission.h"

namespace workflow::audit {

using domain::Json;
using Issues = std::vector<Issue>;

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

Issues AuditTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
}

AssessResult AuditTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    const auto parsed = parseSubmission(submission);
    const auto parsedKey = parseKey(key);
    Issues issues;
    if (const auto* own = std::get_if<Issues>(&parsed))
        issues = *own;
    if (const auto* keys = std::get_if<Issues>(&parsedKey)) {
        for (const Issue& issue : *keys)
            issues.push_back({"/key" + issue.pointer, issue.message});
    }
    if (!issues.empty())
        return issues;
    return assessAudit(std::get<Answer>(parsed), std::get<AuditKey>(parsedKey), context);
}

std::vector<Json> AuditTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<AuditKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> AuditTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    switch (robot) {
    case Robot::Random:
        return randomOps(context, seed);
    case Robot::Greedy:
        return greedyOps(context);
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow::audit
