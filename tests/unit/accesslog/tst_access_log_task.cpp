// SPDX-License-Identifier: GPL-3.0-or-later
// What the worksheet of a log review takes and refuses, and what an answer earns by the rubric that ships.
#include "scoring/RubricReader.h"
#include "workflow/tasks/accesslog/AccessLogTask.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace workflow::accesslog;
using namespace Qt::StringLiterals;
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
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/access-log.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/access-log.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return AccessLogTask().assess(submission, key, {*rubric, book, codes, nullptr, "t1", nullptr});
}

Assessment score(const char* submission, const Json& key)
{
    const auto result = assessed(Json::parse(submission), key);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
    return std::get<Assessment>(result);
}

/// Ten events, four of them violations, in the issue's shape and no more.
Json tenEvents()
{
    return Json::parse(R"({"rows": [
      {"id": "e1", "disposition": "violation", "rules": ["L4", "L1"], "escalation": "privacy-officer"},
      {"id": "e2", "disposition": "appropriate"},
      {"id": "e3", "disposition": "violation", "rules": ["L9"], "escalation": "privacy-officer"},
      {"id": "e4", "disposition": "appropriate"},
      {"id": "e5", "disposition": "violation", "rules": ["L6"], "escalation": "security"},
      {"id": "e6", "disposition": "appropriate"},
      {"id": "e7", "disposition": "appropriate"},
      {"id": "e8", "disposition": "violation", "rules": ["L12"], "escalation": "security"},
      {"id": "e9", "disposition": "appropriate"},
      {"id": "e10", "disposition": "appropriate"}]})");
}

/// One violation of three entries, one to follow up, one against a house rule, one that is fine, and entries besides.
Json smallKey()
{
    return Json::parse(R"({"today": "2026-05-08", "entries": ["a", "b", "c", "d", "e", "f", "g"], "rows": [
      {"id": "b", "also": ["a", "c"], "disposition": "violation", "rules": ["L4"], "escalation": ["privacy-officer"]},
      {"id": "d", "disposition": "follow-up", "rules": ["L1"], "escalation": ["supervisor"], "link": true},
      {"id": "e", "disposition": "policy", "rules": ["L10"], "escalation": ["supervisor"]},
      {"id": "f", "disposition": "appropriate", "why": "On the list."}]})");
}

double earned(const char* rows)
{
    return score(rows, smallKey()).earned.number();
}

std::string pointersOf(const workflow::AssessResult& result)
{
    std::string text;
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result)) {
        for (const workflow::Issue& issue : *issues)
            text += (text.empty() ? "" : " ") + issue.pointer;
    }
    return text;
}

std::string refusal(const char* op, const AccessLogState& state = {})
{
    const auto action = parseAction(Json::parse(op));
    if (!action)
        return action.error().code;
    const auto next = applyAction(state, *action, {"a", "b"});
    return next ? std::string() : next.error().code;
}

} // namespace

class TestAccessLogTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReckonTheWorkedExample()
    {
        const Assessment result = score(R"({"rows": [
          {"id": "e1", "disposition": "violation", "rule": "L1", "escalation": "privacy-officer"},
          {"id": "e2", "disposition": "violation", "rule": "L4", "escalation": "privacy-officer"},
          {"id": "e3", "disposition": "violation", "rule": "L9", "escalation": "privacy-officer"},
          {"id": "e5", "disposition": "violation", "rule": "L6", "escalation": "security"},
          {"id": "e7", "disposition": "violation", "rule": "L3", "escalation": "privacy-officer"}]})",
                                        tenEvents());
        const auto& ratios = result.figures.ratios;
        QCOMPARE(ratios.at("precision"), (workflow::Ratio{3, 5}));
        QCOMPARE(ratios.at("recall"), (workflow::Ratio{3, 4}));
        QCOMPARE(ratios.at("f1"), (workflow::Ratio{6, 9})); // .67
        QCOMPARE(ratios.at("accusations"), (workflow::Ratio{2, 5}));
        const auto costs = std::count_if(result.findings.begin(), result.findings.end(), [](const auto& finding) {
            return finding.criterion == "accused" && finding.earned == domain::Points::of(-2);
        });
        QCOMPARE(costs, 2);
        // 24 for four violations, two thirds of it; 4 for each of three settled in full; two accusations.
        QCOMPARE(result.possible.number(), 24.0 + 16.0);
        QCOMPARE(result.earned.number(), 16.0 + 12.0 - 4.0);
        QVERIFY(result.findings.front().reason.find("0.67") != std::string::npos);
    }

    void shouldEarnByRow_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<double>("points");
        const char* const all =
            R"({"id": "b", "disposition": "violation", "rule": "L4", "escalation": "privacy-officer"},
          {"id": "d", "disposition": "follow-up", "rule": "L1", "escalation": "supervisor"},
          {"id": "e", "disposition": "policy", "rule": "L10", "escalation": "supervisor"})";
        const auto row = [](const char* name, const QByteArray& rows, double points) {
            QTest::newRow(name) << "{\"rows\": [" + rows + "]}" << points;
        };
        row("nothing said", "", 0);
        row("everything right", all, 18);
        row("another entry of the same thing",
            R"({"id": "c", "disposition": "violation", "rule": "L4", "escalation": "privacy-officer"})", 10);
        row("all entries of the same thing",
            R"({"id": "a", "disposition": "violation"}, {"id": "b", "disposition": "violation", "rule": "L4",
            "escalation": "privacy-officer"}, {"id": "c", "disposition": "follow-up"})",
            10);
        row("the violation, without rule",
            R"({"id": "b", "disposition": "violation", "escalation": "privacy-officer"})", 6 + 2.8);
        row("the violation, to be followed up",
            R"({"id": "b", "disposition": "follow-up", "rule": "L4", "escalation": "privacy-officer"})", 2.4);
        row("an innocent accused",
            QByteArray(all) + R"(, {"id": "f", "disposition": "violation", "rule": "L3", "escalation": "hr"})",
            4 + 12 - 2);
        row("an entry of which the key says nothing", QByteArray(all) + R"(, {"id": "g", "disposition": "violation"})",
            4 + 12 - 2);
        row("an innocent followed up", QByteArray(all) + R"(, {"id": "f", "disposition": "follow-up"})", 17);
        row("who is linked called a violator", QByteArray(all).replace("follow-up", "violation"), 4 + 4 + 2.4 + 4 - 2);
        row("the house rule called a violation", QByteArray(all).replace("policy\"", "violation\""),
            4 + 4 + 4 + 2.4 - 1);
        row("said to be appropriate", QByteArray(all) + R"(, {"id": "f", "disposition": "appropriate"})", 18);
        row("never below nothing",
            R"({"id": "f", "disposition": "violation"}, {"id": "g", "disposition": "violation"})", 0);
    }

    void shouldEarnByRow()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const double, points);
        QCOMPARE(earned(rows.constData()), points);
    }

    void shouldScoreOnlyWhatTheKeyHas()
    {
        const Json key = Json::parse(R"({"rows": [{"id": "x", "disposition": "violation"}]})");
        QCOMPARE(score(R"({"rows": [{"id": "x", "disposition": "violation"}]})", key).earned.number(), 10.0);
        // Such a key lists what is to be found; another entry is one that is fine.
        QCOMPARE(
            score(R"({"rows": [{"id": "x", "disposition": "violation"}, {"id": "y", "disposition": "violation"}]})",
                  key)
                .earned.number(),
            4.0 + 4.0 - 2.0);
    }

    void shouldGiveAllToWhoFlagsNothingWhereNothingIs()
    {
        const Json key = Json::parse(
            R"({"rows": [{"id": "x", "disposition": "appropriate"}, {"id": "y", "disposition": "appropriate"}]})");
        const Assessment quiet = score(R"({"rows": []})", key);
        QCOMPARE(quiet.earned, quiet.possible);
        QVERIFY(quiet.possible > domain::Points{});
        QCOMPARE(score(R"({"rows": [{"id": "x", "disposition": "violation"}]})", key).earned.number(), 0.0);
    }

    void shouldTellWhatIsWrongWithAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("pointers");
        QTest::newRow("no rows") << QByteArray("{}") << QByteArray("/rows");
        QTest::newRow("all at once")
            << QByteArray(R"({"rows": [{"id": "z", "disposition": "violation"}, {"id": "a"},
                {"id": "b", "disposition": "bad", "rule": "L13", "escalation": "police", "colour": 1},
                {"id": "c", "disposition": "policy"}, {"id": "c", "disposition": "policy"}]})")
            << QByteArray("/rows/0/id /rows/1/disposition /rows/2/disposition /rows/2/rule /rows/2/escalation "
                          "/rows/2/colour /rows/4/id");
    }

    void shouldTellWhatIsWrongWithAnAnswer()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const QByteArray, pointers);
        QCOMPARE(pointersOf(assessed(Json::parse(rows.toStdString()), smallKey())), pointers.toStdString());
    }

    void shouldKnowTheEntriesOfAKeyThatListsTheWholeLog()
    {
        QCOMPARE(
            pointersOf(assessed(Json::parse(R"({"rows": [{"id": "e11", "disposition": "violation"}]})"), tenEvents())),
            std::string("/rows/0/id"));
    }

    void shouldTellWhatIsWrongWithAKey()
    {
        const Json key = Json::parse(R"({"today": "2026-02-30", "entries": ["a", "b"], "rows": [
          {"id": "a", "disposition": "violation", "rules": ["L0"]}, {"id": "a", "disposition": "fine"},
          {"id": "c", "disposition": "policy", "escalation": ["god"], "also": ["b"]}]})");
        std::string pointers;
        for (const workflow::Issue& issue : AccessLogTask().checkKey(key))
            pointers += issue.pointer + " ";
        QCOMPARE(pointers,
                 std::string("/today /rows/0/rules /rows/1/id /rows/1/disposition /rows/2/id /rows/2/escalation "));
    }

    void shouldRefuseWhatCannotBeSaid()
    {
        QCOMPARE(refusal(R"({"op": "row.set", "id": "z", "disposition": "policy"})"),
                 std::string("access-log.no-entry"));
        QCOMPARE(refusal(R"({"op": "row.set", "id": "a", "disposition": "bad"})"),
                 std::string("access-log.op-malformed"));
        QCOMPARE(refusal(R"({"op": "row.set", "id": "a"})"), std::string("access-log.op-malformed"));
        QCOMPARE(refusal(R"({"op": "row.set", "id": "a", "disposition": "policy", "rule": "L13"})"),
                 std::string("access-log.op-malformed"));
        QCOMPARE(refusal(R"({"op": "row.wipe", "id": "a"})"), std::string("access-log.op-malformed"));
        QCOMPARE(refusal(R"({"op": "row.remove", "id": "a"})"), std::string("access-log.no-verdict"));
        QCOMPARE(refusal(R"({"op": "row.set", "id": "a", "disposition": "appropriate", "escalation": "hr"})"),
                 std::string("access-log.nothing-to-escalate"));
        AccessLogState said;
        said.rows["a"] = {Disposition::Policy, "L10", "supervisor", {}};
        QCOMPARE(
            refusal(
                R"({"op": "row.set", "id": "a", "disposition": "policy", "rule": "L10", "escalation": "supervisor"})",
                said),
            std::string("access-log.same"));
        QCOMPARE(refusal(R"({"op": "row.set", "id": "a", "disposition": "violation"})", said), std::string());
        QCOMPARE(refusal(R"({"op": "row.remove", "id": "a"})", said), std::string());
    }

    void shouldWriteWhatWasSaid()
    {
        AccessLogState state;
        state.rows["a"] = {Disposition::Violation, "L4", "privacy-officer", "twice this week"};
        state.rows["b"] = {};
        QCOMPARE(submissionJson(state).dump(),
                 std::string(R"({"rows":[{"disposition":"violation","escalation":"privacy-officer","id":"a",)"
                             R"("note":"twice this week","rule":"L4"},{"disposition":"appropriate","id":"b"}]})"));
    }
};

QTEST_GUILESS_MAIN(TestAccessLogTask)
#include "tst_access_log_task.moc"
