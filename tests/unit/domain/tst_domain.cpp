// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Json.h"
#include "domain/Points.h"
#include "domain/Random.h"
#include "domain/Text.h"
#include "domain/Time.h"

#include <QTest>

#include <array>

using namespace domain;

class TestDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadDaysTheCalendarHasAndRefuseTheRest();
    void shouldWriteTimesAsTheyWereRead();
    void shouldCountAgeByBirthdays();
    void shouldCountSpansInCodePoints();
    void shouldFindTheSecondOccurrenceOfAQuote();
    void shouldRefuseBytesThatAreNotUtf8();
    void shouldRefuseAKeyThatStandsTwice();
    void shouldWriteJsonTheSameWhateverTheOrderItCameIn();
    void shouldRoundPercentHalfUpOnce();
    void shouldDrawTheSameNumbersForTheSameSeed();
    void shouldDrawEveryNumberBelowTheBound();
};

void TestDomain::shouldReadDaysTheCalendarHasAndRefuseTheRest()
{
    QVERIFY(parseDate("2024-02-29").ok());
    for (const char* bad : {"2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01x", "", "2026/01/01"})
        QVERIFY2(!parseDate(bad).ok(), bad);
    for (const char* bad : {"2026-05-04T24:00", "2026-05-04T09:60", "2026-05-04T9:00", "2026-05-04Tnoon"})
        QVERIFY2(!parseLocalTime(bad).ok(), bad);
}

void TestDomain::shouldWriteTimesAsTheyWereRead()
{
    QCOMPARE(format(*parseLocalTime("2026-05-04T16:20")), std::string("2026-05-04T16:20:00"));
    QCOMPARE(formatMinute(*parseLocalTime("2026-05-04 16:20:59")), std::string("2026-05-04 16:20"));
    QCOMPARE(format(*parseWallTime("2026-11-23T10:08:47.005Z")), std::string("2026-11-23T10:08:47.005Z"));
    QVERIFY(!parseWallTime("2026-11-23T10:08:47Z").ok());
}

void TestDomain::shouldCountAgeByBirthdays()
{
    QCOMPARE(ageInYears(*parseDate("1957-09-03"), *parseDate("2026-09-02")), 68);
    QCOMPARE(ageInYears(*parseDate("1957-09-03"), *parseDate("2026-09-03")), 69);
    QCOMPARE(ageInYears(*parseDate("2024-02-29"), *parseDate("2025-02-28")), 0);
    QCOMPARE(ageInYears(*parseDate("2024-02-29"), *parseDate("2025-03-01")), 1);
}

void TestDomain::shouldCountSpansInCodePoints()
{
    const std::string text = "SpO₂ 84 % – naïve 🫀 heart";
    QCOMPARE(codePoints(text), std::size_t(25));
    const auto span = locate(text, "heart");
    QVERIFY(span.has_value());
    QCOMPARE(span->from, std::size_t(20));
    QCOMPARE(std::string(slice(text, *span)), std::string("heart"));
    QCOMPARE(std::string(slice(text, Span{2, 4})), std::string("O₂"));
    QCOMPARE(std::string(slice(text, Span{24, 99})), std::string("t"));
}

void TestDomain::shouldFindTheSecondOccurrenceOfAQuote()
{
    QCOMPARE(locate("CKD 3b and CKD 3b", "CKD 3b", 2)->from, std::size_t(11));
    QVERIFY(!locate("CKD 3b", "CKD 3b", 2));
    QVERIFY(!locate("CKD 3b", ""));
}

void TestDomain::shouldRefuseBytesThatAreNotUtf8()
{
    QVERIFY(isUtf8("naïve 🫀"));
    for (const std::string& bad : {std::string("\xC0\xAF"), std::string("\xED\xA0\x80"),
                                   std::string("\xF5\x80\x80\x80"), std::string("caf\xE9"), std::string("\xE2\x82")})
        QVERIFY(!isUtf8(bad));
    QVERIFY(!parseJson("{\"a\":\"\xE9\"}", "latin").ok());
}

void TestDomain::shouldRefuseAKeyThatStandsTwice()
{
    const auto json = parseJson(R"({"a":1,"b":{"c":1,"c":2}})", "key.json");
    QVERIFY(!json.ok());
    QCOMPARE(json.error().code, std::string("json.key-twice"));
    QVERIFY(parseJson(R"({"a":{"c":1},"b":{"c":2}})", "key.json").ok());
}

void TestDomain::shouldWriteJsonTheSameWhateverTheOrderItCameIn()
{
    const auto one = parseJson(R"({"b":[1,0.5,"ü"],"a":18446744073709551615})", "one");
    const auto two = parseJson("{ \"a\": 18446744073709551615,\n \"b\": [1, 0.5, \"\\u00fc\"] }", "two");
    QCOMPARE(canonical(*one), canonical(*two));
    QCOMPARE(canonical(*one), std::string(R"({"a":18446744073709551615,"b":[1,0.5,"ü"]})"));
}

void TestDomain::shouldRoundPercentHalfUpOnce()
{
    QCOMPARE(percentTenths(Points::of(15), Points::of(30)), std::int64_t(500));
    QCOMPARE(percentTenths(Points{1665}, Points{2000}), std::int64_t(833)); // 83.25 goes up
    QCOMPARE(percentTenths(Points::of(2), Points::of(3)), std::int64_t(667));
    QCOMPARE(percentTenths(Points::of(-4), Points::of(30)), std::int64_t(0));
    QCOMPARE(percentTenths(Points::of(4), Points{}), std::int64_t(0));
    QCOMPARE(Points::fromNumber(4.35).hundredths, std::int64_t(435));
    QCOMPARE(Points::fromNumber(-0.7).hundredths, std::int64_t(-70));
}

void TestDomain::shouldDrawTheSameNumbersForTheSameSeed()
{
    // Published first outputs of SplitMix64 for the seed 1234567.
    Random random(1234567);
    QCOMPARE(random.next(), std::uint64_t(6457827717110365317ULL));
    QCOMPARE(random.next(), std::uint64_t(3203168211198807973ULL));
    QCOMPARE(random.next(), std::uint64_t(9817491932198370423ULL));
}

void TestDomain::shouldDrawEveryNumberBelowTheBound()
{
    Random random(7);
    std::array<int, 5> seen{};
    for (int i = 0; i < 5000; ++i)
        ++seen.at(random.below(5));
    for (const int count : seen)
        QVERIFY(count > 850 && count < 1150);
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
