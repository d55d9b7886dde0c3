// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Editions.h"

#include "codesets/Search.h"
#include "codesets/Words.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"

#include <QTest>

#include <algorithm>

using namespace codesets;

namespace {

std::shared_ptr<const Edition> diagnoses()
{
    return made::edition(
        made::fiscalYear(System::Icd10cm, 2026),
        {{"C50.41", false, "Malignant neoplasm of upper-outer quadrant of female breast"},
         {"C50.411", true, "Malignant neoplasm of upper-outer quadrant of right female breast"},
         {"C50.412", true, "Malignant neoplasm of upper-outer quadrant of left female breast"},
         {"C50.419", true, "Malignant neoplasm of upper-outer quadrant of unspecified female breast"},
         {"D24", false, "Benign neoplasm of breast"},
         {"D24.9", true, "Benign neoplasm of unspecified breast"},
         {"E85.4", true, "Organ-limited amyloidosis"},
         {"I43", true, "Cardiomyopathy in diseases classified elsewhere"},
         {"J44", false, "Other chronic obstructive pulmonary disease"},
         {"J44.9", true, "Chronic obstructive pulmonary disease, unspecified"},
         {"M54.5", false, "Low back pain"},
         {"M54.50", true, "Low back pain, unspecified"},
         {"M54.51", true, "Vertebrogenic low back pain"},
         {"O80", true, "Encounter for full-term uncomplicated delivery"},
         {"P59.9", true, "Neonatal jaundice, unspecified"},
         {"S52.37", false, "Galeazzi's fracture"},
         {"S52.371A", true, "Galeazzi's fracture of right radius, initial encounter for closed fracture"},
         {"S52.371D", true, "Galeazzi's fracture of right radius, subsequent encounter for closed fracture"},
         {"S52.372A", true, "Galeazzi's fracture of left radius, initial encounter for closed fracture"},
         {"S52.379A", true, "Galeazzi's fracture of unspecified radius, initial encounter for closed fracture"},
         {"T39.1X", false, "Poisoning by, adverse effect of and underdosing of 4-Aminophenol derivatives"},
         {"T39.1X1A", true, "Poisoning by 4-Aminophenol derivatives, accidental, initial encounter"},
         {"T39.1X2A", true, "Poisoning by 4-Aminophenol derivatives, intentional self-harm, initial encounter"},
         {"T39.1X5A", true, "Adverse effect of 4-Aminophenol derivatives, initial encounter"},
         {"R29.736", true, "NIHSS score 36"},
         {"Z68.36", true, "Body mass index [BMI] 36.0-36.9, adult"},
         {"Z68.41", true, "Body mass index [BMI] 40.0-44.9, adult"}});
}

std::shared_ptr<const Edition> procedures()
{
    return made::edition(made::fiscalYear(System::Icd10pcs, 2026),
                         {{"0FT", false, "Hepatobiliary System and Pancreas, Resection"},
                          {"0FT40ZZ", true, "Resection of Gallbladder, Open Approach"},
                          {"0FT44ZZ", true, "Resection of Gallbladder, Percutaneous Endoscopic Approach"},
                          {"10E0XZZ", true, "Delivery of Products of Conception, External Approach"}});
}

struct Line
{
    std::size_t depth;
    std::string title;
    std::string nonessential;
    std::string codes;
    std::string see{};
};

std::shared_ptr<const TermTable> terms(const std::vector<Line>& lines, const std::vector<std::string>& columns = {})
{
    TermTableWriter writer(columns);
    for (const Line& line : lines) {
        TermDraft term;
        term.depth = line.depth;
        term.title = line.title;
        term.nonessential = line.nonessential;
        term.codes = line.codes;
        term.see = line.see;
        writer.add(term);
    }
    return std::make_shared<const TermTable>(*TermTable::parse(std::move(writer).take(), "made"));
}

SearchBooks books()
{
    SearchBooks result;
    TabularWriter tabular;
    tabular.chapter("J00-J99", "Ills of breath", "10");
    tabular.code("J44", "Other chronic obstructive pulmonary disease");
    tabular.note(NoteKind::Includes, "smokers wheeze");
    result.tabular = std::make_shared<const Tabular>(*Tabular::parse(std::move(tabular).take(), "made"));
    result.index = terms({{0, "Amyloid, amyloidosis", "(generalized)", ""},
                          {1, "heart", "", "E85.4 [I43]"},
                          {0, "Backache", "(postural)", "M54.5"},
                          {0, "Lumbago", "", "", "Backache"},
                          {0, "Piedmont break", "", "S52.37-"},
                          {0, "Sore spine", "", "M54.59"}, // no longer there: the category is
                          {0, "Vanished ill", "", "K99.9"}});
    result.neoplasm =
        terms({{0, "Neoplasm, neoplastic", "", "- - - - - -"},
               {1, "breast", "(skin of)", ""},
               {2, "upper-outer quadrant", "", "C50.41- - - D24.- - -"}},
              {"Malignant Primary", "Malignant Secondary", "Ca in situ", "Benign", "Uncertain", "Unspecified"});
    result.drugs = terms({{0, "Fictolin", "", "T39.1X1 T39.1X2 - - T39.1X5 -"}}, {"a", "b", "c", "d", "e", "f"});
    result.pcsIndex = terms({{0, "Cholecystectomy", "", ""}, {1, "", "", "0FT4", "Resection, Gallbladder"}});
    return result;
}

std::vector<Volume> volumes()
{
    SearchBooks ofProcedures;
    SearchBooks ofDiagnoses = books();
    std::swap(ofProcedures.pcsIndex, ofDiagnoses.pcsIndex);
    return {{diagnoses(), ofDiagnoses}, {procedures(), ofProcedures}};
}

Abbreviations abbreviations()
{
    return *Abbreviations::parse("abbreviation\texpansion\nBMI\tbody mass index\nLBP\tlow back pain\n"
                                 "laparoscopic\tpercutaneous endoscopic\n",
                                 "made");
}

const SearchIndex& index()
{
    static const SearchIndex made = SearchIndex::ofVolumes(volumes(), abbreviations());
    return made;
}

std::vector<std::string> told(const SearchIndex& from, std::string_view query, const Filter& filter = {})
{
    std::vector<std::string> result;
    for (const Hit& hit : from.search(query, filter, 10))
        result.push_back(hit.code->code + " " + hit.reason + " " + std::to_string(hit.score));
    return result;
}

bool finds(std::string_view query, std::string_view code, const Filter& filter = {})
{
    const auto hits = index().search(query, filter, 10);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.code->code == code; });
}

} // namespace

class SearchBooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLeadFromTheBookToTheCode_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* query, const char* code, const char* reason) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(code) << QByteArray(reason);
        };
        row("amyloidosis heart", "E854", "Index: Amyloid, heart");
        row("generalized amyloid of heart", "E854", "Index: Amyloid, heart");
        row("piedmont break", "S52379A", "Index: Piedmont break");
        row("left piedmont break", "S52372A", "Index: Piedmont break");
        row("piedmnot break right subsequent", "S52371D", "Index: Piedmont break");
        row("lumbago", "M5450", "Index: Lumbago");
        row("lbp", "M5450", "abbreviation LBP");
        row("sore spine", "M5450", "Index: Sore spine");
        row("smokers wheeze", "J449", "also: smokers wheeze");
        row("breast upper outer quadrant malignant left", "C50412",
            "table: Neoplasm, breast, upper-outer quadrant: malignant primary");
        row("benign neoplasm upper outer quadrant breast", "D249",
            "table: Neoplasm, breast, upper-outer quadrant: benign");
        row("fictolin poisoning accidental", "T391X1A", "table: Fictolin");
        row("fictolin intentional self harm", "T391X2A", "table: Fictolin");
        row("adverse effect of fictolin", "T391X5A", "table: Fictolin");
        row("cholecystectomy", "0FT40ZZ", "Index: Cholecystectomy");
        row("laparoscopic cholecystectomy", "0FT44ZZ", "abbreviation laparoscopic, Index: Cholecystectomy");
        row("bmi 36", "Z6836", "title");
        row("body mass index 36", "Z6836", "title");
        row("bmi 42", "Z6841", "title");
        row("bmi 36.4", "Z6836", "title");
        row("nihss 36", "R29736", "title");
    }
    void shouldLeadFromTheBookToTheCode()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, reason);
        const auto hits = index().search(query.toStdString(), {}, 10);
        QVERIFY(!hits.empty());
        QCOMPARE(QByteArray::fromStdString(hits.front().code->code), code);
        QCOMPARE(QByteArray::fromStdString(hits.front().reason), reason);
    }

    void shouldPutAManifestationBehindItsCause()
    {
        const auto hits = index().search("amyloid heart", {}, 10);
        QVERIFY(hits.size() >= 2);
        QCOMPARE(hits.at(0).code->code, std::string("E854"));
        QCOMPARE(hits.at(1).code->code, std::string("I43"));
    }

    void shouldLeadNowhereWhereNotEvenTheCategoryIsLeft() { QVERIFY(index().search("vanished", {}, 10).empty()); }

    void shouldKeepToChapterSexAndAge()
    {
        Filter filter;
        filter.chapter = 13;
        QVERIFY(finds("low back pain", "M5450", filter));
        QVERIFY(!finds("Galeazzi", "S52371A", filter));
        QVERIFY(!finds("S52.371A", "S52371A", filter));
        QVERIFY(!finds("resection", "0FT44ZZ", filter));
        QVERIFY(finds("delivery", "O80"));
        Filter man;
        man.sex = domain::Sex::Male;
        QVERIFY(!finds("delivery", "O80", man));
        QVERIFY(!finds("O80", "O80", man));
        QVERIFY(!finds("delivery products conception", "10E0XZZ", man));
        Filter child;
        child.ageYears = 8;
        QVERIFY(!finds("delivery", "O80", child));
        QVERIFY(finds("jaundice", "P599", child));
        child.ageYears = 18;
        QVERIFY(finds("delivery", "O80", child));
        QVERIFY(!finds("jaundice", "P599", child));
    }

    void shouldNameEveryNumberOfARange()
    {
        using Words = std::vector<std::string>;
        QCOMPARE(numbersWithin("BMI 40.0-44.9, adult"), (Words{"40", "41", "42", "43", "44"}));
        QCOMPARE(numbersWithin("score 13-15"), (Words{"13", "14", "15"}));
        QVERIFY(numbersWithin("upper-outer, 0-1000, 5-").empty());
        QVERIFY(numbersWithin("-").empty());
    }

    void shouldAnswerTheSameWhateverTheOrderOfTheEditions()
    {
        std::vector<Volume> turned = volumes();
        std::reverse(turned.begin(), turned.end());
        turned.push_back({nullptr, {}});
        const SearchIndex other = SearchIndex::ofVolumes(turned, abbreviations());
        for (const char* query : {"fracture left", "breast neoplasm", "back pain", "fictolin", "gallbladder", "e"})
            QCOMPARE(told(other, query), told(index(), query));
    }
};

QTEST_GUILESS_MAIN(SearchBooksTest)
#include "tst_search_books.moc"
