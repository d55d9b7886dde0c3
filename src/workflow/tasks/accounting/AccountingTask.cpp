// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingTask.h"

#include "workflow/tasks/accounting/AccountingAssessor.h"
#include "workflow/tasks/accounting/AccountingRobots.h"

namespace workflow::accounting {

using domain::Json;

AccountingState AccountingTask::first(const TaskContext& /*context*/) const
{
    return {};
}

domain::Result<op::Action> AccountingTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<AccountingState> AccountingTask::act(const AccountingState& state, const op::Action& action,
                                                    const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "accounting.no-material", context.task.id,
                             "no disclosure log lies on the desk");
    return applyAction(state, action, *material);
}

Json AccountingTask::written(const AccountingState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> AccountingTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> AccountingTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult AccountingTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const AccountingKey& whole) { return readSubmission(submission, whole, context.rules); },
        [&](const AccountingState& answer, const AccountingKey& whole) {
            return assessAccounting(answer, whole, context);
        });
}

std::vector<Json> AccountingTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> AccountingTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(*material, seed); }, [&] { return greedyOps(*material); });
}

} // namespace workflow::accounting
