// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer earns part by part, over stages and requests, and what is reported instead of scored.
#include "unit/release/Release.h"

#include <QTest>

using domain::Json;

namespace {

/// The document's example: an authorization without expiry, which comes back corrected.
Json twoStages()
{
    return Json::parse(R"({"stages":[
      {"at":"2026-06-01T08:40","disposition":"return","reason":["ROI-A-EXPIRY","ROI-A-INCOMPLETE"],
       "items":[{"document":"summary","release":false},{"document":"history","release":false}],
       "defects":["expiry-missing","signature-undated"],"neutral":["not-plain"],"identityChecked":true,
       "method":["signature-compared","call-back"],"log":"none","sendTo":["office"],"due":"2026-06-16",
       "letter":{"to":["Sile"],"says":[["expir"],["June 16","2026-06-16"]],"never":["methadone"]},
       "reply":{"text":"a new form"}},
      {"at":"2026-06-15T09:05","disposition":"release","reason":["ROI-AUTH"],
       "items":[{"document":"summary","release":true},{"document":"history","release":true},
                {"document":"labs","release":false,"optional":true}],
       "redactions":[{"document":"summary","from":10,"to":20}],
       "defects":[],"identityChecked":true,"log":"accounting","notice":true,
       "entry":{"date":"2026-06-15","recipient":["Sile"],"purpose":["legal"]},
       "fee":{"class":"third-party","cents":2150}}],
      "critical":["part2-note"]})");
}

Json twoAnswers()
{
    Json answers = release::answersOf(twoStages());
    answers["stages"][0]["letter"] = "Ms. Sile: the form has no expiry. Please answer by June 16.";
    answers["stages"][1]["entry"] = {
        {"date", "2026-06-15"}, {"recipient", "J. Sile"}, {"description", "two pages"}, {"purpose", "legal"}};
    return answers;
}

double patched(const char* patch)
{
    return release::score(twoAnswers().patch(Json::parse(patch)), twoStages()).earned.number();
}

} // namespace

class TestReleaseScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldShareARequestsPointsByItsStages();
    void shouldWeighTheParts_data();
    void shouldWeighTheParts();
    void shouldGiveNothingForNothing();
    void shouldGiveAllPointsToWhatTheKeySays();
    void shouldCountEachRequestAHundred();
    void shouldTakeFortyForAWrongfulRefusal_data();
    void shouldTakeFortyForAWrongfulRefusal();
    void shouldKnowAnAccessRequestByWhoAsks();
    void shouldFailWhoLetsAStagesProtectedPageGo();
    void shouldNameThePagesThatWentTheWrongWay();
    void shouldReportWhatCannotBe_data();
    void shouldReportWhatCannotBe();
    void shouldReportAKeyThatContradictsItself_data();
    void shouldReportAKeyThatContradictsItself();
};

void TestReleaseScore::shouldShareARequestsPointsByItsStages()
{
    const auto result = release::score(twoAnswers(), twoStages());
    QCOMPARE(result.earned.number(), 100.0);
    QCOMPARE(result.possible.number(), 100.0);
    QCOMPARE(release::findingOf(result, "r1/1/disposition")->possible.number(), 20.0);
    QCOMPARE(release::findingOf(result, "r1/2/disposition")->possible.number(), 20.0);
    QCOMPARE(result.figures.casesPerfect, 1);
    QCOMPARE(result.figures.ratios.at("dispositions"), (workflow::Ratio{2, 2}));
}

