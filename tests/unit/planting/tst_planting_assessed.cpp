// SPDX-License-Identifier: GPL-3.0-or-later
#include "Grove.h"

#include "workflow/tasks/audit/AuditTask.h"

#include <QtTest>

#include <algorithm>

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
    void shouldWantTheHabitThatWasPlanted_data();
    void shouldWantTheHabitThatWasPlanted();
    void shouldWantNoFlagOfACleanChart();

private:
    [[nodiscard]] std::optional<Assessment> assess(const Planting& planting, const domain::Json& key,
                                                   const domain::Json& flags,
                                                   const domain::Json& pattern = nullptr) const;
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
    for (const records::StaffMember& member : m_grove.library->house().staff)
        scenario.hospital.staff.push_back(member.id);
    for (const generation::DocumentType& type : m_grove.library->house().types)
        scenario.hospital.documentTypes.push_back(type.id);
    std::sort(scenario.hospital.staff.begin(), scenario.hospital.staff.end());
    std::sort(scenario.hospital.documentTypes.begin(), scenario.hospital.documentTypes.end());
    return scenario;
}

std::optional<Assessment> TestPlantingAssessed::assess(const Planting& planting, const domain::Json& key,
                                                       const domain::Json& flags, const domain::Json& pattern) const
{
    const workflow::Scenario scenario = scenarioOf(planting);
    const workflow::PinnedCodes codes;
    const workflow::AssessContext context{*m_grove.library->rubric("audit"), m_grove.library->rules(), codes,
                                          &scenario.chart, "t1"};
    const auto result = m_task.assess({{"findings", flags}, {"pattern", pattern}}, key, context);
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

void TestPlantingAssessed::shouldWantTheHabitThatWasPlanted_data()
{
    QTest::addColumn<int>("kind");
    for (const int kind : {12, 25, 26, 28, 31})
        QTest::addRow("kind %d", kind) << kind;
}

// The same again and again by one hand, each a finding of its own; who flags all and names the hand has all points.
void TestPlantingAssessed::shouldWantTheHabitThatWasPlanted()
{
    QFETCH(int, kind);
    const std::size_t times = kind == 12 || kind == 31 ? 2 : 3;
    int charts = 0;
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 3);
        const auto before = pagesOf(planting.chart());
        if (!planting.plantPattern(kind, times)) {
            QVERIFY(pagesOf(planting.chart()) == before && planting.planted().empty());
            continue;
        }
        ++charts;
        const auto again = planting.plant(kind);
        QVERIFY(!again && again.error().code == "plant.cannot");
        const domain::Json key = planting.key(100);
        QVERIFY(m_task.checkKey(key).empty());
        QCOMPARE(key.at("findings").size(), times);
        const std::string who = key.at("pattern").at("who").get<std::string>();
        domain::Json flags = domain::Json::array();
        for (const domain::Json& finding : key.at("findings")) {
            QCOMPARE(finding.at("kind").get<int>(), kind);
            flags.push_back(flagAt(finding, 0));
            const auto page = planting.chart();
            const auto& header = page.chart.document(flags.back().at("document").get<std::string>())->header;
            QVERIFY(kind == 28 || header.author == who);
        }
        const auto orders = planting.chart().chart.orders;
        const auto given = std::count_if(orders.begin(), orders.end(), [&](const domain::Order& order) {
            return order.verbal && !order.authenticated && order.by == who;
        });
        QVERIFY(kind != 28 || given == 3);
        const auto unseen = assess(planting, key, flags);
        QVERIFY(unseen && unseen->possible - unseen->earned == m_grove.library->rubric("audit")->pointsFor("pattern"));
        const auto seen = assess(planting, key, flags, {{"kind", kind}, {"who", who}});
        QVERIFY(seen && seen->earned == seen->possible);
    }
    QVERIFY(charts >= 3);
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
