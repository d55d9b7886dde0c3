// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyAssessor.h"

#include "workflow/tasks/deidentify/DeidentifyFindings.h"

#include <algorithm>

namespace workflow::deidentify {
namespace {

int whole(std::size_t number)
{
    return static_cast<int>(number);
}

void countRedactions(const Verdict& verdict, Figures& figures)
{
    int useful = 0;
    int counted = 0;
    for (const JudgedRedaction& each : verdict.redactions) {
        useful += each.useful ? 1 : 0;
        counted += each.neutral ? 0 : 1;
    }
    figures.ratios["precision"] = {useful, counted};
    const Counts& counts = verdict.counts;
    figures.ratios["characters-recall"] = {whole(counts.covered), whole(counts.covered + counts.left)};
    figures.ratios["characters-precision"] = {whole(counts.covered), whole(counts.covered + counts.extra)};
    figures.ratios["f1"] = {whole(2 * counts.covered), whole(2 * counts.covered + counts.extra + counts.left)};
}

void countIdentifiers(const DeidentifyKey& key, const Verdict& verdict, Figures& figures)
{
    int found = 0;
    int category = 0;
    for (std::size_t i = 0; i < key.identifiers.size(); ++i) {
        const JudgedIdentifier& judged = verdict.identifiers[i];
        found += judged.found ? 1 : 0;
        category += judged.found && judged.category ? 1 : 0;
        Ratio& own = figures.ratios["found-" + std::string(code(key.identifiers[i].categories.front()))];
        own.part += judged.found ? 1 : 0;
        ++own.whole;
    }
    figures.ratios["recall"] = {found, whole(key.identifiers.size())};
    figures.ratios["category"] = {category, found};
}

} // namespace

Assessment assessRedactions(const Answer& answer, const DeidentifyKey& key, const AssessContext& context)
{
    const Verdict verdict = judge(answer, key, context);
    Assessment result;
    result.findings = DeidentifyFindings(answer, key, verdict, context).all();
    domain::Points sum;
    for (const domain::Finding& finding : result.findings) {
        sum += finding.earned;
        result.possible += finding.possible;
        if (finding.critical)
            result.critical.push_back(finding.id);
    }
    result.earned = std::max(sum, domain::Points{});
    countIdentifiers(key, verdict, result.figures);
    countRedactions(verdict, result.figures);
    if (!key.clinical.empty()) {
        const auto kept = std::count_if(verdict.clinical.begin(), verdict.clinical.end(),
                                        [](const JudgedClinical& each) { return !each.lost; });
        result.figures.ratios["clinical"] = {static_cast<int>(kept), whole(key.clinical.size())};
    }
    result.figures.cases = 1;
    result.figures.casesPerfect = sum == result.possible && sum > domain::Points{} ? 1 : 0;
    return result;
}

} // namespace workflow::deidentify
