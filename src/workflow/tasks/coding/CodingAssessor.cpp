// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingAssessor.h"

#include "workflow/tasks/coding/CodingFindings.h"

#include <algorithm>

namespace workflow::coding {
namespace {

int count(std::size_t number)
{
    return static_cast<int>(number);
}

const std::vector<domain::Evidence>& evidenceAt(const Submission& submission, bool diagnosis, std::size_t position)
{
    return diagnosis ? submission.diagnoses[position].evidence : submission.procedures[position].evidence;
}

void countList(const ListVerdict& list, const std::vector<KeyCode>& wanted, const Submission& submission,
               bool diagnosis, Figures& figures)
{
    figures.codesKey += count(wanted.size());
    figures.codesExtra += count(static_cast<std::size_t>(std::count_if(
        list.submitted.begin(), list.submitted.end(), [](const JudgedCode& code) { return code.deducted(); })));
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        const auto position = list.pairedWith[k];
        if (!position || list.submitted[*position].likeness != Likeness::Exact)
            continue;
        ++figures.codesRight;
        ++figures.evidencePossible;
        if (!supported(evidenceAt(submission, diagnosis, *position), wanted[k].evidence))
            ++figures.withoutEvidence;
    }
}

void countPoa(const Submission& submission, const CodingKey& key, const ListVerdict& list, Figures& figures)
{
    if (!takesPoa(key.setting))
        return;
    for (std::size_t k = 0; k < key.diagnoses.size(); ++k) {
        if (!key.diagnoses[k].poa)
            continue;
        ++figures.poaPossible;
        const auto position = list.pairedWith[k];
        if (position && submission.diagnoses[*position].poa == *key.diagnoses[k].poa)
            ++figures.poaRight;
    }
}

} // namespace

Assessment assessCoding(const Submission& submission, const CodingKey& key, const AssessContext& context)
{
    Assessment result;
    const Verdict verdict = judge(submission, key, context);
    result.findings = FindingMaker(submission, key, context, verdict).all();
    domain::Points sum;
    for (const domain::Finding& finding : result.findings) {
        sum += finding.earned;
        result.possible += finding.possible;
        if (finding.critical)
            result.critical.push_back(finding.id);
    }
    result.earned = std::max(sum, domain::Points{});
    countList(verdict.diagnoses, key.diagnoses, submission, true, result.figures);
    countList(verdict.procedures, key.procedures, submission, false, result.figures);
    countPoa(submission, key, verdict.diagnoses, result.figures);
    result.figures.cases = 1;
    result.figures.casesPerfect = sum == result.possible && sum > domain::Points{} ? 1 : 0;
    result.figures.principalPossible = principalOf(key.diagnoses) ? 1 : 0;
    result.figures.principalRight = verdict.diagnoses.leadRight ? 1 : 0;
    return result;
}

} // namespace workflow::coding
