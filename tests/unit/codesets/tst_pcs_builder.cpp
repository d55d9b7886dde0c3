// SPDX-License-Identifier: GPL-3.0-or-later
// An ICD-10-PCS code is built axis by axis, and what is built is a code of the edition.
#include "codesets/EditionFiles.h"
#include "codesets/book/BookFormats.h"
#include "codesets/book/PcsAxes.h"
#include "codesets/book/PcsBuilder.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace codesets;

namespace {

const std::string boxed = SOURCE_DIR "/codesets/icd10pcs/2026";
const std::string official = SOURCE_DIR "/../shared/data/icd10pcs/fy2025/";

std::string textOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Edition editionOf(const std::vector<std::string>& codes)
{
    EditionInfo info;
    info.system = System::Icd10pcs;
    info.id = "2024";
    std::vector<Code> list;
    for (const std::string& code : codes)
        list.push_back({code, "Title of " + code, code.size() == pcsLength});
    return {info, std::move(list), {}};
}

/// Two gallbladder rows and a liver row; in the second, device J is another thing than in the first.
PcsTables madeTables()
{
    using Axis = PcsTablesWriter::Axis;
    PcsTablesWriter writer;
    const Axis section{"Section", {{'0', "Knife work"}}};
    const Axis bile{"System", {{'F', "Bile ways"}}};
    const Axis gut{"System", {{'D', "Gut"}}};
    const Axis out{"Operation", {{'T', "Taking out"}}};
    const Axis look{"Operation", {{'J', "Looking"}}};
    const Axis none{"Device", {{'Z', "None"}}};
    const Axis plainly{"Qualifier", {{'Z', "None"}}};
    writer.table({section, bile, out}, "All of a part");
    writer.row({Axis{"Part", {{'0', "Liver"}, {'4', "Gall"}}}, Axis{"Way", {{'0', "Cut"}, {'4', "Scope"}}}, none,
                Axis{"Qualifier", {{'X', "To look"}, {'Z', "None"}}}});
    writer.row({Axis{"Part", {{'4', "Gall"}}}, Axis{"Way", {{'0', "Cut"}}}, Axis{"Device", {{'J', "Mesh"}}},
                Axis{"Qualifier", {{'1', "First"}}}});
    writer.row({Axis{"Part", {{'4', "Gall"}}}, Axis{"Way", {{'0', "Cut"}}}, Axis{"Device", {{'J', "Glue"}}},
                Axis{"Qualifier", {{'2', "Second"}}}});
    writer.table({section, bile, look}, "");
    writer.row({Axis{"Part", {{'4', "Gall"}}}, Axis{"Way", {{'4', "Scope"}}}, none, plainly});
    writer.table({section, gut, out}, "");
    writer.row({Axis{"Part", {{'4', "Joint of stomach"}}}, Axis{"Way", {{'4', "Scope"}}}, none, plainly});
    return *PcsTables::parse(std::move(writer).take(), "made");
}

const std::vector<std::string> allMade{"0FT00ZX", "0FT00ZZ", "0FT04ZX", "0FT04ZZ", "0FT40ZX", "0FT40ZZ",
                                       "0FT44ZX", "0FT44ZZ", "0FT40J1", "0FT40J2", "0FJ44ZZ", "0DT44ZZ"};

std::shared_ptr<const PcsCodes> madeCodes(const std::vector<std::string>& edition = allMade)
{
    return std::make_shared<const PcsCodes>(PcsCodes::from(madeTables(), editionOf(edition)));
}

std::string offered(const PcsBuilder& builder, std::size_t position)
{
    std::string text;
    for (const PcsOption& option : builder.step(position).options)
        text += (text.empty() ? "" : ", ") + std::string(1, builder.meaning(option).character) + " "
                + builder.meaning(option).label + (option.keeps ? "" : " !");
    return text;
}

bool chooseLabel(PcsBuilder& builder, std::size_t position, std::string_view label)
{
    const auto& options = builder.step(position).options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (builder.meaning(options[i]).label == label)
            return builder.choose(position, i);
    }
    return false;
}

} // namespace

class TestPcsBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferOnlyWhatLeadsToACode();
    void shouldOpenTheTablesCharactersOneAfterAnother();
    void shouldClearOnlyWhatBecomesIllegal();
    void shouldNotKeepACharacterThatMeansAnotherThing();
    void shouldTellValuesOfOneCharacterApart();
    void shouldStartAtACodeOrItsBeginning();
    void shouldNotOfferWhatTheEditionLacks();
    void shouldExplainFromTheDefinitionsThenFromTheTable();
    void shouldRefuseAxesThatAreNotInOrder();
    void shouldNameEveryCharacterOfTheTablesInTheBox();
    void shouldNameThemAsTheOfficialTablesDo();
    void shouldFinishExactlyTheCodesOfTheOfficialOrderFile();
};

void TestPcsBuilder::shouldOfferOnlyWhatLeadsToACode()
{
    PcsBuilder builder(madeCodes());
    QCOMPARE(builder.possible(), allMade.size());
    QCOMPARE(offered(builder, 0), std::string("0 Knife work"));
    QVERIFY(builder.choose(0, 0));
    QCOMPARE(offered(builder, 1), std::string("D Gut, F Bile ways"));
    QVERIFY(chooseLabel(builder, 1, "Bile ways"));
    QVERIFY(chooseLabel(builder, 2, "Taking out"));
    QVERIFY(chooseLabel(builder, 3, "Liver"));
    QVERIFY(chooseLabel(builder, 4, "Scope"));
    QCOMPARE(offered(builder, 5), std::string("Z None"));
    QCOMPARE(builder.possible(), std::size_t(2));
    QCOMPARE(builder.next(), std::size_t(5));
    QVERIFY(builder.code().empty());
    QCOMPARE(builder.shown(), std::string("0FT04··"));
    QVERIFY(chooseLabel(builder, 5, "None"));
    QVERIFY(chooseLabel(builder, 6, "To look"));
    QCOMPARE(builder.code(), std::string("0FT04ZX"));
    QCOMPARE(builder.possible(), std::size_t(1));
    QCOMPARE(builder.title(4), std::string_view("Way"));
}

void TestPcsBuilder::shouldOpenTheTablesCharactersOneAfterAnother()
{
    PcsBuilder builder(madeCodes());
    QVERIFY(builder.step(0).open);
    QVERIFY(!builder.step(1).open);
    QVERIFY(!builder.choose(1, 0));
    QVERIFY(!builder.choose(0, 7));
    builder.start("0F");
    QVERIFY(builder.step(2).open);
    QVERIFY(!builder.step(3).open);
    builder.start("0FT");
    QVERIFY(builder.step(6).open); // in a table any axis may be chosen first
    QVERIFY(chooseLabel(builder, 4, "Scope"));
    QCOMPARE(builder.possible(), std::size_t(4));
}

void TestPcsBuilder::shouldClearOnlyWhatBecomesIllegal()
{
    PcsBuilder builder(madeCodes());
    builder.start("0FT04ZX");
    QVERIFY(chooseLabel(builder, 3, "Gall"));
    QCOMPARE(builder.code(), std::string("0FT44ZX"));
    QVERIFY(chooseLabel(builder, 4, "Cut"));
    QCOMPARE(offered(builder, 5), std::string("J Glue !, J Mesh !, Z None"));
    QVERIFY(chooseLabel(builder, 5, "Mesh"));
    QCOMPARE(builder.shown(), std::string("0FT40J·")); // no qualifier X beside a mesh
    builder.start("0FT44ZX");
    QVERIFY(chooseLabel(builder, 2, "Looking"));
    QCOMPARE(builder.shown(), std::string("0FJ44Z·"));
    builder.clear(4);
    QCOMPARE(builder.shown(), std::string("0FJ4·Z·"));
    builder.clear(1);
    QCOMPARE(builder.shown(), std::string("0······"));
}

void TestPcsBuilder::shouldNotKeepACharacterThatMeansAnotherThing()
{
    PcsBuilder builder(madeCodes());
    builder.start("0FT44ZZ");
    QVERIFY(chooseLabel(builder, 1, "Gut"));
    QCOMPARE(builder.shown(), std::string("0DT·4ZZ")); // 4 is not the gallbladder there; way, device, qualifier stay
}

