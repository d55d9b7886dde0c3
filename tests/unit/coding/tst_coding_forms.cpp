// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingDesk.h"

#include "workflow/tasks/coding/CodingRemarks.h"

using namespace coding_test;

/// Submission, key, live remarks and robots.
class CodingFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void shouldWriteASubmissionThatReadsBack();
    void shouldReportEveryIssueOfASubmission();
    void shouldTakeBlankPoaInAnyForm();
    void shouldReportEveryIssueOfAKey();
    void shouldTellAnAuthorWhatMakesNoSense();
    void shouldTakeTheFirstForThePrincipalByDefault();

    void shouldRemarkOnLines();
    void shouldRemarkNoPoaOutsideTheInpatientSetting();

    void shouldSolveAnyKeyToAHundredPercent();
    void shouldPlayTheSameRandomGameForTheSameSeed();
    void shouldLetTheIdleRobotDoNothing();
    void shouldLetTheGreedyRobotTakeWhatTheChartNames();

private:
    std::unique_ptr<Desk> m_desk;
};

void CodingFormsTest::shouldWriteASubmissionThatReadsBack()
{
    m_desk->doOps({{{"op", "diagnosis.add"}, {"code", "I11.0"}},
                   {{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}},
                   {{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 0}, {"to", 4}},
                   {{"op", "diagnosis.add"}, {"code", "E87.6"}},
                   {{"op", "diagnosis.query"}, {"line", "d2"}, {"on", true}, {"question", "?"}},
                   {{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT44ZZ"}}});
    const Json submission = m_desk->bench.task.submission(*m_desk->current);
    QCOMPARE(submission["diagnoses"][0]["poa"], Json("Y"));
    QCOMPARE(submission["diagnoses"][0]["evidence"][0]["to"], Json(4));
    QCOMPARE(submission["diagnoses"][1]["query"], Json(true));
    QCOMPARE(submission["procedures"][0]["system"], Json("icd10pcs"));
    Json key = keyOf({"I11.0 Y", "E87.6 U"});
    key["procedures"] = {{{"code", "0FT44ZZ"}}};
    QCOMPARE(m_desk->bench.earned(key, submission), 26.0);
}

void CodingFormsTest::shouldReportEveryIssueOfASubmission()
{
    const Json submission = Json::parse(R"({"diagnoses":[{"poa":"Y"},{"code":"I10","poa":"maybe"},7,
        {"code":"E11.9","evidence":[{"document":"hp","from":4}]},{"code":"E11.9","title":"Diabetes"}],
        "procedures":{"code":"x"},"note":"typo"})");
    const auto result = m_desk->bench.raw(keyOf({"I10"}), submission);
    std::set<std::string> pointers;
    for (const workflow::Issue& issue : std::get<1>(result))
        pointers.insert(issue.pointer);
    const std::set<std::string> expected{
        "/diagnoses/0/code",  "/diagnoses/1/poa", "/diagnoses/2", "/diagnoses/3/evidence/0/to",
        "/diagnoses/4/title", "/procedures",      "/note"};
    QVERIFY(pointers == expected);
    QCOMPARE(std::get<1>(m_desk->bench.raw(keyOf({"I10"}), Json{{"diagnoses", "I13.0"}})).at(0).pointer,
             std::string("/diagnoses"));
    QCOMPARE(std::get<1>(m_desk->bench.raw(keyOf({"I10"}), Json::object())).at(0).pointer, std::string("/diagnoses"));
    QCOMPARE(std::get<1>(m_desk->bench.raw(keyOf({"I10"}), Json::array())).at(0).pointer, std::string());
}

void CodingFormsTest::shouldTakeBlankPoaInAnyForm()
{
    const Json key = keyOf({"I10 Y", "Z95.0 exempt"});
    for (const char* blank : {R"("")", R"("exempt")", "null"}) {
        Json answer = submit({"I10 Y", "Z95.0"});
        answer["diagnoses"][1]["poa"] = Json::parse(blank);
        QCOMPARE(m_desk->bench.earned(key, answer), 16.0);
    }
}

void CodingFormsTest::shouldReportEveryIssueOfAKey()
{
    const Json key = Json::parse(R"({"setting":"ward","admitted":"yesterday","diagnoses":[{"code":"","poa":"1"},
        {"code":"I10","role":"first","severity":"high"}],"procedures":[{"code":"J1885","units":0,"system":"cpt"}],
        "orderedPairs":[["I10"]],"penalise":[{"code":"I10","when":"never","cost":-1}],"neutral":"I10"})");
    std::set<std::string> pointers;
    for (const workflow::Issue& issue : m_desk->bench.task.checkKey(key))
        pointers.insert(issue.pointer);
    const std::set<std::string> expected{"/setting",
                                         "/admitted",
                                         "/diagnoses/0/code",
                                         "/diagnoses/0/poa",
                                         "/diagnoses/1/role",
                                         "/diagnoses/1/severity",
                                         "/procedures/0/units",
                                         "/procedures/0/system",
                                         "/orderedPairs/0",
                                         "/penalise/0/when",
                                         "/penalise/0/cost",
                                         "/neutral"};
    QVERIFY(pointers == expected);
    QVERIFY(m_desk->bench.task.perfect(key).empty());
    QCOMPARE(std::get<1>(m_desk->bench.raw(key, submit({}))).at(0).pointer, std::string("/key/setting"));
}

