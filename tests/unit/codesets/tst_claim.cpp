// SPDX-License-Identifier: GPL-3.0-or-later
// A claim as a file: what is read, and what is refused with its pointer.
#include "codesets/edits/Claim.h"

#include <QTest>

using namespace codesets;

namespace {

domain::Json whole()
{
    return domain::Json::parse(R"({
        "setting": "inpatient", "patient": {"sex": "female", "birthDate": "1957-09-03"},
        "admitted": "2026-05-04", "discharged": "2026-05-09", "status": "01",
        "diagnoses": [{"code": " I13.0 ", "poa": "y"}, {"code": "Z79.84", "poa": "exempt"}, {"code": "I50.23", "poa": null}],
        "procedures": [{"system": "icd10pcs", "code": "5A1945Z"}], "remark": 7})");
}

} // namespace

class ClaimTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAWholeClaim();
    void shouldNeedNoDischargeOfAnOutpatient();
    void shouldPointAtWhatIsWrong_data();
    void shouldPointAtWhatIsWrong();
    void shouldReportAllProblemsAtOnce();
};

void ClaimTest::shouldReadAWholeClaim()
{
    const auto read = parseClaim(whole());
    const auto* claim = std::get_if<Claim>(&read);
    QVERIFY(claim != nullptr);
    QVERIFY(claim->inpatient());
    QCOMPARE(claim->sex, domain::Sex::Female);
    QCOMPARE(domain::format(claim->birthDate), std::string("1957-09-03"));
    QCOMPARE(domain::format(claim->codedOn()), std::string("2026-05-09"));
    QCOMPARE(claim->status, std::string("01"));
    QCOMPARE(claim->diagnoses.size(), std::size_t{3});
    QCOMPARE(claim->diagnoses[0].code, std::string("I13.0"));
    QCOMPARE(claim->diagnoses[0].poa, std::string("Y"));
    QVERIFY(claim->diagnoses[1].poa.empty());
    QVERIFY(claim->diagnoses[2].poa.empty());
    QCOMPARE(claim->procedures.size(), std::size_t{1});
    QCOMPARE(claim->procedures[0].system, System::Icd10pcs);
}

void ClaimTest::shouldNeedNoDischargeOfAnOutpatient()
{
    domain::Json json = whole();
    json["setting"] = "clinic";
    json.erase("discharged");
    json.erase("procedures");
    json.erase("status");
    const auto read = parseClaim(json);
    QVERIFY(std::holds_alternative<Claim>(read));
    QCOMPARE(domain::format(std::get<Claim>(read).codedOn()), std::string("2026-05-04"));
}

void ClaimTest::shouldPointAtWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* pointer, const char* patch) {
        QTest::newRow(patch) << QByteArray(patch) << QByteArray(pointer);
    };
    row("", "[]");
    row("/setting", R"({"setting": "hospice"})");
    row("/setting", R"({"setting": null})");
    row("/patient", R"({"patient": null})");
    row("/patient/sex", R"({"patient": {"sex": "f"}})");
    row("/patient/birthDate", R"({"patient": {"birthDate": "1957-02-30"}})");
    row("/patient/birthDate", R"({"patient": {"birthDate": null}})");
    row("/patient/birthDate", R"({"patient": {"birthDate": "2026-05-05"}})");
    row("/admitted", R"({"admitted": "yesterday"})");
    row("/discharged", R"({"discharged": null})");
    row("/discharged", R"({"discharged": "2026-05-03"})");
    row("/status", R"({"status": 1})");
    row("/diagnoses", R"({"diagnoses": {}})");
    row("/diagnoses", R"({"diagnoses": null})");
    row("/diagnoses/0", R"({"diagnoses": ["I10"]})");
    row("/diagnoses/0/code", R"({"diagnoses": [{"poa": "Y"}]})");
    row("/diagnoses/0/code", R"({"diagnoses": [{"code": "  "}]})");
    row("/diagnoses/0/poa", R"({"diagnoses": [{"code": "I10", "poa": true}]})");
    row("/procedures", R"({"procedures": {"code": "5A1945Z"}})");
    row("/procedures/0", R"({"procedures": ["5A1945Z"]})");
    row("/procedures/0/system", R"({"procedures": [{"code": "5A1945Z"}]})");
    row("/procedures/0/system", R"({"procedures": [{"system": "icd10cm", "code": "I10"}]})");
    row("/procedures/0/code", R"({"procedures": [{"system": "px"}]})");
}

void ClaimTest::shouldPointAtWhatIsWrong()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    domain::Json json = whole();
    json.merge_patch(domain::Json::parse(patch.toStdString()));
    const auto read = parseClaim(json);
    const auto* issues = std::get_if<std::vector<ClaimIssue>>(&read);
    QVERIFY(issues != nullptr);
    QCOMPARE(issues->size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(issues->front().pointer), pointer);
    QVERIFY(issues->front().message.ends_with('.'));
}

void ClaimTest::shouldReportAllProblemsAtOnce()
{
    const auto read = parseClaim(domain::Json::object());
    const auto* issues = std::get_if<std::vector<ClaimIssue>>(&read);
    QVERIFY(issues != nullptr);
    QByteArray pointers;
    for (const ClaimIssue& issue : *issues)
        pointers += QByteArray::fromStdString(issue.pointer) + ' ';
    QCOMPARE(pointers, QByteArray("/setting /patient /admitted /discharged /diagnoses "));
}

QTEST_GUILESS_MAIN(ClaimTest)
#include "tst_claim.moc"
