// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ScoreWords.h"

#include "codesets/CodeSystem.h"
#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels {
namespace {

/// Words of this file, translated under one name.
struct ScoreWords
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

QString of(int part, int whole)
{
    return whole > 0 ? QStringLiteral("%1 / %2").arg(part).arg(whole) : QString(QChar(0x2013));
}

QString percentIf(std::int64_t tenths, int whole)
{
    return whole > 0 ? percentText(tenths) : QString(QChar(0x2013));
}

Fact tile(const QString& value, const QString& title, const QString& detail)
{
    Fact fact;
    fact.value = value;
    fact.title = title;
    fact.detail = detail;
    return fact;
}

QString titleOf(const scoring::Score& score, const std::string& finding)
{
    const auto found = std::find_if(score.findings.begin(), score.findings.end(),
                                    [&](const auto& each) { return each.finding.id == finding; });
    return found == score.findings.end() ? ScoreWords::tr("a critical failure") : q(found->finding.title);
}

} // namespace

namespace {

std::vector<Fact> codingFacts(const workflow::Figures& figures, const scoring::Accuracy& accuracy)
{
    return {
        tile(of(figures.codesRight, figures.codesKey), ScoreWords::tr("codes right"),
             ScoreWords::tr("Codes that are the key's own, of all that the key has. Codes too many: %1.")
                 .arg(figures.codesExtra)),
        tile(percentIf(accuracy.principal, figures.principalPossible), ScoreWords::tr("principal dx"),
             ScoreWords::tr("Whether the principal or first-listed diagnosis is the right one.")),
        tile(percentIf(accuracy.poa, figures.poaPossible), ScoreWords::tr("POA"),
             ScoreWords::tr("Right indicators of what was present on admission; only inpatients have them.")),
        tile(percentIf(accuracy.codeOverCode, figures.codesKey), ScoreWords::tr("code-over-code"),
             ScoreWords::tr("Right codes among all that were coded or should have been.")),
        tile(percentIf(accuracy.caseOverCase, figures.cases), ScoreWords::tr("case-over-case"),
             ScoreWords::tr("Cases without a single error, of all cases.")),
        tile(of(figures.withoutEvidence, figures.evidencePossible), ScoreWords::tr("without evidence"),
             ScoreWords::tr("Right codes for which no support on the page was shown.")),
    };
}

} // namespace

std::vector<Fact> figureFacts(const workflow::Figures& figures, const scoring::Accuracy& accuracy,
                              const domain::Rubric* rubric)
{
    std::vector<Fact> facts;
    if (figures.codesKey > 0 || figures.ratios.empty())
        facts = codingFacts(figures, accuracy);
    const auto titled = [&](const std::string& name) {
        const auto found = rubric == nullptr ? std::map<std::string, std::string, std::less<>>::const_iterator()
                                             : rubric->titles.find(name);
        return rubric == nullptr || found == rubric->titles.end() ? QString() : q(found->second);
    };
    for (const auto& [id, ratio] : figures.ratios) {
        const QString title = titled("figure." + id);
        facts.push_back(
            tile(of(ratio.part, ratio.whole), title.isEmpty() ? q(id) : title, titled("figure." + id + ".means")));
    }
    return facts;
}

std::vector<Fact> viewFacts(const std::vector<scoring::ViewRow>& rows)
{
    std::vector<Fact> facts;
    for (const scoring::ViewRow& row : rows) {
        const bool possible = row.possible > domain::Points{};
        Fact fact;
        fact.title = q(row.title);
        fact.value = possible ? QStringLiteral("%1 / %2").arg(pointsText(row.earned), pointsText(row.possible))
                              : pointsText(row.earned);
        fact.share = possible ? std::clamp(row.earned.number() / row.possible.number(), 0.0, 1.0) : -1;
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<Fact> practiseFacts(const std::vector<FindingRow>& rows)
{
    using domain::Outcome;
    std::vector<Fact> facts;
    for (const FindingRow& row : rows) {
        const Outcome outcome = row.finding.outcome;
        const bool toLearn = outcome == Outcome::Missed || outcome == Outcome::Partly || outcome == Outcome::Wrong;
        if (!toLearn || row.rule.isEmpty())
            continue;
        Fact fact;
        fact.title = row.ruleTitle;
        fact.value = q(row.finding.cite);
        fact.detail = row.rule;
        fact.tone = QStringLiteral("note");
        const auto same = [&](const Fact& each) { return each.detail == fact.detail; };
        if (std::none_of(facts.begin(), facts.end(), same))
            facts.push_back(std::move(fact));
    }
    return facts;
}

QString durationText(domain::Millis time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto two = [](auto number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString rest = two(seconds % 60);
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(rest);
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), rest);
}

QString nextBandText(const scoring::Score& score, const domain::Rubric& rubric)
{
    for (const domain::Band& band : rubric.bands) {
        const std::int64_t missing = std::int64_t{band.fromPercent} * 10 - score.percentTenths;
        if (missing > 0)
            return ScoreWords::tr("%1 points to %2 (%3).")
                .arg(percentNumber(missing), q(band.title).toLower())
                .arg(band.fromPercent);
    }
    return {};
}

QString passText(const scoring::Score& score)
{
    if (score.passed)
        return ScoreWords::tr("Passed. This level asks for %1 %.").arg(score.markPercent);
    if (!score.critical.empty()) {
        QStringList titles;
        for (const std::string& finding : score.critical)
            titles.append(titleOf(score, finding));
        return ScoreWords::tr("Not passed, whatever the points: %1.").arg(titles.join(QStringLiteral("; ")));
    }
    return ScoreWords::tr("Not passed. This level asks for %1 %.").arg(score.markPercent);
}

QString versionsText(const scoring::Score& score, const workflow::SessionHeader& header)
{
    const scoring::Versions& made = score.versions;
    QStringList parts{
        ScoreWords::tr("seed %1").arg(made.seed),
        ScoreWords::tr("exercise version %1").arg(header.exerciseVersion),
        ScoreWords::tr("rubric %1 version %2").arg(q(made.rubric)).arg(made.rubricVersion),
        ScoreWords::tr("rules %1").arg(q(made.rules).left(12)),
    };
    for (const workflow::PinnedEdition& edition : made.codesets) {
        const auto system = codesets::systemFrom(edition.system);
        parts.append(
            QStringLiteral("%1 %2").arg(system ? q(codesets::title(*system)) : q(edition.system), q(edition.edition)));
    }
    parts.append(ScoreWords::tr("Records Desk %1").arg(q(header.release)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace viewmodels
