// SPDX-License-Identifier: GPL-3.0-or-later
// The Medicare Code Editor's lists: read, installed, kept, and those in the box against the official ones.
#include "unit/codesets/Editions.h"

#include "codesets/EditionFiles.h"
#include "codesets/FileSets.h"
#include "codesets/Format.h"
#include "codesets/Install.h"
#include "codesets/edits/MceFormats.h"
#include "codesets/edits/MceLists.h"

#include <QTemporaryDir>
#include <QTest>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Patient final : public Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

std::string versionTable(const std::string& version = "37")
{
    const std::string row = version + "\t10\t";
    return "MCE_Version\tICD_Version\tMCE_Section\tMCE_Subsection\tMCE_Edit_Type\tICD_Code_Type\tICD_Code\tICD_Desc\r\n"
           + row + "4\tA\tNewborn_Only\tD\tA33\tTetanus neonatorum\r\n" + row
           + "9\t_\tPrincipal_Unacceptable\tD\tZ370\tSingle live birth\r\n" + row
           + "5\tB\tFemale_Only\tP\t0UT90ZZ\tResection of uterus\r\n" + row
           + "17\tA\tLimited_Coverage\tP\t02YA0Z0\tno edit here rests on it\r\n";
}

std::string conflictTable()
{
    return "icd_code\ticd_description\ticd_conflict_group\ticd_conflict_rule\n"
           "A33\tTetanus neonatorum\tAge\tPerinatal/Newborn (Age 0 Only)\n"
           "O80\tDelivery\tAge\tMaternity (Ages 9-64)\n"
           "O80\tDelivery\tSex\tFemale Only\n"
           "F54\tFactors\tOther\tManifestation (Not Allowed as Principal Diagnosis)\n";
}

QByteArray rows(std::span<const MceEntry> entries)
{
    return QByteArray::fromStdString(formatMce(entries))
        .replace("code\tlist\n", "")
        .replace('\n', ';')
        .replace('\t', ' ');
}

} // namespace

class MceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_in;
    fs::path m_out;

    fs::path file(const std::string& name, const std::string& bytes)
    {
        made::write(m_in / name, bytes);
        return m_in / name;
    }
    QByteArray put(const std::vector<fs::path>& paths, const InstallOptions& options = {})
    {
        Patient progress;
        const auto report = install(paths, m_out, progress, options);
        if (!report)
            return QByteArray::fromStdString(report.error().code);
        QByteArray text;
        for (const InstalledEdition& one : report->installed)
            text += QByteArray::fromStdString(one.edition + " codes " + std::to_string(one.codes) + ";");
        for (const InstalledPart& one : report->parts)
            text += QByteArray::fromStdString(one.edition + " lists " + std::to_string(one.info.entries) + ";");
        return text;
    }
    static fs::path official(const char* path) { return fs::path(SOURCE_DIR) / "../shared/data/msdrg" / path; }
    [[nodiscard]] std::vector<MceLists> installed() const
    {
        auto lists = readMceLists(m_out, false);
        return lists ? std::move(*lists) : std::vector<MceLists>{};
    }

private Q_SLOTS:
    void init();
    void shouldReadTheTableOfAVersion();
    void shouldReadTheTableOfConflicts();
    void shouldTellTheFiscalYearOfAVersion();
    void shouldRefuseWhatIsDamaged_data();
    void shouldRefuseWhatIsDamaged();
    void shouldInstallListsAlone();
    void shouldKeepListsWhenCodesAreInstalled();
    void shouldKeepCodesWhenListsAreInstalled();
    void shouldAskForTheYearThatNothingTells();
    void shouldRefuseATableChangedSince();
    void shouldInstallTheOfficialTables();
    void shouldHoldInTheBoxWhatTheOfficialListsSay();
};

void MceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_in = fs::path(m_folder->path().toStdString()) / "in";
    m_out = fs::path(m_folder->path().toStdString()) / "out";
}

