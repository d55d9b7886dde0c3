// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HcpcsRecord.h"
#include "unit/codesets/Editions.h"

#include "codesets/EditionFiles.h"
#include "codesets/Format.h"
#include "codesets/Install.h"
#include "codesets/Modifiers.h"

#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Patience final : public Progress
{
public:
    explicit Patience(int steps = 1000) : m_steps(steps) {}
    bool advance(std::string_view, double fraction) override
    {
        forward = forward && fraction >= last;
        last = fraction;
        return m_steps-- > 0;
    }
    double last = 0;
    bool forward = true;

private:
    int m_steps;
};

std::string cholera()
{
    return made::order(1, "A00", false, "Cholera") + made::order(2, "A000", true, "Cholera, biovar cholerae")
           + made::order(3, "A009", true, "Cholera, unspecified");
}

std::string poaList()
{
    return "Order26\tPOAexemptCode\tDescription\r\n00003\tA00.9\tCholera, unspecified\r\n";
}

std::string hcpcs()
{
    using support::hcpcsRecord;
    return "***Disclaimers\t\r\n*No endorsement.\xA0 \r\n" + hcpcsRecord("   A1", "00100", '7', "One wound")
           + hcpcsRecord("A0021", "00100", '3', "Ambulance service, outside state per mile,")
           + hcpcsRecord("A0021", "00200", '4', "transport")
           + hcpcsRecord("A4466", "00100", '3', "Garment, belt", "20161231")
           + hcpcsRecord("D0120", "00100", '3', "licensed") + hcpcsRecord("99213", "00100", '3', "licensed");
}

void pack(const fs::path& path, const std::vector<std::pair<std::string, std::string>>& members)
{
    int problem = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    QVERIFY(archive != nullptr);
    for (const auto& [name, bytes] : members)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    QCOMPARE(zip_close(archive), 0);
}

QByteArray summary(const domain::Result<InstallReport>& report)
{
    if (!report)
        return QByteArray::fromStdString(report.error().code);
    QByteArray text;
    for (const InstalledEdition& one : report->installed) {
        text += QByteArray::fromStdString(std::string(code(one.system)) + " " + one.edition + " "
                                          + std::to_string(one.codes) + "+" + std::to_string(one.headers) + ";");
    }
    return text;
}

} // namespace

class InstallTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_in;
    fs::path m_out;

    domain::Result<InstallReport> put(const std::vector<fs::path>& paths, const InstallOptions& options = {})
    {
        Patience progress;
        auto report = install(paths, m_out, progress, options);
        if (!progress.forward)
            QTest::qFail("the progress went backwards", __FILE__, __LINE__);
        return report;
    }
    fs::path file(const std::string& name, const std::string& bytes)
    {
        made::write(m_in / name, bytes);
        return m_in / name;
    }
    static fs::path official(const char* path) { return fs::path(SOURCE_DIR) / "../shared/data" / path; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_in = fs::path(m_folder->path().toStdString()) / "in";
        m_out = fs::path(m_folder->path().toStdString()) / "out";
        fs::create_directories(m_in);
    }

    void shouldInstallAnOrderFileWhateverItsName()
    {
        QCOMPARE(summary(put({file("whatever-2026.dat", cholera())})), QByteArray("icd10cm 2026 2+1;"));
        const auto edition = readEdition(m_out / "icd10cm" / "2026");
        QVERIFY(edition.ok());
        const EditionInfo& info = (*edition)->info();
        QCOMPARE(domain::format(info.from), std::string("2025-10-01"));
        QCOMPARE(domain::format(*info.to), std::string("2026-09-30"));
        QVERIFY(!info.embedded && info.covers.empty());
        QCOMPARE(info.sources.at(0).name, std::string("whatever-2026.dat"));
        QCOMPARE(info.sources.at(0).sha256.size(), std::size_t{64});
        QCOMPARE((*edition)->find("A00.9")->title, std::string("Cholera, unspecified"));
    }

    void shouldTellProceduresFromDiagnoses()
    {
        const std::string text =
            made::order(1, "0FT", false, "Hepatobiliary System and Pancreas, Resection")
            + made::order(2, "0FT44ZZ", true, "Resection of Gallbladder, Percutaneous Endoscopic Approach");
        QCOMPARE(summary(put({file("order_2026.txt", text)})), QByteArray("icd10pcs 2026 1+1;"));
        const std::string imaging =
            made::order(1, "B20", false, "Imaging, Heart, Plain Radiography")
            + made::order(2, "B2000ZZ", true,
                          "Plain Radiography of Single Coronary Artery using High Osmolar Contrast");
        QCOMPARE(summary(put({file("part_2026.txt", imaging)})), QByteArray("icd10pcs 2026 1+1;"));
    }

    void shouldAskForTheEditionWhereNothingTellsIt()
    {
        const fs::path order = file("order.txt", cholera());
        QCOMPARE(summary(put({order})), QByteArray("codesets.edition-unknown"));
        QVERIFY(!fs::exists(m_out / "icd10cm"));
        QCOMPARE(summary(put({order}, {"26"})), QByteArray("codesets.edition-malformed"));
        QCOMPARE(summary(put({order}, {"../x"})), QByteArray("codesets.edition-malformed"));
        QCOMPARE(summary(put({order}, {"2026"})), QByteArray("icd10cm 2026 2+1;"));
        // The same bytes are known again.
        QCOMPARE(summary(put({file("copy.txt", cholera())})), QByteArray("icd10cm 2026 2+1;"));
    }

    void shouldFindTheYearInNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("year");
        QTest::newRow("plain") << QByteArray("a/icd10cm-order-2026.txt") << QByteArray("2026");
        QTest::newRow("October") << QByteArray("code-descriptions-October-1-2025.txt") << QByteArray("2026");
        QTest::newRow("April") << QByteArray("order-April-1-2026.txt") << QByteArray("2026");
        QTest::newRow("FY") << QByteArray("POAexemptCodesFY26.txt") << QByteArray("2026");
        QTest::newRow("in a zip") << QByteArray("/tmp/2026-codes.zip/order.txt") << QByteArray("2026");
        QTest::newRow("FY folder") << QByteArray("/data/fy2025/order.txt") << QByteArray("2025");
        QTest::newRow("other folder") << QByteArray("/home/2025/order.txt") << QByteArray("");
        QTest::newRow("long number") << QByteArray("order-20260101.txt") << QByteArray("");
    }
    void shouldFindTheYearInNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, year);
        QCOMPARE(QByteArray::fromStdString(fiscalYearIn(name.toStdString())), year);
    }

    void shouldMarkExemptCodesTogetherOrLater()
    {
        const fs::path order = file("order-2026.txt", cholera());
        const fs::path list = file("list.txt", poaList());
        QCOMPARE(summary(put({list})), QByteArray("codesets.edition-missing"));
        QCOMPARE(put({list, order})->installed[0].poaExempt, std::size_t{1});
        const std::string together = made::read(m_out / "icd10cm/2026/codes.tsv");
        fs::remove_all(m_out);
        QVERIFY(put({order}).ok());
        QCOMPARE(put({list})->installed[0].poaExempt, std::size_t{1});
        QCOMPARE(made::read(m_out / "icd10cm/2026/codes.tsv"), together);
        // The marks outlive another installation of the order file.
        QCOMPARE(put({order})->installed[0].poaExempt, std::size_t{1});
        QCOMPARE(made::read(m_out / "icd10cm/2026/codes.tsv"), together);
    }

    void shouldGiveTheSameBytesWhenInstalledAgain()
    {
        const fs::path order = file("order-2026.txt", cholera());
        QVERIFY(put({order}).ok());
        const std::string codes = made::read(m_out / "icd10cm/2026/codes.tsv");
        const std::string manifest = made::read(m_out / "icd10cm/2026/manifest.json");
        QVERIFY(put({order}).ok());
        QCOMPARE(made::read(m_out / "icd10cm/2026/codes.tsv"), codes);
        QCOMPARE(made::read(m_out / "icd10cm/2026/manifest.json"), manifest);
    }

    void shouldReadTheFixedWidthHcpcsFile()
    {
        const auto report = put({file("anything.txt", hcpcs())});
        QCOMPARE(summary(report), QByteArray("hcpcs 2019-01 2+0;"));
        QCOMPARE(report->installed[0].ended, std::size_t{1});
        const auto edition = readEdition(m_out / "hcpcs" / "2019-01");
        QVERIFY(edition.ok());
        QCOMPARE((*edition)->find("A0021")->title, std::string("Ambulance service, outside state per mile, transport"));
        QCOMPARE(checkIn(**edition, "A0021"), CodeStatus::Valid);
        QCOMPARE(checkIn(**edition, "A4466"), CodeStatus::NotOnDate);
        QVERIFY((*edition)->find("D0120") == nullptr);
        QVERIFY((*edition)->find("99213") == nullptr);
    }

    void shouldReadZipsAndFolders()
    {
        fs::create_directories(m_in / "deep/er");
        file("deep/er/readme.txt", "nothing");
        pack(m_in / "deep/er/2026-release.zip", {{"docs/readme.pdf", "%PDF"}, {"order.txt", cholera()}});
        const auto report = put({m_in});
        QCOMPARE(summary(report), QByteArray("icd10cm 2026 2+1;"));
        QCOMPARE(report->ignored.size(), std::size_t{2});
        // The same release plain and zipped is one release.
        QCOMPARE(summary(put({m_in, file("order-2026.txt", cholera())})), QByteArray("icd10cm 2026 2+1;"));
    }

    void shouldRefuseDamagedZips()
    {
        const fs::path whole = m_in / "order-2026.zip";
        pack(whole, {{"order-2026.txt", cholera() + std::string(5000, '\n')}});
        std::string bytes = made::read(whole);
        QCOMPARE(summary(put({file("cut.zip", bytes.substr(0, bytes.size() / 2))})),
                 QByteArray("codesets.zip-damaged"));
        bytes[60] = static_cast<char>(bytes[60] ^ 0x55);
        QCOMPARE(summary(put({file("flipped.zip", bytes)})), QByteArray("codesets.zip-damaged"));
        QVERIFY(!fs::exists(m_out / "icd10cm"));
    }

    void shouldRefuseBrokenOrderFilesAndKeepWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const std::string& bytes, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(code);
        };
        row("short line", cholera() + "00004 A010    1 Typh", "codesets.line-too-short");
        row("other line", cholera() + std::string(90, 'x') + "\r\n", "codesets.line");
        row("twice", cholera() + made::order(4, "A009", true, "Cholera"), "codesets.duplicate-code");
        row("not ours", "Dear sir or madam\n", "codesets.nothing-recognised");
        row("empty", "", "codesets.nothing-recognised");
        row("zeros", std::string(5000, '\0'), "codesets.nothing-recognised");
    }
    void shouldRefuseBrokenOrderFilesAndKeepWhatIsThere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QVERIFY(put({file("order-2026.txt", cholera())}).ok());
        const std::string before = made::read(m_out / "icd10cm/2026/codes.tsv");
        QCOMPARE(summary(put({file("broken-2026.txt", bytes.toStdString())})), code);
        QCOMPARE(made::read(m_out / "icd10cm/2026/codes.tsv"), before);
    }

    void shouldReadOldTitlesInLatin1()
    {
        QVERIFY(put({file("order-2026.txt", made::order(1, "H810", true, "M\xE9ni\xE8re's disease"))}).ok());
        const auto edition = readEdition(m_out / "icd10cm" / "2026");
        QVERIFY(edition.ok());
        QCOMPARE((*edition)->find("H81.0")->title, std::string("M\xC3\xA9ni\xC3\xA8re's disease"));
    }

    void shouldRefuseTwoReleasesOfOneEdition()
    {
        const fs::path one = file("a-2026.txt", cholera());
        const fs::path other = file("b-2026.txt", made::order(1, "B01", true, "Varicella"));
        QCOMPARE(summary(put({one, other})), QByteArray("codesets.two-releases"));
    }

    void shouldLeaveTheOldStateWhenCancelledAtAnyStep()
    {
        const fs::path order = file("order-2026.txt", cholera());
        QVERIFY(put({order}).ok());
        const std::string before = made::read(m_out / "icd10cm/2026/codes.tsv");
        const fs::path changed = file("order-2026.txt", made::order(1, "B01", true, "Varicella"));
        const fs::path list = file("hcpcs.txt", hcpcs());
        int steps = 0;
        for (; steps < 100; ++steps) {
            Patience progress(steps);
            const auto report = install(std::vector{changed, list}, m_out, progress);
            if (report)
                break;
            QCOMPARE(report.error().code, std::string("codesets.cancelled"));
            QCOMPARE(made::read(m_out / "icd10cm/2026/codes.tsv"), before);
            QVERIFY(!fs::exists(m_out / "hcpcs/2019-01"));
            for (const auto& entry : fs::directory_iterator(m_out / "icd10cm"))
                QVERIFY(!entry.path().filename().string().starts_with('.'));
        }
        QVERIFY(steps > 3 && steps < 100);
        QVERIFY(made::read(m_out / "icd10cm/2026/codes.tsv") != before);
    }

    void shouldNameWhatIsMissingOrCannotBeWritten()
    {
        QCOMPARE(summary(put({m_in / "absent.txt"})), QByteArray("codesets.not-found"));
        QCOMPARE(summary(put({})), QByteArray("codesets.nothing-recognised"));
        if (!fs::exists("/sys/kernel"))
            QSKIP("/sys is not mounted here, and no other folder refuses even root");
        const fs::path order = file("order-2026.txt", cholera());
        Patience progress;
        const auto report = install(std::vector{order}, "/sys/codesets", progress);
        QCOMPARE(summary(report), QByteArray("codesets.read-only"));
    }

    void shouldMendADamagedInstallation()
    {
        const fs::path order = file("order-2026.txt", cholera());
        QVERIFY(put({order}).ok());
        made::write(m_out / "icd10cm/2026/codes.tsv", "cut");
        QVERIFY(!readEdition(m_out / "icd10cm/2026").ok());
        QVERIFY(put({order}).ok());
        QVERIFY(readEdition(m_out / "icd10cm/2026").ok());
    }

    void shouldTellAKnownReleaseByItsContentWhateverItsName()
    {
        const fs::path order = official("icd10cm/fy2026/icd10cm-order-2026.txt");
        if (!fs::exists(order))
            QSKIP("the official files are not at hand");
        const fs::path renamed = m_in / "order-2024.txt";
        fs::copy_file(order, renamed);
        QCOMPARE(summary(put({renamed})), QByteArray("icd10cm 2026 74719+23467;"));
        QCOMPARE(summary(put({renamed}, {"2027"})), QByteArray("icd10cm 2027 74719+23467;"));
    }

    void shouldInstallTheOfficialReleases()
    {
        if (!fs::exists(official("icd10cm/fy2026/icd10cm-order-2026.txt")))
            QSKIP("the official files are not at hand");
        const auto report =
            put({official("icd10cm/fy2026/icd10cm-order-2026.txt"), official("icd10pcs/fy2026/icd10pcs_order_2026.txt"),
                 official("poa-exempt"), official("hcpcs")});
        QCOMPARE(
            summary(report),
            QByteArray("icd10cm 2026 74719+23467;icd10pcs 2026 79115+914;hcpcs 2019-01 6440+0;hcpcs 2024-07 8033+0;"));
        QCOMPARE(report->installed[0].poaExempt, std::size_t{38349});
        const auto modifiers = readModifiers({m_out});
        QVERIFY(modifiers.ok());
        QCOMPARE(modifiers->size(), std::size_t{360});
        QVERIFY(modifiers->contains("JW"));
    }
};

QTEST_GUILESS_MAIN(InstallTest)
#include "tst_install.moc"
