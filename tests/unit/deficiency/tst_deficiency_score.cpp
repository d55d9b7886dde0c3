// SPDX-License-Identifier: GPL-3.0-or-later
// What a list earns, with the rubric and the rules that ship.
#include "DeficiencyDesk.h"
#include "scoring/RubricReader.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

using domain::Json;
using domain::Points;
using workflow::Assessment;
using workflow::Issue;

Q_DECLARE_METATYPE(std::function<void(Json&)>)

namespace {

Json read(const char* file)
{
    std::ifstream stream(std::string(SOURCE_DIR) + "/sample-records/" + file);
    std::ostringstream text;
    text << stream.rdbuf();
    const auto json = domain::parseJson(text.str(), file);
    return json ? *json : Json();
}

const Json& key()
{
    static const Json json = Json::parse(R"({
        "auditDate": "2026-04-10T09:00",
        "deficiencies": [
            {"id": "d1", "type": "LATE", "document": "history-and-physical", "author": "halloran", "rule": "D1",
             "due": "2026-03-01T13:00", "completed": "2026-03-01T18:00"},
            {"id": "d2", "type": "MISSING_DOC", "document": "missing:pre-anesthesia", "author": "iyer", "rule": "D6",
             "alsoAuthors": ["weiss"], "alsoRules": ["D11"], "due": "2026-03-01T12:40"},
            {"id": "d3", "type": "UNSIGNED", "document": "progress", "author": "halloran", "rule": "D7",
             "due": "2026-04-03T23:59", "why": "Nobody signed it."}],
        "recordDelinquent": true})");
    return json;
}

Json perfect()
{
    Json submission = key();
    submission.erase("auditDate");
    for (Json& line : submission["deficiencies"]) {
        for (const char* member : {"id", "alsoRules", "alsoAuthors", "why"})
            line.erase(member);
    }
    return submission;
}

struct Score
{
    Score()
    {
        auto rubricRead = scoring::rubricFrom(read("rubrics/deficiency.json"));
        auto rulesRead = scoring::rulesFrom(read("rules/records.json"));
        if (!rubricRead || !rulesRead)
            qFatal("what ships cannot be read");
        rubric = *rubricRead;
        rules = domain::RuleBook(*rulesRead);
    }

    workflow::AssessResult of(const Json& submission, const Json& against = key()) const
    {
        return desk.task.assess(submission, against, {rubric, rules, desk.codes, &desk.scenario.chart, "t1", nullptr});
    }
    Assessment scored(const Json& submission, const Json& against = key()) const
    {
        auto result = of(submission, against);
        if (std::holds_alternative<std::vector<Issue>>(result))
            qFatal("%s", std::get<std::vector<Issue>>(result).front().message.c_str());
        return std::get<Assessment>(std::move(result));
    }

    DeficiencyDesk desk;
    domain::Rubric rubric;
    domain::RuleBook rules;
};

const domain::Finding& finding(const Assessment& assessment, const std::string& id)
{
    const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                    [&](const domain::Finding& each) { return each.id == id; });
    if (found == assessment.findings.end())
        qFatal("no finding %s", id.c_str());
    return *found;
}

} // namespace

class TestDeficiencyScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveThePoints_data();
    void shouldGiveThePoints();
    void shouldNeverFallBelowNothing();
    void shouldTellWhatWasWrongAndWhy();
    void shouldSayWhichPagesNeedNoSignature();
    void shouldCountFoundExtraAndDueTimes();
    void shouldEarnAllForAnEmptyListOfACleanRecord();
    void shouldScoreTheRateOnlyWhereItIsAskedFor();
    void shouldRefuseMalformedSubmissions_data();
    void shouldRefuseMalformedSubmissions();
    void shouldRefuseKeysThatMakeNoSense_data();
    void shouldRefuseKeysThatMakeNoSense();
    void shouldMeetTheKeyWithItsPerfectOps();
    void shouldNameARuleAndCitationForEveryDeduction();
};