void TestReleaseScore::shouldWeighTheParts_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<double>("earned");
    const auto row = [](const char* name, const char* patch, double earned) {
        QTest::newRow(name) << QByteArray(patch) << earned;
    };
    row("deny instead of return is half", R"([{"op":"replace","path":"/stages/0/disposition","value":"deny"}])", 90);
    row("escalate instead of return is nothing",
        R"([{"op":"replace","path":"/stages/0/disposition","value":"escalate"}])", 80);
    row("one of two pages kept", R"([{"op":"replace","path":"/stages/1/items/1/release","value":false}])", 97.5);
    row("an optional page", R"([{"op":"replace","path":"/stages/1/items/2/release","value":true}])", 100);
    row("no black bar", R"([{"op":"remove","path":"/stages/1/redactions"}])", 95);
    row("half a black bar", R"([{"op":"replace","path":"/stages/1/redactions/0/to","value":15}])", 97.5);
    row("twice the black bar", R"([{"op":"replace","path":"/stages/1/redactions/0/to","value":30}])", 97.5);
    row("another rule", R"([{"op":"replace","path":"/stages/0/reason","value":"ROI-ACCESS"}])", 96.25);
    row("one defect of two", R"([{"op":"replace","path":"/stages/0/defects","value":["expiry-missing"]}])", 98.75);
    row("a defect too many",
        R"([{"op":"replace","path":"/stages/0/defects","value":["expiry-missing","signature-undated","revoked"]}])",
        99.25);
    row("a neutral defect",
        R"([{"op":"replace","path":"/stages/0/defects","value":["expiry-missing","signature-undated","not-plain"]}])",
        100);
    row("a defect of a sound form", R"([{"op":"replace","path":"/stages/1/defects","value":["revoked"]}])", 96.25);
    row("not verified", R"([{"op":"replace","path":"/stages/0/identityChecked","value":false}])", 95);
    row("verified in another way", R"([{"op":"replace","path":"/stages/0/method","value":"photo-id"}])", 97.5);
    row("the other of two ways", R"([{"op":"replace","path":"/stages/0/method","value":"call-back"}])", 100);
    row("to the wrong place", R"([{"op":"remove","path":"/stages/0/sendTo"}])", 98.33);
    row("without the notice", R"([{"op":"remove","path":"/stages/1/notice"}])", 97.5);
    row("the letter confirms",
        R"([{"op":"replace","path":"/stages/0/letter","value":"Ms. Sile, June 16, expiry, Methadone"}])", 98.33);
    row("no letter", R"([{"op":"remove","path":"/stages/0/letter"}])", 99.06);
    row("a letter without the day", R"([{"op":"replace","path":"/stages/0/letter","value":"Ms. Sile: no expiry."}])",
        99.77);
    row("logged and not to be", R"([{"op":"replace","path":"/stages/0/log","value":"accounting"}])", 99.06);
    row("a wrong last day", R"([{"op":"replace","path":"/stages/0/due","value":"2026-06-15"}])", 99.38);
    row("an entry with another purpose", R"([{"op":"replace","path":"/stages/1/entry/purpose","value":"treatment"}])",
        99.76);
    row("the amount is wrong", R"([{"op":"replace","path":"/stages/1/fee/cents","value":2000}])", 99.64);
    row("the class is wrong", R"([{"op":"replace","path":"/stages/1/fee/class","value":"none"}])", 99.29);
}

void TestReleaseScore::shouldWeighTheParts()
{
    QFETCH(QByteArray, patch);
    QFETCH(double, earned);
    QCOMPARE(patched(patch.constData()), earned);
}

void TestReleaseScore::shouldGiveNothingForNothing()
{
    for (const char* nothing :
         {R"({"stages":[],"critical":["part2-note"]})", R"({"requests":{}})", R"({"requests":{"r1":{"stages":[]}}})"}) {
        const auto result = release::score(Json::parse(nothing), twoStages());
        QCOMPARE(result.earned.number(), 0.0);
        QCOMPARE(result.possible.number(), 100.0);
    }
}

void TestReleaseScore::shouldGiveAllPointsToWhatTheKeySays()
{
    const Json key = Json::parse(R"({"stages":[{"disposition":"deny","identityChecked":false}]})");
    const auto result =
        release::score(Json::parse(R"({"stages":[{"disposition":"deny","identityChecked":true}]})"), key);
    QCOMPARE(result.possible.number(), 100.0);
    QCOMPARE(result.earned.number(), 80.0);
    QCOMPARE(result.findings.size(), std::size_t{2});
}

