// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of pages, what stands in sequence, and what does not belong.
#include "records/assembly/Misfile.h"
#include "records/assembly/Sequence.h"

#include <QTest>

using namespace records::assembly;

namespace {

Leaf leaf(const char* id, const char* type, const char* written)
{
    return {id, type, *domain::parseLocalTime(written)};
}

Book book()
{
    Book book;
    book.formats = {{"source",
                     {{"face", "Face sheet", {"registration"}},
                      {"summary", "Discharge summary", {"discharge-summary"}},
                      {"progress", "Progress notes", {"progress-note"}},
                      {"lab", "Laboratory", {"laboratory"}}}}};
    book.policies = {{"source", "", "", "source", Within::OldestFirst, {}, {}},
                     {"unit", "", "", "source", Within::NewestFirst, {}, {}},
                     {"last", "", "", "source", Within::OldestFirst, {"summary"}, {}},
                     {"integrated", "", "", "", Within::OldestFirst, {}, {}}};
    book.outsideTypes = {"or-log"};
    book.outsideSections = {"psychotherapy-notes"};
    book.requirements = {{"consent", {"inpatient"}, {}, {"operative-report"}, "R1"},
                         {"history-and-physical", {"inpatient"}, {"prenatal-record"}, {}, "R2"},
                         {"ed-note", {"emergency"}, {}, {}, "R3"}};
    return book;
}

std::vector<Leaf> pages()
{
    return {leaf("lab", "laboratory", "2026-05-06T07:00"), leaf("note2", "progress-note", "2026-05-06T09:00"),
            leaf("summary", "discharge-summary", "2026-05-09T10:35"), leaf("face", "registration", "2026-05-04T13:20"),
            leaf("note1", "progress-note", "2026-05-05T09:15")};
}

std::string laid(const char* policy, const std::vector<Leaf>& leaves)
{
    const Book all = book();
    std::string text;
    for (const auto& place : arranged(all, *all.policy(policy), leaves)) {
        for (std::size_t i = 0; i < place.size(); ++i)
            text += (i == 0 ? (text.empty() ? "" : " ") : "=") + place[i];
    }
    return text;
}

Sheet sheet(const char* id, const char* mrn, const char* encounter, const char* words)
{
    return {id, mrn, encounter, "progress-note", "renner", *domain::parseLocalTime("2026-05-05T09:15"), words};
}

} // namespace

class TestAssemblyOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLayPagesBehindTheirDividersOldestFirst();
    void shouldLayTheNewestOnTopOnTheUnit();
    void shouldLayTheSummaryLastWhereThePolicySaysSo();
    void shouldGoByDateAloneWithoutDividers();
    void shouldLetPagesOfOneMinuteShareAPlace();
    void shouldPutAPageThatNoSectionTakesBehindAllOthers();
    void shouldMeasureTheLongestCommonSubsequence_data();
    void shouldMeasureTheLongestCommonSubsequence();
    void shouldAskOnlyForWhatTheSettingAndTheOtherPagesCallFor();
    void shouldKeepListingsAndSeparateNotesOutside();
    void shouldSortOutWhatDoesNotBelong();
    void shouldTakePagesForCopiesOnlyWhereTheyAgreeWordForWord();
};

void TestAssemblyOrder::shouldLayPagesBehindTheirDividersOldestFirst()
{
    QCOMPARE(laid("source", pages()), std::string("face summary note1 note2 lab"));
}

void TestAssemblyOrder::shouldLayTheNewestOnTopOnTheUnit()
{
    QCOMPARE(laid("unit", pages()), std::string("face summary note2 note1 lab"));
}

void TestAssemblyOrder::shouldLayTheSummaryLastWhereThePolicySaysSo()
{
    QCOMPARE(laid("last", pages()), std::string("face note1 note2 lab summary"));
}

void TestAssemblyOrder::shouldGoByDateAloneWithoutDividers()
{
    QCOMPARE(laid("integrated", pages()), std::string("face note1 lab note2 summary"));
}

void TestAssemblyOrder::shouldLetPagesOfOneMinuteShareAPlace()
{
    auto leaves = pages();
    leaves.push_back(leaf("note3", "progress-note", "2026-05-05T09:15:40"));
    QCOMPARE(laid("source", leaves), std::string("face summary note1=note3 note2 lab"));
}

