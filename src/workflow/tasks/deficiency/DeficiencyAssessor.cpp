// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyAssessor.h"

#include "workflow/tasks/deficiency/DeficiencyWords.h"

#include <algorithm>
#include <cmath>

namespace workflow::deficiency {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

bool anyOf(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

Points share(Points points, int percent)
{
    return Points{(points.hundredths * percent + 50) / 100};
}

std::string percentText(double value)
{
    const auto tenths = static_cast<long>(std::floor(value * 10 + 0.5));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

class Scorer
{
public:
    Scorer(const Submission& submission, const Key& key, const AssessContext& context)
        : m_submission(submission), m_key(key), m_context(context), m_pairs(key.deficiencies.size()),
          m_used(submission.lines.size(), false)
    {
    }

    Assessment run()
    {
        pair();
        for (std::size_t k = 0; k < m_key.deficiencies.size(); ++k) {
            line(m_key.deficiencies[k], given(k));
            due(m_key.deficiencies[k], given(k));
        }
        nothingToFind();
        extras();
        verdict();
        rate();
        return sum();
    }

private:
    // The same type on the same document first; then the same document under another type.
    void pair()
    {
        for (const bool sameKind : {true, false}) {
            for (std::size_t k = 0; k < m_pairs.size(); ++k) {
                for (std::size_t i = 0; i < m_used.size() && !m_pairs[k]; ++i) {
                    const Line& own = m_submission.lines[i];
                    const Wanted& wanted = m_key.deficiencies[k];
                    if (m_used[i] || own.document != wanted.document || (sameKind && own.kind != wanted.kind))
                        continue;
                    m_pairs[k] = i;
                    m_used[i] = true;
                }
            }
        }
    }

    [[nodiscard]] const Line* given(std::size_t k) const
    {
        return m_pairs[k] ? &m_submission.lines[*m_pairs[k]] : nullptr;
    }

    Finding start(std::string id, std::string criterion, const std::string& rule)
    {
        Finding finding;
        finding.id = std::move(id);
        finding.task = m_context.task;
        finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
        finding.criterion = std::move(criterion);
        const domain::Rule* found = m_context.rules.find(finding.rule, domain::dateOf(m_key.auditDate));
        finding.cite = found == nullptr ? std::string() : found->cite;
        return finding;
    }

    [[nodiscard]] Points points(std::string_view role) const { return m_context.rubric.pointsFor(role); }

    static std::string nameOf(const Line& line)
    {
        return line.document + "/" + std::string(records::deficiency::code(line.kind));
    }

    // The page, at its first line, so that the debrief can open it.
    [[nodiscard]] std::vector<domain::Evidence> pageOf(const Line& line) const
    {
        const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(line.document);
        if (page == nullptr || page->body.empty())
            return {};
        const std::string first = page->body.substr(0, page->body.find('\n'));
        return {{page->header.id, {0, domain::codePoints(first)}, page->header.version}};
    }

    void settle(Finding finding, const Line* own)
    {
        if (own == nullptr)
            finding.outcome = Outcome::Missed;
        else if (finding.earned == finding.possible)
            finding.outcome = Outcome::Right;
        else
            finding.outcome = finding.earned > Points{} ? Outcome::Partly : Outcome::Wrong;
        m_out.findings.push_back(std::move(finding));
    }

    void line(const Wanted& wanted, const Line* own)
    {
        Finding finding = start("line:" + nameOf(wanted), "deficiency", wanted.rule);
        finding.title = describe(wanted, m_context.chart);
        finding.key = detail(wanted, m_context.chart);
        finding.keyEvidence = pageOf(wanted);
        std::string wrong;
        const auto part = [&](std::string_view role, bool right, const char* name) {
            finding.possible += points(role);
            if (right)
                finding.earned += points(role);
            else if (own != nullptr)
                wrong += std::string(wrong.empty() ? "" : ", ") + name;
        };
        part("type", own && own->kind == wanted.kind, "the type");
        part("author", own && (own->author == wanted.author || anyOf(wanted.alsoAuthors, own->author)), "the author");
        part("rule", own && (own->rule == wanted.rule || anyOf(wanted.alsoRules, own->rule)), "the rule");
        if (own != nullptr)
            finding.yours = detail(*own, m_context.chart);
        finding.reason = own == nullptr  ? "This deficiency is not on the list."
                         : wrong.empty() ? "Type, author and rule are right."
                                         : "Found, but not right: " + wrong + ".";
        if (!wanted.why.empty())
            finding.reason += " " + wanted.why;
        m_found += own != nullptr ? 1 : 0;
        settle(std::move(finding), own);
    }

    [[nodiscard]] int creditFor(const std::optional<domain::LocalTime>& wanted,
                                const std::optional<domain::LocalTime>& own) const
    {
        if (!wanted || !own)
            return 0;
        if (sameDue(*wanted, *own))
            return 100;
        return domain::dateOf(*wanted) == domain::dateOf(*own) ? m_context.rubric.credit("right-day") : 0;
    }

    void due(const Wanted& wanted, const Line* own)
    {
        if (!wanted.due && !wanted.completed)
            return;
        Finding finding = start("due:" + nameOf(wanted), "due-time", wanted.rule);
        finding.title = "When it was due: " + documentTitle(wanted.document, m_context.chart);
        finding.keyEvidence = pageOf(wanted);
        if (wanted.due) {
            const int credit = own ? creditFor(wanted.due, own->due) : 0;
            finding.possible += points("due");
            finding.earned += share(points("due"), credit);
            finding.key = "due " + domain::formatMinute(*wanted.due);
            m_dueRight += credit == 100 ? 1 : 0;
            ++m_dueAll;
        }
        if (wanted.completed) {
            finding.possible += points("completed");
            finding.earned += share(points("completed"), own ? creditFor(wanted.completed, own->completed) : 0);
            finding.key += (finding.key.empty() ? "done " : ", done ") + domain::formatMinute(*wanted.completed);
        }
        if (own && own->due)
            finding.yours = "due " + domain::formatMinute(*own->due);
        if (own && own->completed)
            finding.yours += (finding.yours.empty() ? "done " : ", done ") + domain::formatMinute(*own->completed);
        finding.reason = finding.earned == finding.possible ? "The times are right."
                         : own == nullptr ? "The deficiency is not on the list, so neither are its times."
                                          : "Right is: " + finding.key + ".";
        settle(std::move(finding), own);
    }

    void nothingToFind()
    {
        if (!m_key.deficiencies.empty())
            return;
        Finding finding = start("nothing", "deficiency", {});
        finding.title = "A record without deficiencies";
        finding.possible = points("nothing-to-find");
        finding.earned = finding.possible;
        finding.reason = "There is nothing to find in this record; each line on the list costs.";
        finding.outcome = m_submission.lines.empty() ? Outcome::Right : Outcome::Remark;
        m_out.findings.push_back(std::move(finding));
    }

    [[nodiscard]] bool authenticatedOtherwise(const std::string& id) const
    {
        const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(id);
        return page != nullptr && page->header.authentication != domain::Authentication::Author;
    }

    // A line that meets nothing costs a part of a mean finding.
    void extras()
    {
        Points whole;
        for (const Finding& finding : m_out.findings)
            whole += finding.possible;
        const auto count = static_cast<std::int64_t>(std::max<std::size_t>(m_key.deficiencies.size(), 1));
        const Points each = share(Points{whole.hundredths / count}, m_context.rubric.credit("extra"));
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            if (m_used[i])
                continue;
            const Line& own = m_submission.lines[i];
            const bool otherwise = own.kind == Kind::Unsigned && authenticatedOtherwise(own.document);
            Finding finding = start("extra:" + nameOf(own), "extra",
                                    otherwise ? std::string(records::deficiency::otherwiseAuthenticated) : "");
            const auto same = std::count_if(m_out.findings.begin(), m_out.findings.end(),
                                            [&](const Finding& other) { return other.id.starts_with(finding.id); });
            if (same > 0)
                finding.id += "#" + std::to_string(same + 1);
            finding.title = describe(own, m_context.chart);
            finding.yours = detail(own, m_context.chart);
            finding.ownEvidence = pageOf(own);
            finding.earned = -each;
            finding.outcome = Outcome::Wrong;
            finding.reason = otherwise ? "Pages of this type are authenticated otherwise than by a signature."
                                       : "The record has no such deficiency.";
            m_out.findings.push_back(std::move(finding));
            ++m_extra;
        }
    }

    void verdict()
    {
        if (m_key.deficiencies.empty())
            return;
        Finding finding = start("delinquent", "delinquency", {});
        finding.possible = points("delinquency");
        finding.title = "Is the record delinquent?";
        const auto word = [](bool yes) { return std::string(yes ? "Delinquent" : "Not delinquent"); };
        finding.key = word(m_key.delinquent);
        const bool said = m_submission.delinquent.has_value() && !m_submission.lines.empty();
        if (m_submission.delinquent)
            finding.yours = word(*m_submission.delinquent);
        const bool right = said && *m_submission.delinquent == m_key.delinquent;
        finding.earned = right ? finding.possible : Points{};
        finding.outcome = right ? Outcome::Right : said ? Outcome::Wrong : Outcome::Missed;
        finding.reason =
            m_key.delinquent
                ? "Something is still open and the last day for completing the record is over."
                : "A record is delinquent only when something is open after the last day for completing it.";
        m_out.findings.push_back(std::move(finding));
    }

    void rate()
    {
        if (!m_key.rate)
            return;
        Finding finding = start("rate", "rate", {});
        finding.possible = points("rate");
        finding.title = "The hospital's delinquency rate";
        finding.key = percentText(*m_key.rate);
        const bool said = m_submission.rate.has_value();
        if (said)
            finding.yours = percentText(*m_submission.rate);
        const bool right = said && percentText(*m_submission.rate) == finding.key;
        finding.earned = right ? finding.possible : Points{};
        finding.outcome = right ? Outcome::Right : said ? Outcome::Wrong : Outcome::Missed;
        finding.reason = "Delinquent records by the average monthly discharges, in percent, rounded once to a tenth.";
        m_out.findings.push_back(std::move(finding));
    }

    Assessment sum()
    {
        Points total;
        for (const Finding& finding : m_out.findings) {
            total += finding.earned;
            m_out.possible += finding.possible;
        }
        m_out.earned = std::max(total, Points{});
        m_out.figures.cases = 1;
        m_out.figures.casesPerfect = total == m_out.possible && total > Points{} ? 1 : 0;
        m_out.figures.ratios["found"] = {m_found, static_cast<int>(m_key.deficiencies.size())};
        m_out.figures.ratios["extra"] = {m_extra, static_cast<int>(m_submission.lines.size())};
        m_out.figures.ratios["due"] = {m_dueRight, m_dueAll};
        return std::move(m_out);
    }

    const Submission& m_submission;
    const Key& m_key;
    const AssessContext& m_context;
    std::vector<std::optional<std::size_t>> m_pairs;
    std::vector<bool> m_used;
    int m_found = 0;
    int m_extra = 0;
    int m_dueRight = 0;
    int m_dueAll = 0;
    Assessment m_out;
};

} // namespace

Assessment assessDeficiencies(const Submission& submission, const Key& key, const AssessContext& context)
{
    return Scorer(submission, key, context).run();
}

} // namespace workflow::deficiency
