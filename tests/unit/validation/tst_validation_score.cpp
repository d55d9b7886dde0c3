// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer earns by the rubric that ships.
#include "scoring/RubricReader.h"
#include "unit/validation/Sample.h"
#include "workflow/tasks/validation/ValidationTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using domain::Json;
using domain::Points;
using workflow::Assessment;
using workflow::validation::ValidationTask;

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
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/validation.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/validation.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return ValidationTask().assess(submission, key, {*rubric, book, codes, nullptr, "t1", nullptr});
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
      "sampleSize": 2, "reviewed": ["r01", "r02"],
      "marks": [{"record": "r01", "field": "los", "characteristic": "consistency", "value": "4"}],
      "confirmed": [{"record": "r02", "field": "weight"}],
      "settled": [{"record": "r01", "field": "poa", "value": "N"}],
      "figures": {"records": 2, "fields": 10, "errors": 2, "rate": 20.0, "low": 5.7, "high": 51.0,
                  "agreement": 50, "kappa": 0},
      "feedback": [{"person": "ann", "needed": true, "characteristic": "consistency"},
                   {"person": "ben", "needed": false}]})");
}

/// Points of the perfect answer after a patch (RFC 6902).
double patched(const char* patch)
{
    return score(perfect().patch(Json::parse(patch))).earned.number();
}

const domain::Finding* findingOf(const Assessment& assessment, std::string_view id)
{
    const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == assessment.findings.end() ? nullptr : &*found;
}

} // namespace

class TestValidationScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveAFlawlessAnswerEverything();
    void shouldGiveNothingForNothing();
    void shouldWeighWhatIsKnownOfAnError_data();
    void shouldWeighWhatIsKnownOfAnError();
    void shouldAskForNoValueWhereTheDateIsTrue();
    void shouldChargeMarksWithoutGround();
    void shouldTakeAConfirmationAtAnyFieldOfTheRule();
    void shouldNeverGoBelowNothing();
    void shouldTolerateRoundingAndNoMore_data();
    void shouldTolerateRoundingAndNoMore();
    void shouldCarryRightWorkOnWrongNumbers();
    void shouldJudgePeopleByPattern_data();
    void shouldJudgePeopleByPattern();
    void shouldGiveHalfForASampleRoundedDown();
    void shouldGiveFullMarksWhereThereIsNothingToFind();
    void shouldTellEveryFaultOfASubmission_data();
    void shouldTellEveryFaultOfASubmission();
    void shouldNameRuleAndReasonOfEveryDeduction();
};

// 4 sample, 4 error, 2 decoy, 3 settled, 8 figures of 2, 2 people of 3
constexpr double whole = 35;

void TestValidationScore::shouldGiveAFlawlessAnswerEverything()
{
    const Assessment all = score(perfect());
    QCOMPARE(all.earned.number(), whole);
    QCOMPARE(all.possible.number(), whole);
    QCOMPARE(all.figures.ratios.at("found"), (workflow::Ratio{1, 1}));
    QCOMPARE(all.figures.ratios.at("figures"), (workflow::Ratio{8, 8}));
    QCOMPARE(all.figures.ratios.at("feedback"), (workflow::Ratio{2, 2}));
    QCOMPARE(all.figures.ratios.at("reviewed"), (workflow::Ratio{2, 2}));
    QCOMPARE(all.figures.casesPerfect, 1);
}

void TestValidationScore::shouldGiveNothingForNothing()
{
    const Assessment none = score(Json::object());
    QCOMPARE(none.earned, Points{});
    QCOMPARE(none.possible.number(), whole);
    QCOMPARE(none.figures.casesPerfect, 0);
}

void TestValidationScore::shouldWeighWhatIsKnownOfAnError_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<double>("lost");
    QTest::newRow("found alone") << R"([{"op":"replace","path":"/marks/0/characteristic","value":"accuracy"},
                                        {"op":"remove","path":"/marks/0/value"}])"
                                 << 2.0;
    QTest::newRow("another characteristic")
        << R"([{"op":"replace","path":"/marks/0/characteristic","value":"accuracy"}])" << 1.0;
    QTest::newRow("another value") << R"([{"op":"replace","path":"/marks/0/value","value":"3"}])" << 1.0;
    QTest::newRow("the same number otherwise written")
        << R"([{"op":"replace","path":"/marks/0/value","value":"4.0"}])" << 0.0;
    QTest::newRow("missed") << R"([{"op":"remove","path":"/marks/0"}])" << 4.0;
    QTest::newRow("confirmed instead") << R"([{"op":"remove","path":"/marks/0"},
                                {"op":"add","path":"/confirmed/-","value":{"record":"r01","field":"los"}}])"
                                       << 4.0;
}

