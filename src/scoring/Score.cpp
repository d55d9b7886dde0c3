// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

namespace scoring {

using domain::ErrorKind;
using domain::Json;

namespace {

domain::Error malformed(const std::string& task, const std::vector<workflow::Issue>& issues)
{
    std::string detail;
    for (const workflow::Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "scoring.submission-malformed", task, detail);
}

Json submissionFor(const ScoreInput& input, const workflow::TaskDefinition& task, const workflow::TaskType& type)
{
    const auto given = input.submissions.find(task.id);
    if (given != input.submissions.end())
        return given->second;
    return type.submission(*type.start({task, input.scenario, input.codes}));
}

domain::Status scoreTask(const ScoreInput& input, const workflow::TaskDefinition& task, Score& score)
{
    const workflow::TaskType* type = input.types.find(task.type);
    if (type == nullptr)
        return domain::error(ErrorKind::Unsupported, "scoring.no-task-type", task.type,
                             "this release has no such task");
    const auto key = input.keys.find(task.id);
    if (key == input.keys.end())
        return domain::error(ErrorKind::NotFound, "scoring.no-key", task.id, "no answer key is at hand for the task");
    const workflow::AssessContext context{input.rubric, input.rules,
                                          input.codes,  input.scenario.hasChart() ? &input.scenario.chart : nullptr,
                                          task.id,      task.material.is_null() ? nullptr : &task.material};
    const auto result = type->assess(submissionFor(input, task, *type), key->second, context);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        return malformed(task.id, *issues);
    const auto& assessment = std::get<workflow::Assessment>(result);
    for (domain::Finding finding : assessment.findings) {
        finding.task = task.id;
        finding.id.insert(0, task.id + "/");
        score.findings.push_back({std::move(finding), std::nullopt});
    }
    score.tasks.push_back({task.id, task.title, {}, {}});
    addFigures(score.figures, assessment.figures);
    return domain::done();
}

} // namespace

domain::Result<Score> score(const ScoreInput& input)
{
    Score result;
    for (const workflow::TaskDefinition& task : input.scenario.tasks) {
        const domain::Status status = scoreTask(input, task, result);
        if (!status)
            return status.error();
    }
    const domain::Date on = domain::dateOf(input.scenario.start);
    for (domain::Finding& finding : conductFindings(input.conduct, input.rubric, input.rules, on))
        result.findings.push_back({std::move(finding), std::nullopt});
    result.atDesk = input.conduct.atDesk;
    result.markPercent = input.rubric.passPercent[static_cast<std::size_t>(input.scenario.exercise.level)];
    result.versions = {input.rubric.id,     input.rubric.version, input.rules.version,
                       input.scenario.hash, input.scenario.seed,  input.scenario.codesets};
    total(result, input.rubric);
    return result;
}

} // namespace scoring
