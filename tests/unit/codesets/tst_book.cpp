// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the book as their readers make them from the official XML.
#include "unit/codesets/Books.h"

#include "codesets/CodesTable.h"
#include "codesets/Format.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"
#include "codesets/book/References.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"

#include <QTest>

using namespace codesets;

namespace {

PartText partOf(const std::string& xml)
{
    const Format* format = recognise(xml);
    if (format == nullptr)
        return {};
    auto release = format->read(xml, "file.xml");
    if (!release || release->parts.size() != 1) {
        qWarning("%s", release ? "no part" : release.error().detail.c_str());
        return {};
    }
    return std::move(release->parts.front());
}

template <typename Book>
Book bookOf(const std::string& xml)
{
    auto book = Book::parse(partOf(xml).text, "part");
    if (!book)
        qFatal("%s", book.error().detail.c_str());
    return std::move(*book);
}

/// "kind@at: text [refs]"
std::string told(const Note& note)
{
    return std::string(noteKindName(note.kind)) + "@" + note.at + ": " + note.text + " ["
           + formatRanges(System::Icd10cm, note.refs) + "]";
}

std::vector<std::string> told(const std::vector<Note>& notes)
{
    std::vector<std::string> result;
    for (const Note& note : notes)
        result.push_back(told(note));
    return result;
}

} // namespace

class BookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowEachFileByItsContent_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char* name, const std::string& xml, const char* kind) {
            QTest::newRow(name) << QByteArray::fromStdString(xml) << QByteArray(kind);
        };
        row("tabular", made::tabularXml(), "tabular");
        row("index", made::indexXml(), "index");
        row("external causes", made::indexXml("2024", "EXTERNAL CAUSE of ILLS INDEX"), "external-cause");
        row("neoplasm", made::tableXml("2024", "Neoplasm"), "neoplasm");
        row("drugs", made::tableXml("2024", "Substance"), "drugs");
        row("another table", made::tableXml("2024", "Fruit"), "");
        row("pcs tables", made::pcsTablesXml(), "pcs-tables");
        row("pcs index", made::pcsIndexXml(), "pcs-index");
        row("pcs definitions", made::pcsDefinitionsXml(), "pcs-definitions");
        row("other xml", made::xmlHead + "<ICD10.other/>", "");
        row("no xml", "ICD10CM.tabular", "");
        row("byte order mark", "\xEF\xBB\xBF" + made::tabularXml(), "tabular");
    }
    void shouldKnowEachFileByItsContent()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, kind);
        const std::string bytes = xml.toStdString();
        const Format* format = recognise(bytes);
        QCOMPARE(format == nullptr ? QByteArray() : QByteArray::fromStdString(std::string(format->id)), kind);
    }

    void shouldReadTheEditionFromTheVersion()
    {
        const std::string xml = made::tabularXml("2023");
        QCOMPARE(recognise(xml)->read(xml, "tabular-2019.xml")->edition, std::string("2023"));
    }

    void shouldReadChaptersSectionsAndCodes()
    {
        const Tabular book = bookOf<Tabular>(made::tabularXml());
        QCOMPARE(book.size(), std::size_t{8});
        const Heading chapter = book.heading(book.chapters().at(0));
        QCOMPARE(std::string(chapter.code), std::string("J00-J99"));
        QCOMPARE(std::string(chapter.title), std::string("Ills of breath"));
        QCOMPARE(std::string(chapter.chapter), std::string("10"));
        QCOMPARE(book.children(0), (std::vector<std::size_t>{1, 5}));
        QCOMPARE(book.children(1), (std::vector<std::size_t>{2})); // a section in a section
        const auto code = book.find("j44.1");
        QVERIFY(code.has_value());
        QCOMPARE(std::string(book.heading(*code).title), std::string("Blocked breath, worse today"));
        QCOMPARE(book.heading(*code).parent, static_cast<std::int32_t>(*book.find("J44")));
        QVERIFY(book.heading(*book.find("J44")).kind == HeadingKind::Code);
        QVERIFY(book.heading(*book.find("J40-J47")).kind == HeadingKind::Section);
        QVERIFY(!book.find("J44.9"));
        QCOMPARE(std::string(book.heading(*book.nearest("J44.9")).code), std::string("J44"));
        QVERIFY(!book.nearest("K50.9"));
        QVERIFY(!book.nearest(""));
    }

    void shouldGiveTheNotesThatHoldNearestFirst()
    {
        const Tabular book = bookOf<Tabular>(made::tabularXml());
        QCOMPARE(told(book.notesFor("J44.1")), (std::vector<std::string>{
                                                   "inclusion@J441: Flare of blocked breath []",
                                                   "excludes2@J441: blocked breath with cold (J44.0) [J44.0]",
                                                   "includes@J44: lasting cough with block []",
                                                   "code-also@J44: type of asthma, if known (J45.-) [J45]",
                                                   "use-additional@J44: code for use of tobacco (Z72.0) [Z72.0]",
                                                   "use-additional@J44: code for past use (Z87.891) [Z87.891]",
                                                   "excludes1@J40-J47: ill from dust (J60) [J60]",
                                                   "note@J00-J99: Where two sites meet, the lower one counts. []",
                                                   "excludes2@J00-J99: ills of the newborn (P04-P96) [P04-P96]",
                                               }));
        // A newer code than the book has goes by what it begins with.
        QCOMPARE(book.notesFor("J44.9").size(), std::size_t{7});
        std::size_t notes = 0;
        book.eachNote([&](std::size_t, const Note&) { ++notes; });
        QCOMPARE(notes, std::size_t{13});
    }

    void shouldTellSeventhCharactersApart()
    {
        const Tabular book = bookOf<Tabular>(made::tabularXml());
        const std::vector<std::string> notes = told(book.notesFor("M80.0XXA"));
        QCOMPARE(notes.at(0), std::string("seventh@M80: Add a 7th character to each code of M80 [M80]"));
        QCOMPARE(notes.at(1), std::string("seventh-value@M80: A first visit; also a visit for the plaster []"));
        QCOMPARE(notes.at(2), std::string("seventh-value@M80: S late effect []"));
        QCOMPARE(notes.at(3), std::string("code-first@M80: poisoning, if any (T36-T65 with fifth or sixth character "
                                          "1-4 or 6) [T36-T65@5/6:1|2|3|4|6]"));
    }

    void shouldReadReferences_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QByteArray>("refs");
        const auto row = [](const char* note, const char* refs) {
            QTest::newRow(note) << QByteArray(note) << QByteArray(refs);
        };
        row("one (A18.32)", "A18.32");
        row("all below (E10.-)", "E10");
        row("range (J40-J42)", "J40-J42");
        row("list (Z79.4, Z79.84)", "Z79.4 Z79.84");
        row("no blank (C43.2-,C44.2-)", "C43.2 C44.2");
        row("open at both ends (R10.1-R10.3-)", "R10.1-R10.3");
        row("two dashes (S32.1--S32.9 with 7th character B)", "S32.1-S32.9@7:B");
        row("both (A00-R94 and T80-T88.6, T88.8)", "A00-R94 T80-T88.6 T88.8");
        row("letters in it (M1A.-, O9A)", "M1A O9A");
        row("two places (B01) and there (B02)", "B01 B02");
        row("qualified, any type in A15 (J65)", "J65");
        row("no parentheses M43.6", "M43.6");
        row("classified to S06.0- to S06.8- here", "S06.0-S06.8");
        row("left open (Z89.52-", "Z89.52");
        row("vitamin B12 deficiency (E53.8)", "E53.8");
        row("lack of vitamin B12 or folate", "");
        row("CD30-positive, H1N1, AB12C", "");
        row("no code (external) in chapter 20", "");
        row("drug (T36-T50 with fifth or sixth character 5)", "T36-T50@5/6:5");
        row("sugar (E08-E13 with .51-.52)", "E08-E13@4:51|52");
        row("more (F10-F19, with .17, .27, .97)", "F10-F19@4:17|27|97");
        row("after stroke (I69. with final characters -23)", "I69@$:23");
        row("kissing (B27.0-B27.9 with 1)", "B27.0-B27.9@5:1");
        row("arm (S42.- with 7th character B or C)", "S42@7:B|C");
        row("two at once (F11-F19 with fifth to sixth characters 51)", "F11-F19@5:51");
        row("any intent (T51-T65 with fifth or sixth character to indicate intent)", "T51-T65");
        row("unreadable (S52.- with open fracture 7th character)", "S52@?");
        row("", "");
    }
    void shouldReadReferences()
    {
        QFETCH(QByteArray, note);
        QFETCH(QByteArray, refs);
        const std::vector<CodeRange> found = referencesIn(note.toStdString());
        QCOMPARE(QByteArray::fromStdString(formatRanges(System::Icd10cm, found)), refs);
        QCOMPARE(formatRanges(System::Icd10cm, parseRanges(refs.toStdString())), refs.toStdString());
    }

    void shouldHoldOnlyCodesThatFulfilTheCondition_data()
    {
        QTest::addColumn<QByteArray>("refs");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* refs, const char* code, bool holds) {
            QTest::newRow((std::string(refs) + " " + code).c_str()) << QByteArray(refs) << QByteArray(code) << holds;
        };
        row("T36-T50@5/6:5", "T360X5A", true);
        row("T36-T50@5/6:5", "T360X1A", false);
        row("T36-T50@5/6:5", "T3695XA", true);
        row("T36-T50@5/6:5", "T40415A", true);
        row("T36-T50@5/6:5", "T40451A", false); // the fifth character is the drug there
        row("T36-T50@5/6:5", "T36", false);
        row("T36-T50@5/6:5", "T510X5A", false);
        row("E08-E13@4:51|52", "E1151", true);
        row("E08-E13@4:51|52", "E1152", true);
        row("E08-E13@4:51|52", "E1142", false);
        row("I69@$:23", "I69123", true);
        row("I69@$:23", "I69132", false);
        row("S42@7:B|C", "S42001C", true);
        row("S42@7:B|C", "S42001A", false);
        row("S52@?", "S52001B", false);
        row("S52", "S52001B", true);
    }
    void shouldHoldOnlyCodesThatFulfilTheCondition()
    {
        QFETCH(QByteArray, refs);
        QFETCH(QByteArray, code);
        QFETCH(bool, holds);
        QCOMPARE(parseRanges(refs.toStdString()).at(0).holds(code.toStdString()), holds);
    }

    void shouldReadTheIndexAsPaths()
    {
        const TermTable book = bookOf<TermTable>(made::indexXml());
        QCOMPARE(book.size(), std::size_t{8});
        QVERIFY(book.columns().empty());
        QCOMPARE(book.mainTerms(), (std::vector<std::uint32_t>{0, 7}));
        QCOMPARE(std::string(book.term(0).title), std::string("Block NEC"));
        QCOMPARE(std::string(book.term(0).nonessential), std::string("(of breath) (slow)"));
        QCOMPARE(book.path(3), std::string("Block NEC, with, swelling"));
        QCOMPARE(book.children(0), (std::vector<std::size_t>{1, 4, 5, 6}));
        QCOMPARE(book.parent(3), 1);
        const std::vector<TermCode> codes = termCodes(book.term(3).codes);
        QCOMPARE(codes.size(), std::size_t{2});
        QVERIFY(codes[0].code == "E85.4" && !codes[0].manifestation);
        QVERIFY(codes[1].code == "J99" && codes[1].manifestation);
        const TermCode ear = termCodes(book.term(4).codes).at(0);
        QVERIFY(ear.code == "H93.3" && ear.goesOn);
        QCOMPARE(std::string(book.term(5).see), std::string("Heart, block"));
        QCOMPARE(std::string(book.term(6).see), std::string("category N20"));
        QCOMPARE(std::string(book.term(7).seeAlso), std::string("Block"));
    }

    void shouldReadTablesByColumn()
    {
        const TermTable book = bookOf<TermTable>(made::tableXml("2024", "Neoplasm"));
        QCOMPARE(book.columns(), (std::vector<std::string>{"Bad", "Good"}));
        const std::vector<TermCode> apple = termCells(book.term(0).codes);
        QVERIFY(apple.size() == 2 && apple[0].code == "C11." && apple[0].goesOn && apple[1].code.empty());
        const std::vector<TermCode> peel = termCells(book.term(1).codes);
        QVERIFY(peel.size() == 2 && peel[0].code.empty() && peel[1].code == "D11.0");
        QCOMPARE(partOf(made::tableXml("2024", "Substance")).info.entries, std::size_t{3});
    }

    void shouldReadPcsTables()
    {
        const PcsTables book = bookOf<PcsTables>(made::pcsTablesXml());
        QCOMPARE(book.size(), std::size_t{1});
        QCOMPARE(book.find("0FT44ZZ"), std::optional<std::size_t>(0));
        QVERIFY(!book.find("0FQ") && !book.find("0F"));
        const PcsTable table = book.table(0);
        QCOMPARE(std::string(table.axes[2].values.at(0).label), std::string("Taking out"));
        QCOMPARE(std::string(table.definition), std::string("All of it"));
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(std::string(table.rows[0].axes[1].title), std::string("Way"));
        QCOMPARE(table.rows[0].axes[3].values.at(0).code, 'X');
    }

    void shouldReadThePcsIndex()
    {
        const TermTable book = bookOf<TermTable>(made::pcsIndexXml());
        QCOMPARE(book.size(), std::size_t{5});
        QVERIFY(book.term(0).see == "Taking out, Gall" && book.term(0).codes == "0FT4");
        QVERIFY(book.term(1).use == "Bile way");
        QVERIFY(book.term(3).title.empty() && book.term(3).see == "Mending" && book.term(3).codes == "0FQ");
        QCOMPARE(book.path(4), std::string("Glue, Bone"));
    }

    void shouldReadPcsDefinitions()
    {
        const PcsDefinitions book = bookOf<PcsDefinitions>(made::pcsDefinitionsXml());
        QCOMPARE(book.all().size(), std::size_t{3});
        const PcsDefinition* operation = book.find('0', 3, "Taking out");
        QVERIFY(operation != nullptr && operation->explanation == "None is left" && operation->includes == "Gall out");
        const PcsDefinition* part = book.find('0', 4, "Right gall");
        QVERIFY(part != nullptr && part->includes == "Bag; Sack");
        QVERIFY(book.find('1', 3, "Taking out") == nullptr);
        QCOMPARE(std::string(book.aggregates().at(0).bodySystems), std::string("Heart; Veins"));
        QCOMPARE(book.aggregates().at(0).value, '7');
    }

    void shouldRefusePartsThatWereCutOrChanged_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* kind, const char* text, const char* code) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(text) << QByteArray(code);
        };
        row("empty", "tabular", "", "codesets.columns");
        row("no heading", "tabular", "kind\nincludes\t\tx\t\n", "codesets.cell");
        row("short", "tabular", "kind\ncode\tA00\n", "codesets.line-too-short");
        row("not utf-8", "tabular", "kind\ncode\tA00\t\xff\t\n", "codesets.not-utf8");
        row("too deep", "terms", "terms\n1\tx\t\t\t\t\t\n", "codesets.cell");
        row("short term", "terms", "terms\n0\tx\n", "codesets.line-too-short");
        row("row first", "pcs-tables", "pcs-tables\nrow\n", "codesets.cell");
        row("axes missing", "pcs-tables", "pcs-tables\ntable\t001\t\naxis\tS\t0x\n", "codesets.line-too-short");
        row("position", "pcs-definitions", "pcs-definitions\nterm\t0\t9\ta\tb\tc\td\te\n", "codesets.cell");
    }
    void shouldRefusePartsThatWereCutOrChanged()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        domain::Error failure;
        const auto keep = [&](const auto& result) {
            if (!result)
                failure = result.error();
        };
        if (kind == "tabular")
            keep(Tabular::parse(text.toStdString(), "part"));
        else if (kind == "terms")
            keep(TermTable::parse(text.toStdString(), "part"));
        else if (kind == "pcs-tables")
            keep(PcsTables::parse(text.toStdString(), "part"));
        else
            keep(PcsDefinitions::parse(text.toStdString(), "part"));
        QCOMPARE(QByteArray::fromStdString(failure.code), code);
    }
};

QTEST_GUILESS_MAIN(BookTest)
#include "tst_book.moc"