void TestReleaseScore::shouldCountEachRequestAHundred()
{
    const Json key{{"requests", {{"a", twoStages()}, {"b", twoStages()}}}};
    const auto result = release::score({{"requests", {{"b", twoAnswers()}}}}, key);
    QCOMPARE(result.possible.number(), 200.0);
    QCOMPARE(result.earned.number(), 100.0);
    QVERIFY(release::findingOf(result, "a/2/scope") != nullptr);
}

void TestReleaseScore::shouldTakeFortyForAWrongfulRefusal_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("refusal");
    QTest::newRow("denied") << QByteArray("deny") << true;
    QTest::newRow("returned") << QByteArray("return") << true;
    QTest::newRow("held") << QByteArray("escalate") << false;
}

void TestReleaseScore::shouldTakeFortyForAWrongfulRefusal()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, refusal);
    const Json key = Json::parse(R"({"requests":{
      "r1":{"access":true,"stages":[{"disposition":"release","items":[{"document":"a","release":true}]}]},
      "r2":{"stages":[{"disposition":"deny","items":[{"document":"a","release":false}]}]}}})");
    Json answers = Json::parse(R"({"requests":{"r1":{"stages":[{"disposition":"release"}]},
                                               "r2":{"stages":[{"disposition":"deny"}]}}})");
    answers["requests"]["r1"]["stages"][0]["disposition"] = said.toStdString();
    const auto result = release::score(answers, key);
    QCOMPARE(result.earned.number(), refusal ? 60.0 : 100.0);
    QCOMPARE(release::findingOf(result, "r1/1/refusal") != nullptr, refusal);
}

void TestReleaseScore::shouldKnowAnAccessRequestByWhoAsks()
{
    const Json key = Json::parse(R"({"stages":[{"disposition":"release","items":[{"document":"a","release":true}]}]})");
    const Json answer = Json::parse(R"({"stages":[{"disposition":"return"}]})");
    Json material = Json::parse(R"({"requests":[{"id":"m","kind":"patient","title":"t","requester":{"name":"n"},
      "stages":[{"at":"2026-06-01T08:00","papers":[{"id":"p","kind":"form","title":"t"}]}]}]})");
    QVERIFY(release::findingOf(release::score(answer, key, &material), "r1/1/refusal") != nullptr);
    material["requests"][0]["kind"] = "insurer";
    QVERIFY(release::findingOf(release::score(answer, key, &material), "r1/1/refusal") == nullptr);
}

void TestReleaseScore::shouldFailWhoLetsAStagesProtectedPageGo()
{
    Json key = twoStages();
    key["stages"][0]["critical"] = {"summary"};
    Json answers = twoAnswers();
    QVERIFY(release::score(answers, key).critical.empty());
    answers["stages"][0]["items"][0]["release"] = true;
    const auto result = release::score(answers, key);
    QCOMPARE(result.critical, std::vector<std::string>{"r1/1/over-release/summary"});
}

void TestReleaseScore::shouldNameThePagesThatWentTheWrongWay()
{
    Json answers = twoAnswers();
    answers["stages"][1]["items"] = Json::parse(R"([{"document":"summary","release":true},
                                                    {"document":"part2-note","release":true}])");
    const auto result = release::score(answers, twoStages());
    QVERIFY(release::findingOf(result, "r1/2/over-release/part2-note")->critical);
    QVERIFY(release::findingOf(result, "r1/2/page/history") != nullptr);
    QCOMPARE(release::findingOf(result, "r1/2/special")->earned.number(), 0.0);
}