void TestPcsBuilder::shouldTellValuesOfOneCharacterApart()
{
    PcsBuilder builder(madeCodes());
    builder.start("0FT40");
    QVERIFY(chooseLabel(builder, 5, "Glue"));
    QCOMPARE(offered(builder, 6), std::string("2 Second"));
    builder.start("0FT40J");
    QCOMPARE(builder.shown(), std::string("0FT40··")); // J alone could be either
    builder.start("0FT40J1");
    QCOMPARE(builder.meaning(builder.step(5).options[*builder.step(5).chosen]).label, std::string("Mesh"));
}

void TestPcsBuilder::shouldStartAtACodeOrItsBeginning()
{
    PcsBuilder builder(madeCodes());
    builder.start("0fj44zz");
    QCOMPARE(builder.code(), std::string("0FJ44ZZ"));
    builder.start("0FJ9ZZZ");
    QCOMPARE(builder.shown(), std::string("0FJ····"));
    builder.start("");
    QCOMPARE(builder.next(), std::size_t(0));
}

void TestPcsBuilder::shouldNotOfferWhatTheEditionLacks()
{
    PcsBuilder builder(madeCodes({"0FT", "0FT40ZZ", "0FT44ZX", "0FT9000"}));
    QCOMPARE(builder.possible(), std::size_t(2));
    builder.start("0FT4");
    QVERIFY(chooseLabel(builder, 4, "Cut"));
    QCOMPARE(offered(builder, 5), std::string("Z None"));
    QCOMPARE(offered(builder, 6), std::string("Z None"));
    QCOMPARE(madeCodes({"0FT", "0FT40ZZ", "0FT44ZX", "0FT9000"})->missing(), std::size_t(1)); // 0FT9000
}

void TestPcsBuilder::shouldExplainFromTheDefinitionsThenFromTheTable()
{
    PcsDefinitionsWriter writer;
    writer.add(PcsDefinition{'0', 4, "Part", "Gall", "", "", "Bag; Sack"});
    auto definitions = std::make_shared<const PcsDefinitions>(*PcsDefinitions::parse(std::move(writer).take(), "made"));
    PcsBuilder builder(madeCodes(), definitions);
    builder.start("0FT4");
    const auto chosen = [&](std::size_t p) { return builder.step(p).options[*builder.step(p).chosen]; };
    QCOMPARE(builder.explain(2, chosen(2)).definition, std::string_view("All of a part"));
    QCOMPARE(builder.explain(3, chosen(3)).includes, std::string_view("Bag; Sack"));
    QVERIFY(builder.explain(1, chosen(1)).definition.empty());
}

void TestPcsBuilder::shouldRefuseAxesThatAreNotInOrder()
{
    QVERIFY(PcsAxes::parse("axes\naxis\t1\t-\tSection\t0Knife work\n", "made").ok());
    for (const char* bad : {"codes\n", "axes\naxis\t8\t-\tSection\t0Knife\n", "axes\naxis\t1\t-\tSection\n",
                            "axes\naxis\t1\t0\tSection\t0Knife\n", "axes\naxis\t1\t-\tSection\t0\n",
                            "axes\nmeans\t1\t-\t00\tCutting\n", "axes\nword\t1\t-\tSection\t0Knife\n"})
        QVERIFY2(!PcsAxes::parse(bad, "made").ok(), bad);
    const auto absent = PcsAxes::read(SOURCE_DIR "/codesets/px/2026");
    QVERIFY(!absent.ok());
    const auto axes = PcsAxes::parse("axes\naxis\t4\t0F\tPart\t4Gall\naxis\t4\t0FT\tPart\t4All of it\n", "made");
    QCOMPARE(axes->label("0FJ4", 3), std::string_view("Gall"));
    QCOMPARE(axes->label("0FT4", 3), std::string_view("All of it")); // the longer beginning goes first
    QVERIFY(axes->label("0DT4", 3).empty());
}

