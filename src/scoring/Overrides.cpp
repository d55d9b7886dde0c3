// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

#include <algorithm>

namespace scoring {

using domain::ErrorKind;

namespace {

domain::Status lay(Score& score, const Override& change)
{
    const auto found = std::find_if(score.findings.begin(), score.findings.end(),
                                    [&](const ScoredFinding& entry) { return entry.finding.id == change.finding; });
    if (found == score.findings.end())
        return domain::error(ErrorKind::NotFound, "scoring.no-finding", change.finding,
                             "the score has no such finding");
    if (domain::trimmed(change.reason).empty())
        return domain::error(ErrorKind::InvalidInput, "scoring.no-reason", change.finding,
                             "an override needs a reason");
    if (change.points > found->finding.possible)
        return domain::error(ErrorKind::InvalidInput, "scoring.too-many-points", change.finding,
                             "more than the finding can earn");
    found->changed = change;
    return domain::done();
}

} // namespace

domain::Result<Score> applyOverrides(const Score& automatic, std::span<const Override> overrides,
                                     const domain::Rubric& rubric)
{
    Score result = automatic;
    for (ScoredFinding& entry : result.findings)
        entry.changed.reset();
    for (const Override& change : overrides) {
        const domain::Status status = lay(result, change);
        if (!status)
            return status.error();
    }
    total(result, rubric);
    return result;
}

} // namespace scoring
