// SPDX-License-Identifier: GPL-3.0-or-later
// CPT is installed only where somebody attested to a licence. The table below is made up: no code of CPT has this form.
#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/Licence.h"
#include "codesets/OfficialFormats.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Silent final : public Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

const Attestation attestation{"Alder Ferry College", "L-1", "R. Maas", domain::Date{std::chrono::year{2026} / 3 / 1}};

} // namespace

class TestLicence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void shouldRefuseALicensedFileBeforeAnybodyAttested();
    void shouldInstallItAfterwards();
    void shouldRefuseAnAttestationThatLeavesSomethingOut_data();
    void shouldRefuseAnAttestationThatLeavesSomethingOut();
    void shouldTakeADamagedAttestationForNone();
    void shouldRemoveWhatWasInstalledWhenTheAttestationIsWithdrawn();
    void shouldKeepTheAttestationThroughOtherInstallations();
    void shouldRefuseALineThatIsNoCode();
    void shouldRefuseATableOfOtherColumns();

private:
    [[nodiscard]] fs::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] fs::path installed() const { return folder() / "codesets"; }
    [[nodiscard]] domain::Result<InstallReport> installTable(const std::string& rows,
                                                             const char* name = "table.tsv") const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

domain::Result<InstallReport> TestLicence::installTable(const std::string& rows, const char* name) const
{
    const fs::path file = folder() / name;
    std::ofstream(file) << rows;
    const std::vector<fs::path> files{file};
    Silent progress;
    return install(files, installed(), progress, {"2026"});
}

const std::string table = "cpt_code\tdescription\n0000Q\tAn invented service\n0000R\tAnother invented service\n";

void TestLicence::shouldRefuseALicensedFileBeforeAnybodyAttested()
{
    const auto report = installTable(table);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, std::string("codesets.licence-missing"));
    QVERIFY(!fs::exists(installed() / "cpt"));
}

void TestLicence::shouldInstallItAfterwards()
{
    QVERIFY(attest(installed(), attestation).ok());
    const auto report = installTable(table);
    QVERIFY(report.ok());
    const auto catalogue = readCatalogue(installed());
    QVERIFY(catalogue.ok());
    const auto edition = catalogue->on(System::Cpt, domain::Date{std::chrono::year{2026} / 1 / 1});
    QVERIFY(edition != nullptr);
    QVERIFY(edition->find("0000q") != nullptr);
    QVERIFY2(catalogue->on(System::Cpt, domain::Date{std::chrono::year{2025} / 12 / 31}) == nullptr,
             "an edition is of a calendar year");
}

void TestLicence::shouldRefuseAnAttestationThatLeavesSomethingOut_data()
{
    QTest::addColumn<QString>("licensee");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("by");
    QTest::newRow("licensee") << " "
                              << "L-1"
                              << "R. Maas";
    QTest::newRow("number") << "College"
                            << ""
                            << "R. Maas";
    QTest::newRow("by") << "College"
                        << "L-1"
                        << "";
}

void TestLicence::shouldRefuseAnAttestationThatLeavesSomethingOut()
{
    QFETCH(QString, licensee);
    QFETCH(QString, number);
    QFETCH(QString, by);
    QVERIFY(
        !attest(installed(), {licensee.toStdString(), number.toStdString(), by.toStdString(), attestation.on}).ok());
    const auto held = readAttestation(installed());
    QVERIFY(held.ok() && !held->has_value());
}

void TestLicence::shouldTakeADamagedAttestationForNone()
{
    QVERIFY(attest(installed(), attestation).ok());
    std::ofstream(installed() / ".licence" / "attestation.json") << "{\"licensee\":\"x\"}";
    QVERIFY(!readAttestation(installed()).ok());
    QVERIFY(!installTable(table).ok());
}

void TestLicence::shouldRemoveWhatWasInstalledWhenTheAttestationIsWithdrawn()
{
    QVERIFY(attest(installed(), attestation).ok());
    QVERIFY(installTable(table).ok());
    QVERIFY(withdrawAttestation(installed()).ok());
    const auto held = readAttestation(installed());
    QVERIFY(held.ok() && !held->has_value());
    QVERIFY(!fs::exists(installed() / "cpt"));
    QVERIFY2(withdrawAttestation(installed()).ok(), "twice is no error");
}

void TestLicence::shouldKeepTheAttestationThroughOtherInstallations()
{
    QVERIFY(attest(installed(), attestation).ok());
    QVERIFY(installTable(table).ok());
    QVERIFY(installTable("hcpcs_code\tlong_description\tdate_added\nJ0001\tAn injection\t2026-01-01\n", "h.tsv").ok());
    const auto held = readAttestation(installed());
    QVERIFY(held.ok() && held->has_value());
    QCOMPARE((*held)->licensee, attestation.licensee);
}

void TestLicence::shouldRefuseALineThatIsNoCode()
{
    QVERIFY(attest(installed(), attestation).ok());
    const auto report = installTable("cpt_code\tdescription\n0000Q\tAn invented service\nD012\tNo such form\n");
    QVERIFY(!report.ok());
    QVERIFY(report.error().detail.find("line 3") != std::string::npos);
}

void TestLicence::shouldRefuseATableOfOtherColumns()
{
    const auto release = readCptTable("code\tdescription\n0000Q\tx\n", "input");
    QVERIFY(!release.ok());
    QCOMPARE(release.error().code, std::string("codesets.columns"));
}

QTEST_GUILESS_MAIN(TestLicence)
#include "tst_licence.moc"
