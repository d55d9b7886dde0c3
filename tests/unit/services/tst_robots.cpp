// SPDX-License-Identifier: GPL-3.0-or-later
// Four robot trainees play every shipped exercise in several variants: the key can be met to 100 %, idleness earns
// nothing, and neither chance nor greed passes.
#include "composition/House.h"
#include "services/Robots.h"
#include "services/Scoring.h"
#include "services/Sentences.h"
#include "support/Seeds.h"
#include "workflow/SessionFile.h"

#include <QTest>

#include <array>
#include <span>

using namespace Qt::StringLiterals;
using workflow::Robot;

namespace {

constexpr std::array<quint64, 4> seeds{4471, 1, 2, 3};

} // namespace

class TestRobots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldOfferExercisesAtEveryLevel();
    void shouldPlaceEveryRobot_data();
    void shouldPlaceEveryRobot();
    void shouldPlayTheSameBytesForTheSameSeed();
    void shouldScoreAFileAsItWasScoredWhenPlayed();

private:
    services::Play play(const std::string& exercise, std::uint64_t seed, Robot robot);
    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestRobots::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    m_shelf = std::move(*shelf);
}

services::Play TestRobots::play(const std::string& exercise, std::uint64_t seed, Robot robot)
{
    auto played = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
    if (!played)
        qFatal("%s: %s", exercise.c_str(), services::sentence(played.error()).c_str());
    return std::move(*played);
}

void TestRobots::shouldOfferExercisesAtEveryLevel()
{
    const auto exercises = m_shelf->scenarios().exercises();
    QVERIFY(exercises.size() >= 8);
    for (const std::string_view level : domain::levelCodes) {
        const bool any = std::any_of(exercises.begin(), exercises.end(),
                                     [&](const auto& info) { return domain::code(info.level) == level; });
        QVERIFY2(any, std::string(level).c_str());
    }
}

void TestRobots::shouldPlaceEveryRobot_data()
{
    QTest::addColumn<QString>("exercise");
    QTest::addColumn<quint64>("seed");
    for (const auto& info : m_shelf->scenarios().exercises()) {
        for (const quint64 seed : std::span(seeds).first(support::seeds(seeds.size())))
            QTest::addRow("%s seed %llu", info.id.c_str(), seed) << QString::fromStdString(info.id) << seed;
    }
}

void TestRobots::shouldPlaceEveryRobot()
{
    QFETCH(QString, exercise);
    QFETCH(quint64, seed);
    const std::string id = exercise.toStdString();

    const services::Play perfect = play(id, seed, Robot::Perfect);
    QCOMPARE(perfect.score.earned, perfect.score.possible);
    QCOMPARE(perfect.score.percentTenths, std::int64_t(1000));
    QVERIFY(perfect.score.passed);
    QCOMPARE(perfect.score.figures.withoutEvidence, 0);

    const services::Play idle = play(id, seed, Robot::Idle);
    QCOMPARE(idle.score.earned, domain::Points{});
    QVERIFY(!idle.score.passed);

    for (const Robot robot : {Robot::Random, Robot::Greedy}) {
        const services::Play blind = play(id, seed, robot);
        QVERIFY2(blind.score.percentTenths < 700, qPrintable(QString::number(blind.score.percentTenths)));
        QVERIFY(!blind.score.passed);
    }
}

void TestRobots::shouldPlayTheSameBytesForTheSameSeed()
{
    const std::string id = m_shelf->scenarios().exercises().front().id;
    const auto once = workflow::writeSessionFile(play(id, 7, Robot::Random).record);
    const auto again = workflow::writeSessionFile(play(id, 7, Robot::Random).record);
    const auto other = workflow::writeSessionFile(play(id, 8, Robot::Random).record);
    QVERIFY(once == again);
    QVERIFY(once != other);
    QCOMPARE(workflow::verifySessionFile(once).verdict, workflow::Verdict::Whole);
}

void TestRobots::shouldScoreAFileAsItWasScoredWhenPlayed()
{
    for (const auto& info : m_shelf->scenarios().exercises()) {
        const services::Play played = play(info.id, 11, Robot::Greedy);
        const auto scored = services::scoreRecord(m_shelf->rulings(), played.record);
        QVERIFY(scored.ok());
        QCOMPARE(domain::canonical(scoring::toJson(*scored)), domain::canonical(scoring::toJson(played.score)));
    }
}

QTEST_GUILESS_MAIN(TestRobots)
#include "tst_robots.moc"
