// SPDX-License-Identifier: GPL-3.0-or-later
// What an accounting earns by the rubric that ships.
#include "scoring/RubricReader.h"
#include "unit/accounting/Sample.h"
#include "workflow/tasks/accounting/AccountingTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using namespace workflow::accounting;
using domain::Json;
using workflow::Assessment;

namespace {

Json shipped(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

workflow::AssessResult assessed(const Json& submission, const Json& key)
{
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/accounting.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/accounting.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return AccountingTask().assess(submission, key, {*rubric, book, codes, nullptr, "t1", nullptr});
}

Assessment score(const Json& submission, const Json& key = sample::key())
{
    const auto result = assessed(submission, key);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
    return std::get<Assessment>(result);
}

Json perfect()
{
    return Json::parse(R"({
      "rows": [{"id": "d01", "include": false, "rules": ["AC-WINDOW"]},
               {"id": "d02", "include": true, "rules": ["AC-PUBLIC"], "fields": {"address": "40 Capitol Street"}},
               {"id": "d03", "include": false, "rules": ["AC-TPO"]},
               {"id": "d04", "include": true, "rules": ["AC-WORKCOMP"]},
               {"id": "d05", "include": true, "rules": ["AC-WORKCOMP"], "with": "d04"}],
      "window": {"from": "2020-06-15", "to": "2026-06-15"}, "due": "2026-08-14", "extended": "2026-09-13",
      "fee": "free"})");
}

} // namespace

class TestAccountingScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveAFlawlessAnswerEverything();
    void shouldWeighWhatIsSaid_data();
    void shouldWeighWhatIsSaid();
    void shouldGiveNothingToWhoTellsEverything();
    void shouldNotScoreWhatTheKeyLeavesOut();
    void shouldTakeWordsInAnyOrderAndNotAWholePaper();
    void shouldTellEveryFaultOfASubmission_data();
    void shouldTellEveryFaultOfASubmission();
    void shouldNameRuleAndReasonOfEveryFinding();
};

// 5 rows of 2, a column and a line of 1, 4 days and the fee of 2
constexpr double whole = 22;

void TestAccountingScore::shouldGiveAFlawlessAnswerEverything()
{
    const Assessment all = score(perfect());
    QCOMPARE(all.earned.number(), whole);
    QCOMPARE(all.possible.number(), whole);
    QCOMPARE(all.figures.ratios.at("reasons"), (workflow::Ratio{5, 5}));
    QCOMPARE(all.figures.casesPerfect, 1);
    QCOMPARE(score(Json{{"rows", Json::array()}}).earned.number(), 0.0);
}

void TestAccountingScore::shouldWeighWhatIsSaid_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<double>("lost");
    QTest::newRow("another reason") << R"([{"op":"replace","path":"/rows/3/rules","value":["AC-POLICE"]}])" << 1.0;
    QTest::newRow("every reason at once")
        << R"([{"op":"replace","path":"/rows/3/rules","value":["AC-WORKCOMP","AC-POLICE","AC-COURT"]}])" << 1.0;
    QTest::newRow("the other right reason")
        << R"([{"op":"replace","path":"/rows/1/rules","value":["AC-REQUIRED"]}])" << 0.0;
    QTest::newRow("not decided") << R"([{"op":"remove","path":"/rows/2"}])" << 2.0;
    QTest::newRow("kept from the patient")
        << R"([{"op":"replace","path":"/rows/1","value":{"id":"d02","include":false,"rules":["AC-TPO"]}}])" << 4.0;
    QTest::newRow("exempt, and told")
        << R"([{"op":"replace","path":"/rows/2","value":{"id":"d03","include":true,"rules":["AC-PUBLIC"]}}])" << 3.0;
    QTest::newRow("a column blank") << R"([{"op":"remove","path":"/rows/1/fields"}])" << 1.0;
    QTest::newRow("its own line") << R"([{"op":"remove","path":"/rows/4/with"}])" << 1.0;
    QTest::newRow("in a line of others") << R"([{"op":"add","path":"/rows/3/with","value":"d02"}])" << 0.5;
    QTest::newRow("a day early") << R"([{"op":"replace","path":"/due","value":"2026-08-13"}])" << 2.0;
    QTest::newRow("a fee") << R"([{"op":"replace","path":"/fee","value":"charged"}])" << 2.0;
}