void CodingFormsTest::shouldTellAnAuthorWhatMakesNoSense()
{
    const auto pointers = [&](const Json& key) {
        std::vector<std::string> result;
        for (const workflow::Issue& issue : m_desk->bench.task.checkKey(key))
            result.push_back(issue.pointer);
        return result;
    };
    using Pointers = std::vector<std::string>;
    Json key = keyOf({"I11.0", "E11.9"});
    QVERIFY(pointers(key).empty());
    QCOMPARE(pointers(keyOf({"I11.0", "I11.0"})), Pointers{"/diagnoses/1"});
    key["penalize"] = Json::array();
    QCOMPARE(pointers(key), Pointers{"/penalize"});
    key.erase("penalize");
    key["neutral"] = {"E11.9"};
    QCOMPARE(pointers(key), Pointers{"/diagnoses/1"});
    key["neutral"] = Json::array();
    key["orderedPairs"] = Json::array({Json::array({"E11.9", "I11.0"})});
    QCOMPARE(pointers(key), Pointers{"/orderedPairs/0"});
    QCOMPARE(pointers(keyOf({})), Pointers{"/diagnoses"});
}

void CodingFormsTest::shouldTakeTheFirstForThePrincipalByDefault()
{
    Json key = keyOf({"I11.0", "E11.9"});
    QCOMPARE(m_desk->bench.assess(key, submit({})).possible, Points::of(14));
    key["diagnoses"][1]["role"] = "principal";
    QCOMPARE(m_desk->bench.earned(key, submit({"E11.9", "I11.0"})), 14.0);
    QCOMPARE(m_desk->bench.earned(key, submit({"I11.0", "E11.9"})), 9.0);
}

