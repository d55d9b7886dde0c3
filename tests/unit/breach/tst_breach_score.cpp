// SPDX-License-Identifier: GPL-3.0-or-later
// What an assessment of incidents earns by the rubric that ships, the worked example of domain reference 6 first.
#include "composition/House.h"
#include "scoring/RubricReader.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "unit/breach/Sample.h"
#include "workflow/tasks/breach/BreachTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using namespace workflow::breach;
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
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/breach.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/breach.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return BreachTask().assess(submission, key, {*rubric, book, codes, nullptr, "t1", nullptr});
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
    Json answer = sample::fax();
    answer["incidents"].push_back(Json::parse(R"(
      {"id": "loss", "factors": {"nature": "high"}, "papers": {"nature": "p1"}, "conclusion": "breach",
       "notify": [{"who": "individuals", "by": "2026-07-10"}, {"who": "hhs-annual", "by": "2027-03-01"}],
       "delay": "2026-06-30", "log": true, "sanction": [], "mitigation": ["attest", "correct-number"]})"));
    return answer;
}

} // namespace

class TestBreachScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldConcludeTheMisdirectedFaxAsTheReferenceDoes();
    void shouldWeighWhatIsSaid_data();
    void shouldWeighWhatIsSaid();
    void shouldGiveNothingForNothing();
    void shouldTellEveryFaultOfASubmission_data();
    void shouldTellEveryFaultOfASubmission();
    void shouldNameRuleAndReasonOfEveryFinding();
    void shouldKeepEveryRobotInItsPlace();
};

void TestBreachScore::shouldConcludeTheMisdirectedFaxAsTheReferenceDoes()
{
    const Assessment all = score(sample::fax(), sample::fax()); // 4 factors, exception, conclusion, log, sanction, step
    QCOMPARE(all.possible.number(), 26.0);
    QCOMPARE(all.earned.number(), 26.0);
    Json breach = sample::fax();
    breach["incidents"][0]["conclusion"] = "breach";
    breach["incidents"][0]["notify"] = Json::parse(R"([{"who":"individuals","by":"2026-07-10"}])");
    QCOMPARE(score(breach, sample::fax()).earned.number(), 26.0 - 10 - 2);
}

// The fax 26; the loss: factor 2, conclusion 10, 2 notices of 3, delay 2, log 1, steps 2
constexpr double whole = 26 + 23;

void TestBreachScore::shouldWeighWhatIsSaid_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<double>("lost");
    QTest::newRow("flawless") << "[]" << 0.0;
    QTest::newRow("the other accepted level")
        << R"([{"op":"replace","path":"/incidents/1/factors/nature","value":"medium"}])" << 0.0;
    QTest::newRow("another paper") << R"([{"op":"replace","path":"/incidents/1/papers/nature","value":"p2"}])" << 0.5;
    QTest::newRow("another level") << R"([{"op":"replace","path":"/incidents/1/factors/nature","value":"low"}])" << 2.0;
    QTest::newRow("another conclusion") << R"([{"op":"replace","path":"/incidents/1/conclusion","value":"secured"}])"
                                        << 10.0;
    QTest::newRow("a day late") << R"([{"op":"replace","path":"/incidents/1/notify/0/by","value":"2026-07-11"}])"
                                << 1.5;
    QTest::newRow("not told") << R"([{"op":"remove","path":"/incidents/1/notify/0"}])" << 3.0;
    QTest::newRow("told without need")
        << R"([{"op":"add","path":"/incidents/1/notify/-","value":{"who":"media","by":"2026-07-10"}}])" << 2.0;
    QTest::newRow("one of two steps") << R"([{"op":"remove","path":"/incidents/1/mitigation/0"}])" << 1.0;
    QTest::newRow("a step too many") << R"([{"op":"add","path":"/incidents/1/mitigation/-","value":"monitoring"}])"
                                     << 1.0;
    QTest::newRow("a sanction where none is due")
        << R"([{"op":"add","path":"/incidents/1/sanction/-","value":"termination"}])" << 2.0;
    QTest::newRow("no log") << R"([{"op":"replace","path":"/incidents/1/log","value":false}])" << 1.0;
    QTest::newRow("no delay") << R"([{"op":"remove","path":"/incidents/1/delay"}])" << 2.0;
}

