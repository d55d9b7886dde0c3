// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryTask.h"

#include "workflow/tasks/entry/EntryAssessor.h"
#include "workflow/tasks/entry/EntryRobots.h"
#include "workflow/tasks/entry/EntrySubmission.h"

namespace workflow::entry {

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

EntryState EntryTask::first(const TaskContext& context) const
{
    EntryState state;
    const auto read = readMaterial(context.task.material);
    if (const auto* material = std::get_if<Material>(&read)) {
        state.mode = material->mode;
        for (const Paper& paper : material->papers)
            state.sheets.emplace(paper.id, SheetState{});
    }
    return state;
}

domain::Result<op::Action> EntryTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<EntryState> EntryTask::act(const EntryState& state, const op::Action& action,
                                          const TaskContext& context) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return domain::error(domain::ErrorKind::InvalidInput, "entry.no-material", context.task.id,
                             "no forms lie on the desk");
    return applyAction(state, action, *material);
}

Json EntryTask::written(const EntryState& state) const
{
    return submissionJson(state);
}

Issues EntryTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

Issues EntryTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult EntryTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    const auto parsedKey = readKey(key);
    if (const auto* faults = std::get_if<Issues>(&parsedKey)) {
        Issues issues;
        for (const Issue& issue : *faults)
            issues.push_back({"/key" + issue.pointer, issue.message});
        return issues;
    }
    const auto parsed = readSubmission(submission, std::get<EntryKey>(parsedKey));
    if (const auto* issues = std::get_if<Issues>(&parsed))
        return *issues;
    return assessEntry(std::get<EntryState>(parsed), std::get<EntryKey>(parsedKey), context);
}

std::vector<Json> EntryTask::perfect(const Json& key) const
{
    const auto parsed = readKey(key);
    const auto* whole = std::get_if<EntryKey>(&parsed);
    return whole == nullptr ? std::vector<Json>() : perfectOps(*whole);
}

std::vector<Json> EntryTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
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

} // namespace workflow::entry
