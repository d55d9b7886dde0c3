// SPDX-License-Identifier: GPL-3.0-or-later
// What an access inbox earns by the rubric that ships: the gain over what was there, excess dearer than lack.
#include "scoring/RubricReader.h"
#include "unit/matrix/Sample.h"
#include "workflow/tasks/matrix/MatrixTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using namespace workflow::matrix;
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
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/access-matrix.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/access-matrix.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return MatrixTask().assess(submission, key, {*rubric, book, codes, nullptr, "t1", nullptr});
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
    return Json::parse(R"({"people": [
      {"id": "ann", "account": "open", "role": "coder", "from": "2026-05-18",
       "cells": {"results": ["view"], "codes-claim": ["view", "code"]}, "conditions": {"results": "assigned"}},
      {"id": "ben", "account": "close", "by": "2026-05-12T17:00"}]})");
}

} // namespace

class TestMatrixScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveAFlawlessAnswerEverything();
    void shouldWeighWhatIsSet_data();
    void shouldWeighWhatIsSet();
    void shouldGiveNothingForNothingAndNothingForEverything();
    void shouldScoreTheGainAlone();
    void shouldTellEveryFaultOfASubmission_data();
    void shouldTellEveryFaultOfASubmission();
    void shouldNameRuleAndReasonOfEveryFinding();
};

// Ann: account 4, role 2, first day 1, results 0.75 of lack, codes twice 0.5. Ben: account 4, hour 3, two rights too
// many at 1.
constexpr double whole = 4 + 2 + 1 + 0.75 + 1 + 4 + 3 + 2;

void TestMatrixScore::shouldGiveAFlawlessAnswerEverything()
{
    const Assessment all = score(perfect());
    QCOMPARE(all.possible.number(), whole);
    QCOMPARE(all.earned.number(), whole);
    QCOMPARE(all.figures.ratios.at("cells"), (workflow::Ratio{3, 3}));
}

void TestMatrixScore::shouldWeighWhatIsSet_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<double>("lost");
    QTest::newRow("an action is missing") << R"([{"op":"remove","path":"/people/0/cells/codes-claim/1"}])" << 0.5;
    QTest::newRow("an action too many") << R"([{"op":"add","path":"/people/0/cells/codes-claim/-","value":"enter"}])"
                                        << 1.0;
    QTest::newRow("too much where it is dear")
        << R"([{"op":"add","path":"/people/0/cells/psychotherapy-notes","value":["view"]}])" << 2.0;
    QTest::newRow("no condition") << R"([{"op":"remove","path":"/people/0/conditions"}])" << 0.75;
    QTest::newRow("another role") << R"([{"op":"replace","path":"/people/0/role","value":"biller"}])" << 2.0;
    QTest::newRow("another day") << R"([{"op":"replace","path":"/people/0/from","value":"2026-05-19"}])" << 1.0;
    QTest::newRow("closed an hour early")
        << R"([{"op":"replace","path":"/people/1/by","value":"2026-05-12T16:00"}])" << 1.5;
    QTest::newRow("closed an hour late") << R"([{"op":"replace","path":"/people/1/by","value":"2026-05-12T18:00"}])"
                                         << 3.0 + 6;
    QTest::newRow("no hour") << R"([{"op":"remove","path":"/people/1/by"}])" << 3.0 + 6;
    QTest::newRow("left open") << R"([{"op":"replace","path":"/people/1","value":{"id":"ben","account":"change"}}])"
                               << 4.0 + 3 + 2 + 6;
    QTest::newRow("suspended in place of closed")
        << R"([{"op":"replace","path":"/people/1/account","value":"suspend"}])" << 4.0;
}

void TestMatrixScore::shouldWeighWhatIsSet()
{
    QFETCH(QString, patch);
    QFETCH(double, lost);
    const Assessment result = score(perfect().patch(Json::parse(patch.toStdString())));
    QCOMPARE(result.possible.number(), whole);
    QCOMPARE(result.earned.number(), whole - lost);
}

void TestMatrixScore::shouldGiveNothingForNothingAndNothingForEverything()
{
    QCOMPARE(score(Json{{"people", Json::array()}}).earned.number(), 0.0);
    Json all = perfect();
    for (const std::string_view section : sectionNames) {
        for (const std::string_view action : actionNames)
            all["people"][0]["cells"][std::string(section)].push_back(action);
    }
    for (const char* section : {"results", "codes-claim"})
        all["people"][0]["cells"][section] = actionNames;
    QCOMPARE(score(all).earned.number(), 0.0);
}

void TestMatrixScore::shouldScoreTheGainAlone()
{
    Json key = sample::key();
    key["people"][0]["start"] = Json::parse(R"({"cells": {"codes-claim": ["view", "code"]}})");
    QCOMPARE(score(perfect(), key).possible.number(), whole - 1); // that was there before
    Json untouched = perfect();
    untouched["people"][0].erase("cells");
    untouched["people"][0].erase("conditions");
    QCOMPARE(score(untouched, key).earned.number(), whole - 1 - 0.75);
}

void TestMatrixScore::shouldTellEveryFaultOfASubmission_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("nobody") << R"([{"op":"replace","path":"/people/0/id","value":"cleo"}])"
                            << "/people/0/id";
    QTest::newRow("person twice") << R"([{"op":"replace","path":"/people/1/id","value":"ann"}])"
                                  << "/people/1/id";
    QTest::newRow("no such section") << R"([{"op":"add","path":"/people/0/cells/kitchen","value":["view"]}])"
                                     << "/people/0/cells/kitchen";
    QTest::newRow("no such action") << R"([{"op":"add","path":"/people/0/cells/results/-","value":"print"}])"
                                    << "/people/0/cells/results";
    QTest::newRow("no such hour") << R"([{"op":"replace","path":"/people/1/by","value":"2026-05-12T25:00"}])"
                                  << "/people/1/by";
    QTest::newRow("no such day") << R"([{"op":"replace","path":"/people/0/from","value":"2026-02-30"}])"
                                 << "/people/0/from";
    QTest::newRow("no such handling") << R"([{"op":"replace","path":"/people/0/account","value":"forget"}])"
                                      << "/people/0/account";
}

void TestMatrixScore::shouldTellEveryFaultOfASubmission()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto result = assessed(perfect().patch(Json::parse(patch.toStdString())), sample::key());
    const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
    QVERIFY(issues != nullptr);
    QCOMPARE(QString::fromStdString(issues->front().pointer), pointer);
}

void TestMatrixScore::shouldNameRuleAndReasonOfEveryFinding()
{
    const Json wrong = perfect().patch(Json::parse(
        R"([{"op":"replace","path":"/people/1","value":{"id":"ben","account":"change"}},
            {"op":"add","path":"/people/0/cells/part2","value":["view"]}])"));
    for (const auto& finding : score(wrong).findings) {
        QVERIFY2(!finding.rule.empty() && !finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.reason.empty() && finding.reason.back() == '.', finding.id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestMatrixScore)
#include "tst_matrix_score.moc"