void TestDeficiencyScore::shouldGiveThePoints_data()
{
    QTest::addColumn<std::function<void(Json&)>>("change");
    QTest::addColumn<double>("earned");
    const auto row = [](const char* name, std::function<void(Json&)> change, double earned) {
        QTest::newRow(name) << change << earned;
    };
    // Three lines of 4, due times of 2 each, 1 for what was done late, 3 for the verdict: 22.
    row(
        "all of it", [](Json&) {}, 22);
    row(
        "another who counts", [](Json& j) { j["deficiencies"][1]["author"] = "weiss"; }, 22);
    row(
        "another rule that counts", [](Json& j) { j["deficiencies"][1]["rule"] = "D11"; }, 22);
    row(
        "midnight after the last day", [](Json& j) { j["deficiencies"][2]["due"] = "2026-04-04T00:00"; }, 22);
    row(
        "the last day alone", [](Json& j) { j["deficiencies"][2]["due"] = "2026-04-03"; }, 22);
    row(
        "wrong type", [](Json& j) { j["deficiencies"][2]["type"] = "UNDATED"; }, 20);
    row(
        "wrong author", [](Json& j) { j["deficiencies"][0]["author"] = "iyer"; }, 21);
    row(
        "no author", [](Json& j) { j["deficiencies"][0].erase("author"); }, 21);
    row(
        "wrong rule", [](Json& j) { j["deficiencies"][0]["rule"] = "D2"; }, 21);
    row(
        "right day, wrong hour", [](Json& j) { j["deficiencies"][0]["due"] = "2026-03-01T14:00"; }, 21);
    row(
        "wrong day", [](Json& j) { j["deficiencies"][0]["due"] = "2026-03-02T09:00"; }, 20);
    row(
        "no due time", [](Json& j) { j["deficiencies"][0].erase("due"); }, 20);
    row(
        "not told when it was done", [](Json& j) { j["deficiencies"][0].erase("completed"); }, 21);
    row(
        "done on the right day", [](Json& j) { j["deficiencies"][0]["completed"] = "2026-03-01T19:00"; }, 21.5);
    row(
        "one not found", [](Json& j) { j["deficiencies"].erase(1); }, 16);
    row(
        "delinquent, but said not to be", [](Json& j) { j["recordDelinquent"] = false; }, 19);
    row(
        "not said", [](Json& j) { j.erase("recordDelinquent"); }, 19);
    // A mean finding is 19 / 3 = 6.33; half of it is 3.17.
    row(
        "one too many",
        [](Json& j) {
            j["deficiencies"].push_back({{"type", "UNSIGNED"}, {"document", "orders"}});
        },
        18.83);
    row(
        "the same page under another type besides",
        [](Json& j) {
            j["deficiencies"].push_back({{"type", "UNDATED"}, {"document", "progress"}});
        },
        18.83);
    row(
        "the same line twice", [](Json& j) { j["deficiencies"].push_back(j["deficiencies"][2]); }, 18.83);
    row(
        "an order of lines of one's own",
        [](Json& j) { std::reverse(j["deficiencies"].begin(), j["deficiencies"].end()); }, 22);
    row(
        "nothing but the verdict", [](Json& j) { j["deficiencies"] = Json::array(); }, 0);
}

void TestDeficiencyScore::shouldGiveThePoints()
{
    QFETCH(std::function<void(Json&)>, change);
    QFETCH(double, earned);
    Json submission = perfect();
    change(submission);
    const Assessment result = Score().scored(submission);
    QCOMPARE(result.possible.number(), 22.0);
    QCOMPARE(result.earned.number(), earned);
}

void TestDeficiencyScore::shouldNeverFallBelowNothing()
{
    Json submission{{"deficiencies", Json::array()}};
    for (const char* page : {"orders", "imaging", "laboratory", "consent"})
        submission["deficiencies"].push_back({{"type", "UNSIGNED"}, {"document", page}});
    QCOMPARE(Score().scored(submission).earned, Points{});
}

void TestDeficiencyScore::shouldTellWhatWasWrongAndWhy()
{
    Json submission = perfect();
    submission["deficiencies"][2]["rule"] = "D9";
    submission["deficiencies"][2]["author"] = "okafor";
    const Assessment result = Score().scored(submission);
    const domain::Finding& line = finding(result, "line:progress/UNSIGNED");
    QCOMPARE(line.outcome, domain::Outcome::Partly);
    QCOMPARE(line.reason, std::string("Found, but not right: the author, the rule. Nobody signed it."));
    QCOMPARE(line.rule, std::string("D7"));
    QCOMPARE(line.cite, std::string("42 CFR 482.24(c)(1)"));
    QCOMPARE(finding(result, "line:missing:pre-anesthesia/MISSING_DOC").title,
             std::string("Document missing: Pre-anesthesia evaluation"));
    QCOMPARE(finding(result, "delinquent").outcome, domain::Outcome::Right);
}

