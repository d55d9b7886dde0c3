// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

#include <algorithm>
#include <functional>

namespace scoring {

using domain::Points;

namespace {

using Names = std::function<std::vector<std::string>(const domain::Criterion&)>;

std::vector<ViewRow> view(const Score& score, const domain::Rubric& rubric, const Names& names)
{
    std::map<std::string, ViewRow> rows;
    for (const ScoredFinding& entry : score.findings) {
        const auto criterion = rubric.criteria.find(entry.finding.criterion);
        if (criterion == rubric.criteria.end())
            continue;
        for (const std::string& name : names(criterion->second)) {
            ViewRow& row = rows[name];
            row.id = name;
            row.earned += entry.earned();
            row.possible += entry.finding.possible;
        }
    }
    std::vector<ViewRow> result;
    for (auto& [name, row] : rows) {
        const auto title = rubric.titles.find(name);
        row.title = title == rubric.titles.end() ? name : title->second;
        result.push_back(std::move(row));
    }
    return result;
}

// In the order of the desk's own list, under their own titles.
std::vector<ViewRow> responsibilityView(const Score& score, const domain::Rubric& rubric)
{
    const auto rows = view(score, rubric, [](const domain::Criterion& criterion) {
        std::vector<std::string> names;
        for (const domain::Responsibility id : criterion.responsibilities)
            names.emplace_back(domain::code(id));
        return names;
    });
    std::vector<ViewRow> result;
    for (const auto& info : domain::responsibilities) {
        for (ViewRow row : rows) {
            if (row.id != info.code)
                continue;
            row.title = std::string(info.title);
            result.push_back(std::move(row));
        }
    }
    return result;
}

bool reaches(Points earned, Points possible, int percent)
{
    return earned.hundredths * 100 >= possible.hundredths * percent;
}

void totalPoints(Score& score)
{
    Points conduct;
    score.earned = {};
    score.possible = {};
    score.critical.clear();
    for (TaskScore& task : score.tasks) {
        task.earned = {};
        task.possible = {};
    }
    for (const ScoredFinding& entry : score.findings) {
        const auto task = std::find_if(score.tasks.begin(), score.tasks.end(),
                                       [&](const TaskScore& row) { return row.id == entry.finding.task; });
        if (task == score.tasks.end()) {
            conduct += entry.earned();
        } else {
            task->earned += entry.earned();
            task->possible += entry.finding.possible;
        }
        if (entry.critical())
            score.critical.push_back(entry.finding.id);
    }
    for (TaskScore& task : score.tasks) {
        task.earned = std::max(task.earned, Points{});
        score.earned += task.earned;
        score.possible += task.possible;
    }
    score.earned = std::max(score.earned + std::min(conduct, Points{}), Points{});
}

} // namespace

void total(Score& score, const domain::Rubric& rubric)
{
    totalPoints(score);
    score.percentTenths = domain::percentTenths(score.earned, score.possible);
    score.passed =
        score.possible > Points{} && score.critical.empty() && reaches(score.earned, score.possible, score.markPercent);
    score.band.clear();
    for (const domain::Band& band : rubric.bands) {
        if (reaches(score.earned, score.possible, band.fromPercent))
            score.band = band.title;
    }
    score.byResponsibility = responsibilityView(score, rubric);
    score.bySkill = view(score, rubric, [](const domain::Criterion& criterion) { return criterion.skills; });
    score.byDomain = view(score, rubric, [](const domain::Criterion& criterion) { return criterion.domains; });
}

} // namespace scoring
