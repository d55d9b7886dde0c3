// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Editions.h"

#include "codesets/Catalogue.h"
#include "codesets/EditionFiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Edition> heartFailure()
{
    EditionInfo info = made::fiscalYear(System::Icd10cm, 2026);
    info.embedded = true;
    info.covers = {"I50"};
    return made::edition(info,
                         {{"I50", false, "Heart failure"},
                          {"I50.2", false, "Systolic (congestive) heart failure"},
                          {"I50.21", true, "Acute systolic (congestive) heart failure"},
                          {"I50.23", true, "Acute on chronic systolic (congestive) heart failure"},
                          {"I50.9", true, "Heart failure, unspecified"}},
                         {{"I50", NoteKind::CodeFirst, "hypertension", {{"I11", ""}}},
                          {"I502", NoteKind::Inclusion, "HFrEF", {}},
                          {"I50", NoteKind::Excludes2, "cardiac arrest", {{"I46", ""}}}});
}

QByteArray codesOf(const std::vector<const Code*>& codes)
{
    QByteArray text;
    for (const Code* code : codes)
        text += QByteArray::fromStdString(code->code) + ' ';
    return text.trimmed();
}

QByteArray errorOf(const fs::path& dir)
{
    const auto edition = readEdition(dir);
    return edition ? QByteArray() : QByteArray::fromStdString(edition.error().code);
}

constexpr auto manifest = R"({"system": "icd10cm", "edition": "2026", "title": "T", "effective_from": "2025-10-01",
    "effective_to": "2026-09-30", "source": "test", "counts": {}, "embedded": true, "covers": ["A00", "S52.5"]})";

} // namespace

class CodesetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSpellCodesBareAndAsPeopleWriteThem()
    {
        QCOMPARE(bare(" s72.142a "), std::string("S72142A"));
        QCOMPARE(bare("px-1001"), std::string("PX-1001"));
        QCOMPARE(shown(System::Icd10cm, "S72142A"), std::string("S72.142A"));
        QCOMPARE(shown(System::Icd10cm, "I10"), std::string("I10"));
        QCOMPARE(shown(System::Icd10pcs, "0FT44ZZ"), std::string("0FT44ZZ"));
    }

    void shouldTellWellFormedFromMalformed_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("right");
        const auto row = [](System system, const char* code, bool right) {
            QTest::newRow(code) << static_cast<int>(system) << QByteArray(code) << right;
        };
        row(System::Icd10cm, "I10", true);
        row(System::Icd10cm, "c4a.0", true);
        row(System::Icd10cm, "U07.1", true);
        row(System::Icd10cm, "QA0.0101", true);
        row(System::Icd10cm, "KA0.0", false);
        row(System::Icd10cm, "S72.142A", true);
        row(System::Icd10cm, "I1", false);
        row(System::Icd10cm, "II0", false);
        row(System::Icd10cm, "110", false);
        row(System::Icd10cm, "S72.142AB", false);
        row(System::Icd10cm, "I1\xC3\x84", false);
        row(System::Icd10pcs, "0FT44ZZ", true);
        row(System::Icd10pcs, "0FT44ZI", false);
        row(System::Icd10pcs, "0FTO4ZZ", false);
        row(System::Icd10pcs, "0FT44Z", false);
        row(System::Hcpcs, "J1885", true);
        row(System::Hcpcs, "D0120", false);
        row(System::Hcpcs, "99213", false);
        row(System::Hcpcs, "J188", false);
        row(System::Px, "PX-1001", true);
        row(System::Px, "PX1001", false);
        row(System::Px, "", false);
    }
    void shouldTellWellFormedFromMalformed()
    {
        QFETCH(int, system);
        QFETCH(QByteArray, code);
        QFETCH(bool, right);
        QCOMPARE(wellFormed(static_cast<System>(system), code.toStdString()), right);
    }

    void shouldKnowTheFamilyOfACode()
    {
        const auto edition = heartFailure();
        const Code* acute = edition->find("i50.21");
        QVERIFY(acute != nullptr);
        QCOMPARE(codesOf(edition->ancestors(*acute)), QByteArray("I502 I50"));
        QCOMPARE(codesOf(edition->siblings(*acute)), QByteArray("I5023"));
        QCOMPARE(codesOf(edition->children(*edition->find("I50"))), QByteArray("I502 I509"));
        QVERIFY(edition->find("I50.22") == nullptr);
        QCOMPARE(edition->info().billable, std::size_t{3});
        QCOMPARE(edition->info().headers, std::size_t{2});
    }

    void shouldSortCodesThatComeInAnyOrderAndKeepTheFirstOfTwo()
    {
        const auto edition =
            made::edition(made::fiscalYear(System::Icd10cm, 2026),
                          {{"B01", true, "second"}, {"A00.1", true, "x"}, {"A00", false, "y"}, {"B01", true, "twice"}});
        QCOMPARE(edition->codes().size(), std::size_t{3});
        QCOMPARE(edition->codes()[1].parent, 0);
        QCOMPARE(edition->find("B01")->title, std::string("second"));
    }

    void shouldGiveTheNearestNotesFirst()
    {
        const auto edition = heartFailure();
        const auto notes = edition->notesFor(*edition->find("I50.21"));
        QCOMPARE(notes.size(), std::size_t{3});
        QCOMPARE(notes[0]->text, std::string("HFrEF"));
        QCOMPARE(notes[1]->text, std::string("hypertension"));
        QCOMPARE(edition->notesFor(*edition->find("I50.9")).size(), std::size_t{2});
    }

    void shouldHoldCodesInARangeByTheirBeginnings()
    {
        const CodeRange range{"A00", "A09"};
        QVERIFY(range.holds("A00"));
        QVERIFY(range.holds("A0989"));
        QVERIFY(!range.holds("A10"));
        QVERIFY((CodeRange{"J44", ""}).holds("J441"));
        QVERIFY(!(CodeRange{"J44", ""}).holds("J45"));
    }

    void shouldCheckACodeAgainstOneEdition()
    {
        const auto edition = heartFailure();
        QCOMPARE(checkIn(*edition, "I50.23"), CodeStatus::Valid);
        QCOMPARE(checkIn(*edition, "I50.2"), CodeStatus::Header);
        QCOMPARE(checkIn(*edition, "I50.27"), CodeStatus::Invalid);
        QCOMPARE(checkIn(*edition, "I51.9"), CodeStatus::Unsupported);
        QCOMPARE(checkIn(*edition, "9X"), CodeStatus::Invalid);
    }

    void shouldChooseTheEditionByDateAndTheWholeOneBeforeTheEmbedded()
    {
        Catalogue catalogue;
        catalogue.add(heartFailure());
        catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2026), {{"I50.9", true, "whole"}}));
        catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2025), {{"I50.1", true, "old"}}));
        QVERIFY(!catalogue.on(System::Icd10cm, made::day(2026, 9, 30))->info().embedded);
        QCOMPARE(catalogue.on(System::Icd10cm, made::day(2025, 9, 30))->info().id, std::string("2025"));
        QVERIFY(catalogue.on(System::Icd10cm, made::day(2026, 10, 1)) == nullptr);
        QVERIFY(catalogue.on(System::Icd10pcs, made::day(2026, 1, 1)) == nullptr);
        QVERIFY(catalogue.edition(System::Icd10cm, "2026", true)->info().embedded);
    }

    void shouldSayWhenACodeBelongsToAnotherDate()
    {
        Catalogue catalogue;
        catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2026), {{"E66.811", true, "new"}}));
        catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2024), {{"E66.8", true, "old"}}));
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.811", made::day(2026, 1, 1)), CodeStatus::Valid);
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.8", made::day(2026, 1, 1)), CodeStatus::NotOnDate);
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.811", made::day(2024, 1, 1)), CodeStatus::NotOnDate);
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.811", made::day(2020, 1, 1)), CodeStatus::NotOnDate);
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.3", made::day(2026, 1, 1)), CodeStatus::Invalid);
        QCOMPARE(catalogue.check(System::Icd10cm, "E66.3", made::day(2020, 1, 1)), CodeStatus::Unsupported);
        QCOMPARE(catalogue.check(System::Icd10cm, "66", made::day(2020, 1, 1)), CodeStatus::Invalid);
    }

    void shouldRefuseACodeAfterItEnded()
    {
        EditionInfo info;
        info.system = System::Hcpcs;
        info.id = "2024-07";
        info.from = made::day(2024, 7, 1);
        std::vector<Code> codes(1);
        codes[0].code = "A4466";
        codes[0].billable = true;
        codes[0].ended = made::day(2024, 8, 31);
        Catalogue catalogue;
        catalogue.add(std::make_shared<const Edition>(info, codes, std::vector<Note>{}));
        QCOMPARE(catalogue.check(System::Hcpcs, "A4466", made::day(2024, 8, 31)), CodeStatus::Valid);
        QCOMPARE(catalogue.check(System::Hcpcs, "A4466", made::day(2024, 9, 1)), CodeStatus::NotOnDate);
    }

    void shouldReadBackWhatItWrote()
    {
        QTemporaryDir folder;
        const fs::path dir = fs::path(folder.path().toStdString()) / "icd10cm" / "2026";
        const auto written = heartFailure();
        QVERIFY(writeEdition(dir, *written).ok());
        QVERIFY(writeEdition(dir, *written).ok()); // over the one that stands there
        const auto read = readEdition(dir);
        QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
        QCOMPARE((*read)->codes().size(), std::size_t{5});
        QCOMPARE((*read)->find("I50.23")->title, written->find("I50.23")->title);
        QCOMPARE((*read)->find("I50.23")->parent, written->find("I50.23")->parent);
        QCOMPARE((*read)->notes().size(), std::size_t{3});
        QCOMPARE((*read)->notes()[0].refs[0].first, std::string("I11"));
        QCOMPARE((*read)->info().hash.size(), std::size_t{64});
        QVERIFY((*read)->info().embedded);
        const auto entries = fs::directory_iterator(dir.parent_path());
        QCOMPARE(std::distance(begin(entries), end(entries)), 1); // nothing is left beside it
        const auto catalogue = readCatalogue(folder.path().toStdString());
        QVERIFY(catalogue.ok());
        QCOMPARE(catalogue->editions().size(), std::size_t{1});
    }

    void shouldReadATableWithFewAndUnknownColumnsInAnyOrder()
    {
        QTemporaryDir folder;
        const fs::path dir = folder.path().toStdString();
        made::write(dir / "manifest.json", manifest);
        made::write(dir / "codes.tsv",
                    "title\tcolour\tcode\tbillable\r\nCholera\tblue\tA00\t0\r\nBiovar\t\tA00.0\t1\r\n");
        made::write(dir / "notes.tsv", "code\tkind\ttext\trefs\nA00\texcludes1\tfood poisoning\tA05- K50-K52 A02.1\n");
        const auto edition = readEdition(dir);
        QVERIFY2(edition.ok(), edition ? "" : edition.error().detail.c_str());
        QCOMPARE((*edition)->codes()[1].parent, 0);
        QCOMPARE((*edition)->info().covers[1], std::string("S525"));
        const auto& refs = (*edition)->notes()[0].refs;
        QCOMPARE(refs.size(), std::size_t{3});
        QVERIFY(refs[1].holds("K519"));
    }

    void shouldRefuseDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("about");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("code");
        const QByteArray good("code\tbillable\ttitle\nA00\t0\tCholera\n");
        const QByteArray head("code\tbillable\ttitle\n");
        QTest::newRow("no manifest") << QByteArray() << good << QByteArray("codesets.not-found");
        QTest::newRow("other system") << QByteArray(manifest).replace("icd10cm", "opcs") << good
                                      << QByteArray("codesets.manifest");
        QTest::newRow("no date") << QByteArray(manifest).replace("2025-10-01", "2025-13-01") << good
                                 << QByteArray("codesets.manifest");
        QTest::newRow("no list") << QByteArray("[1]") << good << QByteArray("codesets.manifest");
        QTest::newRow("other bytes") << QByteArray(manifest).replace("{}", "{}, \"sha256\": \"00\"") << good
                                     << QByteArray("codesets.hash-differs");
        QTest::newRow("empty") << QByteArray(manifest) << QByteArray() << QByteArray("codesets.columns");
        QTest::newRow("columns") << QByteArray(manifest) << QByteArray("code\ttitle\n")
                                 << QByteArray("codesets.columns");
        QTest::newRow("short") << QByteArray(manifest) << head + "A00\t0\n" << QByteArray("codesets.line-too-short");
        QTest::newRow("flag") << QByteArray(manifest) << head + "A00\tyes\tx\n" << QByteArray("codesets.cell");
        QTest::newRow("bytes") << QByteArray(manifest) << head + "A00\t0\tM\xE9ni\n" << QByteArray("codesets.not-utf8");
        QTest::newRow("twice") << QByteArray(manifest) << head + "A00\t0\tx\nA00\t1\ty\n"
                               << QByteArray("codesets.duplicate-code");
        QTest::newRow("twice apart") << QByteArray(manifest) << head + "A00\t0\tx\nB00\t0\ty\nA00\t1\tz\n"
                                     << QByteArray("codesets.duplicate-code");
        QTest::newRow("parent") << QByteArray(manifest)
                                << QByteArray("code\tbillable\ttitle\tparent\nA00.1\t1\tx\tA99\n")
                                << QByteArray("codesets.no-such-parent");
    }
    void shouldRefuseDamagedFiles()
    {
        QFETCH(QByteArray, about);
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, code);
        QTemporaryDir folder;
        const fs::path dir = folder.path().toStdString();
        if (!about.isEmpty())
            made::write(dir / "manifest.json", about.toStdString());
        made::write(dir / "codes.tsv", table.toStdString());
        QCOMPARE(errorOf(dir), code);
    }

    void shouldTakeAMissingFolderForAnEmptyCatalogue()
    {
        const auto catalogue = readCatalogue("/nowhere/at/all");
        QVERIFY(catalogue.ok());
        QVERIFY(catalogue->editions().empty());
    }

    void shouldNameTheCauseWhereNothingCanBeWritten()
    {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "file";
        made::write(file, "in the way");
        const auto status = writeEdition(file / "icd10cm" / "2026", *heartFailure());
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, std::string("codesets.unwritable"));
        if (!fs::exists("/sys/kernel"))
            QSKIP("/sys is not mounted here, and no other folder refuses even root");
        const auto readOnly = writeEdition("/sys/icd10cm/2026", *heartFailure());
        QVERIFY(!readOnly.ok());
        QCOMPARE(readOnly.error().code, std::string("codesets.read-only"));
    }

    void shouldReadTheEmbeddedEditions()
    {
        const fs::path embedded = fs::path(SOURCE_DIR) / "codesets";
        if (!fs::exists(embedded / "icd10cm" / "2026" / "codes.tsv"))
            QSKIP("the embedded edition is not there yet");
        const auto catalogue = readCatalogue(embedded);
        QVERIFY2(catalogue.ok(), catalogue ? "" : (catalogue.error().subject + catalogue.error().detail).c_str());
        for (const auto& edition : catalogue->editions()) {
            QVERIFY(edition->info().embedded);
            // What is listed counts as itself, also outside the families that the edition covers whole.
            for (const Code& entry : edition->codes())
                QVERIFY2(checkIn(*edition, entry.code) == (entry.billable ? CodeStatus::Valid : CodeStatus::Header),
                         entry.code.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(CodesetsTest)
#include "tst_codesets.moc"
