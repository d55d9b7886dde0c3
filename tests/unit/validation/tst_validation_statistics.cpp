// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/Statistics.h"

#include <QTest>

using namespace records::validation;

namespace {

/// 50 pairs: both yes 20, first yes alone 5, second yes alone 10, both no 15.
CrossTable fiftyPairs()
{
    return {{{"Y", "Y"}, 20}, {{"Y", "N"}, 5}, {{"N", "Y"}, 10}, {{"N", "N"}, 15}};
}

} // namespace

class TestValidationStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeTheDeviateFromTheTable();
    void shouldSizeASample_data();
    void shouldSizeASample();
    void shouldSizeNoSampleWithoutSense();
    void shouldGiveWilsonsInterval_data();
    void shouldGiveWilsonsInterval();
    void shouldKeepAnIntervalOfNothingOpen();
    void shouldCountHowOftenTwoAgree();
    void shouldTakeChanceAwayFromAgreement();
    void shouldGiveKappaOfThreeValues();
    void shouldGiveNegativeKappaWhereTwoAgreeLessThanByChance();
    void shouldCallOneValueThroughoutFullAgreement();
};

void TestValidationStatistics::shouldTakeTheDeviateFromTheTable()
{
    QCOMPARE(normalDeviate(90), 1.645);
    QCOMPARE(normalDeviate(95), 1.96);
    QCOMPARE(normalDeviate(99), 2.576);
    QCOMPARE(normalDeviate(80), 0.0);
}

void TestValidationStatistics::shouldSizeASample_data()
{
    QTest::addColumn<int>("population");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("margin");
    QTest::addColumn<int>("confidence");
    QTest::addColumn<int>("size");
    // n0 = 3.8416 x 0.25 / 0.0025 = 384.16; n = 384.16 / (1 + 383.16/1000) = 277.74
    QTest::newRow("half, five points, a thousand") << 1000 << 0.5 << 0.05 << 95 << 278;
    // n = 384.16 / (1 + 383.16/100) = 79.51
    QTest::newRow("half, five points, a hundred") << 100 << 0.5 << 0.05 << 95 << 80;
    // n0 = 3.8416 x 0.0475 / 0.01 = 18.2476; n = 18.2476 / (1 + 17.2476/320) = 17.31
    QTest::newRow("a quarter's discharges") << 320 << 0.05 << 0.10 << 95 << 18;
    // n0 = 3.8416 x 0.0736 / 0.01 = 28.2742; n = 28.2742 / (1 + 27.2742/320) = 26.05: a little over is one more
    QTest::newRow("rounded up") << 320 << 0.08 << 0.10 << 95 << 27;
    // n0 = 6.635776 x 0.25 / 0.0025 = 663.58; n = 663.58 / (1 + 662.58/500) = 285.40
    QTest::newRow("99 percent") << 500 << 0.5 << 0.05 << 99 << 286;
    // n = 18.2476 / (1 + 17.2476/12) = 7.49
    QTest::newRow("a dozen") << 12 << 0.05 << 0.10 << 95 << 8;
    QTest::newRow("one") << 1 << 0.5 << 0.05 << 95 << 1;
}

void TestValidationStatistics::shouldSizeASample()
{
    QFETCH(int, population);
    QFETCH(double, expected);
    QFETCH(double, margin);
    QFETCH(int, confidence);
    QTEST(sampleSize(population, expected, margin, confidence), "size");
}

void TestValidationStatistics::shouldSizeNoSampleWithoutSense()
{
    QCOMPARE(sampleSize(0, 0.5, 0.05, 95), 0);
    QCOMPARE(sampleSize(100, 0, 0.05, 95), 0);
    QCOMPARE(sampleSize(100, 1.0, 0.05, 95), 0);
    QCOMPARE(sampleSize(100, 0.5, 0, 95), 0);
    QCOMPARE(sampleSize(100, 0.5, 0.05, 94), 0);
}

void TestValidationStatistics::shouldGiveWilsonsInterval_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("whole");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("ten of a hundred") << 10 << 100 << 0.055229 << 0.174367;
    QTest::newRow("none of twenty") << 0 << 20 << 0.0 << 0.161130;
    QTest::newRow("all of twenty") << 20 << 20 << 0.838870 << 1.0;
    QTest::newRow("nine of 120") << 9 << 120 << 0.039957 << 0.136411;
    QTest::newRow("one of twelve") << 1 << 12 << 0.014865 << 0.353886;
}

void TestValidationStatistics::shouldGiveWilsonsInterval()
{
    QFETCH(int, part);
    QFETCH(int, whole);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilson(part, whole, 95);
    QVERIFY2(std::abs(interval.low - low) < 0.000001, qPrintable(QString::number(interval.low, 'f', 7)));
    QVERIFY2(std::abs(interval.high - high) < 0.000001, qPrintable(QString::number(interval.high, 'f', 7)));
}

void TestValidationStatistics::shouldKeepAnIntervalOfNothingOpen()
{
    QCOMPARE(wilson(0, 0, 95).low, 0.0);
    QCOMPARE(wilson(0, 0, 95).high, 1.0);
}

void TestValidationStatistics::shouldCountHowOftenTwoAgree()
{
    QCOMPARE(agreement(fiftyPairs()), 0.7);
    QCOMPARE(agreement(crossTable({{"Y", "Y"}, {"Y", "N"}, {"N", "N"}, {"N", "N"}})), 0.75);
    QCOMPARE(agreement({}), 0.0);
}

void TestValidationStatistics::shouldTakeChanceAwayFromAgreement()
{
    // first yes 25/50, second yes 30/50: by chance 0.5 x 0.6 + 0.5 x 0.4 = 0.5; (0.7 - 0.5) / 0.5 = 0.4
    QVERIFY(std::abs(kappa(fiftyPairs()) - 0.4) < 1e-12);
}

void TestValidationStatistics::shouldGiveKappaOfThreeValues()
{
    // 10 pairs, 8 agree; first Y5 N3 U2, second Y5 N4 U1: chance (25 + 12 + 2)/100 = 0.39; 0.41/0.61 = 0.672131
    const CrossTable table{{{"Y", "Y"}, 4}, {{"Y", "N"}, 1}, {{"N", "N"}, 3}, {{"U", "U"}, 1}, {{"U", "Y"}, 1}};
    QVERIFY(std::abs(kappa(table) - 0.672131) < 0.000001);
}

void TestValidationStatistics::shouldGiveNegativeKappaWhereTwoAgreeLessThanByChance()
{
    QCOMPARE(kappa(crossTable({{"Y", "N"}, {"N", "Y"}})), -1.0);
}

void TestValidationStatistics::shouldCallOneValueThroughoutFullAgreement()
{
    QCOMPARE(kappa(crossTable({{"Y", "Y"}, {"Y", "Y"}})), 1.0);
    QCOMPARE(kappa({}), 0.0);
}

QTEST_GUILESS_MAIN(TestValidationStatistics)
#include "tst_validation_statistics.moc"
