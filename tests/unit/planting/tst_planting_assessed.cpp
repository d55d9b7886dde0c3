// SPDX-License-Identifier: GPL-3.0-or-later
#include "Grove.h"

#include "workflow/tasks/audit/AuditTask.h"

#include <QtTest>

using generation::planting::Planting;
using workflow::Assessment;

namespace {

constexpr int lastKind = 54;

domain::Json flagAt(const domain::Json& finding, std::size_t place)
{
    domain::Json flag = finding.at("places").at(place);
    flag["kind"] = finding.at("kind");
    flag["severity"] = finding.at("severity");
    flag["path"] = finding.at("paths").at(0);
    return flag;
}

} // namespace

/// The assessor of audits wants exactly what was planted.
class TestPlantingAssessed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldGiveAllPointsToWhoFlagsWhatWasPlanted_data();
    void shouldGiveAllPointsToWhoFlagsWhatWasPlanted();
    void shouldLetAFlawlessTraineeWorkManyKindsAtOnce();
    void shouldWantNoFlagOfACleanChart();

private:
    [[nodiscard]] std::optional<Assessment> assess(const Planting& planting, const domain::Json& key,
                                                   const domain::Json& flags) const;
    [[nodiscard]] workflow::Scenario scenarioOf(const Planting& planting) const;

    Grove m_grove;
    workflow::audit::AuditTask m_task;
};

void TestPlantingAssessed::initTestCase()
{
    QVERIFY(m_grove.library->rubric("audit") != nullptr);
    QVERIFY(!m_grove.library->rules().rules().empty());
}

workflow::Scenario TestPlantingAssessed::scenarioOf(const Planting& planting) const
{
    workflow::Scenario scenario;
    scenario.chart = m_grove.rendered(planting.chart()).chart;
    scenario.tasks = {{"t1", "audit", "Audit", "", std::nullopt}};
    return scenario;
}

std::optional<Assessment> TestPlantingAssessed::assess(const Planting& planting, const domain::Json& key,
                                                       const domain::Json& flags) const
{
    const workflow::Scenario scenario = scenarioOf(planting);
    const workflow::PinnedCodes codes;
    const workflow::AssessContext context{*m_grove.library->rubric("audit"), m_grove.library->rules(), codes,
                                          &scenario.chart, "t1"};
    const auto result = m_task.assess({{"findings", flags}}, key, context);
    const auto* assessment = std::get_if<Assessment>(&result);
    return assessment == nullptr ? std::nullopt : std::optional(*assessment);
}

void TestPlantingAssessed::shouldGiveAllPointsToWhoFlagsWhatWasPlanted_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 1; kind <= lastKind; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestPlantingAssessed::shouldGiveAllPointsToWhoFlagsWhatWasPlanted()
{
    QFETCH(int, kind);
    int charts = 0;
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 1);
        if (!planting.plant(kind))
            continue;
        ++charts;
        const domain::Json key = planting.key(100);
        const domain::Json& finding = key.at("findings").at(0);
        QVERIFY(m_task.checkKey(key).empty());
        for (std::size_t i = 0; i < finding.at("places").size(); ++i) {
            const auto score = assess(planting, key, domain::Json::array({flagAt(finding, i)}));
            QVERIFY(score.has_value());
            QVERIFY(score->possible > domain::Points{});
            QVERIFY2(score->earned == score->possible, mrn.c_str());
        }
        const auto idle = assess(planting, key, domain::Json::array());
        QVERIFY(idle && idle->earned == domain::Points{});
    }
    QVERIFY(charts >= 3);
}

void TestPlantingAssessed::shouldLetAFlawlessTraineeWorkManyKindsAtOnce()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 2);
        for (int kind = lastKind; kind >= 1; --kind)
            static_cast<void>(planting.plant(kind).ok());
        const domain::Json key = planting.key(100);
        QVERIFY(m_task.checkKey(key).empty());
        const workflow::Scenario scenario = scenarioOf(planting);
        const workflow::PinnedCodes codes;
        const workflow::TaskContext context{scenario.tasks.front(), scenario, codes};
        workflow::TaskStatePtr state = m_task.start(context);
        for (const domain::Json& op : m_task.perfect(key)) {
            const auto parsed = m_task.parseOp(op);
            QVERIFY2(parsed.ok(), op.dump().c_str());
            const auto next = m_task.apply(*state, **parsed, context);
            QVERIFY2(next.ok(), next.ok() ? "" : (mrn + ": " + next.error().detail + op.dump()).c_str());
            state = *next;
        }
        const auto score = assess(planting, key, m_task.submission(*state).at("findings"));
        QVERIFY(score && score->possible > domain::Points{});
        QVERIFY2(score->earned == score->possible, mrn.c_str());
        QVERIFY(score->critical.empty());
    }
}

void TestPlantingAssessed::shouldWantNoFlagOfACleanChart()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 2);
        const auto score = assess(planting, planting.key(100), domain::Json::array());
        QVERIFY(score && score->possible > domain::Points{} && score->earned == score->possible);
    }
}

QTEST_GUILESS_MAIN(TestPlantingAssessed)
#include "tst_planting_assessed.moc"
