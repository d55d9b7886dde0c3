// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen scenarios of domain reference 6: the disposition of the table earns everything, what a hurried technician
// would do instead earns what the table of points leaves, and protected pages that leave are critical failures.
#include "unit/release/Release.h"

#include <QTest>

using domain::Json;

class TestReleaseScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReproduceTheTable_data();
    void shouldReproduceTheTable();
};

namespace {

struct Case
{
    const char* name;
    const char* key;     ///< the issue's shape
    const char* mistake; ///< one stage
    double earned;       ///< by the mistake, of 100
    int critical;        ///< critical failures of the mistake
};

const Case cases[] = {
    {"1 patient, own record on USB: release whole",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release","items":[
        {"document":"a","release":true,"rule":"ROI-ACCESS"},{"document":"b","release":true,"rule":"ROI-ACCESS"}],
        "defects":[],"identityChecked":true,"log":"none"}],"critical":[]})",
     R"({"disposition":"deny","items":[],"identityChecked":true,"log":"none"})", 0, 0},
    {"2 treating specialist phones: release after call-back",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release","items":[
        {"document":"note","release":true,"rule":"ROI-TREAT"},{"document":"old","release":false}],
        "defects":[],"identityChecked":true,"log":"none"}],"critical":[]})",
     R"({"disposition":"release","reason":"ROI-TREAT","items":[{"document":"note","release":true}],
         "identityChecked":false,"log":"none"})",
     88.89, 0},
    {"3 plan wants the entire chart for one ED claim: part",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-PAY","ROI-MINIMUM"],"items":[
        {"document":"ed-note","release":true},{"document":"ed-triage","release":true},
        {"document":"stay-1","release":false},{"document":"stay-2","release":false}],
        "defects":[],"identityChecked":true,"log":"none"}],"critical":[]})",
     R"({"disposition":"release","reason":"ROI-PAY","items":[{"document":"ed-note","release":true},
         {"document":"ed-triage","release":true},{"document":"stay-1","release":true},
         {"document":"stay-2","release":true}],"identityChecked":true,"log":"none"})",
     66.67, 0},
    {"4 attorney's authorization without expiry: return",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"return","reason":["ROI-A-EXPIRY"],
        "items":[{"document":"a","release":false}],"defects":["expiry-missing"],"identityChecked":true,"log":"none"}],
        "critical":[]})",
     R"({"disposition":"release","items":[{"document":"a","release":true}],"identityChecked":true,"log":"none"})",
     16.67, 0},
    {"5 attorney's subpoena without assurance: escalate, hold",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"escalate","reason":["ROI-SUBPOENA"],
        "items":[{"document":"a","release":false}],"defects":["assurance-missing"],"identityChecked":true,"log":"none"}],
        "critical":["a"]})",
     R"({"disposition":"release","items":[{"document":"a","release":true}],"identityChecked":true,"log":"accounting"})",
     10, 1},
    {"6 judge's order for two laboratory reports: only those, logged",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-ORDER"],"items":[
        {"document":"lab-1","release":true},{"document":"lab-2","release":true},{"document":"h-and-p","release":false}],
        "defects":[],"identityChecked":true,"log":"accounting"}],"critical":["psych"]})",
     R"({"disposition":"release-part","reason":"ROI-ORDER","items":[{"document":"lab-1","release":true},
         {"document":"lab-2","release":true},{"document":"psych","release":true}],"identityChecked":true,
         "log":"accounting"})",
     83.33, 1},
    {"7 officer phones for blood alcohol, no process: deny or escalate",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"deny","accept":["escalate"],"reason":["ROI-POLICE"],
        "items":[{"document":"lab","release":false}],"defects":["process-missing"],"identityChecked":false,
        "log":"none"}],"critical":["lab"]})",
     R"({"disposition":"escalate","reason":"ROI-POLICE","items":[],"defects":["process-missing"],
         "identityChecked":false,"log":"none"})",
     100, 0},
    {"8 insurer's form is valid, Part 2 records lack consent: part, and no confirmation",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-P2-CONSENT","ROI-P2"],"items":[
        {"document":"summary","release":true},{"document":"part2-note","release":false,"rule":"ROI-P2-CONSENT"}],
        "defects":["part2-consent-missing"],"identityChecked":true,"log":"none",
        "letter":{"never":["substance","addiction","Part 2"]}}],"critical":["part2-note"]})",
     R"({"disposition":"release-part","reason":"ROI-P2","items":[{"document":"summary","release":true},
         {"document":"part2-note","release":false,"rule":"ROI-P2-CONSENT"}],"defects":["part2-consent-missing"],
         "identityChecked":true,"log":"none","letter":"We keep back the Substance use programme's notes."})",
     95, 0},
    {"9 parent wants the visit to which the minor consented: deny",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"deny","reason":["ROI-MINOR","ROI-S-MINOR"],
        "items":[{"document":"visit","release":false}],"defects":[],"identityChecked":true,"log":"none"}],
        "critical":["visit"],"access":false})",
     R"({"disposition":"release","reason":"ROI-PARENT","items":[{"document":"visit","release":true}],
         "identityChecked":true,"log":"none"})",
     15, 1},
    {"10 non-custodial parent, rights intact: release",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release","reason":["ROI-PARENT"],
        "items":[{"document":"shots","release":true}],"defects":[],"identityChecked":true,"log":"none"}],"critical":[]})",
     R"({"disposition":"return","reason":"ROI-PARENT","items":[],"defects":["authority-unproved"],
         "identityChecked":true,"log":"none"})",
     0, 0},
    {"11 executor with letters: release",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release","reason":["ROI-EXECUTOR"],
        "items":[{"document":"a","release":true},{"document":"b","release":true}],"defects":[],"identityChecked":true,
        "log":"none"}],"critical":[]})",
     R"({"disposition":"release","reason":"ROI-EXECUTOR","items":[{"document":"a","release":true}],
         "identityChecked":true,"log":"none"})",
     88.89, 0},
    {"12 daughter of a competent adult, no authority: return for authorization",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"return","reason":["ROI-FAMILY"],
        "items":[{"document":"a","release":false}],"defects":["authorization-missing"],"identityChecked":false,
        "log":"none"}],"critical":["a"]})",
     R"({"disposition":"deny","reason":"ROI-FAMILY","items":[],"defects":["authorization-missing"],
         "identityChecked":false,"log":"none"})",
     80, 0},
    {"13 patient wants psychotherapy notes: those denied, the rest released",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-PSYCH","ROI-ACCESS"],"items":[
        {"document":"summary","release":true},{"document":"psychotherapy-note","release":false,"rule":"ROI-PSYCH"}],
        "defects":[],"identityChecked":true,"log":"none"}],"critical":["psychotherapy-note"]})",
     R"({"disposition":"release","reason":"ROI-ACCESS","items":[{"document":"summary","release":true},
         {"document":"psychotherapy-note","release":true}],"identityChecked":true,"log":"none"})",
     52.5, 1},
    {"14 workers' compensation carrier: the injury, logged",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-COMP"],"items":[
        {"document":"hand","release":true},{"document":"clinic","release":false}],"defects":[],"identityChecked":true,
        "log":"accounting"}],"critical":[]})",
     R"({"disposition":"release-part","reason":"ROI-COMP","items":[{"document":"hand","release":true}],
         "identityChecked":true,"log":"none"})",
     94.44, 0},
    {"15 health department, reportable disease: part, logged",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"release-part","reason":["ROI-HEALTH"],"items":[
        {"document":"micro","release":true},{"document":"summary","release":true},{"document":"mar","release":false}],
        "defects":[],"identityChecked":true,"log":"accounting"}],"critical":[]})",
     R"({"disposition":"return","reason":"ROI-AUTH","items":[],"defects":["authorization-missing"],
         "identityChecked":true,"log":"none"})",
     11.11, 0},
    {"16 plan asks for a service paid in full and restricted: deny",
     R"({"stages":[{"at":"2026-06-01T09:00","disposition":"deny","reason":["ROI-RESTRICT"],
        "items":[{"document":"visit","release":false}],"defects":[],"identityChecked":true,"log":"none",
        "restrictions":["paid"]}],"critical":["visit"]})",
     R"({"disposition":"deny","reason":"ROI-RESTRICT","items":[],"identityChecked":true,"log":"none"})", 95, 0},
};

} // namespace

