// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/FilingOrder.h"
#include "records/filing/LocationLog.h"

#include <QTest>

#include <algorithm>

namespace rec = records::filing;

namespace {

rec::Label numbered(const std::string& number)
{
    rec::Label label;
    label.number = *rec::parseNumber(number);
    return label;
}

rec::Label named(const char* surname, const char* given, const char* middle = "", const char* suffix = "",
                 const char* born = "1960-01-01")
{
    return {{}, {surname, given, middle, suffix}, *domain::parseDate(born)};
}

std::vector<std::string> ordered(rec::System system, const std::vector<std::string>& numbers)
{
    std::vector<rec::Label> labels;
    std::transform(numbers.begin(), numbers.end(), std::back_inserter(labels), numbered);
    std::sort(labels.begin(), labels.end(),
              [&](const auto& left, const auto& right) { return rec::compare(system, left, right) < 0; });
    std::vector<std::string> result;
    for (const auto& label : labels)
        result.push_back(rec::format(label.number));
    return result;
}

using Numbers = std::vector<std::string>;
const Numbers exampleSet{"48-52-07", "12-53-07", "31-52-07", "99-01-06", "05-52-08", "48-07-52"};

domain::Date day(const char* text)
{
    return *domain::parseDate(text);
}

} // namespace

class FilingOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFileStraightByTheWholeNumber()
    {
        QCOMPARE(ordered(rec::System::Straight, exampleSet),
                 (Numbers{"05-52-08", "12-53-07", "31-52-07", "48-07-52", "48-52-07", "99-01-06"}));
    }

    void shouldFileTerminalDigitsAsTheReferenceDoes()
    {
        QCOMPARE(ordered(rec::System::TerminalDigit, exampleSet),
                 (Numbers{"99-01-06", "31-52-07", "48-52-07", "12-53-07", "05-52-08", "48-07-52"}));
    }

    void shouldFileMiddleDigitsAsTheReferenceDoes()
    {
        QCOMPARE(ordered(rec::System::MiddleDigit, exampleSet),
                 (Numbers{"99-01-06", "48-07-52", "05-52-08", "31-52-07", "48-52-07", "12-53-07"}));
    }

    void shouldFileNamesAsTheReferenceDoes()
    {
        const std::vector<rec::Label> right{named("Ode", "J"), named("Odell", "A"), named("O'Dell", "Ann"),
                                            named("Odell", "Ann", "B"), named("Odell-Ames", "Z")};
        for (std::size_t i = 1; i < right.size(); ++i)
            QVERIFY2(rec::compareAlphabetic(right[i - 1], right[i]) < 0, std::to_string(i).c_str());
    }

    void shouldTakePrefixesAndHyphensAsOneUnit()
    {
        QCOMPARE(rec::unit("De la Cruz"), std::string("DELACRUZ"));
        QCOMPARE(rec::unit("O'Dell"), rec::unit("Odell"));
        QVERIFY(rec::compareAlphabetic(named("Delacroy", "Z"), named("De la Cruz", "A")) < 0);
        QVERIFY(rec::compareAlphabetic(named("MacArden", "Z"), named("McArden", "A")) < 0);
    }

    void shouldLetSuffixThenBirthDateBreakTheTie()
    {
        const rec::Label plain = named("Vey", "Otto");
        const rec::Label second = named("Vey", "Otto", "", "II");
        const rec::Label third = named("Vey", "Otto", "", "3rd");
        const rec::Label ninth = named("Vey", "Otto", "", "IX");
        const rec::Label junior = named("Vey", "Otto", "", "Jr.");
        const rec::Label senior = named("Vey", "Otto", "", "Sr");
        const std::vector<rec::Label> right{plain, second, third, ninth, junior, senior};
        for (std::size_t i = 1; i < right.size(); ++i)
            QVERIFY2(rec::compareAlphabetic(right[i - 1], right[i]) < 0, std::to_string(i).c_str());
        QVERIFY(rec::compareAlphabetic(named("Vey", "Otto", "", "", "1959-12-31"), plain) < 0);
        QVERIFY(rec::compareAlphabetic(plain, plain) == 0);
    }

    void shouldReadOnlyThreePairsOfDigits_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "485207", "48-52-7", "48-52-071", "4a-52-07", "48/52/07", "48-52 07", "-4-52-07"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void shouldReadOnlyThreePairsOfDigits()
    {
        QFETCH(QString, text);
        QVERIFY(!rec::parseNumber(text.toStdString()).ok());
    }

    void shouldKeepOneLoanOfAVolumeAtATime()
    {
        rec::LocationLog log;
        QVERIFY(log.checkOut({"48-52-07", 1, "I. Renner, MD", "4 West", day("2026-05-01"), day("2026-05-08")}).ok());
        QVERIFY(log.checkOut({"48-52-07", 2, "I. Renner, MD", "4 West", day("2026-05-01"), day("2026-05-08")}).ok());
        const auto again =
            log.checkOut({"48-52-07", 1, "A. Pruitt, MD", "Clinic", day("2026-05-02"), day("2026-05-03")});
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, std::string("filing.is-out"));
        QVERIFY(again.error().detail.find("Renner") != std::string::npos);
        QVERIFY(log.checkIn("48-52-07", 1).ok());
        QVERIFY(log.find("48-52-07", 1) == nullptr);
        QVERIFY(log.find("48-52-07", 2) != nullptr);
        QCOMPARE(log.checkIn("48-52-07", 1).error().code, std::string("filing.not-out"));
        QCOMPARE(log.checkOut({"10-00-01", 1, "X", "Y", day("2026-05-02"), day("2026-05-01")}).error().code,
                 std::string("filing.due-before-out"));
    }

    void shouldCallALoanOverdueFromTheDayAfterItsDueDate()
    {
        rec::LocationLog log;
        QVERIFY(log.checkOut({"48-52-07", 1, "X", "Y", day("2024-02-20"), day("2024-02-29")}).ok());
        QVERIFY(log.overdueOn(day("2024-02-29")).empty());
        QCOMPARE(log.overdueOn(day("2024-03-01")).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(FilingOrderTest)
#include "tst_filing_order.moc"
