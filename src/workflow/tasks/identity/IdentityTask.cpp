// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityTask.h"

#include "workflow/tasks/identity/IdentityAssessor.h"
#include "workflow/tasks/identity/IdentityRobots.h"

namespace workflow::identity {

using domain::Json;
using Issues = std::vector<Issue>;

std::vector<Issue> IdentityTask::checkKey(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
}

std::vector<Issue> IdentityTask::checkMaterial(const Json& material) const
{
    const auto parsed = parseMaterial(material);
    const auto* issues = std::get_if<Issues>(&parsed);
    return issues == nullptr ? Issues() : *issues;
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
    const auto answers = parseAnswers(submission);
    const auto parsedKey = parseKey(key);
    Issues issues;
    if (const auto* own = std::get_if<Issues>(&answers))
        issues = *own;
    if (const auto* keys = std::get_if<Issues>(&parsedKey)) {
        for (const Issue& issue : *keys)
            issues.push_back({"/key" + issue.pointer, issue.message});
    }
    if (!issues.empty())
        return issues;
    MaterialPtr material;
    if (context.material != nullptr) {
        const auto parsed = parseMaterial(*context.material);
        if (const auto* whole = std::get_if<MaterialPtr>(&parsed))
            material = *whole;
    }
    return assessIdentity(std::get<Answers>(answers), std::get<IdentityKey>(parsedKey), context, material.get());
}

std::vector<Json> IdentityTask::perfect(const Json& key) const
{
    const auto parsed = parseKey(key);
    const auto* whole = std::get_if<IdentityKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> IdentityTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const IdentityState start = first(context);
    const domain::Date today = domain::dateOf(context.scenario.start);
    if (start.material == nullptr)
        return {};
    if (robot == Robot::Random)
        return randomOps(start, today, seed);
    if (robot == Robot::Greedy)
        return greedyOps(start, today);
    return {};
}

} // namespace workflow::identity
