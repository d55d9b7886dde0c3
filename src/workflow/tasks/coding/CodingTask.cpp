// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/coding/CodingAssessor.h"
#include "workflow/tasks/coding/CodingOps.h"
#include "workflow/tasks/coding/CodingRobots.h"

namespace workflow::coding {

using domain::Json;

namespace {

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

std::vector<Issue> CodingTask::checkKey(const Json& key) const
{
    const auto read = parseKey(key);
    const auto* whole = std::get_if<CodingKey>(&read);
    return whole == nullptr ? issuesOf(read) : checkKeySense(key, *whole);
}

std::vector<NamedCode> CodingTask::namedCodes(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<CodingKey>(&parsed);
    return whole == nullptr ? std::vector<NamedCode>() : codesNamedBy(*whole);
}

AssessResult CodingTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judged(parseSubmission(submission), parseKey(key), [&](const Submission& answer, const CodingKey& whole) {
        return assessCoding(answer, whole, context);
    });
}

std::vector<Json> CodingTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> CodingTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::coding
