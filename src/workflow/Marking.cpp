// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Marking.h"

#include <algorithm>

namespace workflow {

using domain::Finding;
using domain::Outcome;
using domain::Points;

const domain::Rule* Marking::ruleOf(const std::string& id) const
{
    if (m_on)
        return m_context.rules.find(id, *m_on);
    const auto& rules = m_context.rules.rules();
    const auto latest = std::find_if(rules.rbegin(), rules.rend(), [&](const auto& one) { return one.id == id; });
    return latest == rules.rend() ? nullptr : &*latest;
}

Finding Marking::start(std::string id, std::string criterion, std::string rule) const
{
    Finding finding;
    finding.id = std::move(id);
    finding.task = m_context.task;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : std::move(rule);
    finding.criterion = std::move(criterion);
    const domain::Rule* found = ruleOf(finding.rule);
    finding.cite = found == nullptr ? std::string() : found->cite;
    return finding;
}

void Marking::credit(Finding finding, int percent, bool nothingGiven)
{
    const Points possible = m_context.rubric.pointsFor(finding.criterion);
    give(std::move(finding), Points{(possible.hundredths * percent + 50) / 100}, possible, nothingGiven);
}

void Marking::give(Finding finding, Points earned, Points possible, bool nothingGiven)
{
    finding.possible = possible;
    finding.earned = earned;
    finding.outcome = earned >= possible  ? Outcome::Right
                      : earned > Points{} ? Outcome::Partly
                      : nothingGiven      ? Outcome::Missed
                                          : Outcome::Wrong;
    m_out.findings.push_back(std::move(finding));
}

void Marking::deduct(Finding finding, std::string_view deduction)
{
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction(deduction);
    m_out.findings.push_back(std::move(finding));
}

void Marking::count(std::string_view figure, bool right)
{
    Ratio& ratio = m_out.figures.ratios[std::string(figure)];
    ratio.part += right ? 1 : 0;
    ++ratio.whole;
}

Assessment Marking::total()
{
    Points sum;
    for (const Finding& finding : m_out.findings) {
        sum += finding.earned;
        m_out.possible += finding.possible;
        if (finding.critical)
            m_out.critical.push_back(finding.id);
    }
    m_out.earned = std::max(sum, Points{});
    m_out.figures.cases = 1;
    m_out.figures.casesPerfect = sum == m_out.possible && sum > Points{} ? 1 : 0;
    return std::move(m_out);
}

} // namespace workflow
