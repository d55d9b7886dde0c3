// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a page side by side.
#include "viewmodels/tasks/amendment/PageCompare.h"

#include <QRegularExpression>
#include <QTest>

using namespace viewmodels;

namespace {

QString plain(QString marked)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    marked.replace(QStringLiteral("<br>"), QStringLiteral("\n"));
    return marked.remove(tags);
}

} // namespace

class TestAmendmentCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLoseNothingOfEitherSide();
    void shouldMarkByMoreThanColour();
    void shouldSayThatTwoEqualPagesAreEqual();
    void shouldLeaveTheMarkupOfAPageOut();
    void shouldShowWhatMarkupWouldHide();
};

void TestAmendmentCompare::shouldLoseNothingOfEitherSide()
{
    const std::string left = "7. Nicotine dependence, cigarettes.\n8. Allergy to ciprofloxacin.\n";
    const std::string right = "7. Former smoker.\n8. Allergy to ciprofloxacin.\n";
    const ComparedPages pages = comparePages(left, right);
    QCOMPARE(pages.differences, 1);
    QCOMPARE(plain(pages.left).trimmed(), QString::fromStdString(left).trimmed());
    QCOMPARE(plain(pages.right).trimmed(), QString::fromStdString(right).trimmed());
}

void TestAmendmentCompare::shouldMarkByMoreThanColour()
{
    const ComparedPages pages = comparePages("Pain in the left knee.", "Pain in the right knee.");
    QVERIFY(pages.left.contains(QStringLiteral("<s>left</s>")));
    QVERIFY(pages.right.contains(QStringLiteral("<u>right</u>")));
    QVERIFY(pages.left.contains(QChar(inkMark)));
}

void TestAmendmentCompare::shouldSayThatTwoEqualPagesAreEqual()
{
    QCOMPARE(comparePages("No change.", "No change.").differences, 0);
}

void TestAmendmentCompare::shouldLeaveTheMarkupOfAPageOut()
{
    domain::Document page;
    page.header.title = "Rooming";
    page.header.written = *domain::parseLocalTime("2026-02-18T08:22");
    page.body = "## Vital signs\n\n| Item | Value |\n|---|---|\n| Weight | **61.0 kg** |\n";
    QCOMPARE(linesOf(page, "Nursing"), std::string("Filed as: Nursing\nTitle: Rooming\nDate: 2026-02-18 08:22\n\n"
                                                   "Vital signs\n\nItem \u00B7 Value\nWeight \u00B7 61.0 kg\n"));
}

void TestAmendmentCompare::shouldShowWhatMarkupWouldHide()
{
    const ComparedPages pages = comparePages("WBC <10 & falling", "WBC <12 & falling");
    QVERIFY(pages.left.contains(QStringLiteral("&lt;10")));
    QVERIFY(pages.left.contains(QStringLiteral("&amp;")));
}

QTEST_GUILESS_MAIN(TestAmendmentCompare)
#include "tst_amendment_compare.moc"
