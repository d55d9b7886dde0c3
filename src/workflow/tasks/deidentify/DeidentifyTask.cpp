// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include "workflow/tasks/deidentify/DeidentifyAssessor.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"
#include "workflow/tasks/deidentify/DeidentifyRobots.h"
#include "workflow/tasks/deidentify/DeidentifySubmission.h"

namespace workflow::deidentify {

using domain::Json;

domain::Result<op::Action> DeidentifyTask::parse(const Json& op) const
{
    return parseAction(op);
}

domain::Result<DeidentifyState> DeidentifyTask::act(const DeidentifyState& state, const op::Action& action,
                                                    const TaskContext& context) const
{
    return applyAction(state, action, context);
}

Json DeidentifyTask::written(const DeidentifyState& state) const
{
    return submissionJson(state);
}

std::vector<Issue> DeidentifyTask::checkKey(const Json& key) const
{
    return issuesOf(parseKey(key));
}

std::vector<Issue> DeidentifyTask::checkMaterial(const Json& material) const
{
    if (material.is_null())
        return {};
    auto read = parseMaterial(material);
    const auto* issues = std::get_if<std::vector<Issue>>(&read);
    return issues == nullptr ? std::vector<Issue>() : *issues;
}

AssessResult DeidentifyTask::assess(const Json& submission, const Json& key, const AssessContext& context) const
{
    return judgedWithKey(
        parseKey(key), [&](const DeidentifyKey& whole) { return parseSubmission(submission, whole, context); },
        [&](const Answer& answer, const DeidentifyKey& whole) { return assessRedactions(answer, whole, context); });
}

std::vector<Json> DeidentifyTask::perfect(const Json& key) const
{
    return opsOf(parseKey(key), perfectOps);
}

std::vector<Json> DeidentifyTask::blindOps(Robot robot, const TaskContext& context, std::uint64_t seed) const
{
    return blindly(
        robot, [&] { return randomOps(context, seed); }, [&] { return greedyOps(context); });
}

} // namespace workflow::deidentify
