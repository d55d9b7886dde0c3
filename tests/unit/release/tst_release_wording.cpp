// SPDX-License-Identifier: GPL-3.0-or-later
// What the release desk says: amounts and days as typed, the lines of a paper, and sentences for the letter.
#include "viewmodels/tasks/release/ReleaseWording.h"

#include <QTest>

namespace work = workflow::release;
using namespace Qt::StringLiterals;

class TestReleaseWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAmounts_data();
    void shouldReadAmounts();
    void shouldReadDaysOfTheCalendarAlone();
    void shouldLayAPaperOutAsItStands();
    void shouldOfferOnlySentencesThatFitTheAnswer();
    void shouldNeverConfirmProtectedRecordsInALetter();
};

void TestReleaseWording::shouldReadAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("cents");
    QTest::newRow("whole") << u"20"_s << qint64{2000};
    QTest::newRow("cents") << u" 21.50 "_s << qint64{2150};
    QTest::newRow("one digit") << u"6.5"_s << qint64{650};
    QTest::newRow("with the sign") << u"$0.10"_s << qint64{10};
    QTest::newRow("words") << u"free"_s << qint64{-1};
    QTest::newRow("negative") << u"-3"_s << qint64{-1};
    QTest::newRow("thousandths") << u"1.005"_s << qint64{-1};
    QTest::newRow("nothing") << QString() << qint64{-1};
}

void TestReleaseWording::shouldReadAmounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, cents);
    QCOMPARE(qint64{viewmodels::release::moneyTyped(text)}, cents);
    if (cents >= 0)
        QCOMPARE(qint64{viewmodels::release::moneyTyped(viewmodels::release::moneyText(cents))}, cents);
}

void TestReleaseWording::shouldReadDaysOfTheCalendarAlone()
{
    QCOMPARE(viewmodels::release::dayTyped(u"7/4/2026"_s), u"2026-07-04"_s);
    QCOMPARE(viewmodels::release::dayTyped(u" 2026-07-04"_s), u"2026-07-04"_s);
    QVERIFY(viewmodels::release::dayTyped(u"2026-06-31"_s).isEmpty());
}

void TestReleaseWording::shouldLayAPaperOutAsItStands()
{
    work::Paper paper;
    paper.kind = "court";
    paper.title = "Order";
    paper.head = {"STATE OF WENLOCK"};
    paper.fields = {{"By post", "x", "check"}, {"By fax", "", "check"}, {"Name", "A", "print"}};
    paper.body = {"It is ordered."};
    paper.signature = {{"Judge", "R. C.", "signature"}};
    paper.seal = "Circuit Court";
    QStringList kinds;
    for (const auto& row : viewmodels::release::paperRows(paper))
        kinds.append(row.at(1).toString());
    QCOMPARE(kinds, (QStringList{u"head"_s, u"title"_s, u"ticked"_s, u"check"_s, u"field"_s, u"body"_s, u"signature"_s,
                                 u"seal"_s}));
}

void TestReleaseWording::shouldOfferOnlySentencesThatFitTheAnswer()
{
    work::Request request;
    request.name = "J. Sile";
    request.stages.push_back({});
    work::Answer answer;
    const auto ids = [&] {
        QStringList list;
        for (const auto& each : viewmodels::release::snippetsFor(request, answer))
            list.append(each.id);
        return list;
    };
    QCOMPARE(ids(), (QStringList{u"greeting"_s, u"received"_s, u"close"_s}));
    answer.disposition = work::Disposition::Return;
    answer.defects.insert("expiry-missing");
    QCOMPARE(ids(), (QStringList{u"greeting"_s, u"received"_s, u"missing"_s, u"next"_s, u"close"_s}));
    answer.disposition = work::Disposition::Release;
    answer.defects.clear();
    QCOMPARE(ids(), (QStringList{u"greeting"_s, u"received"_s, u"enclosed"_s, u"close"_s}));
}

void TestReleaseWording::shouldNeverConfirmProtectedRecordsInALetter()
{
    work::Request request;
    request.name = "J. Sile";
    request.stages.push_back({});
    work::Answer answer;
    answer.defects = {"expiry-missing", "part2-consent-missing", "psychotherapy-combined"};
    const auto snippets = viewmodels::release::snippetsFor(request, answer);
    // Nothing in it confirms that there are protected records.
    QCOMPARE(snippets.at(2).text, u"We cannot act on it as it stands: no expiry date or event; "
                                  "the authorization does not reach all that you ask for."_s);
}

QTEST_GUILESS_MAIN(TestReleaseWording)

#include "tst_release_wording.moc"
