// SPDX-License-Identifier: GPL-3.0-or-later
// The deadlines D1 to D13 by tables: worked clocks, midnight, month ends, leap day, both changes of the clocks.
#include "Times.h"
#include "records/deficiency/Deadlines.h"

#include <QTest>

using namespace records::deficiency;
using domain::LocalTime;

namespace {

std::string text(LocalTime time)
{
    return domain::formatMinute(time);
}

#define COMPARE_TIME(actual, expected) QCOMPARE(text(actual), text(at(expected)))

} // namespace

class TestDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseAZoneThatNobodyKnows();
    void shouldCountHoursThatWentBy_data();
    void shouldCountHoursThatWentBy();
    void shouldTakeTheFirstOfTwoEqualWallTimes();
    void shouldWantTheHistoryWithinADayAndBeforeSurgery_data();
    void shouldWantTheHistoryWithinADayAndBeforeSurgery();
    void shouldTellOldHistoriesFromThoseThatCanBeUpdated_data();
    void shouldTellOldHistoriesFromThoseThatCanBeUpdated();
    void shouldStartAtRegistration();
    void shouldWantConsentBeforeSurgeryButNotInAnEmergency();
    void shouldWantTheReportBeforeTheNextLevelOfCare();
    void shouldCountAnesthesiaFromInductionAndRecovery_data();
    void shouldCountAnesthesiaFromInductionAndRecovery();
    void shouldGiveVerbalOrdersTheHoursOfTheHouse();
    void shouldEndThirtyDaysAtMidnight_data();
    void shouldEndThirtyDaysAtMidnight();
    void shouldWantThePsychiatricEvaluationInSixtyHours();
    void shouldKeepRecordsForFiveYears_data();
    void shouldKeepRecordsForFiveYears();
    void shouldRoundTheRateOnce_data();
    void shouldRoundTheRateOnce();
};

void TestDeadlines::shouldRefuseAZoneThatNobodyKnows()
{
    QVERIFY(!FacilityClock::of("Wenlock/AlderFerry"));
    QVERIFY(!FacilityClock::of(""));
}

void TestDeadlines::shouldCountHoursThatWentBy_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("to");
    QTest::newRow("a plain day") << "2026-05-04T16:40" << 24 << "2026-05-05T16:40";
    QTest::newRow("over midnight and month end") << "2026-04-30T23:50" << 24 << "2026-05-01T23:50";
    QTest::newRow("over the year") << "2026-12-31T00:00" << 48 << "2027-01-02T00:00";
    QTest::newRow("into the leap day") << "2028-02-28T13:00" << 24 << "2028-02-29T13:00";
    QTest::newRow("over the leap day") << "2028-02-28T13:00" << 48 << "2028-03-01T13:00";
    QTest::newRow("no leap day") << "2026-02-28T13:00" << 24 << "2026-03-01T13:00";
    QTest::newRow("clocks forward, 24 hours end an hour later") << "2026-03-07T14:00" << 24 << "2026-03-08T15:00";
    QTest::newRow("clocks forward, 48 hours") << "2026-03-07T10:20" << 48 << "2026-03-09T11:20";
    QTest::newRow("clocks back, 24 hours end an hour earlier") << "2026-10-31T14:00" << 24 << "2026-11-01T13:00";
    QTest::newRow("clocks back, 48 hours") << "2026-10-31T10:20" << 48 << "2026-11-02T09:20";
    QTest::newRow("back over clocks forward") << "2026-03-09T11:20" << -48 << "2026-03-07T10:20";
    QTest::newRow("a wall time that is skipped counts as an hour later")
        << "2026-03-08T02:30" << 24 << "2026-03-09T03:30";
}

void TestDeadlines::shouldCountHoursThatWentBy()
{
    QFETCH(QString, from);
    QFETCH(int, hours);
    QFETCH(QString, to);
    const LocalTime begin = at(from.toStdString());
    COMPARE_TIME(chicago().after(begin, std::chrono::hours(hours)), to.toStdString());
    QCOMPARE(chicago().between(begin, at(to.toStdString())).count(), static_cast<long>(hours) * 3600);
}

void TestDeadlines::shouldTakeTheFirstOfTwoEqualWallTimes()
{
    // 01:30 is there twice in the night of 1 November 2026; an hour after the first it is 01:30 again.
    COMPARE_TIME(chicago().after(at("2026-11-01T01:30"), std::chrono::hours(1)), "2026-11-01T01:30");
    COMPARE_TIME(chicago().after(at("2026-11-01T01:30"), std::chrono::hours(2)), "2026-11-01T02:30");
}

