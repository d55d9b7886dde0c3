// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditPattern.h"

#include "workflow/tasks/audit/AuditPlace.h"
#include "workflow/tasks/audit/AuditWords.h"

#include <algorithm>

namespace workflow::audit {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr std::size_t leastFound = 2;

std::string patternTold(const Pattern& pattern, const AssessContext& context)
{
    const std::string kind = words::kind(pattern.kind, context.rules);
    return pattern.who.empty() ? kind : kind + ", " + words::who(pattern.who, context.chart);
}

class PatternJudge
{
public:
    PatternJudge(const std::optional<Pattern>& said, const AuditKey& key, const Verdict& verdict,
                 const AssessContext& context)
        : m_said(said), m_key(key), m_verdict(verdict), m_context(context)
    {
    }

    [[nodiscard]] std::optional<Finding> run() const
    {
        if (m_key.pattern)
            return wanted(*m_key.pattern);
        return m_said ? std::optional(notThere()) : std::nullopt;
    }

private:
    [[nodiscard]] Finding start(const char* criterion) const
    {
        Finding finding;
        finding.id = criterion;
        finding.task = m_context.task;
        finding.criterion = criterion;
        finding.rule = m_context.rubric.ruleFor(criterion);
        const domain::Rule* rule = words::rule(m_context.rules, finding.rule);
        finding.cite = rule == nullptr ? std::string() : rule->cite;
        finding.title = "A pattern behind the findings";
        if (m_said)
            finding.yours = patternTold(*m_said, m_context);
        return finding;
    }

    [[nodiscard]] Finding wanted(const KeyPattern& wanted) const
    {
        Finding finding = start("pattern");
        finding.possible = m_context.rubric.pointsFor("pattern");
        finding.key = patternTold(wanted.pattern, m_context);
        const std::size_t found = lookUp(wanted, finding);
        const bool kind = m_said && m_said->kind == wanted.pattern.kind;
        const bool who = kind && m_said->who == wanted.pattern.who;
        const std::int64_t kindPoints =
            (finding.possible.hundredths * m_context.rubric.credit("pattern-kind") + 50) / 100;
        if (who && found >= leastFound)
            finding.earned = finding.possible;
        else if (kind && found >= leastFound)
            finding.earned = Points{kindPoints};
        finding.outcome = !m_said                             ? Outcome::Missed
                          : finding.earned == Points{}        ? Outcome::Wrong
                          : finding.earned < finding.possible ? Outcome::Partly
                                                              : Outcome::Right;
        const std::string times = std::to_string(wanted.findings.size());
        finding.reason = !m_said || !kind ? "The same happened " + times + " times, and by one hand: that is a habit."
                         : found < leastFound ? "A pattern rests on its findings; flag at least two of them."
                         : who                ? "Seen, and whose it is: " + times + " times by one hand."
                                              : "The pattern is there; it is one person's.";
        return finding;
    }

    /// How many of the pattern's findings were found; where they stand is told.
    std::size_t lookUp(const KeyPattern& wanted, Finding& finding) const
    {
        std::size_t found = 0;
        for (std::size_t k = 0; k < m_key.findings.size(); ++k) {
            const KeyFinding& each = m_key.findings[k];
            if (std::find(wanted.findings.begin(), wanted.findings.end(), each.id) == wanted.findings.end())
                continue;
            found += m_verdict.findings[k].flag ? 1U : 0U;
            if (!each.places.empty() && missingType(each.places.front().document).empty())
                finding.keyEvidence.push_back(each.places.front());
        }
        return found;
    }

    [[nodiscard]] Finding notThere() const
    {
        Finding finding = start("false-pattern");
        finding.earned = -m_verdict.cost;
        finding.outcome = Outcome::Wrong;
        finding.reason = "Nothing in this record happened again and again by one hand.";
        return finding;
    }

    const std::optional<Pattern>& m_said;
    const AuditKey& m_key;
    const Verdict& m_verdict;
    const AssessContext& m_context;
};

} // namespace

std::optional<Finding> patternFinding(const std::optional<Pattern>& said, const AuditKey& key, const Verdict& verdict,
                                      const AssessContext& context)
{
    return PatternJudge(said, key, verdict, context).run();
}

} // namespace workflow::audit
