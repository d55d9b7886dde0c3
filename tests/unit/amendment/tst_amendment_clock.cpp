// SPDX-License-Identifier: GPL-3.0-or-later
// 45 CFR 164.526(b)(2): sixty days, one extension of thirty, told in writing within the first sixty.
#include "records/amendment/AmendmentClock.h"

#include <QTest>

#include <array>

using namespace records::amendment;

namespace {

domain::Date day(std::string_view text)
{
    return *domain::parseDate(text);
}

domain::LocalTime at(std::string_view text)
{
    return *domain::parseLocalTime(text);
}

bool overdue(const Request& request, domain::LocalTime now)
{
    return now >= endOf(lastDay(request));
}

QString shown(const std::optional<ExtensionFault>& fault)
{
    static const std::array<const char*, 4> names{"second", "told-late", "too-long", "not-later"};
    return QString::fromLatin1(fault ? names.at(static_cast<std::size_t>(*fault)) : "holds");
}

} // namespace

class TestAmendmentClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCountSixtyDaysFromTheDayOfReceipt_data();
    void shouldCountSixtyDaysFromTheDayOfReceipt();
    void shouldEndWithTheLastDayAtLocalMidnight();
    void shouldNotMoveWithTheClocksOfSummer();
    void shouldAllowOneExtensionOfThirtyDays_data();
    void shouldAllowOneExtensionOfThirtyDays();
    void shouldKeepToTheExtendedDay();
    void shouldCountDaysBetweenTwoDays();
};

void TestAmendmentClock::shouldCountSixtyDaysFromTheDayOfReceipt_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QByteArray>("furthest");
    QTest::newRow("spring") << QByteArray("2026-04-02") << QByteArray("2026-06-01") << QByteArray("2026-07-01");
    QTest::newRow("end of a month") << QByteArray("2026-03-31") << QByteArray("2026-05-30") << QByteArray("2026-06-29");
    QTest::newRow("over the year") << QByteArray("2025-12-15") << QByteArray("2026-02-13") << QByteArray("2026-03-15");
    QTest::newRow("common February") << QByteArray("2026-01-31") << QByteArray("2026-04-01")
                                     << QByteArray("2026-05-01");
    QTest::newRow("leap February") << QByteArray("2028-01-31") << QByteArray("2028-03-31") << QByteArray("2028-04-30");
    QTest::newRow("ends on leap day") << QByteArray("2027-12-31") << QByteArray("2028-02-29")
                                      << QByteArray("2028-03-30");
    QTest::newRow("received on leap day")
        << QByteArray("2028-02-29") << QByteArray("2028-04-29") << QByteArray("2028-05-29");
    QTest::newRow("no leap day in 2100") << QByteArray("2099-12-31") << QByteArray("2100-03-01")
                                         << QByteArray("2100-03-31");
}

void TestAmendmentClock::shouldCountSixtyDaysFromTheDayOfReceipt()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, last);
    QFETCH(QByteArray, furthest);
    QCOMPARE(domain::format(lastDay(day(received.toStdString()))), last.toStdString());
    QCOMPARE(domain::format(furthestDay(day(received.toStdString()))), furthest.toStdString());
}

void TestAmendmentClock::shouldEndWithTheLastDayAtLocalMidnight()
{
    // Received in the last minute of a day is received on that day.
    const Request request{at("2026-04-02T23:59"), {}};
    QVERIFY(!overdue(request, at("2026-06-01T23:59:59")));
    QVERIFY(overdue(request, at("2026-06-02T00:00")));
    QCOMPARE(domain::format(endOf(day("2026-06-30"))), std::string("2026-07-01T00:00:00"));
    QCOMPARE(domain::format(endOf(day("2026-12-31"))), std::string("2027-01-01T00:00:00"));
}

void TestAmendmentClock::shouldNotMoveWithTheClocksOfSummer()
{
    // In America/Chicago the clocks go forward on 8 March 2026 and back on 1 November 2026.
    QVERIFY(!overdue({at("2026-02-01T00:30"), {}}, at("2026-04-02T23:59:59")));
    QVERIFY(overdue({at("2026-02-01T00:30"), {}}, at("2026-04-03T00:00")));
    QVERIFY(!overdue({at("2026-10-01T23:30"), {}}, at("2026-11-30T23:59:59")));
    QVERIFY(overdue({at("2026-10-01T23:30"), {}}, at("2026-12-01T00:00")));
}

void TestAmendmentClock::shouldAllowOneExtensionOfThirtyDays_data()
{
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<bool>("before");
    QTest::addColumn<QString>("outcome");
    const QByteArray inTime("2026-05-20T10:00");
    QTest::newRow("thirty days") << inTime << QByteArray("2026-07-07") << false << QStringLiteral("holds");
    QTest::newRow("a week") << inTime << QByteArray("2026-06-14") << false << QStringLiteral("holds");
    QTest::newRow("told on the last day")
        << QByteArray("2026-06-07T23:59:59") << QByteArray("2026-06-30") << false << QStringLiteral("holds");
    QTest::newRow("told a second late") << QByteArray("2026-06-08T00:00") << QByteArray("2026-06-30") << false
                                        << QStringLiteral("told-late");
    QTest::newRow("thirty-one days") << inTime << QByteArray("2026-07-08") << false << QStringLiteral("too-long");
    QTest::newRow("no later than before") << inTime << QByteArray("2026-06-07") << false << QStringLiteral("not-later");
    QTest::newRow("a second one") << inTime << QByteArray("2026-07-01") << true << QStringLiteral("second");
}

void TestAmendmentClock::shouldAllowOneExtensionOfThirtyDays()
{
    QFETCH(QByteArray, told);
    QFETCH(QByteArray, until);
    QFETCH(bool, before);
    QFETCH(QString, outcome);
    Request request{at("2026-04-08T14:10"), {}};
    if (before)
        request.extendedTo = day("2026-06-20");
    QCOMPARE(shown(extensionFault(request, at(told.toStdString()), day(until.toStdString()))), outcome);
}

void TestAmendmentClock::shouldKeepToTheExtendedDay()
{
    const Request request{at("2026-03-31T08:50"), day("2026-06-29")};
    QCOMPARE(domain::format(lastDay(request)), std::string("2026-06-29"));
    QVERIFY(!overdue(request, at("2026-06-29T23:59")));
    QVERIFY(overdue(request, at("2026-06-30T00:00")));
}

void TestAmendmentClock::shouldCountDaysBetweenTwoDays()
{
    QCOMPARE(daysBetween(day("2028-02-28"), day("2028-03-01")), 2);
    QCOMPARE(daysBetween(day("2026-02-28"), day("2026-03-01")), 1);
    QCOMPARE(daysBetween(day("2026-06-01"), day("2026-05-30")), -2);
}

QTEST_GUILESS_MAIN(TestAmendmentClock)
#include "tst_amendment_clock.moc"