void TestReleaseScenarios::shouldReproduceTheTable_data()
{
    QTest::addColumn<int>("at");
    for (std::size_t i = 0; i < std::size(cases); ++i)
        QTest::newRow(cases[i].name) << static_cast<int>(i);
}

void TestReleaseScenarios::shouldReproduceTheTable()
{
    QFETCH(int, at);
    const Case& scenario = cases[at];
    const Json key = Json::parse(scenario.key);
    const auto right = release::score(release::answersOf(key), key);
    QCOMPARE(right.possible.number(), 100.0);
    QCOMPARE(right.earned.number(), 100.0);
    QVERIFY(right.critical.empty());

    const auto hurried = release::score({{"stages", {Json::parse(scenario.mistake)}}}, key);
    QCOMPARE(hurried.possible.number(), 100.0);
    QCOMPARE(hurried.earned.number(), scenario.earned);
    QCOMPARE(hurried.critical.size(), static_cast<std::size_t>(scenario.critical));
    for (const domain::Finding& finding : hurried.findings) {
        QVERIFY2(!finding.reason.empty() && !finding.rule.empty(), finding.id.c_str());
        QVERIFY2(!finding.cite.empty(), finding.rule.c_str());
    }
}

QTEST_GUILESS_MAIN(TestReleaseScenarios)

#include "tst_release_scenarios.moc"
