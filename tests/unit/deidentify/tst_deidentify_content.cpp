// SPDX-License-Identifier: GPL-3.0-or-later
// What the maker derives from slots, and that the exercises stand for many seeds.
#include "composition/House.h"
#include "generation/makers/deidentify/DerivedPlaces.h"

#include <QTest>

#include <set>

using generation::SlotPlace;
using generation::deidentify::Derived;
using generation::deidentify::derivedOn;

namespace {

std::vector<Derived> derived(const std::string& body, const std::vector<SlotPlace>& slots,
                             const generation::House& house, bool staff = false)
{
    domain::Document page;
    page.body = body;
    return derivedOn(page, slots, house, {staff});
}

SlotPlace slotAt(const std::string& body, const std::string& name, const std::string& value)
{
    return {name, *domain::locate(body, value)};
}

QStringList told(const std::string& body, const std::vector<Derived>& places)
{
    QStringList all;
    for (const Derived& each : places)
        all.append(QString::fromStdString((each.category.empty() ? std::string("-") : each.category) + " "
                                          + std::string(domain::slice(body, each.span))));
    return all;
}

} // namespace

class TestDeidentifyContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldDeriveThePatientFromSlots();
    void shouldLeaveATitleOutOfAName();
    void shouldTakeDayAndMonthAndLeaveTheYear();
    void shouldTreatZipCodesByTheTable_data();
    void shouldTreatZipCodesByTheTable();
    void shouldTellAgesOver89Alone();
    void shouldTreatStaffAsThePolicySays();
    void shouldHaveExercisesOfEveryLevel();
    void shouldLetThePerfectRobotWinAndNoOtherPass_data();
    void shouldLetThePerfectRobotWinAndNoOtherPass();

private:
    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestDeidentifyContent::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY(shelf.ok());
    m_shelf = std::move(*shelf);
}

void TestDeidentifyContent::shouldDeriveThePatientFromSlots()
{
    const std::string body = "Tavares, Odile M. (20-14-31), 555-0142, 18 Quarry Lane, Alder Ferry, WK 00213, AC-7, 5/4";
    const auto places = derived(body,
                                {slotAt(body, "patient.name", "Tavares, Odile M."),
                                 slotAt(body, "patient.mrn", "20-14-31"), slotAt(body, "patient.phone", "555-0142"),
                                 slotAt(body, "patient.address", "18 Quarry Lane, Alder Ferry, WK 00213"),
                                 slotAt(body, "enc.account", "AC-7"), slotAt(body, "dm.0", "5/4")},
                                m_shelf->library().house());
    QCOMPARE(told(body, places),
             (QStringList{QStringLiteral("name Tavares, Odile M."), QStringLiteral("mrn 20-14-31"),
                          QStringLiteral("phone 555-0142"), QStringLiteral("geography 18 Quarry Lane, Alder Ferry"),
                          QStringLiteral("- WK"), QStringLiteral("geography 00213"), QStringLiteral("account AC-7"),
                          QStringLiteral("date 5/4")}));
    QVERIFY(places.front().direct);
    QVERIFY(!places.back().direct);
}

void TestDeidentifyContent::shouldLeaveATitleOutOfAName()
{
    const std::string body = "Ms. Tavares came";
    QCOMPARE(told(body, derived(body, {slotAt(body, "patient.title", "Ms. Tavares")}, m_shelf->library().house())),
             (QStringList{QStringLiteral("- Ms. "), QStringLiteral("name Tavares")}));
}

void TestDeidentifyContent::shouldTakeDayAndMonthAndLeaveTheYear()
{
    const std::string body = "2026-05-04 16:40, October 2025, in 2019, Tuesday, BP 138/84, June 3, July 78.0 kg";
    QCOMPARE(told(body, derived(body, {}, m_shelf->library().house())),
             (QStringList{QStringLiteral("- 2026-"), QStringLiteral("date 05-04"), QStringLiteral("- 16:40"),
                          QStringLiteral("date October"), QStringLiteral("-  2025"), QStringLiteral("- Tuesday"),
                          QStringLiteral("date June 3"), QStringLiteral("date July")}));
}

void TestDeidentifyContent::shouldTreatZipCodesByTheTable_data()
{
    QTest::addColumn<QString>("zip");
    QTest::addColumn<QString>("out");
    QTest::newRow("too few people") << QStringLiteral("00213") << QStringLiteral("geography 00213");
    QTest::newRow("20,000 are not more than 20,000") << QStringLiteral("00410") << QStringLiteral("geography 00410");
    QTest::newRow("enough") << QStringLiteral("00371") << QStringLiteral("geography 71");
    QTest::newRow("not in the table") << QStringLiteral("00971") << QStringLiteral("geography 00971");
}

void TestDeidentifyContent::shouldTreatZipCodesByTheTable()
{
    QFETCH(QString, zip);
    QFETCH(QString, out);
    const std::string body = "WK " + zip.toStdString();
    const QStringList all = told(body, derived(body, {}, m_shelf->library().house()));
    QCOMPARE(all.last(), out);
}

void TestDeidentifyContent::shouldTellAgesOver89Alone()
{
    for (const auto& [age, count] : {std::pair{"89", 0}, std::pair{"90", 1}, std::pair{"101", 1}}) {
        const std::string body = std::string(age) + " years";
        QCOMPARE(static_cast<int>(derived(body, {slotAt(body, "patient.age", age)}, m_shelf->library().house()).size()),
                 count);
    }
}

void TestDeidentifyContent::shouldTreatStaffAsThePolicySays()
{
    const std::string body = "Told Dr. I. Renner; M. Kowalski RN";
    QCOMPARE(told(body, derived(body, {}, m_shelf->library().house(), true)),
             (QStringList{QStringLiteral("- Dr. "), QStringLiteral("name I. Renner"),
                          QStringLiteral("name M. Kowalski"), QStringLiteral("-  RN")}));
    for (const Derived& each : derived(body, {}, m_shelf->library().house()))
        QVERIFY(each.category.empty());
}

void TestDeidentifyContent::shouldHaveExercisesOfEveryLevel()
{
    std::set<domain::Level> levels;
    for (const workflow::ExerciseInfo& info : m_shelf->scenarios().exercises()) {
        if (info.id.starts_with("deidentify/"))
            levels.insert(info.level);
    }
    QCOMPARE(levels.size(), std::size_t{4});
}

void TestDeidentifyContent::shouldLetThePerfectRobotWinAndNoOtherPass_data()
{
    QTest::addColumn<QString>("exercise");
    for (const workflow::ExerciseInfo& info : m_shelf->scenarios().exercises()) {
        if (info.id.starts_with("deidentify/"))
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
}

void TestDeidentifyContent::shouldLetThePerfectRobotWinAndNoOtherPass()
{
    QFETCH(QString, exercise);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto score = [&](workflow::Robot robot) {
            auto played = services::playRobot(m_shelf->rulings(), exercise.toStdString(), seed, robot);
            if (!played)
                qFatal("%s", played.error().detail.c_str());
            return played->score;
        };
        const auto perfect = score(workflow::Robot::Perfect);
        QCOMPARE(perfect.percentTenths, 1000);
        QVERIFY(perfect.passed);
        QCOMPARE(score(workflow::Robot::Idle).percentTenths, 0);
        for (const workflow::Robot robot : {workflow::Robot::Random, workflow::Robot::Greedy}) {
            const auto blind = score(robot);
            QVERIFY(blind.percentTenths < 700);
            QVERIFY(!blind.passed);
        }
    }
}

QTEST_GUILESS_MAIN(TestDeidentifyContent)
#include "tst_deidentify_content.moc"
