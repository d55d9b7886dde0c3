// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingTask.h"

#include "workflow/tasks/coding/CodingAssessor.h"
#include "workflow/tasks/coding/CodingOps.h"
#include "workflow/tasks/coding/CodingRobots.h"

namespace workflow::coding {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

domain::Error foreign()
{
    return domain::error(domain::ErrorKind::Foreign, "coding.foreign", {}, "state or op is of another task type");
}

} // namespace

TaskStatePtr CodingTask::start(const TaskContext&) const
{
    return std::make_shared<CodingState>();
}

domain::Result<TaskOpPtr> CodingTask::parseOp(const Json& op) const
{
    auto action = parseAction(op);
    if (!action)
        return action.error();
    return TaskOpPtr(std::make_shared<CodingOp>(std::move(*action)));
}

domain::Result<TaskStatePtr> CodingTask::apply(const TaskState& state, const TaskOp& op,
                                               const TaskContext& context) const
{
    const auto* worksheet = dynamic_cast<const CodingState*>(&state);
    const auto* codingOp = dynamic_cast<const CodingOp*>(&op);
    if (worksheet == nullptr || codingOp == nullptr)
        return foreign();
    auto next = applyAction(*worksheet, codingOp->action, context);
    if (!next)
        return next.error();
    return TaskStatePtr(std::move(*next));
}

Json CodingTask::submission(const TaskState& state) const
{
    const auto* worksheet = dynamic_cast<const CodingState*>(&state);
    return submissionJson(worksheet == nullptr ? CodingState() : *worksheet);
}

Issues CodingTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    if (const auto* issues = std::get_if<Issues>(&parsed))
        return *issues;
    return checkKeySense(key, std::get<CodingKey>(parsed));
}

std::vector<NamedCode> CodingTask::namedCodes(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<CodingKey>(&parsed);
    return whole == nullptr ? std::vector<NamedCode>() : codesNamedBy(*whole);
}

AssessResult CodingTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
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
    return assessCoding(std::get<Submission>(parsed), std::get<CodingKey>(parsedKey), context);
}

std::vector<Json> CodingTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<CodingKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> CodingTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
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

} // namespace workflow::coding
