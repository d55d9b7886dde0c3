// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingAssessor.h"

#include <algorithm>

namespace workflow::filing {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

bool listed(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace

Assessment assessFiling(const Submission& submission, const FilingKey& key, const AssessContext& context)
{
    Assessment result;
    FilingFindings maker(submission, key, context);
    result.findings = maker.all();
    Points sum;
    for (const Finding& finding : result.findings) {
        sum += finding.earned;
        result.possible += finding.possible;
        if (finding.critical)
            result.critical.push_back(finding.id);
    }
    result.earned = std::max(sum, Points{});
    result.figures.ratios = maker.ratios();
    result.figures.cases = 1;
    result.figures.casesPerfect = sum == result.possible && sum > Points{} ? 1 : 0;
    return result;
}

FilingFindings::FilingFindings(const Submission& submission, const FilingKey& key, const AssessContext& context)
    : m_submission(submission), m_key(key), m_context(context), m_right(inPlace(submission.shelf, key))
{
}

std::vector<Finding> FilingFindings::all()
{
    shelf();
    log();
    records();
    return std::move(m_findings);
}

Finding& FilingFindings::add(const std::string& id, const std::string& criterion, const std::string& rule)
{
    Finding finding;
    finding.id = id;
    finding.task = m_context.task;
    finding.criterion = criterion;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
    const domain::Rule* found = m_context.rules.find(finding.rule, m_key.today);
    finding.cite = found == nullptr ? std::string() : found->cite;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

void FilingFindings::settle(Finding& finding, Points possible, int credit, bool given)
{
    finding.possible = possible;
    finding.earned = Points{(possible.hundredths * credit + 50) / 100};
    finding.outcome = credit >= 100 ? Outcome::Right
                      : credit > 0  ? Outcome::Partly
                      : given       ? Outcome::Wrong
                                    : Outcome::Missed;
}

Finding& FilingFindings::deduct(const std::string& id, const std::string& deduction, const std::string& rule)
{
    Finding& finding = add(id, deduction, rule);
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction(deduction);
    return finding;
}

void FilingFindings::tally(const char* figure, bool right)
{
    Ratio& ratio = m_ratios[figure];
    ++ratio.whole;
    ratio.part += right ? 1 : 0;
}

void FilingFindings::shelf()
{
    for (const std::string& mrn : m_key.cart)
        place(mrn, "file:", "placement", "filed");
    for (const std::string& mrn : m_key.misfiled)
        place(mrn, "misfile:", "misfile", "misfiles");
    displaced();
}

bool FilingFindings::stands(const std::string& mrn) const
{
    // Of a chart that is out only the outguide stands there, unless it was to go out again.
    const bool pulled =
        std::any_of(m_key.pulls.begin(), m_key.pulls.end(), [&](const KeyPull& pull) { return pull.mrn == mrn; });
    return m_right.contains(mrn) && (pulled || m_submission.outOf(mrn) == nullptr);
}

void FilingFindings::place(const std::string& mrn, const char* prefix, const char* criterion, const char* figure)
{
    const std::string system(records::filing::code(m_key.system));
    Finding& finding = add(prefix + mrn, criterion, m_context.rubric.ruleFor("placement-" + system));
    const bool right = stands(mrn);
    const bool onShelf = listed(m_submission.shelf, mrn) && m_submission.outOf(mrn) == nullptr;
    const bool misfiled = prefix[0] == 'm';
    settle(finding, m_context.rubric.pointsFor(criterion), right ? 100 : 0, onShelf && !misfiled);
    const std::string where = neighbours(mrn);
    finding.key = where;
    if (right) {
        finding.title = mrn + dash + (misfiled ? "found and put right" : "filed in its place");
        finding.reason = "It stands " + where + ".";
    } else if (misfiled) {
        finding.title = mrn + dash + "still misfiled";
        finding.reason = "It stood in the wrong place and belongs " + where + ".";
    } else {
        finding.title = mrn + dash + (onShelf ? "filed in the wrong place" : "not filed");
        finding.reason = "It belongs " + where + ".";
    }
    tally(figure, right);
}

std::string FilingFindings::neighbours(const std::string& mrn) const
{
    const auto at = std::find(m_key.order.begin(), m_key.order.end(), mrn);
    const auto folder = [](const std::string& item) { return !item.starts_with("g:"); };
    const auto before = std::find_if(std::make_reverse_iterator(at), m_key.order.rend(), folder);
    const auto after = at == m_key.order.end() ? at : std::find_if(at + 1, m_key.order.end(), folder);
    if (before == m_key.order.rend() && after == m_key.order.end())
        return "alone on the shelf";
    if (before == m_key.order.rend())
        return "in front of " + *after;
    if (after == m_key.order.end())
        return "behind " + *before;
    return "between " + *before + " and " + *after;
}

void FilingFindings::displaced()
{
    for (const std::string& item : m_key.order) {
        const bool moved = listed(m_key.cart, item) || listed(m_key.misfiled, item);
        if (item.starts_with("g:") || moved || m_right.contains(item))
            continue;
        Finding& finding = deduct("displaced:" + item, "displaced");
        finding.title = item + dash + "was right and is not now";
        finding.reason = "It stood " + neighbours(item) + ", where it belongs.";
    }
}

void FilingFindings::log()
{
    for (const std::string& mrn : m_key.returns) {
        Finding& finding = add("return:" + mrn, "return");
        const bool right = m_submission.returned.contains(mrn);
        settle(finding, m_context.rubric.pointsFor("return"), right ? 100 : 0, false);
        finding.title = mrn + dash + (right ? "logged back in" : "not logged back in");
        finding.reason = "The folder lay on the cart while the log still had it out.";
        tally("returns", right);
    }
    for (const KeyPull& wanted : m_key.pulls)
        pull(wanted);
    for (const std::string& mrn : m_submission.pulled) {
        const bool wanted =
            std::any_of(m_key.pulls.begin(), m_key.pulls.end(), [&](const KeyPull& one) { return one.mrn == mrn; });
        if (wanted)
            continue;
        Finding& finding = deduct("unasked:" + mrn, "false-pull");
        finding.title = mrn + dash + "pulled, and nobody asked for it";
        finding.reason = "A chart leaves the room only for a request.";
    }
    for (const KeyReferral& wanted : m_key.referrals) {
        Finding& finding = add("refer:" + wanted.request, "refer");
        const bool right = m_submission.referred.contains(wanted.request);
        settle(finding, m_context.rubric.pointsFor("refer"), right ? 100 : 0, false);
        finding.title = wanted.mrn + dash + (right ? "referred to who has it" : "the request is unanswered");
        finding.reason = "The chart is out" + (wanted.borrower.empty() ? "" : " with " + wanted.borrower)
                         + ", and who asks is told so.";
        tally("requests", right);
    }
    overdue();
}

void FilingFindings::pull(const KeyPull& wanted)
{
    Finding& finding = add("pull:" + wanted.mrn, "pull");
    const Submission::Out* out = m_submission.pulled.contains(wanted.mrn) ? m_submission.outOf(wanted.mrn) : nullptr;
    const std::string due = domain::format(wanted.due);
    finding.key = wanted.borrower + ", due " + due;
    const bool borrower = out != nullptr && out->borrower == wanted.borrower;
    const bool onTime = out != nullptr && out->due == wanted.due;
    const int credit =
        (borrower ? m_context.rubric.credit("pull-borrower") : 0) + (onTime ? m_context.rubric.credit("pull-due") : 0);
    settle(finding, m_context.rubric.pointsFor("pull"), credit, out != nullptr);
    if (out == nullptr) {
        finding.title = wanted.mrn + dash + "not pulled";
        finding.reason = wanted.borrower + " asked for it.";
    } else {
        finding.yours = out->borrower + ", due " + domain::format(out->due);
        finding.title = wanted.mrn + dash
                        + (borrower && onTime ? "pulled"
                           : borrower         ? "pulled, due on another day"
                                              : "pulled for somebody else");
        finding.reason = "It goes to " + wanted.borrower + " and is due back on " + due + ".";
    }
    tally("requests", credit >= 100);
}

void FilingFindings::overdue()
{
    for (const std::string& mrn : m_key.overdue) {
        Finding& finding = add("overdue:" + mrn, "overdue");
        const bool right = m_submission.overdue.contains(mrn);
        settle(finding, m_context.rubric.pointsFor("overdue"), right ? 100 : 0, false);
        finding.title = mrn + dash + (right ? "marked overdue" : "overdue and not marked");
        finding.reason = "Its due date was before today, " + domain::format(m_key.today) + ".";
        tally("overdue", right);
    }
    for (const std::string& mrn : m_submission.overdue) {
        if (listed(m_key.overdue, mrn))
            continue;
        Finding& finding = deduct("not-overdue:" + mrn, "false-overdue");
        finding.title = mrn + dash + "marked overdue, and it is not";
        finding.reason = "A chart is overdue from the day after its due date.";
    }
}

} // namespace workflow::filing