void TestAccountingScore::shouldWeighWhatIsSaid()
{
    QFETCH(QString, patch);
    QFETCH(double, lost);
    const Assessment result = score(perfect().patch(Json::parse(patch.toStdString())));
    QCOMPARE(result.earned.number(), whole - lost);
    QCOMPARE(result.possible.number(), whole);
}

void TestAccountingScore::shouldGiveNothingToWhoTellsEverything()
{
    Json all{{"rows", Json::array()}};
    for (const char* row : {"d01", "d02", "d03", "d04", "d05"})
        all["rows"].push_back({{"id", row}, {"include", true}});
    QCOMPARE(score(all).earned.number(), 1.0); // three at half, two wrongly told
}

void TestAccountingScore::shouldNotScoreWhatTheKeyLeavesOut()
{
    const Json key = Json::parse(R"j({"rows":[{"id":"1","include":true,"rules":["164.512(b)"]}]})j");
    const Json answer = Json::parse(R"j({"rows":[{"id":"1","include":true,"rules":["164.512(b)"]}],"fee":"free"})j");
    const Assessment result = score(answer, key);
    QCOMPARE(result.earned.number(), 2.0);
    QCOMPARE(result.possible.number(), 2.0);
}

void TestAccountingScore::shouldTakeWordsInAnyOrderAndNotAWholePaper()
{
    QVERIFY(says("Capitol Street 40, wenlock city", "40 Capitol Street"));
    QVERIFY(says("O'Dells Clinic", "ODells clinic"));
    QVERIFY(!says("40 Capitol", "40 Capitol Street"));
    QVERIFY(!says("", "40"));
    std::string paper = "40 Capitol Street";
    for (int i = 0; i < 20; ++i)
        paper += " and more of the page";
    QVERIFY(!says(paper, "40 Capitol Street"));
}

void TestAccountingScore::shouldTellEveryFaultOfASubmission_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no such row") << R"([{"op":"replace","path":"/rows/0/id","value":"d77"}])"
                                 << "/rows/0/id";
    QTest::newRow("row twice") << R"([{"op":"replace","path":"/rows/0/id","value":"d03"}])"
                               << "/rows/2/id";
    QTest::newRow("no such rule") << R"([{"op":"replace","path":"/rows/0/rules","value":["AC-XYZ"]}])"
                                  << "/rows/0/rules";
    QTest::newRow("no such day") << R"([{"op":"replace","path":"/due","value":"2026-13-01"}])"
                                 << "/due";
    QTest::newRow("backwards") << R"([{"op":"replace","path":"/window/to","value":"2019-01-01"}])"
                               << "/window";
    QTest::newRow("line of no row") << R"([{"op":"replace","path":"/rows/4/with","value":"d99"}])"
                                    << "/rows";
    QTest::newRow("line for one left out") << R"([{"op":"add","path":"/rows/2/with","value":"d04"}])"
                                           << "/rows/2/with";
    QTest::newRow("unknown member") << R"([{"op":"add","path":"/mood","value":"good"}])"
                                    << "/mood";
}

void TestAccountingScore::shouldTellEveryFaultOfASubmission()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto result = assessed(perfect().patch(Json::parse(patch.toStdString())), sample::key());
    const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
    QVERIFY(issues != nullptr);
    QCOMPARE(QString::fromStdString(issues->front().pointer), pointer);
}

void TestAccountingScore::shouldNameRuleAndReasonOfEveryFinding()
{
    const Json wrong = perfect().patch(Json::parse(
        R"([{"op":"replace","path":"/rows/1","value":{"id":"d02","include":false,"rules":["AC-TPO"]}},
            {"op":"add","path":"/rows/3/with","value":"d02"},{"op":"remove","path":"/fee"}])"));
    for (const auto& finding : score(wrong).findings) {
        QVERIFY2(!finding.rule.empty() && !finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.reason.empty() && finding.reason.back() == '.', finding.id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestAccountingScore)
#include "tst_accounting_score.moc"
