// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditAssessor.h"

#include "workflow/tasks/audit/AuditFindings.h"
#include "workflow/tasks/audit/AuditPattern.h"

#include <algorithm>

namespace workflow::audit {
namespace {

void countFigures(const Verdict& verdict, Figures& figures)
{
    int found = 0;
    int kind = 0;
    int severity = 0;
    int path = 0;
    for (const JudgedFinding& judged : verdict.findings) {
        found += judged.flag ? 1 : 0;
        kind += judged.flag && judged.kind ? 1 : 0;
        severity += judged.flag && judged.severity ? 1 : 0;
        path += judged.flag && judged.path ? 1 : 0;
    }
    const auto idle = std::count_if(verdict.judged.begin(), verdict.judged.end(), [](const JudgedFlag& flag) {
        return flag.fate != Fate::Found && flag.fate != Fate::Again;
    });
    const int flags = static_cast<int>(verdict.flags.size());
    figures.ratios["found"] = {found, static_cast<int>(verdict.findings.size())};
    figures.ratios["kind"] = {kind, found};
    figures.ratios["severity"] = {severity, found};
    figures.ratios["path"] = {path, found};
    figures.ratios["precision"] = {flags - static_cast<int>(idle), flags};
    figures.ratios["false-flags"] = {static_cast<int>(idle), flags};
}

} // namespace

Assessment assessAudit(const Answer& answer, const AuditKey& key, const AssessContext& context)
{
    const Verdict verdict = judge(answer.flags, key, context);
    Assessment result;
    result.findings = FindingMaker(key, verdict, context).all();
    if (auto finding = patternFinding(answer.pattern, key, verdict, context))
        result.findings.push_back(std::move(*finding));
    const bool patternSeen = key.pattern && result.findings.back().outcome == domain::Outcome::Right;
    domain::Points sum;
    for (const domain::Finding& finding : result.findings) {
        sum += finding.earned;
        result.possible += finding.possible;
        if (finding.critical)
            result.critical.push_back(finding.id);
    }
    result.earned = std::max(sum, domain::Points{});
    countFigures(verdict, result.figures);
    if (key.pattern)
        result.figures.ratios["pattern"] = {patternSeen ? 1 : 0, 1};
    result.figures.cases = 1;
    result.figures.casesPerfect = sum == result.possible && sum > domain::Points{} ? 1 : 0;
    return result;
}

} // namespace workflow::audit
