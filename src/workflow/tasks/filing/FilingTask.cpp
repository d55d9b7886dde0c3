// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/filing/FilingAssessor.h"
#include "workflow/tasks/filing/FilingRobots.h"

#include <algorithm>

namespace workflow::filing {

using domain::Json;

namespace {

/// What a submission names and the room does not have.
std::vector<Issue> strangersIn(const Submission& answer, const FilingKey& key)
{
    std::vector<Issue> issues;
    const auto holds = [](const std::vector<std::string>& list, const std::string& item) {
        return std::find(list.begin(), list.end(), item) != list.end();
    };
    for (std::size_t i = 0; i < answer.shelf.size(); ++i) {
        if (!holds(key.order, answer.shelf[i]) && !holds(key.cart, answer.shelf[i]))
            issues.push_back({"/shelf/" + std::to_string(i), "no \"" + answer.shelf[i] + "\" is in the room"});
    }
    for (const auto& decided : answer.decisions) {
        const std::string& id = decided.first;
        const auto known = std::find_if(key.records.begin(), key.records.end(),
                                        [&](const KeyRecord& record) { return record.id == id; });
        if (known == key.records.end())
            issues.push_back({"/decisions", "no record \"" + id + "\" is on the list"});
    }
    return issues;
}

} // namespace

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
        const std::vector<Issue> strangers = strangersIn(answer, whole);
        return strangers.empty() ? AssessResult(assessFiling(answer, whole, context)) : AssessResult(strangers);
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
