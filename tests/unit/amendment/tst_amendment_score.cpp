// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer is worth, by the rubric that ships.
#include "AmendmentDesk.h"
#include "scoring/RubricReader.h"

#include <QTest>

#include <fstream>
#include <sstream>

using domain::Json;

namespace amendment_score {

inline Json fileOf(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    const auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

struct Bench
{
    Bench()
        : rubric(*scoring::rubricFrom(fileOf("rubrics/amendment.json"))),
          rules(*scoring::rulesFrom(fileOf("rules/amendment.json")))
    {
    }

    [[nodiscard]] workflow::AssessResult raw(const Json& key, const Json& submission) const
    {
        return desk.task.assess(submission, key,
                                {rubric, rules, desk.codes, &desk.scenario.chart, "t1", &desk.definition.material});
    }
    [[nodiscard]] workflow::Assessment assess(const Json& key, const Json& submission) const
    {
        const auto result = raw(key, submission);
        if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
            qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
        return std::get<workflow::Assessment>(result);
    }
    [[nodiscard]] double earned(const Json& key, const Json& answer) const
    {
        return assess(key, {{"requests", Json::array({answer})}}).earned.number();
    }

    AmendmentDesk desk;
    domain::Rubric rubric;
    domain::RuleBook rules;
};

inline const domain::Finding* find(const workflow::Assessment& assessment, std::string_view id)
{
    for (const domain::Finding& finding : assessment.findings) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

inline Json keyOf(Json request)
{
    request["why"] = "Because it is so.";
    if (!request.contains("rule"))
        request["rule"] = "AM-AUTHOR";
    return {{"date", "2026-06-01"}, {"requests", Json::array({std::move(request)})}};
}

inline Json lateEntry()
{
    return {{"id", "r1"},
            {"handling", "route-author"},
            {"page", {{"document", "progress"}, {"from", 12}, {"to", 16}, {"version", 2}}},
            {"change", "late-entry"},
            {"signer", "oduya"},
            {"event", "2026-05-16T03:40"},
            {"reason", "omitted"}};
}

inline Json denial()
{
    return {{"id", "r3"},
            {"handling", "deny"},
            {"ground", "iv"},
            {"due", "2026-06-07"},
            {"letter", Json::array({"basis", "complain", "contact", "disagree", "include"})}};
}

} // namespace amendment_score

using namespace amendment_score;

class TestAmendmentScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveAllToTheKeyItself();
    void shouldEarnNothingByDoingNothing();
    void shouldSayByHowManyDaysATermWasMissed();
    void shouldGiveHalfForThePageWithoutItsWords();
    void shouldGiveHalfForTheRightDayAndTheWrongHour();
    void shouldTakeARightElementBackForEachWrongOne();
    void shouldTakeAnyDayBehindTheTermUpToThirtyDays_data();
    void shouldTakeAnyDayBehindTheTermUpToThirtyDays();
    void shouldExplainAWrongHandlingWithRuleAndCitation();
    void shouldGiveHalfForANearHandling();
    void shouldReadAValueHoweverItIsTyped();
    void shouldEarnNothingForARequestWhoseTextWasOverwritten();
    void shouldJudgeWhatTheWrongHandlingHasInCommon();
    void shouldNameARuleWithEveryFinding();
    void shouldRefuseAKeyThatMakesNoSense_data();
    void shouldRefuseAKeyThatMakesNoSense();
    void shouldPassNoGuesser();

private:
    Bench m;
};

void TestAmendmentScore::shouldGiveAllToTheKeyItself()
{
    const workflow::Assessment right = m.assess(keyOf(lateEntry()), {{"requests", Json::array({lateEntry()})}});
    QCOMPARE(right.earned, right.possible);
    QCOMPARE(right.possible.number(), 13.0);
    const workflow::Figures& figures = right.figures;
    QVERIFY((figures.ratios.at("handled") == workflow::Ratio{1, 1}));
    QVERIFY((figures.ratios.at("labels") == workflow::Ratio{4, 4}));
}

void TestAmendmentScore::shouldEarnNothingByDoingNothing()
{
    const workflow::Assessment idle = m.assess(keyOf(denial()), {{"requests", Json::array()}});
    QCOMPARE(idle.earned.number(), 0.0);
    QCOMPARE(idle.possible.number(), 14.0);
    for (const domain::Finding& finding : idle.findings)
        QVERIFY(finding.outcome == domain::Outcome::Missed);
}

void TestAmendmentScore::shouldSayByHowManyDaysATermWasMissed()
{
    Json answer = denial();
    answer["due"] = "2026-06-09";
    const auto late = m.assess(keyOf(denial()), {{"requests", Json::array({answer})}});
    QVERIFY(find(late, "r3:due")->reason.starts_with("Yours is 2 days too late: "));
    answer["due"] = "2026-06-06";
    const auto early = m.assess(keyOf(denial()), {{"requests", Json::array({answer})}});
    QVERIFY(find(early, "r3:due")->reason.starts_with("Yours is 1 day too early: "));
}

void TestAmendmentScore::shouldGiveHalfForThePageWithoutItsWords()
{
    Json answer = lateEntry();
    answer["page"] = {{"document", "progress"}, {"version", 2}};
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 12.0);
    answer["page"] = {{"document", "progress"}, {"version", 1}, {"from", 12}, {"to", 16}};
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 12.0);
    answer["page"] = {{"document", "registration"}};
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 11.0);
}