void TestDeadlines::shouldWantTheHistoryWithinADayAndBeforeSurgery_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("surgery");
    QTest::addColumn<bool>("emergency");
    QTest::addColumn<QString>("due");
    QTest::newRow("no surgery") << "2026-05-04T16:40"
                                << "" << false << "2026-05-05T16:40";
    QTest::newRow("surgery the same day") << "2026-03-01T09:00"
                                          << "2026-03-01T13:00" << false << "2026-03-01T13:00";
    QTest::newRow("surgery after the day") << "2026-03-16T14:20"
                                           << "2026-03-18T08:36" << false << "2026-03-17T14:20";
    QTest::newRow("an emergency does not wait") << "2026-03-01T09:00"
                                                << "2026-03-01T10:00" << true << "2026-03-02T09:00";
    QTest::newRow("clocks forward") << "2026-03-07T22:00"
                                    << "" << false << "2026-03-08T23:00";
    QTest::newRow("clocks back") << "2026-10-31T22:00"
                                 << "" << false << "2026-11-01T21:00";
}

void TestDeadlines::shouldWantTheHistoryWithinADayAndBeforeSurgery()
{
    QFETCH(QString, start);
    QFETCH(QString, surgery);
    QFETCH(bool, emergency);
    QFETCH(QString, due);
    const auto begins = surgery.isEmpty() ? std::nullopt : std::optional(at(surgery.toStdString()));
    COMPARE_TIME(historyDue(chicago(), at(start.toStdString()), begins, emergency), due.toStdString());
}

void TestDeadlines::shouldTellOldHistoriesFromThoseThatCanBeUpdated_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("standing");
    const int current = static_cast<int>(HistoryStanding::Current);
    const int update = static_cast<int>(HistoryStanding::NeedsUpdate);
    const int old = static_cast<int>(HistoryStanding::TooOld);
    QTest::newRow("worked clock: 5 February for 1 March") << "2026-02-05T10:00"
                                                          << "2026-03-01T09:00" << update;
    QTest::newRow("after registration") << "2026-03-01T11:10"
                                        << "2026-03-01T09:00" << current;
    QTest::newRow("at registration") << "2026-03-01T09:00"
                                     << "2026-03-01T09:00" << current;
    QTest::newRow("30 days before, whatever the hour") << "2026-01-30T00:05"
                                                       << "2026-03-01T23:00" << update;
    QTest::newRow("31 days before, though less than 31 times 24 hours") << "2026-01-29T23:00"
                                                                        << "2026-03-01T01:00" << old;
    QTest::newRow("30 days over a leap day") << "2028-02-01T08:00"
                                             << "2028-03-02T08:00" << update;
    QTest::newRow("31 days over a leap day") << "2028-01-31T08:00"
                                             << "2028-03-02T08:00" << old;
}

void TestDeadlines::shouldTellOldHistoriesFromThoseThatCanBeUpdated()
{
    QFETCH(QString, written);
    QFETCH(QString, start);
    QFETCH(int, standing);
    QCOMPARE(static_cast<int>(historyStanding(at(written.toStdString()), at(start.toStdString()))), standing);
}

void TestDeadlines::shouldStartAtRegistration()
{
    domain::Encounter encounter;
    encounter.admitted = at("2026-05-04T16:40");
    COMPARE_TIME(startOf(encounter), "2026-05-04T16:40");
    encounter.arrived = at("2026-05-04T13:05");
    COMPARE_TIME(startOf(encounter), "2026-05-04T13:05");
}

void TestDeadlines::shouldWantConsentBeforeSurgeryButNotInAnEmergency()
{
    domain::OperationTimes times;
    QVERIFY(!consentDue(times, false));
    times.surgeryStart = at("2026-03-01T13:00");
    COMPARE_TIME(*consentDue(times, false), "2026-03-01T13:00");
    QVERIFY(!consentDue(times, true));
}

void TestDeadlines::shouldWantTheReportBeforeTheNextLevelOfCare()
{
    domain::OperationTimes times;
    QVERIFY(!reportDue(chicago(), Policy(), times, {}));
    times.surgeryEnd = at("2026-03-01T14:30");
    COMPARE_TIME(*reportDue(chicago(), Policy(), times, {}), "2026-03-02T14:30");
    times.recoveryArrival = at("2026-03-01T14:40");
    COMPARE_TIME(*reportDue(chicago(), Policy(), times, {}), "2026-03-01T14:40");
    times.recoveryEnd = at("2026-03-01T16:05");
    COMPARE_TIME(*reportDue(chicago(), Policy(), times, {}), "2026-03-01T16:05");
    COMPARE_TIME(*reportDue(chicago(), Policy(), times, at("2026-03-01T16:05")), "2026-03-02T14:30");
    COMPARE_TIME(*reportDue(chicago(), Policy(), times, at("2026-03-01T16:06")), "2026-03-01T16:05");
    Policy longer;
    longer.reportHours = 48;
    COMPARE_TIME(*reportDue(chicago(), longer, times, at("2026-03-01T14:50")), "2026-03-03T14:30");
}

