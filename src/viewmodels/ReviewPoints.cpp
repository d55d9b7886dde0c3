// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ReviewPoints.h"

#include "viewmodels/Convert.h"
#include "viewmodels/FindingRow.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels {
namespace {

constexpr double most = 100'000; ///< beyond any rubric, so that the number of hundredths cannot overflow

} // namespace

std::optional<domain::Points> typedPoints(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    if (!isNumber || !(number >= -most && number <= most))
        return std::nullopt;
    return domain::Points::fromNumber(number);
}

std::vector<Fact> pointChoices(const domain::Finding& finding)
{
    const domain::Points least = std::min(finding.earned, domain::Points{});
    const domain::Points greatest = std::max(finding.possible, domain::Points{});
    std::vector<domain::Points> steps{finding.earned};
    for (std::int64_t quarter = 0; quarter <= 4; ++quarter)
        steps.push_back({least.hundredths + (greatest.hundredths - least.hundredths) * quarter / 4});
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    std::vector<Fact> facts;
    for (const domain::Points points : steps) {
        Fact fact;
        fact.title = pointsText(points);
        fact.value = points == finding.earned ? QStringLiteral("auto") : QString();
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<Fact> overrideHistory(const std::vector<services::Override>& history, const std::string& finding)
{
    std::vector<Fact> facts;
    for (const services::Override& entry : history) {
        if (entry.finding != finding)
            continue;
        Fact fact;
        fact.title = entry.withdrawn ? QCoreApplication::translate("Words", "Back to automatic")
                                     : QCoreApplication::translate("Words", "%1 points").arg(pointsText(entry.points));
        fact.value = QStringLiteral("%1, %2").arg(q(entry.by), momentText(entry.at));
        fact.detail = q(entry.reason);
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<Fact> commentFacts(const std::vector<services::Comment>& comments)
{
    std::vector<Fact> facts;
    for (const services::Comment& comment : comments) {
        Fact fact;
        fact.title = QStringLiteral("%1, %2").arg(q(comment.by), momentText(comment.at));
        fact.detail = q(comment.text);
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace viewmodels
