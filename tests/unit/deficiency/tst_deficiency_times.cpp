// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may type for a time.
#include "Times.h"
#include "viewmodels/tasks/deficiency/DeficiencyTime.h"

#include <QTest>

class TestDeficiencyTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadWhatIsTyped_data();
    void shouldReadWhatIsTyped();
    void shouldShowTheEndOfADayAsTheDay();
};

void TestDeficiencyTimes::shouldReadWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("whole") << "2026-05-05 16:40"
                           << "2026-05-05T16:40";
    QTest::newRow("with a T") << "2026-05-05T16:40"
                              << "2026-05-05T16:40";
    QTest::newRow("a day") << "2026-06-08"
                           << "2026-06-08";
    QTest::newRow("month and day") << "5/5 16:40"
                                   << "2026-05-05T16:40";
    QTest::newRow("without the colon") << " 5/5  1640 "
                                       << "2026-05-05T16:40";
    QTest::newRow("an early hour") << "5/5 7:05"
                                   << "2026-05-05T07:05";
    QTest::newRow("month and day alone") << "06/08"
                                         << "2026-06-08";
    QTest::newRow("no such day") << "2/30 10:00"
                                 << "";
    QTest::newRow("no such hour") << "5/5 24:00"
                                  << "";
    QTest::newRow("an hour alone") << "16:40"
                                   << "";
    QTest::newRow("words") << "tomorrow"
                           << "";
}

void TestDeficiencyTimes::shouldReadWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto time = viewmodels::typedTime(typed, at("2026-06-15T09:00"));
    QCOMPARE(time.has_value(), !read.isEmpty());
    if (time)
        QCOMPARE(QString::fromStdString(*time), read);
}

void TestDeficiencyTimes::shouldShowTheEndOfADayAsTheDay()
{
    QCOMPARE(viewmodels::shownTime(at("2026-06-08T23:59")), QStringLiteral("2026-06-08"));
    QCOMPARE(viewmodels::shownTime(at("2026-06-08T00:00")), QStringLiteral("2026-06-08 00:00"));
    QCOMPARE(viewmodels::shownTime({}), QString());
}

QTEST_APPLESS_MAIN(TestDeficiencyTimes)
#include "tst_deficiency_times.moc"
