// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "scoring/Conduct.h"
#include "workflow/TaskType.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace scoring {

/// An instructor's word against the automatic points of one finding.
struct Override
{
    std::string finding; ///< its id in the score
    domain::Points points;
    std::string reason;
    std::string by;
    domain::WallTime at{};
};

/// A finding with what the instructor made of it; the automatic points stay beneath.
struct ScoredFinding
{
    domain::Finding finding; ///< `earned` is the automatic one
    std::optional<Override> changed;

    [[nodiscard]] domain::Points earned() const { return changed ? changed->points : finding.earned; }
    /// A critical failure stands unless the instructor took its deduction back.
    [[nodiscard]] bool critical() const
    {
        return finding.critical && !(changed && changed->points >= domain::Points{});
    }
};

/// One line of a view of the findings: a responsibility, a skill, a certification domain.
struct ViewRow
{
    std::string id;
    std::string title;
    domain::Points earned; ///< below 0 where deductions outweigh what was earned
    domain::Points possible;
    friend bool operator==(const ViewRow&, const ViewRow&) = default;
};

struct TaskScore
{
    std::string id;
    std::string title;
    domain::Points earned; ///< never below 0
    domain::Points possible;
};

/// What the score was made with, so that an old attempt stays explainable.
struct Versions
{
    std::string rubric;
    int rubricVersion = 0;
    std::string rules;    ///< hash of the rule book
    std::string scenario; ///< hash
    std::uint64_t seed = 0;
    std::vector<workflow::PinnedEdition> codesets;
};

struct Score
{
    std::vector<ScoredFinding> findings;
    std::vector<TaskScore> tasks;
    domain::Points earned; ///< never below 0
    domain::Points possible;
    std::int64_t percentTenths = 0; ///< for display
    int markPercent = 0;            ///< to pass at this level
    bool passed = false;            ///< unrounded percent at or above the mark and no critical failure
    std::string band;
    std::vector<std::string> critical; ///< ids of the findings that are critical failures
    workflow::Figures figures;
    std::vector<ViewRow> byResponsibility;
    std::vector<ViewRow> bySkill;
    std::vector<ViewRow> byDomain;
    domain::Millis atDesk{0};
    Versions versions;
};

using Submissions = std::map<std::string, domain::Json, std::less<>>; ///< by task id

struct ScoreInput
{
    const workflow::Scenario& scenario;
    const workflow::KeySet& keys;
    const Submissions& submissions; ///< a task that is not here counts as its untouched worksheet
    const ConductFacts& conduct;
    const domain::Rubric& rubric;
    const domain::RuleBook& rules;
    const workflow::TaskTypes& types;
    const workflow::PinnedCodes& codes;
};

/// A pure function of its arguments. A task's findings get its id in front: "t1/dx:I13.0".
/// Errors: scoring.no-task-type, scoring.no-key, scoring.submission-malformed (cannot happen within a session).
[[nodiscard]] domain::Result<Score> score(const ScoreInput& input);

/// The score with these overrides and no others: one that is left out is taken back. Of several for one finding the
/// last counts. Errors: scoring.no-finding, scoring.no-reason, scoring.too-many-points.
[[nodiscard]] domain::Result<Score> applyOverrides(const Score& automatic, std::span<const Override> overrides,
                                                   const domain::Rubric& rubric);

/// Adds up tasks, conduct, views, percent, band and mark from the findings as they stand.
void total(Score& score, const domain::Rubric& rubric);

/// Accuracy over several cases, figures side by side; percents in tenths.
struct Accuracy
{
    domain::Points earned;
    domain::Points possible;
    workflow::Figures figures;
    std::int64_t weighted = 0;
    std::int64_t codeOverCode = 0;
    std::int64_t caseOverCase = 0;
    std::int64_t principal = 0;
    std::int64_t poa = 0;
    std::int64_t evidence = 0; ///< right codes whose place in the record was shown
};

void addFigures(workflow::Figures& sum, const workflow::Figures& other);
[[nodiscard]] Accuracy accuracyOf(const workflow::Figures& figures, domain::Points earned, domain::Points possible);
[[nodiscard]] Accuracy aggregate(std::span<const Score> scores);

/// Points and percents as numbers; members in a fixed form.
[[nodiscard]] domain::Json toJson(const Score& score);
[[nodiscard]] domain::Json toJson(const Accuracy& accuracy);
[[nodiscard]] domain::Json toJson(const workflow::Figures& figures);
[[nodiscard]] domain::Json toJson(const Override& change);

} // namespace scoring