void TestPcsBuilder::shouldNameEveryCharacterOfTheTablesInTheBox()
{
    const auto edition = readEdition(boxed);
    const auto axes = PcsAxes::read(boxed);
    QVERIFY(edition.ok() && axes.ok());
    const PcsCodes codes = PcsCodes::from(*axes, **edition);
    QCOMPARE(codes.codes().size(), (*edition)->info().billable);
    QCOMPARE(codes.missing(), std::size_t(0));
    for (const Code& code : (*edition)->codes()) {
        if (code.billable)
            QVERIFY2(!axes->meaning(code.code, 2).empty(), code.code.c_str()); // every operation is explained
    }
}

void TestPcsBuilder::shouldNameThemAsTheOfficialTablesDo()
{
    const std::string xml = textOf(official + "icd10pcs_tables_2025.xml");
    if (xml.empty())
        QSKIP("The official ICD-10-PCS tables are not at hand.");
    const auto release = readPcsTablesXml(xml, "icd10pcs_tables_2025.xml");
    QVERIFY(release.ok());
    const auto tables = PcsTables::parse(release->parts.front().text, "official");
    const auto edition = readEdition(boxed);
    const auto axes = PcsAxes::read(boxed);
    QVERIFY(tables.ok() && edition.ok() && axes.ok());
    const PcsCodes codes = PcsCodes::from(*tables, **edition);
    QCOMPARE(codes.missing(), std::size_t(13)); // new in FY2026
    for (const PcsCodes::Meanings& one : codes.codes()) {
        const std::string code = codes.code(one);
        for (std::size_t p = 0; p < pcsLength; ++p) {
            QCOMPARE(std::string(axes->label(code, p)), codes.meaning(one[p]).label);
            QCOMPARE(axes->title(code, p), codes.title(code[0], p));
        }
    }
}

void TestPcsBuilder::shouldFinishExactlyTheCodesOfTheOfficialOrderFile()
{
    const std::string xml = textOf(official + "icd10pcs_tables_2025.xml");
    const std::string order = textOf(official + "icd10pcs_order_2025.txt");
    if (xml.empty() || order.empty())
        QSKIP("The official ICD-10-PCS tables and order file are not at hand.");
    const auto release = readPcsTablesXml(xml, "icd10pcs_tables_2025.xml");
    QVERIFY(release.ok());
    const auto tables = PcsTables::parse(release->parts.front().text, "official");
    std::vector<std::string> listed;
    std::set<std::string> billable;
    std::size_t at = 0;
    while (at < order.size()) {
        const std::string line = order.substr(at, order.find('\n', at) - at);
        at += line.size() + 1;
        const std::string code = bare(line.substr(6, 7));
        listed.push_back(code);
        if (line[14] == '1')
            billable.insert(code);
    }
    const auto codes = std::make_shared<const PcsCodes>(PcsCodes::from(*tables, editionOf(listed)));
    QCOMPARE(codes->missing(), std::size_t(0));
    std::set<std::string> finished;
    for (const PcsCodes::Meanings& one : codes->codes())
        finished.insert(codes->code(one));
    QVERIFY(finished == billable);

    // Each code is reached by choosing what is offered; a sample of them, since each choice looks at all codes.
    PcsBuilder builder(codes);
    for (std::size_t i = 0; i < codes->codes().size(); i += 1499) {
        const PcsCodes::Meanings& wanted = codes->codes()[i];
        builder.start("");
        for (std::size_t p = 0; p < pcsLength; ++p) {
            const auto& options = builder.step(p).options;
            const auto found = std::find_if(options.begin(), options.end(),
                                            [&](const PcsOption& option) { return option.meaning == wanted[p]; });
            QVERIFY(found != options.end());
            QVERIFY(builder.choose(p, static_cast<std::size_t>(found - options.begin())));
        }
        QCOMPARE(builder.code(), codes->code(wanted));
        QCOMPARE(builder.possible(), std::size_t(1));
    }
}

QTEST_APPLESS_MAIN(TestPcsBuilder)
#include "tst_pcs_builder.moc"