void TestAssemblyOrder::shouldPutAPageThatNoSectionTakesBehindAllOthers()
{
    auto leaves = pages();
    leaves.push_back(leaf("odd", "ecg", "2026-05-01T00:00"));
    QCOMPARE(laid("source", leaves), std::string("face summary note1 note2 lab odd"));
}

void TestAssemblyOrder::shouldMeasureTheLongestCommonSubsequence_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<int>("expected");
    // Wanted: a, then b and c in any order, then d, e.
    QTest::newRow("as wanted") << "abcde" << 5;
    QTest::newRow("one place, either way") << "acbde" << 5;
    QTest::newRow("the last on top costs one") << "eabcd" << 4;
    QTest::newRow("two neighbours changed") << "abced" << 4;
    QTest::newRow("backwards: only those of one place agree") << "edcba" << 2;
    QTest::newRow("a page left out") << "abde" << 4;
    QTest::newRow("a stranger among them") << "abxcde" << 5;
    QTest::newRow("nothing") << "" << 0;
}

void TestAssemblyOrder::shouldMeasureTheLongestCommonSubsequence()
{
    QFETCH(QString, order);
    QFETCH(int, expected);
    std::vector<std::string> list;
    for (const QChar page : order)
        list.push_back(QString(page).toStdString());
    const Places wanted{{"a"}, {"b", "c"}, {"d"}, {"e"}};
    QCOMPARE(static_cast<int>(inSequence(list, wanted)), expected);
    QCOMPARE(static_cast<int>(inSequence(sequence(list, wanted), wanted)), expected);
}

void TestAssemblyOrder::shouldAskOnlyForWhatTheSettingAndTheOtherPagesCallFor()
{
    const auto types = [](const std::vector<Requirement>& list) {
        std::string text;
        for (const Requirement& entry : list)
            text += entry.type + " ";
        return text;
    };
    const Book all = book();
    QCOMPARE(types(all.required("inpatient", {})), std::string("history-and-physical "));
    QCOMPARE(types(all.required("inpatient", {"operative-report"})), std::string("consent history-and-physical "));
    QCOMPARE(types(all.required("inpatient", {"prenatal-record"})), std::string());
    QCOMPARE(types(all.required("emergency", {"operative-report"})), std::string("ed-note "));
}

void TestAssemblyOrder::shouldKeepListingsAndSeparateNotesOutside()
{
    QVERIFY(book().isOutside("or-log", "clinical-notes"));
    QVERIFY(book().isOutside("progress-note", "psychotherapy-notes"));
    QVERIFY(!book().isOutside("progress-note", "clinical-notes"));
}

void TestAssemblyOrder::shouldSortOutWhatDoesNotBelong()
{
    const auto sorted =
        sortedOut({sheet("p1", "1", "e1", "one"), sheet("p2", "2", "e1", "one"), sheet("p3", "1", "e0", "two"),
                   sheet("p4", "1", "e1", "one"), sheet("p5", "1", "e1", "three"), sheet("p6", "1", "e1", "one")},
                  "1", "e1");
    QCOMPARE(sorted.belong.size(), std::size_t(2));
    QCOMPARE(sorted.belong[0].id, std::string("p1"));
    QCOMPARE(sorted.belong[1].id, std::string("p5"));
    const std::vector<std::pair<std::string, Misfile>> strays{{"p2", Misfile::OtherPatient},
                                                              {"p3", Misfile::OtherEncounter}};
    QCOMPARE(sorted.strays, strays);
    const std::vector<std::vector<std::string>> copies{{"p1", "p4", "p6"}};
    QCOMPARE(sorted.copies, copies);
}

void TestAssemblyOrder::shouldTakePagesForCopiesOnlyWhereTheyAgreeWordForWord()
{
    Sheet later = sheet("p2", "1", "e1", "one");
    later.written += std::chrono::minutes(1);
    QVERIFY(sortedOut({sheet("p1", "1", "e1", "one"), later}, "1", "e1").copies.empty());
    QVERIFY(sortedOut({sheet("p1", "1", "e1", "one"), sheet("p2", "1", "e1", "One")}, "1", "e1").copies.empty());
}

QTEST_GUILESS_MAIN(TestAssemblyOrder)
#include "tst_assembly_order.moc"