void CodingFormsTest::shouldRemarkOnLines()
{
    for (const char* typed : {"I11.0", "N18.3", "N18.99", "hello", "K35.80", "I110", "Z95.0"})
        m_desk->doOp({{"op", "diagnosis.add"}, {"code", typed}});
    m_desk->doOp({{"op", "diagnosis.poa"}, {"line", "d7"}, {"poa", "Y"}});
    m_desk->doOp({{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 0}, {"to", 4}});
    m_desk->doOp({{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT49ZZ"}});
    std::map<std::string, std::set<std::string>> told;
    for (const auto& remark : remarks(m_desk->state(), m_desk->context())) {
        told[remark.line].insert(remark.id);
        QVERIFY(!remark.message.empty());
    }
    using Ids = std::set<std::string>;
    QVERIFY(told["d1"] == Ids{"poa-missing"});
    QVERIFY((told["d2"] == Ids{"header-code", "no-evidence"}));
    QVERIFY((told["d3"] == Ids{"unknown-code", "no-evidence"}));
    QVERIFY((told["d4"] == Ids{"malformed", "no-evidence"}));
    QVERIFY((told["d5"] == Ids{"unsupported-edition", "poa-missing", "no-evidence"}));
    QVERIFY((told["d6"] == Ids{"duplicate-code", "poa-missing", "no-evidence"}));
    QVERIFY((told["d7"] == Ids{"poa-not-allowed", "no-evidence"}));
    QVERIFY((told["p1"] == Ids{"unknown-code", "no-evidence"}));

    m_desk->scenario.chart.encounters[0].discharged = *domain::parseLocalTime("2027-01-02T10:00");
    const auto late = remarks(m_desk->state(), m_desk->context());
    QVERIFY(std::any_of(late.begin(), late.end(),
                        [](const auto& remark) { return remark.line == "d1" && remark.id == "not-on-date"; }));
}

void CodingFormsTest::shouldRemarkNoPoaOutsideTheInpatientSetting()
{
    m_desk->scenario.chart.encounters[0].type = domain::EncounterClass::Emergency;
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "I11.0"}});
    const auto told = remarks(m_desk->state(), m_desk->context());
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].id, std::string("no-evidence"));
    QCOMPARE(code(told[0].severity), std::string_view("info"));
}

void CodingFormsTest::shouldSolveAnyKeyToAHundredPercent()
{
    Json key = keyOf({"E11.9 Y", "F02.B0 Y", "G30.1 Y", "I11.0 Y", "Z95.0 exempt"});
    key["diagnoses"][3]["role"] = "principal";
    key["diagnoses"][0]["evidence"] = Json::array({{{"document", "hp"}, {"from", 0}, {"to", 4}}});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    key["procedures"] = Json::parse(R"([{"system":"hcpcs","code":"J1885","role":"other","units":3,"modifiers":["JZ"]},
                                        {"system":"icd10pcs","code":"0FT44ZZ","role":"principal"}])");
    QVERIFY(m_desk->bench.task.checkKey(key).empty());
    m_desk->doOps(m_desk->bench.task.perfect(key));
    const auto result = m_desk->bench.assess(key, m_desk->bench.task.submission(*m_desk->current));
    QCOMPARE(result.earned, result.possible);
    QCOMPARE(result.figures.casesPerfect, 1);
    QVERIFY(!find(result, "dx:E11.9")->evidenceMissing);
}

void CodingFormsTest::shouldPlayTheSameRandomGameForTheSameSeed()
{
    const auto first = m_desk->bench.task.blindOps(workflow::Robot::Random, m_desk->context(), 7);
    QVERIFY(!first.empty());
    QVERIFY(first == m_desk->bench.task.blindOps(workflow::Robot::Random, m_desk->context(), 7));
    QVERIFY(first != m_desk->bench.task.blindOps(workflow::Robot::Random, m_desk->context(), 8));
    m_desk->doOps(first);
}

void CodingFormsTest::shouldLetTheIdleRobotDoNothing()
{
    QVERIFY(m_desk->bench.task.blindOps(workflow::Robot::Idle, m_desk->context(), 1).empty());
    QCOMPARE(m_desk->bench.earned(keyOf({"I10"}), m_desk->bench.task.submission(*m_desk->current)), 0.0);
}

void CodingFormsTest::shouldLetTheGreedyRobotTakeWhatTheChartNames()
{
    const auto ops = m_desk->bench.task.blindOps(workflow::Robot::Greedy, m_desk->context(), 1);
    std::set<std::string> codes;
    for (const Json& op : ops) {
        if (op["op"] == "diagnosis.add")
            codes.insert(op["code"].get<std::string>());
    }
    QVERIFY((codes == std::set<std::string>{"E87.6", "R06.02"}));
    m_desk->doOps(ops);
}

QTEST_GUILESS_MAIN(CodingFormsTest)
#include "tst_coding_forms.moc"