void TestDeficiencyScore::shouldSayWhichPagesNeedNoSignature()
{
    Score score;
    const Json submission{{"deficiencies", {{{"type", "UNSIGNED"}, {"document", "imaging"}}}}};
    const auto signedPage = score.scored(submission);
    QVERIFY(finding(signedPage, "extra:imaging/UNSIGNED").rule != "P-AUTH");
    for (domain::Document& page : score.desk.scenario.chart.documents) {
        if (page.header.id == "imaging")
            page.header.authentication = domain::Authentication::Release;
    }
    const auto released = score.scored(submission);
    QCOMPARE(finding(released, "extra:imaging/UNSIGNED").rule, std::string("P-AUTH"));
    QVERIFY(finding(released, "extra:imaging/UNSIGNED").cite.find("493.1291") != std::string::npos);
    QVERIFY(released.earned == signedPage.earned);
}

void TestDeficiencyScore::shouldCountFoundExtraAndDueTimes()
{
    Json submission = perfect();
    submission["deficiencies"].erase(1);
    submission["deficiencies"][0]["due"] = "2026-03-01T14:00";
    submission["deficiencies"].push_back({{"type", "UNSIGNED"}, {"document", "orders"}});
    const auto& ratios = Score().scored(submission).figures.ratios;
    QCOMPARE(ratios.at("found"), (workflow::Ratio{2, 3}));
    QCOMPARE(ratios.at("extra"), (workflow::Ratio{1, 3}));
    QCOMPARE(ratios.at("due"), (workflow::Ratio{1, 3}));
}

void TestDeficiencyScore::shouldEarnAllForAnEmptyListOfACleanRecord()
{
    Json clean = key();
    clean["deficiencies"] = Json::array();
    clean["recordDelinquent"] = false;
    const Score score;
    const Assessment none = score.scored({{"deficiencies", Json::array()}}, clean);
    QVERIFY(none.possible > Points{});
    QCOMPARE(none.earned, none.possible);
    const Json one{{"deficiencies", {{{"type", "UNSIGNED"}, {"document", "orders"}}}}};
    QCOMPARE(score.scored(one, clean).earned.number(), none.possible.number() / 2);
}

void TestDeficiencyScore::shouldScoreTheRateOnlyWhereItIsAskedFor()
{
    Json withRate = key();
    withRate["delinquencyRate"] = 14.2;
    Json submission = perfect();
    const Score score;
    QCOMPARE(score.scored(submission, withRate).earned.number(), 22.0);
    QCOMPARE(score.scored(submission, withRate).possible.number(), 25.0);
    submission["delinquencyRate"] = 14.19;
    QCOMPARE(score.scored(submission, withRate).earned.number(), 25.0);
    submission["delinquencyRate"] = 14.3;
    QCOMPARE(score.scored(submission, withRate).earned.number(), 22.0);
    QCOMPARE(score.scored(submission).earned.number(), 22.0);
}

void TestDeficiencyScore::shouldRefuseMalformedSubmissions_data()
{
    QTest::addColumn<QString>("submission");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* json, const char* pointer) {
        QTest::newRow(name) << json << pointer;
    };
    row("no object", R"([])", "");
    row("no list", R"({})", "/deficiencies");
    row("a list of another type", R"({"deficiencies": {}})", "/deficiencies");
    row("a line of another type", R"({"deficiencies": ["x"]})", "/deficiencies/0");
    row("no type", R"({"deficiencies": [{"document": "x"}]})", "/deficiencies/0/type");
    row("no such type", R"({"deficiencies": [{"type": "LOST", "document": "x"}]})", "/deficiencies/0/type");
    row("no document", R"({"deficiencies": [{"type": "LATE"}]})", "/deficiencies/0/document");
    row("no such day", R"({"deficiencies": [{"type": "LATE", "document": "x", "due": "2026-04-31T10:00"}]})",
        "/deficiencies/0/due");
    row("no time", R"({"deficiencies": [{"type": "LATE", "document": "x", "completed": "later"}]})",
        "/deficiencies/0/completed");
    row("unknown member", R"({"deficiencies": [{"type": "LATE", "document": "x", "page": 1}]})",
        "/deficiencies/0/page");
    row("delinquent as text", R"({"deficiencies": [], "recordDelinquent": "yes"})", "/recordDelinquent");
    row("rate as text", R"({"deficiencies": [], "delinquencyRate": "15"})", "/delinquencyRate");
    row("rate out of bounds", R"({"deficiencies": [], "delinquencyRate": 1001})", "/delinquencyRate");
    row("unknown member at the top", R"({"deficiencies": [], "notes": ""})", "/notes");
}

