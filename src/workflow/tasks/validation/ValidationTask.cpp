// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationTask.h"

#include "workflow/tasks/validation/ValidationAssessor.h"
#include "workflow/tasks/validation/ValidationRobots.h"
#include "workflow/tasks/validation/ValidationSubmission.h"

namespace workflow::validation {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

template <typename Value>
Issues issuesOf(const std::variant<Value, Issues>& read)
{
    const auto* issues = std::get_if<Issues>(&read);
    return issues == nullptr ? Issues() : *issues;
}

} // namespace

ValidationState ValidationTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> ValidationTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<ValidationState> ValidationTask::act(const ValidationState& state, const op::Action& action,
                                                    const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "validation.no-material", context.task.id,
                             "no batch lies on the desk");
    return applyAction(state, action, *material);
}

Json ValidationTask::written(const ValidationState& state) const
{
    return submissionJson(state);
}

Issues ValidationTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

Issues ValidationTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult ValidationTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    const auto parsedKey = readKey(key);
    if (const auto* faults = std::get_if<Issues>(&parsedKey)) {
        Issues issues;
        for (const Issue& issue : *faults)
            issues.push_back({"/key" + issue.pointer, issue.message});
        return issues;
    }
    const auto parsed = readSubmission(submission, std::get<ValidationKey>(parsedKey));
    if (const auto* issues = std::get_if<Issues>(&parsed))
        return *issues;
    return assessValidation(std::get<ValidationState>(parsed), std::get<ValidationKey>(parsedKey), context);
}

std::vector<Json> ValidationTask::perfect(const Json& key) const
{
    const auto parsed = readKey(key);
    const auto* whole = std::get_if<ValidationKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> ValidationTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    switch (robot) {
    case Robot::Random:
        return randomOps(*material, seed);
    case Robot::Greedy:
        return greedyOps(*material);
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow::validation
