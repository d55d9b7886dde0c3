// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/FindingRow.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels {
namespace {

domain::Date dateFor(const workflow::Scenario& scenario, const workflow::TaskDefinition* task)
{
    const domain::Encounter* encounter = task ? scenario.chart.encounter(task->encounter) : nullptr;
    return encounter ? domain::codingDate(*encounter) : domain::dateOf(scenario.start);
}

domain::Points pointsNow(const services::OpenedSession& session, const domain::Finding& finding)
{
    const auto& findings = session.current.findings;
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const auto& each) { return each.finding.id == finding.id; });
    return found == findings.end() ? finding.earned : found->earned();
}

/// Conduct names pages and tasks by identifiers, which nobody is to read.
domain::Finding readable(domain::Finding finding, const workflow::Scenario& scenario)
{
    if (finding.id.rfind("conduct:", 0) != 0)
        return finding;
    if (const std::string page = services::pageTitle(scenario, finding.yours); !page.empty())
        finding.title = "Tried to open " + page;
    if (const workflow::TaskDefinition* task = scenario.task(finding.yours); task)
        finding.title += " \u2014 " + task->title;
    finding.yours.clear();
    return finding;
}

void addCriterion(FindingRow& row, const services::Workplace& place, const std::string& rubricId)
{
    const auto rubric = place.rubrics.find(rubricId);
    if (rubric == place.rubrics.end())
        return;
    const auto found = rubric->second.criteria.find(row.finding.criterion);
    if (found == rubric->second.criteria.end())
        return;
    row.criterion = q(found->second.title);
    if (!found->second.responsibilities.empty())
        row.responsibility = responsibilityTitle(found->second.responsibilities.front());
}

void addReview(FindingRow& row, const services::OpenedSession& session)
{
    for (const services::Override& each : session.overrides) {
        if (each.finding == row.finding.id)
            row.override = each;
    }
    for (const services::Comment& each : session.comments) {
        if (each.finding == row.finding.id)
            row.comments.push_back(each);
    }
    for (const workflow::Disagreement& each : session.state.disagreements) {
        if (each.finding != row.finding.id)
            continue;
        row.disagreement = q(each.text);
        row.disagreementCite = q(each.cite);
    }
}

} // namespace

std::vector<FindingRow> findingRows(const services::Workplace& place, const services::OpenedSession& session)
{
    std::vector<FindingRow> rows;
    for (const scoring::ScoredFinding& scored : session.automatic.findings) {
        FindingRow row;
        row.finding = readable(scored.finding, session.scenario);
        row.now = pointsNow(session, scored.finding);
        const workflow::TaskDefinition* task = session.scenario.task(row.finding.task);
        row.task = task ? q(task->title) : QCoreApplication::translate("Words", "Conduct at the desk");
        if (const domain::Rule* rule = place.rules.find(row.finding.rule, dateFor(session.scenario, task)); rule) {
            row.rule = q(rule->text);
            row.ruleTitle = q(rule->title);
        }
        addCriterion(row, place, session.scenario.rubric);
        addReview(row, session);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString pointsText(domain::Points points)
{
    const std::int64_t size = points.hundredths < 0 ? -points.hundredths : points.hundredths;
    QString text = QString::number(size / 100);
    if (const std::int64_t rest = size % 100; rest != 0) {
        QString digits = QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
        if (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        text += QLatin1Char('.') + digits;
    }
    return points.hundredths < 0 ? QChar(0x2212) + text : text;
}

QString pointsOf(const domain::Finding& finding, domain::Points points)
{
    if (finding.possible.hundredths <= 0)
        return pointsText(points);
    return QStringLiteral("%1 / %2").arg(pointsText(points), pointsText(finding.possible));
}

QString shortName(const domain::Finding& finding)
{
    const auto colon = finding.id.find(':');
    const bool coded = finding.id.rfind("conduct", 0) != 0 && colon != std::string::npos;
    const std::string subject = coded ? finding.id.substr(colon + 1) : std::string();
    if (!subject.empty() && finding.title.starts_with(subject))
        return q(subject);
    // Other work has no codes; its ids are nobody's to read.
    return coded ? q(finding.title).section(QStringLiteral(" \u2014 "), 0, 0) : q(finding.title);
}

QString outcomeCode(domain::Outcome outcome)
{
    return q(domain::code(outcome));
}

QString outcomeTitle(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Right:
        return QCoreApplication::translate("Words", "Right");
    case domain::Outcome::Partly:
        return QCoreApplication::translate("Words", "Partly right");
    case domain::Outcome::Missed:
        return QCoreApplication::translate("Words", "Missed");
    case domain::Outcome::Wrong:
        return QCoreApplication::translate("Words", "Wrong");
    case domain::Outcome::Remark:
        return QCoreApplication::translate("Words", "Remark");
    }
    return {};
}

} // namespace viewmodels