void TestDeficiencyScore::shouldRefuseMalformedSubmissions()
{
    QFETCH(QString, submission);
    QFETCH(QString, pointer);
    const auto result = Score().of(Json::parse(submission.toStdString()));
    const auto* issues = std::get_if<std::vector<Issue>>(&result);
    QVERIFY(issues != nullptr);
    QCOMPARE(QString::fromStdString(issues->front().pointer), pointer);
}

void TestDeficiencyScore::shouldRefuseKeysThatMakeNoSense_data()
{
    QTest::addColumn<std::function<void(Json&)>>("spoil");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, std::function<void(Json&)> spoil, const char* pointer) {
        QTest::newRow(name) << spoil << QString::fromUtf8(pointer);
    };
    row(
        "no audit date", [](Json& j) { j.erase("auditDate"); }, "/auditDate");
    row(
        "no verdict", [](Json& j) { j.erase("recordDelinquent"); }, "/recordDelinquent");
    row(
        "no author", [](Json& j) { j["deficiencies"][0].erase("author"); }, "/deficiencies/0/author");
    row(
        "no rule", [](Json& j) { j["deficiencies"][0].erase("rule"); }, "/deficiencies/0/rule");
    row(
        "late, and never done", [](Json& j) { j["deficiencies"][0].erase("completed"); }, "/deficiencies/0/completed");
    row(
        "missing, and there", [](Json& j) { j["deficiencies"][1]["document"] = "orders"; }, "/deficiencies/1/document");
    row(
        "there, and missing", [](Json& j) { j["deficiencies"][2]["document"] = "missing:consent"; },
        "/deficiencies/2/document");
    row(
        "twice", [](Json& j) { j["deficiencies"][2] = j["deficiencies"][0]; }, "/deficiencies/2");
    row(
        "unknown member", [](Json& j) { j["points"] = 3; }, "/points");
}

void TestDeficiencyScore::shouldRefuseKeysThatMakeNoSense()
{
    QFETCH(std::function<void(Json&)>, spoil);
    QFETCH(QString, pointer);
    Json spoilt = key();
    spoil(spoilt);
    const Score score;
    const auto issues = score.desk.task.checkKey(spoilt);
    QVERIFY(!issues.empty());
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
    const auto result = score.of(perfect(), spoilt);
    QVERIFY(std::holds_alternative<std::vector<Issue>>(result));
    QVERIFY(score.desk.task.perfect(spoilt).empty());
    QVERIFY(score.desk.task.checkKey(key()).empty());
}

void TestDeficiencyScore::shouldMeetTheKeyWithItsPerfectOps()
{
    Score score;
    score.desk.scenario.chart.documents.erase(
        std::remove_if(score.desk.scenario.chart.documents.begin(), score.desk.scenario.chart.documents.end(),
                       [](const domain::Document& page) { return page.header.id == "pre-anesthesia"; }),
        score.desk.scenario.chart.documents.end());
    for (const Json& op : score.desk.task.perfect(key()))
        score.desk.doOp(op);
    const Assessment result = score.scored(score.desk.submission());
    QCOMPARE(result.earned, result.possible);
    QCOMPARE(result.figures.casesPerfect, 1);
}

void TestDeficiencyScore::shouldNameARuleAndCitationForEveryDeduction()
{
    Json submission = perfect();
    submission["deficiencies"].push_back({{"type", "UNSIGNED"}, {"document", "orders"}});
    submission["recordDelinquent"] = false;
    for (const domain::Finding& each : Score().scored(submission).findings) {
        QVERIFY2(!each.rule.empty() && !each.cite.empty(), each.id.c_str());
        QVERIFY2(!each.reason.empty() && each.reason.back() == '.', each.id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestDeficiencyScore)
#include "tst_deficiency_score.moc"
