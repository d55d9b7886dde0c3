// SPDX-License-Identifier: GPL-3.0-or-later
// The edits as people meet them: over the answer keys that are shipped, in words, with rule and citation.
#include "codesets/EditionFiles.h"
#include "composition/House.h"
#include "services/CheckClaim.h"
#include "services/InstallCodes.h"
#include "unit/codesets/Claims.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

class Quiet final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

/// An answer key as the claim that a flawless trainee would send.
codesets::Claim claimOf(const domain::Json& key)
{
    domain::Json claim;
    for (const char* name : {"setting", "patient", "admitted", "discharged"})
        claim[name] = key.at(name);
    claim["diagnoses"] = key.at("diagnoses");
    claim["procedures"] = key.at("procedures");
    auto read = codesets::parseClaim(claim);
    return std::get<codesets::Claim>(std::move(read));
}

} // namespace

class CheckClaimTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<composition::Shelf> m_shelf;
    QTemporaryDir m_folder;

    [[nodiscard]] services::ClaimChecker checker(const QString& workspace) const
    {
        const fs::path folder = fs::path(m_folder.path().toStdString()) / workspace.toStdString();
        auto catalogue = services::readInstalled(m_shelf->embedded(), folder);
        auto checker = services::ClaimChecker::open(std::move(*catalogue), fs::path(SOURCE_DIR) / "codesets", folder);
        return std::move(*checker);
    }
    void passKeys(const services::ClaimChecker& checker) const;
    static fs::path official(const char* path) { return fs::path(SOURCE_DIR) / "../shared/data" / path; }

private Q_SLOTS:
    void initTestCase();
    void shouldPassEveryAnswerKey();
    void shouldPassEveryAnswerKeyWithOfficialFilesInstalled();
    void shouldMarkWhatAnOlderTabularSays();
    void shouldTellEveryEditInASentenceWithItsRule();
};

void CheckClaimTest::initTestCase()
{
    composition::HouseOptions options;
    options.content = fs::path(SOURCE_DIR) / "sample-records";
    options.codesets = fs::path(SOURCE_DIR) / "codesets";
    auto shelf = composition::Shelf::open(options);
    QVERIFY(shelf.ok());
    m_shelf = std::move(*shelf);
}

void CheckClaimTest::passKeys(const services::ClaimChecker& checker) const
{
    int keys = 0;
    for (const std::string& id : m_shelf->library().exerciseIds()) {
        const domain::Json* key = m_shelf->library().key(id);
        if (key == nullptr || !key->contains("diagnoses"))
            continue;
        ++keys;
        const auto told = made::told(checker.check(claimOf(*key)), false);
        QVERIFY2(told.isEmpty(), qPrintable(QString::fromStdString(id) + u": "_s + told.join(u"; "_s)));
    }
    QVERIFY(keys >= 9);
}

void CheckClaimTest::shouldPassEveryAnswerKey()
{
    passKeys(checker(u"empty"_s));
}

void CheckClaimTest::shouldPassEveryAnswerKeyWithOfficialFilesInstalled()
{
    if (!fs::exists(official("icd10cm/fy2021/icd10cm_tabular_2021.xml")))
        QSKIP("the official files are not here");
    Quiet progress;
    const std::vector<fs::path> files{
        official("icd10cm/fy2026/icd10cm-order-2026.txt"),   official("icd10cm/fy2021/icd10cm_tabular_2021.xml"),
        official("icd10pcs/fy2026/icd10pcs_order_2026.txt"), official("poa-exempt/POAexemptCodesFY26.txt"),
        official("msdrg/MCE_Simple_Code_Edits_v37.txt"),     official("msdrg/mce_v41_1_code_edits.tsv")};
    const auto report = services::installCodes(files, fs::path(m_folder.path().toStdString()) / "full", progress);
    QVERIFY(report.ok());
    passKeys(checker(u"full"_s));
}

void CheckClaimTest::shouldMarkWhatAnOlderTabularSays()
{
    if (!fs::exists(fs::path(m_folder.path().toStdString()) / "full"))
        QSKIP("the official files are not here");
    const auto told = checker(u"full"_s).tell(made::claim(u"E11.65/Y Z79.4 Z79.84"_s), m_shelf->library().rules());
    const auto pair =
        std::find_if(told.begin(), told.end(), [](const services::ToldEdit& edit) { return edit.edit == "excludes1"; });
    QVERIFY(pair != told.end());
    QCOMPARE(QByteArray::fromStdString(std::string(pair->severity)), QByteArray("info"));
    QVERIFY(pair->message.find("2021") != std::string::npos);
}

void CheckClaimTest::shouldTellEveryEditInASentenceWithItsRule()
{
    const std::array claims{
        "V43.52XA/Y J18.5/Y E11/Y S52.531/Y W01.0A/Y M25.519/Y",
        "F02.80/Y D63.1/Y I50.23/Y I11.0/Y E10.9/Y E11.9 E11.9/Y N40.1/Y Z79.4/Y I10/X P07.30/Y Z38.00",
        "2008-01-02 male : R65.20/Y O14.13/Y R62.51/Y N18.4/Y Z37.0 E11.22/Y",
        "clinic : I10/Y I10 ; icd10pcs:0FT44ZZ",
        "clinic on 2031-01-01 : I10",
    };
    const services::ClaimChecker box = checker(u"empty"_s);
    std::set<std::string_view> seen;
    for (const char* text : claims) {
        for (const services::ToldEdit& edit :
             box.tell(made::claim(QString::fromLatin1(text)), m_shelf->library().rules())) {
            seen.insert(edit.edit);
            QVERIFY2(edit.message.ends_with('.') && edit.message.find("..") == std::string::npos, edit.message.c_str());
            QVERIFY2(edit.message.find(edit.codes.front()) != std::string::npos, edit.message.c_str());
            QVERIFY2(!edit.cite.empty(), edit.rule.c_str());
            QVERIFY(edit.rule.starts_with("E-"));
        }
    }
    for (const codesets::EditInfo& edit : codesets::editInfos)
        QVERIFY2(seen.contains(edit.code), std::string(edit.code).c_str());
}

QTEST_GUILESS_MAIN(CheckClaimTest)
#include "tst_check_claim.moc"