void MceTest::shouldReadTheTableOfAVersion()
{
    const std::string bytes = versionTable();
    const Format* format = recognise(bytes);
    QVERIFY(format != nullptr);
    const auto release = format->read(bytes, "lists.txt");
    QVERIFY(release.ok());
    QCOMPARE(release->edition, std::string("2020"));
    QCOMPARE(QByteArray::fromStdString(release->parts.at(0).text),
             QByteArray("code\tlist\n0UT90ZZ\tfemale-procedure\nA33\tnewborn\nZ37.0\tunacceptable-principal\n"));
}

void MceTest::shouldReadTheTableOfConflicts()
{
    const std::string bytes = conflictTable();
    const Format* format = recognise(bytes);
    QVERIFY(format != nullptr);
    const auto release = format->read(bytes, "lists.tsv");
    QVERIFY(release.ok());
    QVERIFY(release->edition.empty());
    QCOMPARE(QByteArray::fromStdString(release->parts.at(0).text),
             QByteArray("code\tlist\nA33\tnewborn\nF54\tmanifestation\nO80\tmaternity\nO80\tfemale\n"));
}

void MceTest::shouldTellTheFiscalYearOfAVersion()
{
    QCOMPARE(fiscalYearOfMce("41"), std::string("2024"));
    QCOMPARE(fiscalYearOfMce("41.1"), std::string("2024"));
    QCOMPARE(fiscalYearOfMce("43"), std::string("2026"));
    QCOMPARE(fiscalYearOfMce("9"), std::string());
    QCOMPARE(fiscalYearOfMce("4l"), std::string());
    QCOMPARE(mceYearIn("lists.zip/mce_v41_1_code_edits.tsv"), std::string("2024"));
    QCOMPARE(mceYearIn("MCE_Simple_Code_Edits_v37.txt"), std::string("2020"));
    QCOMPARE(mceYearIn("v41/code_edits.tsv"), std::string());
}

void MceTest::shouldRefuseWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* name, const std::string& bytes, const char* error) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(error);
    };
    row("cut off", versionTable() + "37\t10\t4", "codesets.line-too-short");
    row("no code", versionTable() + "37\t10\t4\tA\tNewborn_Only\tD\t!\tx\n", "codesets.line");
    row("two versions", versionTable() + "38\t10\t4\tA\tNewborn_Only\tD\tA33\tx\n", "codesets.line");
    row("version of ICD-9", versionTable("30"), "codesets.line");
    row("nothing in it", versionTable().substr(0, versionTable().find('\n') + 1), "codesets.no-codes");
    row("conflict cut off", conflictTable() + "A33\tTetanus\n", "codesets.line-too-short");
}

void MceTest::shouldRefuseWhatIsDamaged()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, error);
    const fs::path path = file("mce_v41.txt", bytes.toStdString());
    QCOMPARE(put({path}), error);
    QVERIFY(!fs::exists(m_out / "icd10cm"));
}

void MceTest::shouldInstallListsAlone()
{
    QCOMPARE(put({file("a.txt", versionTable()), file("mce_v41_1.tsv", conflictTable())}),
             QByteArray("2020 lists 3;2024 lists 4;"));
    const auto lists = installed();
    QCOMPARE(lists.size(), std::size_t{2});
    QCOMPARE(lists.front().edition(), std::string("2020"));
    QVERIFY(lists.front().holds(MceList::UnacceptablePrincipal, "Z370"));
    QVERIFY(!lists.back().knows(MceList::UnacceptablePrincipal));
    const auto catalogue = readCatalogue(m_out);
    QVERIFY(catalogue.ok());
    QVERIFY(catalogue->editions().empty());
    QVERIFY(made::read(m_out / "icd10cm/2020/manifest.json").find("\"a.txt\"") != std::string::npos);
    QCOMPARE(put({m_in / "a.txt"}), QByteArray("2020 lists 3;"));
}

