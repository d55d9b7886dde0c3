// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryTask.h"

#include "workflow/Reading.h"
#include "workflow/tasks/entry/EntryAssessor.h"
#include "workflow/tasks/entry/EntryRobots.h"
#include "workflow/tasks/entry/EntrySubmission.h"

namespace workflow::entry {

using domain::Json;

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

std::vector<Issue> EntryTask::checkKey(const Json& key) const
{
    return issuesOf(readKey(key));
}

std::vector<Issue> EntryTask::checkMaterial(const Json& material) const
{
    return issuesOf(readMaterial(material));
}

AssessResult EntryTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        readKey(key), [&](const EntryKey& whole) { return readSubmission(submission, whole); },
        [&](const EntryState& answer, const EntryKey& whole) { return assessEntry(answer, whole, context); });
}

std::vector<Json> EntryTask::perfect(const Json& key) const
{
    return opsOf(readKey(key), perfectOps);
}

std::vector<Json> EntryTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return {};
    return blindly(
        robot, [&] { return randomOps(*material, seed); }, [&] { return greedyOps(*material); });
}

} // namespace workflow::entry