void TestValidationScore::shouldWeighWhatIsKnownOfAnError()
{
    QFETCH(QString, patch);
    QFETCH(double, lost);
    QCOMPARE(patched(patch.toStdString().c_str()), whole - lost);
}

void TestValidationScore::shouldAskForNoValueWhereTheDateIsTrue()
{
    Json key = sample::key();
    key["errors"][0]["value"] = "";
    key["errors"][0]["characteristics"] = {"timeliness"};
    Json answer = perfect();
    answer["marks"][0] = {{"record", "r01"}, {"field", "los"}, {"characteristic", "timeliness"}};
    QCOMPARE(score(answer, key).earned.number(), whole);
    answer["marks"][0]["value"] = "4";
    QCOMPARE(score(answer, key).earned.number(), whole - 1);
}

void TestValidationScore::shouldChargeMarksWithoutGround()
{
    const auto mark = [](const char* record, const char* field) {
        return Json{{"record", record}, {"field", field}, {"characteristic", "accuracy"}};
    };
    Json answer = perfect();
    answer["marks"].push_back(mark("r02", "los"));
    QCOMPARE(score(answer).earned.number(), whole - 2);
    QCOMPARE(score(answer).figures.ratios.at("false-marks"), (workflow::Ratio{1, 2}));
    answer = perfect();
    answer["confirmed"] = Json::array();
    answer["marks"].push_back(mark("r02", "weight"));
    const Assessment decoy = score(answer);
    QCOMPARE(decoy.earned.number(), whole - 4); // the decoy's 2 and as many off
    QVERIFY(findingOf(decoy, "decoy-marked:r02/weight") != nullptr);
    QVERIFY(findingOf(decoy, "false:r02/weight") == nullptr);
}

void TestValidationScore::shouldTakeAConfirmationAtAnyFieldOfTheRule()
{
    Json key = sample::key();
    key["decoys"][0]["also"] = {"los"};
    Json answer = perfect();
    answer["confirmed"] = {{{"record", "r02"}, {"field", "los"}}};
    QCOMPARE(score(answer, key).earned.number(), whole);
    QCOMPARE(score(answer).earned.number(), whole - 2);
}

void TestValidationScore::shouldNeverGoBelowNothing()
{
    Json answer = Json::object();
    for (const char* record : {"r01", "r02", "r03"}) {
        for (const char* field : {"admitted", "discharged", "weight"})
            answer["marks"].push_back({{"record", record}, {"field", field}, {"characteristic", "accuracy"}});
    }
    QCOMPARE(score(answer).earned, Points{});
}

void TestValidationScore::shouldTolerateRoundingAndNoMore_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("lost");
    QTest::newRow("a tenth of a percent") << "rate" << 20.1 << 0.0;
    QTest::newRow("more than a tenth") << "rate" << 20.2 << 2.0;
    QTest::newRow("one decimal") << "low" << 5.7 << 0.0;
    QTest::newRow("a whole percent off") << "low" << 6.7 << 2.0;
    QTest::newRow("kappa of two decimals") << "kappa" << 0.01 << 0.0;
    QTest::newRow("kappa off") << "kappa" << 0.02 << 2.0;
    QTest::newRow("one field off") << "fields" << 11.0 << 2.0;
}

void TestValidationScore::shouldTolerateRoundingAndNoMore()
{
    QFETCH(QString, figure);
    QFETCH(double, value);
    QFETCH(double, lost);
    Json answer = perfect();
    answer["figures"][figure.toStdString()] = value;
    QCOMPARE(score(answer).earned.number(), whole - lost);
}

void TestValidationScore::shouldCarryRightWorkOnWrongNumbers()
{
    // One error was missed: 1 of 10 is 10.0 %, interval 1.8 to 40.4.
    Json answer = perfect();
    answer["settled"] = Json::array();
    answer["figures"]["errors"] = 1;
    answer["figures"]["rate"] = 10.0;
    answer["figures"]["low"] = 1.8;
    answer["figures"]["high"] = 40.4;
    QCOMPARE(score(answer).earned.number(), whole - 3 - 4); // the settlement, and half of four figures
    answer["figures"]["rate"] = 12.0;
    QCOMPARE(score(answer).earned.number(), whole - 3 - 5);
    // Who found nothing has nothing to carry.
    answer["marks"] = Json::array();
    answer["figures"] = {{"errors", 0}, {"fields", 10}, {"rate", 0}, {"low", 0}, {"high", 27.8}};
    const Assessment nothing = score(answer);
    QCOMPARE(findingOf(nothing, "figure:rate")->earned, Points{});
}

