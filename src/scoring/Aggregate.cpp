// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

namespace scoring {

using domain::Points;

namespace {

std::int64_t rate(int part, int whole)
{
    return domain::percentTenths(Points{part}, Points{whole});
}

} // namespace

void addFigures(workflow::Figures& sum, const workflow::Figures& other)
{
    sum.codesRight += other.codesRight;
    sum.codesKey += other.codesKey;
    sum.codesExtra += other.codesExtra;
    sum.cases += other.cases;
    sum.casesPerfect += other.casesPerfect;
    sum.principalRight += other.principalRight;
    sum.principalPossible += other.principalPossible;
    sum.poaRight += other.poaRight;
    sum.poaPossible += other.poaPossible;
    sum.withoutEvidence += other.withoutEvidence;
    sum.evidencePossible += other.evidencePossible;
    for (const auto& [id, ratio] : other.ratios) {
        sum.ratios[id].part += ratio.part;
        sum.ratios[id].whole += ratio.whole;
    }
}

Accuracy accuracyOf(const workflow::Figures& figures, Points earned, Points possible)
{
    Accuracy result;
    result.earned = earned;
    result.possible = possible;
    result.figures = figures;
    result.weighted = domain::percentTenths(earned, possible);
    result.codeOverCode = rate(figures.codesRight, figures.codesKey + figures.codesExtra);
    result.caseOverCase = rate(figures.casesPerfect, figures.cases);
    result.principal = rate(figures.principalRight, figures.principalPossible);
    result.poa = rate(figures.poaRight, figures.poaPossible);
    result.evidence = rate(figures.evidencePossible - figures.withoutEvidence, figures.evidencePossible);
    return result;
}

Accuracy aggregate(std::span<const Score> scores)
{
    workflow::Figures figures;
    Points earned;
    Points possible;
    for (const Score& score : scores) {
        addFigures(figures, score.figures);
        earned += score.earned;
        possible += score.possible;
    }
    return accuracyOf(figures, earned, possible);
}

} // namespace scoring