void TestBreachScore::shouldWeighWhatIsSaid()
{
    QFETCH(QString, patch);
    QFETCH(double, lost);
    const Assessment result = score(perfect().patch(Json::parse(patch.toStdString())));
    QCOMPARE(result.possible.number(), whole);
    QCOMPARE(result.earned.number(), whole - lost);
}

void TestBreachScore::shouldGiveNothingForNothing()
{
    QCOMPARE(score(Json{{"incidents", Json::array()}}).earned.number(), 0.0);
}

void TestBreachScore::shouldTellEveryFaultOfASubmission_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no such incident") << R"([{"op":"replace","path":"/incidents/0/id","value":"flood"}])"
                                      << "/incidents/0/id";
    QTest::newRow("incident twice") << R"([{"op":"replace","path":"/incidents/0/id","value":"loss"}])"
                                    << "/incidents/1/id";
    QTest::newRow("no such level") << R"([{"op":"replace","path":"/incidents/0/factors/nature","value":"huge"}])"
                                   << "/incidents/0/factors/nature";
    QTest::newRow("no such day") << R"([{"op":"replace","path":"/incidents/1/notify/0/by","value":"2026-02-30"}])"
                                 << "/incidents/1/notify/0/by";
    QTest::newRow("nobody") << R"([{"op":"replace","path":"/incidents/1/notify/0/who","value":"mayor"}])"
                            << "/incidents/1/notify/0/who";
    QTest::newRow("no such conclusion") << R"([{"op":"replace","path":"/incidents/1/conclusion","value":"oops"}])"
                                        << "/incidents/1/conclusion";
    QTest::newRow("a paper for nothing") << R"([{"op":"add","path":"/incidents/1/papers/recipient","value":"p1"}])"
                                         << "/incidents/1/papers/recipient";
    QTest::newRow("unknown member") << R"([{"op":"add","path":"/incidents/0/blame","value":"clerk"}])"
                                    << "/incidents/0/blame";
}

void TestBreachScore::shouldTellEveryFaultOfASubmission()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto result = assessed(perfect().patch(Json::parse(patch.toStdString())), sample::key());
    const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
    QVERIFY(issues != nullptr);
    QCOMPARE(QString::fromStdString(issues->front().pointer), pointer);
}

void TestBreachScore::shouldNameRuleAndReasonOfEveryFinding()
{
    const Json wrong = perfect().patch(Json::parse(
        R"([{"op":"add","path":"/incidents/1/notify/-","value":{"who":"state","by":"2026-07-10"}},
            {"op":"add","path":"/incidents/1/sanction/-","value":"termination"},
            {"op":"remove","path":"/incidents/1/delay"}])"));
    for (const auto& finding : score(wrong).findings) {
        QVERIFY2(!finding.rule.empty() && !finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.reason.empty() && finding.reason.back() == '.', finding.id.c_str());
    }
}

void TestBreachScore::shouldKeepEveryRobotInItsPlace()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    for (const char* exercise : {"breach/wrong-button-wrong-name", "breach/bag-stick-envelope",
                                 "breach/five-hundred-more-or-less", "breach/the-committees-table"}) {
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            const auto tenths = [&](workflow::Robot robot) {
                const auto play = services::playRobot((*shelf)->rulings(), exercise, seed, robot);
                return play ? domain::percentTenths(play->score.earned, play->score.possible) : -1;
            };
            QCOMPARE(tenths(workflow::Robot::Perfect), 1000);
            QCOMPARE(tenths(workflow::Robot::Idle), 0);
            QVERIFY(tenths(workflow::Robot::Random) < 700);
            QVERIFY(tenths(workflow::Robot::Greedy) < 700);
        }
    }
}

QTEST_APPLESS_MAIN(TestBreachScore)
#include "tst_breach_score.moc"