void TestAmendmentScore::shouldGiveHalfForTheRightDayAndTheWrongHour()
{
    Json answer = lateEntry();
    answer["event"] = "2026-05-16T04:00";
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 12.0);
    answer["event"] = "2026-05-16";
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 12.0);
    answer["event"] = "2026-05-17T03:40";
    QCOMPARE(m.earned(keyOf(lateEntry()), answer), 11.0);
}

void TestAmendmentScore::shouldTakeARightElementBackForEachWrongOne()
{
    Json answer = denial();
    answer["letter"] = {"basis", "complain", "contact", "erased"};
    QCOMPARE(m.earned(keyOf(denial()), answer), 11.0);
    answer["letter"] = {"basis", "erased", "fee", "last-word"};
    QCOMPARE(m.earned(keyOf(denial()), answer), 9.0);
    Json key = denial();
    key["neutral"] = {"fee"};
    answer["letter"] = {"basis", "complain", "contact", "disagree", "include", "fee"};
    QCOMPARE(m.earned(keyOf(key), answer), 14.0);
}

void TestAmendmentScore::shouldTakeAnyDayBehindTheTermUpToThirtyDays_data()
{
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<bool>("right");
    QTest::newRow("the term itself") << QByteArray("2026-06-07") << false;
    QTest::newRow("a day more") << QByteArray("2026-06-08") << true;
    QTest::newRow("thirty days") << QByteArray("2026-07-07") << true;
    QTest::newRow("thirty-one days") << QByteArray("2026-07-08") << false;
}

void TestAmendmentScore::shouldTakeAnyDayBehindTheTermUpToThirtyDays()
{
    QFETCH(QByteArray, until);
    QFETCH(bool, right);
    const Json key{{"id", "r3"}, {"handling", "extend"}, {"due", "2026-06-07"}, {"extended", "2026-07-07"}};
    Json answer{{"id", "r3"}, {"handling", "extend"}, {"due", "2026-06-07"}};
    answer["extended"] = until.toStdString();
    QCOMPARE(m.earned(keyOf(key), answer), right ? 8.0 : 6.0);
    const auto told = m.assess(keyOf(key), {{"requests", Json::array({answer})}});
    QCOMPARE(find(told, "r3:extended")->reason.find("ours ") != std::string::npos, !right);
}

void TestAmendmentScore::shouldExplainAWrongHandlingWithRuleAndCitation()
{
    Json key = denial();
    key["others"] = Json::array({{{"handling", "extend"}, {"why", "It can be answered now."}, {"rule", "AM-EXTEND"}}});
    const auto told = m.assess(keyOf(key), {{"requests", Json::array({{{"id", "r3"}, {"handling", "extend"}}})}});
    const domain::Finding* finding = find(told, "r3:handling");
    QVERIFY(finding != nullptr);
    QVERIFY(finding->outcome == domain::Outcome::Wrong);
    QCOMPARE(finding->rule, std::string("AM-EXTEND"));
    QCOMPARE(finding->cite, std::string("45 CFR 164.526(b)(2)(ii)"));
    QVERIFY(finding->reason.find("It can be answered now") != std::string::npos);
    // A handling that the key does not speak of is explained too.
    const auto other = m.assess(keyOf(key), {{"requests", Json::array({{{"id", "r3"}, {"handling", "retract"}}})}});
    QVERIFY(find(other, "r3:handling")->reason.find("withdrawn") != std::string::npos);
    QCOMPARE(find(other, "r3:handling")->rule, std::string("AM-AUTHOR"));
}

void TestAmendmentScore::shouldGiveHalfForANearHandling()
{
    Json key = denial();
    key["others"] = Json::array({{{"handling", "refuse"}, {"why", "A denial has its form."}, {"near", true}}});
    const auto near = m.assess(
        keyOf(key), {{"requests", Json::array({{{"id", "r3"}, {"handling", "refuse"}, {"ground", "erase"}}})}});
    QCOMPARE(near.earned.number(), 2.0);
    QVERIFY(find(near, "r3:handling")->outcome == domain::Outcome::Partly);
}