void TestValidationScore::shouldJudgePeopleByPattern_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<double>("lost");
    QTest::newRow("another pattern") << R"([{"op":"replace","path":"/feedback/0/characteristic","value":"accuracy"}])"
                                     << 1.2;
    QTest::newRow("no pattern") << R"([{"op":"remove","path":"/feedback/0/characteristic"}])" << 1.2;
    QTest::newRow("spared") << R"([{"op":"replace","path":"/feedback/0","value":{"person":"ann","needed":false}}])"
                            << 3.0;
    QTest::newRow("accused") << R"([{"op":"replace","path":"/feedback/1","value":{"person":"ben","needed":true}}])"
                             << 5.0;
    QTest::newRow("nothing said") << R"([{"op":"remove","path":"/feedback/1"}])" << 3.0;
}

void TestValidationScore::shouldJudgePeopleByPattern()
{
    QFETCH(QString, patch);
    QFETCH(double, lost);
    QCOMPARE(patched(patch.toStdString().c_str()), whole - lost);
}

void TestValidationScore::shouldGiveHalfForASampleRoundedDown()
{
    QCOMPARE(patched(R"([{"op":"replace","path":"/sampleSize","value":1}])"), whole - 2);
    QCOMPARE(patched(R"([{"op":"replace","path":"/sampleSize","value":4}])"), whole - 4);
    QCOMPARE(patched(R"([{"op":"remove","path":"/sampleSize"}])"), whole - 4);
}

void TestValidationScore::shouldGiveFullMarksWhereThereIsNothingToFind()
{
    const Json key{{"records", {"r01"}}, {"fields", {{{"id", "los"}, {"title", "Stay"}}}}};
    const Assessment still = score(Json::object(), key);
    QCOMPARE(still.earned, still.possible);
    QVERIFY(still.possible > Points{});
    const Json flagged{{"marks", {{{"record", "r01"}, {"field", "los"}, {"characteristic", "accuracy"}}}}};
    QCOMPARE(score(flagged, key).earned, Points{});
}

void TestValidationScore::shouldTellEveryFaultOfASubmission_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* patch, const char* pointer) { QTest::newRow(pointer) << patch << pointer; };
    row(R"([{"op":"replace","path":"/marks/0/record","value":"r09"}])", "/marks/0/record");
    row(R"([{"op":"replace","path":"/marks/0/field","value":"beauty"}])", "/marks/0/field");
    row(R"([{"op":"replace","path":"/marks/0/characteristic","value":"beauty"}])", "/marks/0/characteristic");
    row(R"([{"op":"replace","path":"/confirmed/0","value":{"record":"r01","field":"los"}}])", "/confirmed/0/field");
    row(R"([{"op":"remove","path":"/settled/0/value"}])", "/settled/0/value");
    row(R"([{"op":"replace","path":"/figures/rate","value":101}])", "/figures/rate");
    row(R"([{"op":"add","path":"/figures/mood","value":1}])", "/figures/mood");
    row(R"([{"op":"replace","path":"/feedback/0/person","value":"zoe"}])", "/feedback/0/person");
    row(R"([{"op":"add","path":"/reviewed/-","value":"r09"}])", "/reviewed");
    row(R"([{"op":"replace","path":"/sampleSize","value":"two"}])", "/sampleSize");
    row(R"([{"op":"add","path":"/mood","value":"good"}])", "/mood");
}

void TestValidationScore::shouldTellEveryFaultOfASubmission()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto result = assessed(perfect().patch(Json::parse(patch.toStdString())), sample::key());
    const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
    QVERIFY(issues != nullptr);
    QCOMPARE(QString::fromStdString(issues->front().pointer), pointer);
}

void TestValidationScore::shouldNameRuleAndReasonOfEveryDeduction()
{
    Json answer = Json::parse(R"({"marks": [{"record": "r02", "field": "weight", "characteristic": "accuracy"},
                                             {"record": "r02", "field": "los", "characteristic": "accuracy"}],
                                  "feedback": [{"person": "ben", "needed": true}]})");
    for (const domain::Finding& finding : score(answer).findings) {
        QVERIFY2(!finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.rule.empty() && !finding.reason.empty() && !finding.title.empty(), finding.id.c_str());
        QCOMPARE(finding.task, "t1");
    }
}

QTEST_GUILESS_MAIN(TestValidationScore)
#include "tst_validation_score.moc"
