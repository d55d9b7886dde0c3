// SPDX-License-Identifier: GPL-3.0-or-later
// Bars over a page's words, and where words stand.
#include "records/Redaction.h"

#include <QTest>

using records::barred;
using records::redactionBar;
using records::standings;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReplaceWordsByABarOfOneWidth();
    void shouldMakeOneBarOfSpansThatTouchOrOverlap();
    void shouldKeepTheFormOfTablesAndLines();
    void shouldCountCodePointsAndNotBytes();
    void shouldLeaveAPageWithoutSpansAsItIs();
    void shouldStandASpanBehindTheEnd();
    void shouldFindWordsOnlyWhereTheyStandAlone();
    void shouldTellWordsFromPunctuation();
};

namespace {

std::string bar()
{
    return std::string(redactionBar);
}

} // namespace

void TestRedaction::shouldReplaceWordsByABarOfOneWidth()
{
    QCOMPARE(barred("Seen by Wu today.", {{8, 10}}), "Seen by " + bar() + " today.");
    QCOMPARE(barred("Seen by Quillfeather today.", {{8, 20}}), "Seen by " + bar() + " today.");
}

void TestRedaction::shouldMakeOneBarOfSpansThatTouchOrOverlap()
{
    QCOMPARE(barred("abcdefgh", {{4, 6}, {0, 2}, {1, 4}}), bar() + "gh");
}

void TestRedaction::shouldKeepTheFormOfTablesAndLines()
{
    QCOMPARE(barred("| Ann | 5/4 |\n| Bob | 5/5 |\n", {{2, 11}}), "| " + bar() + "| " + bar() + " |\n| Bob | 5/5 |\n");
    QCOMPARE(barred("**Ann** sat\nup", {{0, 14}}), "**" + bar() + "**" + " " + bar() + "\n" + bar());
}

void TestRedaction::shouldCountCodePointsAndNotBytes()
{
    QCOMPARE(barred("\xC3\xA9t\xC3\xA9 \xE2\x89\xA5 Ann", {{6, 9}}), "\xC3\xA9t\xC3\xA9 \xE2\x89\xA5 " + bar());
}

void TestRedaction::shouldLeaveAPageWithoutSpansAsItIs()
{
    QCOMPARE(barred("Nothing.", {}), std::string("Nothing."));
    QCOMPARE(barred("Nothing.", {{3, 3}}), std::string("Nothing."));
}

void TestRedaction::shouldStandASpanBehindTheEnd()
{
    QCOMPARE(barred("Ann", {{0, 90}}), bar());
    QCOMPARE(barred("Ann", {{7, 90}}), std::string("Ann"));
}

void TestRedaction::shouldFindWordsOnlyWhereTheyStandAlone()
{
    const auto found = standings("Ann, Anna and Ann-Marie; 15/4 and 5/4", "Ann");
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[1].from, std::size_t{14});
    QCOMPARE(standings("15/4 and 5/4", "5/4").size(), std::size_t{1});
    QVERIFY(standings("Ann", "").empty());
}

void TestRedaction::shouldTellWordsFromPunctuation()
{
    const std::vector<bool> words = records::wordPoints("a-\xC3\xA9\xE2\x80\x99 \xC2\xB0"
                                                        "7");
    QCOMPARE(words, (std::vector<bool>{true, false, true, false, false, false, true}));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