void TestDeadlines::shouldCountAnesthesiaFromInductionAndRecovery_data()
{
    QTest::addColumn<QString>("induction");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("recovery");
    QTest::addColumn<QString>("due");
    QTest::newRow("worked clock") << "2026-03-01T12:40"
                                  << "2026-02-27T12:40"
                                  << "2026-03-01T14:40"
                                  << "2026-03-03T14:40";
    QTest::newRow("clocks forward") << "2026-03-09T07:30"
                                    << "2026-03-07T06:30"
                                    << "2026-03-07T10:20"
                                    << "2026-03-09T11:20";
    QTest::newRow("clocks back") << "2026-11-02T07:30"
                                 << "2026-10-31T08:30"
                                 << "2026-10-31T10:20"
                                 << "2026-11-02T09:20";
    QTest::newRow("leap day") << "2028-03-01T07:30"
                              << "2028-02-28T07:30"
                              << "2028-02-28T16:40"
                              << "2028-03-01T16:40";
}

void TestDeadlines::shouldCountAnesthesiaFromInductionAndRecovery()
{
    QFETCH(QString, induction);
    QFETCH(QString, earliest);
    QFETCH(QString, recovery);
    QFETCH(QString, due);
    COMPARE_TIME(preAnesthesiaFrom(chicago(), at(induction.toStdString())), earliest.toStdString());
    COMPARE_TIME(postAnesthesiaDue(chicago(), at(recovery.toStdString())), due.toStdString());
}

void TestDeadlines::shouldGiveVerbalOrdersTheHoursOfTheHouse()
{
    COMPARE_TIME(orderDue(chicago(), Policy(), at("2026-03-07T02:10")), "2026-03-09T03:10");
    Policy day;
    day.verbalOrderHours = 24;
    COMPARE_TIME(orderDue(chicago(), day, at("2026-05-31T23:30")), "2026-06-01T23:30");
}

void TestDeadlines::shouldEndThirtyDaysAtMidnight_data()
{
    QTest::addColumn<QString>("discharged");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    QTest::newRow("worked clock") << "2026-03-04T10:00" << 30 << "2026-04-03T23:59";
    QTest::newRow("over the change of the clocks") << "2026-10-20T23:59" << 30 << "2026-11-19T23:59";
    QTest::newRow("leap day within") << "2028-02-10T09:00" << 30 << "2028-03-11T23:59";
    QTest::newRow("leap day at the end") << "2028-01-30T09:00" << 30 << "2028-02-29T23:59";
    QTest::newRow("a common year") << "2026-01-30T09:00" << 30 << "2026-03-01T23:59";
    QTest::newRow("discharged at midnight") << "2026-05-09T00:00" << 30 << "2026-06-08T23:59";
    QTest::newRow("a stricter house") << "2026-05-09T11:20" << 15 << "2026-05-24T23:59";
}

void TestDeadlines::shouldEndThirtyDaysAtMidnight()
{
    QFETCH(QString, discharged);
    QFETCH(int, days);
    QFETCH(QString, due);
    Policy policy;
    policy.completionDays = days;
    const LocalTime last = at(due.toStdString());
    COMPARE_TIME(completionDue(policy, at(discharged.toStdString())), due.toStdString());
    QVERIFY(!completionOver(policy, at(discharged.toStdString()), last + std::chrono::seconds(59)));
    QVERIFY(completionOver(policy, at(discharged.toStdString()), last + std::chrono::minutes(1)));
}

void TestDeadlines::shouldWantThePsychiatricEvaluationInSixtyHours()
{
    COMPARE_TIME(psychiatricDue(chicago(), at("2026-05-04T16:40")), "2026-05-07T04:40");
    COMPARE_TIME(psychiatricDue(chicago(), at("2026-03-06T18:00")), "2026-03-09T07:00");
}

void TestDeadlines::shouldKeepRecordsForFiveYears_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("until");
    QTest::newRow("plain") << "2026-05-09"
                           << "2031-05-09";
    QTest::newRow("leap day") << "2028-02-29"
                              << "2033-03-01";
}

void TestDeadlines::shouldKeepRecordsForFiveYears()
{
    QFETCH(QString, last);
    QFETCH(QString, until);
    const auto date = domain::parseDate(last.toStdString());
    QVERIFY(date.ok());
    QCOMPARE(domain::format(retainedUntil(*date)), until.toStdString());
}

void TestDeadlines::shouldRoundTheRateOnce_data()
{
    QTest::addColumn<int>("delinquent");
    QTest::addColumn<int>("discharges");
    QTest::addColumn<int>("tenths");
    QTest::newRow("domain reference 9") << 72 << 480 << 150;
    QTest::newRow("half up") << 1 << 16 << 63;
    QTest::newRow("more than all") << 500 << 480 << 1042;
    QTest::newRow("none") << 0 << 480 << 0;
    QTest::newRow("no discharges") << 5 << 0 << 0;
}

void TestDeadlines::shouldRoundTheRateOnce()
{
    QFETCH(int, delinquent);
    QFETCH(int, discharges);
    QFETCH(int, tenths);
    QCOMPARE(static_cast<int>(delinquencyTenths(delinquent, discharges)), tenths);
}

QTEST_APPLESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
