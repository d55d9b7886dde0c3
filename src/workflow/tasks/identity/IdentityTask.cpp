// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/identity/IdentityAssessor.h"
#include "workflow/tasks/identity/IdentityRobots.h"

#include <algorithm>

namespace workflow::identity {

using domain::Json;

namespace {

/// Answers to items that are not in the queue.
std::vector<Issue> strangersIn(const Answers& answers, const IdentityKey& key)
{
    std::vector<Issue> issues;
    for (const auto& answered : answers) {
        const std::string& id = answered.first;
        const auto known =
            std::find_if(key.items.begin(), key.items.end(), [&](const KeyItem& item) { return item.id == id; });
        if (known == key.items.end())
            issues.push_back({"/items", "no item \"" + id + "\" is in the queue"});
    }
    return issues;
}

} // namespace

std::vector<Issue> IdentityTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

std::vector<Issue> IdentityTask::checkMaterial(const Json& material) const
{
    return issuesOf(parseMaterial(material));
}

IdentityState IdentityTask::first(const TaskContext& context) const
{
    IdentityState state;
    const auto parsed = parseMaterial(context.task.material);
    if (const auto* material = std::get_if<MaterialPtr>(&parsed)) {
        state.material = *material;
        state.index = (*material)->index;
    }
    return state;
}

domain::Result<op::Action> IdentityTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<IdentityState> IdentityTask::act(const IdentityState& state, const op::Action& action,
                                                const TaskContext& context) const
{
    return applyAction(state, action, domain::dateOf(context.scenario.start));
}

Json IdentityTask::written(const IdentityState& state) const
{
    return answersJson(state.answers);
}

AssessResult IdentityTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    MaterialPtr material;
    if (context.material != nullptr) {
        const auto parsed = parseMaterial(*context.material);
        if (const auto* whole = std::get_if<MaterialPtr>(&parsed))
            material = *whole;
    }
    return judged(parseAnswers(submission), parseKey(key), [&](const Answers& answers, const IdentityKey& whole) {
        const std::vector<Issue> strangers = strangersIn(answers, whole);
        return strangers.empty() ? AssessResult(assessIdentity(answers, whole, context, material.get()))
                                 : AssessResult(strangers);
    });
}

std::vector<Json> IdentityTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> IdentityTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const IdentityState start = first(context);
    const domain::Date today = domain::dateOf(context.scenario.start);
    if (start.material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(start, today, seed); }, [&] { return greedyOps(start, today); });
}

} // namespace workflow::identity
