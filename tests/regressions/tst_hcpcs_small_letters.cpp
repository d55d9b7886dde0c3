// SPDX-License-Identifier: GPL-3.0-or-later
// A HCPCS record whose code stood in small letters was kept beside the same code in capitals, and the table written
// from the two could not be read again. A code is one code however its letters stand.
#include "support/HcpcsRecord.h"

#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"

#include <QTest>

using support::hcpcsRecord;

class TestHcpcsSmallLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepACodeInCapitals()
    {
        const auto release = codesets::readHcpcsFixed(hcpcsRecord("a0021", "00100", '3', "A ride")
                                                          + hcpcsRecord("A0021", "00200", '4', "of a mile"),
                                                      "codes.txt");
        QVERIFY(release.ok());
        QCOMPARE(release->codes.size(), std::size_t{1});
        QCOMPARE(release->codes.front().code, std::string("A0021"));
        QCOMPARE(release->codes.front().title, std::string("A ride of a mile"));
        const auto again = codesets::parseCodes(codesets::formatCodes(release->system, release->codes), "codes.tsv");
        QVERIFY(again.ok());
    }

    void shouldKeepAModifierInCapitals()
    {
        const auto release = codesets::readHcpcsFixed(hcpcsRecord("   a1", "00100", '7', "One wound")
                                                          + hcpcsRecord("A0021", "00100", '3', "A ride of a mile"),
                                                      "codes.txt");
        QVERIFY(release.ok());
        QCOMPARE(release->parts.size(), std::size_t{1});
        QCOMPARE(release->parts.front().text, std::string("code\ttitle\nA1\tOne wound\n"));
    }

    void shouldRefuseACodeThatStandsTwiceInOtherLetters()
    {
        const auto release = codesets::readHcpcsFixed(
            hcpcsRecord("A0021", "00100", '3', "A ride") + hcpcsRecord("a0021", "00100", '3', "A ride"), "codes.txt");
        QVERIFY(!release.ok());
        QCOMPARE(release.error().code, std::string("codesets.duplicate-code"));
    }
};

QTEST_APPLESS_MAIN(TestHcpcsSmallLetters)
#include "tst_hcpcs_small_letters.moc"
