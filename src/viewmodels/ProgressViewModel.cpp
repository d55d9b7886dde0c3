// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ProgressViewModel.h"

#include "scoring/Score.h"
#include "viewmodels/Convert.h"
#include "viewmodels/ReviewedPages.h"

#include <algorithm>

namespace viewmodels {
namespace {

using domain::Json;

workflow::Figures figuresFrom(const Json& json)
{
    workflow::Figures figures;
    figures.codesRight = json.value("codesRight", 0);
    figures.codesKey = json.value("codesKey", 0);
    figures.codesExtra = json.value("codesExtra", 0);
    figures.cases = json.value("cases", 0);
    figures.casesPerfect = json.value("casesPerfect", 0);
    figures.principalRight = json.value("principalRight", 0);
    figures.principalPossible = json.value("principalPossible", 0);
    figures.poaRight = json.value("poaRight", 0);
    figures.poaPossible = json.value("poaPossible", 0);
    figures.withoutEvidence = json.value("withoutEvidence", 0);
    figures.evidencePossible = json.value("evidencePossible", 0);
    const Json ratios = json.value("ratios", Json::object());
    for (const auto& [id, ratio] : ratios.items())
        figures.ratios[id] = {ratio.value("part", 0), ratio.value("whole", 0)};
    return figures;
}

Fact percentFact(const QString& title, std::int64_t tenths, bool counted, const QString& detail)
{
    Fact fact;
    fact.title = title;
    fact.value = counted ? percentText(tenths) : QString(QChar(0x2013));
    fact.detail = detail;
    fact.share = counted ? static_cast<double>(tenths) / 1000.0 : -1;
    return fact;
}

} // namespace

ProgressViewModel::ProgressViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_attempts(this), m_standing(this), m_figures(this)
{
}

void ProgressViewModel::refresh()
{
    const std::string person = personAt(m_place);
    if (!m_place.rubrics.empty())
        m_mark = m_place.rubrics.begin()->second.passPercent.at(static_cast<std::size_t>(domain::Level::Technician));
    readAttempts(person);
    readStanding(person);
    readFigures();
    Q_EMIT changed();
}

void ProgressViewModel::readAttempts(const std::string& person)
{
    m_values.clear();
    m_days.clear();
    domain::Result<std::vector<services::Attempt>> attempts = services::TraineeProgress(m_place).attempts(person);
    if (!attempts) {
        m_attempts.setAttempts({});
        Q_EMIT failed(sentence(attempts.error()));
        return;
    }
    const auto passed = std::count_if(attempts->begin(), attempts->end(), [](const auto& each) { return each.passed; });
    for (const services::Attempt& attempt : *attempts) {
        m_values.append(static_cast<double>(attempt.percentTenths) / 10.0);
        m_days.append(momentText(attempt.at).left(10));
    }
    m_summary = tr("%n chart(s)", nullptr, static_cast<int>(attempts->size())) + tr(", %1 passed").arg(passed);
    m_attempts.setAttempts(std::move(attempts).value());
}

void ProgressViewModel::readStanding(const std::string& person)
{
    const domain::Result<std::vector<services::ResponsibilityStanding>> standing =
        services::TraineeProgress(m_place).standing(person);
    if (!standing) {
        Q_EMIT failed(sentence(standing.error()));
        return;
    }
    std::vector<Fact> facts;
    for (const services::ResponsibilityStanding& each : *standing)
        facts.push_back(percentFact(responsibilityTitle(each.id), each.percentTenths, true,
                                    tr("over %n chart(s)", nullptr, static_cast<int>(each.sessions))));
    m_standing.setFacts(std::move(facts));
}

void ProgressViewModel::readFigures()
{
    workflow::Figures sum;
    domain::Points earned;
    domain::Points possible;
    for (const services::Attempt& attempt : m_attempts.attempts()) {
        const domain::Result<std::optional<services::StoredScore>> stored = m_place.scores.get(attempt.session);
        if (!stored || !*stored)
            continue;
        const Json& score = (*stored)->score;
        scoring::addFigures(sum, figuresFrom(score.value("figures", Json::object())));
        earned += domain::Points::fromNumber(score.value("earned", 0.0));
        possible += domain::Points::fromNumber(score.value("possible", 0.0));
    }
    const scoring::Accuracy accuracy = scoring::accuracyOf(sum, earned, possible);
    m_figures.setFacts({
        percentFact(tr("weighted score"), accuracy.weighted, possible > domain::Points{},
                    tr("Points earned of points possible, over all finished charts.")),
        percentFact(tr("code-over-code"), accuracy.codeOverCode, sum.codesKey > 0,
                    tr("Right codes among all that were coded or should have been.")),
        percentFact(tr("case-over-case"), accuracy.caseOverCase, sum.cases > 0,
                    tr("Charts without a single error, of all charts.")),
        percentFact(tr("principal dx"), accuracy.principal, sum.principalPossible > 0,
                    tr("Principal or first-listed diagnosis right.")),
        percentFact(tr("POA"), accuracy.poa, sum.poaPossible > 0,
                    tr("Right indicators of what was present on admission.")),
        percentFact(tr("with evidence"), accuracy.evidence, sum.evidencePossible > 0,
                    tr("Right codes whose support on the page was shown.")),
    });
}

} // namespace viewmodels