void MceTest::shouldKeepListsWhenCodesAreInstalled()
{
    const fs::path order = file("icd10cm-order-2020.txt", made::order(1, "A33", true, "Tetanus neonatorum"));
    QCOMPARE(put({file("a.txt", versionTable())}), QByteArray("2020 lists 3;"));
    QCOMPARE(put({order}), QByteArray("2020 codes 1;"));
    QVERIFY(installed().front().holds(MceList::Newborn, "A33"));
    const auto edition = readEdition(m_out / "icd10cm/2020");
    QVERIFY(edition.ok());
    QVERIFY((*edition)->find("A33") != nullptr);
}

void MceTest::shouldKeepCodesWhenListsAreInstalled()
{
    const fs::path order = file("icd10cm-order-2020.txt", made::order(1, "A33", true, "Tetanus neonatorum"));
    QCOMPARE(put({order}), QByteArray("2020 codes 1;"));
    QCOMPARE(put({file("a.txt", versionTable())}), QByteArray("2020 lists 3;"));
    QVERIFY(installed().front().holds(MceList::Newborn, "A33"));
    const auto edition = readEdition(m_out / "icd10cm/2020");
    QVERIFY(edition.ok());
    QCOMPARE((*edition)->info().sources.size(), std::size_t{1});
}

void MceTest::shouldAskForTheYearThatNothingTells()
{
    const fs::path path = file("lists.tsv", conflictTable());
    QCOMPARE(put({path}), QByteArray("codesets.edition-unknown"));
    QCOMPARE(put({path}, {"2024"}), QByteArray("2024 lists 4;"));
}

void MceTest::shouldRefuseATableChangedSince()
{
    QCOMPARE(put({file("a.txt", versionTable())}), QByteArray("2020 lists 3;"));
    made::write(m_out / "icd10cm/2020/mce.tsv", "code\tlist\nA33\tadult\n");
    const auto lists = readMceLists(m_out, false);
    QVERIFY(!lists.ok());
    QCOMPARE(lists.error().code, std::string("codesets.hash-differs"));
}

void MceTest::shouldInstallTheOfficialTables()
{
    if (!fs::exists(official("mce_v41_1_code_edits.tsv")))
        QSKIP("the official lists are not here");
    // Of 14,153 lines of version 37, 180 are of edits that are not run here; of 7,946 of version 41.1 none is.
    QCOMPARE(put({official("MCE_Simple_Code_Edits_v37.txt"), official("mce_v41_1_code_edits.tsv")}),
             QByteArray("2020 lists 13973;2024 lists 7946;"));
    const auto lists = installed();
    QCOMPARE(lists.size(), std::size_t{2});
    QVERIFY(lists.front().holds(MceList::UnacceptablePrincipal, "R6520"));
    QVERIFY(lists.back().holds(MceList::Manifestation, "D631"));
}

void MceTest::shouldHoldInTheBoxWhatTheOfficialListsSay()
{
    if (!fs::exists(official("mce_v41_1_code_edits.tsv")))
        QSKIP("the official lists are not here");
    const fs::path box = fs::path(SOURCE_DIR) / "codesets";
    const auto boxed = readMceLists(box, true);
    QVERIFY(boxed.ok());
    QCOMPARE(boxed->size(), std::size_t{1});
    const auto edition = readEdition(box / "icd10cm/2026");
    QVERIFY(edition.ok());
    put({official("MCE_Simple_Code_Edits_v37.txt"), official("mce_v41_1_code_edits.tsv")});
    const auto lists = installed();
    QCOMPARE(lists.size(), std::size_t{2});
    // The newest list of each kind: version 41.1 has no unacceptable principal diagnoses.
    std::vector<MceEntry> wanted;
    for (const MceLists& official : lists) {
        for (const MceEntry& entry : official.entries()) {
            const bool newest = official.edition() == "2024" || entry.list == MceList::UnacceptablePrincipal;
            const Code* code = (*edition)->find(entry.code);
            if (newest && code != nullptr && code->billable)
                wanted.push_back(entry);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(rows(boxed->front().entries()), rows(wanted));
}

QTEST_GUILESS_MAIN(MceTest)
#include "tst_mce.moc"