void TestAmendmentScore::shouldReadAValueHoweverItIsTyped()
{
    const Json key{{"id", "r2"},
                   {"handling", "correct-demographics"},
                   {"field", "address"},
                   {"value", Json::array({"7 Millrace Court", "7 Millrace Court, Alder Ferry"})}};
    Json answer{{"id", "r2"}, {"handling", "correct-demographics"}, {"field", "address"}};
    answer["value"] = " 7  millrace court, ALDER FERRY ";
    QCOMPARE(m.earned(keyOf(key), answer), 7.0);
    answer["value"] = "9 Millrace Court";
    QCOMPARE(m.earned(keyOf(key), answer), 5.5);
    answer["field"] = "phone";
    QCOMPARE(m.earned(keyOf(key), answer), 4.0);
}

void TestAmendmentScore::shouldEarnNothingForARequestWhoseTextWasOverwritten()
{
    Json submission{{"requests", Json::array({lateEntry()})}};
    submission["edits"] =
        Json::array({{{"request", "r1"}, {"document", "progress"}, {"from", 12}, {"to", 16}, {"text", "right"}}});
    const auto altered = m.assess(keyOf(lateEntry()), submission);
    QCOMPARE(altered.earned.number(), 0.0);
    QCOMPARE(altered.critical, std::vector<std::string>{"altered:progress"});
    QCOMPARE(find(altered, "altered:progress")->cite, std::string("45 CFR 164.312(c)(1)"));
    QVERIFY((altered.figures.ratios.at("handled") == workflow::Ratio{0, 1}));
    // Another request keeps what it earned, and the failure stands all the same.
    submission["edits"][0]["request"] = "r2";
    const auto elsewhere = m.assess(keyOf(lateEntry()), submission);
    QCOMPARE(elsewhere.earned.number(), 13.0);
    QCOMPARE(elsewhere.critical.size(), std::size_t{1});
}

void TestAmendmentScore::shouldJudgeWhatTheWrongHandlingHasInCommon()
{
    // Granting what is to be denied gets nothing for the handling; the last day is the last day.
    QCOMPARE(m.earned(keyOf(denial()), {{"id", "r3"}, {"handling", "accept"}, {"due", "2026-06-07"}}), 2.0);
}

void TestAmendmentScore::shouldNameARuleWithEveryFinding()
{
    Json wrong = lateEntry();
    wrong["signer"] = "renner";
    const auto result = m.assess(keyOf(lateEntry()), {{"requests", Json::array({wrong})}});
    for (const domain::Finding& finding : result.findings) {
        QVERIFY2(!finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.reason.empty(), finding.id.c_str());
        QVERIFY2(m.rubric.criteria.contains(finding.criterion), finding.criterion.c_str());
    }
}

void TestAmendmentScore::shouldRefuseAKeyThatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const Json& patch, const char* pointer) {
        QTest::newRow(name) << QByteArray::fromStdString(patch.dump()) << QByteArray(pointer);
    };
    row("a part of another handling", {{"signer", "renner"}}, "/requests/0/signer");
    row("an unknown ground", {{"ground", "v"}}, "/requests/0/ground");
    row("a day that is none", {{"due", "2026-06-31"}}, "/requests/0/due");
    row("an element that is none", {{"letter", {"apology"}}}, "/requests/0/letter");
    row("itself among the others", {{"others", Json::array({{{"handling", "deny"}, {"why", "x"}}})}},
        "/requests/0/others");
    row("an unknown member", {{"points", 4}}, "/requests/0/points");
    row("no reason", {{"why", ""}}, "/requests/0/why");
}

void TestAmendmentScore::shouldRefuseAKeyThatMakesNoSense()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    Json key = keyOf(denial());
    QVERIFY(m.desk.task.checkKey(key).empty());
    key["requests"][0].update(Json::parse(patch.toStdString()));
    const auto issues = m.desk.task.checkKey(key);
    QVERIFY(!issues.empty());
    QCOMPARE(QByteArray::fromStdString(issues.front().pointer), pointer);
}

void TestAmendmentScore::shouldPassNoGuesser()
{
    Json key = keyOf(lateEntry());
    Json second = denial();
    second["why"] = "So.";
    second["rule"] = "AM-GROUND";
    key["requests"].push_back(second);
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        for (const workflow::Robot robot : {workflow::Robot::Random, workflow::Robot::Greedy}) {
            AmendmentDesk desk;
            for (const Json& each : desk.task.blindOps(robot, desk.context(), seed))
                desk.doOp(each);
            const auto result = m.assess(key, desk.submission());
            QVERIFY(result.earned.number() < 0.7 * result.possible.number());
        }
    }
}

QTEST_GUILESS_MAIN(TestAmendmentScore)
#include "tst_amendment_score.moc"