void TestReleaseScore::shouldReportWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const char* stage, const char* pointer) {
        QTest::newRow(name) << QByteArray(R"({"stages":[)") + stage + "]}" << QByteArray(pointer);
    };
    row("no disposition", R"({})", "/stages/0/disposition");
    row("an unknown one", R"({"disposition":"burn"})", "/stages/0/disposition");
    row("an unknown page", R"({"disposition":"deny","items":[{"document":"x","release":false}]})",
        "/stages/0/items/0/document");
    row("a page twice",
        R"({"disposition":"deny","items":[{"document":"labs","release":false},{"document":"summary","release":false},
            {"document":"summary","release":true}]})",
        "/stages/0/items/2/document");
    row("an unknown rule", R"({"disposition":"deny","reason":"ROI-NONE"})", "/stages/0/reason");
    row("an unknown defect", R"({"disposition":"return","defects":["ugly"]})", "/stages/0/defects/0");
    row("a defect twice", R"({"disposition":"return","defects":["expired","expired"]})", "/stages/0/defects/1");
    row("an unknown method", R"({"disposition":"return","method":"feeling"})", "/stages/0/method");
    row("an unknown address", R"({"disposition":"return","sendTo":"moon"})", "/stages/0/sendTo");
    row("an unknown restriction", R"({"disposition":"return","restrictions":["x"]})", "/stages/0/restrictions/0");
    row("a day that is none", R"({"disposition":"return","due":"2026-02-30"})", "/stages/0/due");
    row("a fee class that is none", R"({"disposition":"return","fee":{"class":"gold","cents":1}})",
        "/stages/0/fee/class");
    row("negative money", R"({"disposition":"return","fee":{"class":"none","cents":-1}})", "/stages/0/fee/cents");
    row("a bar on a page that stays",
        R"({"disposition":"return","redactions":[{"document":"summary","from":1,"to":2}]})",
        "/stages/0/redactions/0/document");
    row("a bar turned round",
        R"({"disposition":"release","items":[{"document":"summary","release":true}],
            "redactions":[{"document":"summary","from":9,"to":2}]})",
        "/stages/0/redactions/0/to");
    row("bars over each other",
        R"({"disposition":"release","items":[{"document":"summary","release":true}],
            "redactions":[{"document":"summary","from":1,"to":5},{"document":"summary","from":4,"to":8}]})",
        "/stages/0/redactions/1/from");
    row("an entry without its day",
        R"({"disposition":"return","entry":{"recipient":"a","description":"b","purpose":"legal"}})",
        "/stages/0/entry/date");
    row("a member that is not known", R"({"disposition":"return","at":"2026-06-01T08:40"})", "/stages/0/at");
    row("more stages than there are", R"({"disposition":"return"},{"disposition":"return"},{"disposition":"return"})",
        "/stages/2");
    QTest::newRow("no stages") << QByteArray("{}") << QByteArray("/stages");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("");
    QTest::newRow("another request") << QByteArray(R"({"requests":{"r1":{"stages":[]},"r2":{"stages":[]}}})")
                                     << QByteArray("/requests/r2");
}

void TestReleaseScore::shouldReportWhatCannotBe()
{
    QFETCH(QByteArray, submission);
    QFETCH(QByteArray, pointer);
    const auto found = release::issues(Json::parse(submission.toStdString()), twoStages());
    QCOMPARE(found, std::vector<std::string>{pointer.toStdString()});
}

void TestReleaseScore::shouldReportAKeyThatContradictsItself_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const char* patch, const char* pointer) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(pointer);
    };
    row("a page that must never leave is to leave", R"([{"op":"replace","path":"/critical","value":["history"]}])",
        "/stages/1/items");
    row("a return with pages", R"([{"op":"replace","path":"/stages/0/items/0/release","value":true}])",
        "/stages/0/items");
    row("a release of nothing", R"([{"op":"replace","path":"/stages/1/items","value":[]},
                                    {"op":"remove","path":"/stages/1/redactions"}])",
        "/stages/1/items");
    row("an unknown defect", R"([{"op":"add","path":"/stages/0/defects/-","value":"ugly"}])", "/stages/0/defects");
    row("no stages", R"([{"op":"replace","path":"/stages","value":[]}])", "/stages");
    row("a black bar on a page that stays",
        R"([{"op":"replace","path":"/stages/1/redactions/0/document","value":"labs"}])", "/stages/1/redactions");
    row("an unknown member", R"([{"op":"add","path":"/points","value":3}])", "/points");
}

void TestReleaseScore::shouldReportAKeyThatContradictsItself()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    const auto found = workflow::release::ReleaseTask().checkKey(twoStages().patch(Json::parse(patch.toStdString())));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().pointer, pointer.toStdString());
}

QTEST_GUILESS_MAIN(TestReleaseScore)

#include "tst_release_score.moc"
