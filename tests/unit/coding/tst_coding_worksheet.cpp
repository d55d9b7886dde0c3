// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingFixture.h"

#include "workflow/tasks/coding/CodingRemarks.h"
#include "workflow/tasks/coding/CodingState.h"

using namespace coding_test;
using workflow::coding::CodingState;

/// Ops, submission, key, live remarks and robots.
class CodingWorksheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void shouldNumberLinesAndNeverReuseThem();
    void shouldKeepCodesAsTypedInUpperCase();
    void shouldPlaceAndMoveLines();
    void shouldSetPoaUWhenAQueryIsRaisedAndKeepTheQuestion();
    void shouldCiteOnlyPlacesInTheChart();
    void shouldEditProcedures();
    void shouldRefusePoaForAnOutpatient();
    void shouldLeaveTheFormerStateUntouched();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldRefuseOpsOnLinesThatAreNotThere();

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
    [[nodiscard]] workflow::TaskContext context() const { return {m_definition, m_scenario, m.codes}; }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const;
    void doOp(const Json& op);
    void doOps(const std::vector<Json>& ops);
    [[nodiscard]] const CodingState& state() const { return dynamic_cast<const CodingState&>(*m_state); }
    [[nodiscard]] std::string order() const;

    Bench m;
    workflow::TaskDefinition m_definition;
    workflow::Scenario m_scenario;
    workflow::TaskStatePtr m_state;
};

void CodingWorksheetTest::init()
{
    m_definition = {"t1", "coding", "Code this stay", "e1", {}};
    m_scenario = {};
    domain::Encounter encounter;
    encounter.id = "e1";
    encounter.type = domain::EncounterClass::Inpatient;
    encounter.admitted = *domain::parseLocalTime("2026-05-04T16:40");
    encounter.discharged = *domain::parseLocalTime("2026-05-09T11:20");
    m_scenario.chart.encounters = {encounter};
    domain::Document document;
    document.header.id = "hp";
    document.header.version = 2;
    document.body = "Caf\u00e9 patient with Hypokalemia and shortness of breath.";
    m_scenario.chart.documents = {document};
    m_state = m.task.start(context());
}

domain::Result<workflow::TaskStatePtr> CodingWorksheetTest::tryOp(const Json& op) const
{
    const auto parsed = m.task.parseOp(op);
    if (!parsed)
        return parsed.error();
    return m.task.apply(*m_state, **parsed, context());
}

void CodingWorksheetTest::doOp(const Json& op)
{
    const auto next = tryOp(op);
    if (!next)
        qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
    m_state = *next;
}

void CodingWorksheetTest::doOps(const std::vector<Json>& ops)
{
    for (const Json& op : ops)
        doOp(op);
}

std::string CodingWorksheetTest::order() const
{
    std::string ids;
    for (const auto& line : state().diagnoses)
        ids += line.id + " ";
    return ids;
}

void CodingWorksheetTest::shouldNumberLinesAndNeverReuseThem()
{
    doOps({{{"op", "diagnosis.add"}, {"code", "I11.0"}},
           {{"op", "diagnosis.add"}, {"code", "I50.23"}},
           {{"op", "diagnosis.remove"}, {"line", "d2"}},
           {{"op", "diagnosis.add"}, {"code", "J44.9"}},
           {{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT44ZZ"}}});
    QCOMPARE(order(), std::string("d1 d3 "));
    QCOMPARE(state().procedures.at(0).id, std::string("p1"));
}

void CodingWorksheetTest::shouldKeepCodesAsTypedInUpperCase()
{
    doOp({{"op", "diagnosis.add"}, {"code", "  i11.0 "}});
    doOp({{"op", "diagnosis.add"}, {"code", "nonsense 1"}});
    doOp({{"op", "diagnosis.set"}, {"line", "d1"}, {"code", "i110"}});
    QCOMPARE(state().diagnoses[0].code, std::string("I110"));
    QCOMPARE(state().diagnoses[1].code, std::string("NONSENSE 1"));
}

void CodingWorksheetTest::shouldPlaceAndMoveLines()
{
    doOps({{{"op", "diagnosis.add"}, {"code", "A"}},
           {{"op", "diagnosis.add"}, {"code", "B"}},
           {{"op", "diagnosis.add"}, {"code", "C"}, {"at", 0}}});
    QCOMPARE(order(), std::string("d3 d1 d2 "));
    doOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 2}});
    QCOMPARE(order(), std::string("d1 d2 d3 "));
    doOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 0}});
    QCOMPARE(order(), std::string("d3 d1 d2 "));
    QCOMPARE(tryOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 3}}).error().code,
             std::string("coding.no-position"));
    QCOMPARE(tryOp({{"op", "diagnosis.add"}, {"code", "D"}, {"at", 4}}).error().code,
             std::string("coding.no-position"));
}

void CodingWorksheetTest::shouldSetPoaUWhenAQueryIsRaisedAndKeepTheQuestion()
{
    doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", true}, {"question", "Since when?"}});
    QCOMPARE(state().diagnoses[0].poa, std::string("U"));
    QVERIFY(state().diagnoses[0].query);
    doOp({{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "N"}});
    doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", false}});
    QVERIFY(!state().diagnoses[0].query);
    QCOMPARE(state().diagnoses[0].question, std::string("Since when?"));
    QCOMPARE(state().diagnoses[0].poa, std::string("N"));
}

void CodingWorksheetTest::shouldCiteOnlyPlacesInTheChart()
{
    doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    const auto length = domain::codePoints(m_scenario.chart.documents[0].body);
    const auto cite = [&](const std::string& document, std::size_t from, std::size_t to) {
        return tryOp({{"op", "evidence.cite"}, {"line", "d1"}, {"document", document}, {"from", from}, {"to", to}});
    };
    QCOMPARE(cite("nowhere", 0, 4).error().code, std::string("coding.no-document"));
    QCOMPARE(cite("hp", 0, length + 1).error().code, std::string("coding.span-outside"));
    QCOMPARE(cite("hp", 4, 4).error().code, std::string("coding.op-malformed"));
    QVERIFY(cite("hp", 0, length).ok());
    const Json op{{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 18}, {"to", 29}};
    doOps({op, op});
    QCOMPARE(state().diagnoses[0].evidence.size(), std::size_t{1});
    QCOMPARE(state().diagnoses[0].evidence[0].version, 2);
    QCOMPARE(tryOp({{"op", "evidence.remove"}, {"line", "d1"}, {"index", 1}}).error().code,
             std::string("coding.no-citation"));
    doOp({{"op", "evidence.remove"}, {"line", "d1"}, {"index", 0}});
    QVERIFY(state().diagnoses[0].evidence.empty());
}

void CodingWorksheetTest::shouldEditProcedures()
{
    doOps({{{"op", "procedure.add"}, {"system", "px"}, {"code", "px-1001"}},
           {{"op", "procedure.add"}, {"system", "hcpcs"}, {"code", "J1885"}},
           {{"op", "procedure.set"}, {"line", "p2"}, {"units", 2}, {"modifiers", {" jz "}}},
           {{"op", "procedure.set"}, {"line", "p1"}, {"system", "hcpcs"}, {"code", "J0696"}},
           {{"op", "procedure.move"}, {"line", "p2"}, {"to", 0}},
           {{"op", "evidence.cite"}, {"line", "p1"}, {"document", "hp"}, {"from", 0}, {"to", 4}}});
    QCOMPARE(state().procedures[0].code, std::string("J1885"));
    QCOMPARE(state().procedures[0].units, 2);
    QCOMPARE(state().procedures[0].modifiers, std::vector<std::string>{"JZ"});
    QVERIFY(state().procedures[1].system == System::Hcpcs);
    QCOMPARE(state().procedures[1].evidence.size(), std::size_t{1});
    doOp({{"op", "procedure.remove"}, {"line", "p1"}});
    QCOMPARE(state().procedures.size(), std::size_t{1});
}

void CodingWorksheetTest::shouldRefusePoaForAnOutpatient()
{
    m_scenario.chart.encounters[0].type = domain::EncounterClass::Clinic;
    doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    QCOMPARE(tryOp({{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}}).error().code,
             std::string("coding.poa-not-here"));
    doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", true}});
    QCOMPARE(state().diagnoses[0].poa, std::string());
}

void CodingWorksheetTest::shouldLeaveTheFormerStateUntouched()
{
    doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    const auto before = m_state;
    doOp({{"op", "notes.set"}, {"text", "ask Dr. Renner"}});
    doOp({{"op", "first.set"}, {"code", "r06.02"}});
    QCOMPARE(dynamic_cast<const CodingState&>(*before).notes, std::string());
    QCOMPARE(state().first, std::string("R06.02"));
}

void CodingWorksheetTest::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    const std::map<const char*, const char*> cases{
        {"no object", "[]"},
        {"no op", "{}"},
        {"unknown op", R"({"op":"diagnosis.delete","line":"d1"})"},
        {"no code", R"({"op":"diagnosis.add"})"},
        {"blank code", R"({"op":"diagnosis.add","code":" "})"},
        {"code is a number", R"({"op":"diagnosis.add","code":110})"},
        {"stranger", R"({"op":"diagnosis.add","code":"I10","poa":"Y"})"},
        {"negative position", R"({"op":"diagnosis.add","code":"I10","at":-1})"},
        {"half position", R"({"op":"diagnosis.move","line":"d1","to":0.5})"},
        {"poa X", R"({"op":"diagnosis.poa","line":"d1","poa":"X"})"},
        {"poa missing", R"({"op":"diagnosis.poa","line":"d1"})"},
        {"line of a procedure", R"({"op":"diagnosis.poa","line":"p1","poa":"Y"})"},
        {"line of a diagnosis", R"({"op":"procedure.remove","line":"d1"})"},
        {"system missing", R"({"op":"procedure.add","code":"0FT44ZZ"})"},
        {"unknown system", R"({"op":"procedure.add","system":"cpt","code":"99999"})"},
        {"no units", R"({"op":"procedure.set","line":"p1","units":0})"},
        {"modifiers are text", R"({"op":"procedure.set","line":"p1","modifiers":"JZ"})"},
        {"on is text", R"({"op":"diagnosis.query","line":"d1","on":"yes"})"},
        {"span turned round", R"({"op":"evidence.cite","line":"d1","document":"hp","from":9,"to":3})"},
    };
    for (const auto& [name, op] : cases)
        QTest::newRow(name) << QString::fromUtf8(op);
}

void CodingWorksheetTest::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto result = m.task.parseOp(Json::parse(op.toStdString()));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("coding.op-malformed"));
    QVERIFY(!result.error().detail.empty());
}

void CodingWorksheetTest::shouldRefuseOpsOnLinesThatAreNotThere()
{
    const std::vector<Json> ops{{{"op", "diagnosis.set"}, {"line", "d1"}, {"code", "I10"}},
                                {{"op", "diagnosis.remove"}, {"line", "d1"}},
                                {{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}},
                                {{"op", "procedure.set"}, {"line", "p1"}, {"units", 2}},
                                {{"op", "procedure.move"}, {"line", "p1"}, {"to", 0}},
                                {{"op", "evidence.cite"}, {"line", "d9"}, {"document", "hp"}, {"from", 0}, {"to", 1}}};
    for (const Json& op : ops)
        QCOMPARE(tryOp(op).error().code, std::string("coding.no-line"));
}

void CodingWorksheetTest::shouldWriteASubmissionThatReadsBack()
{
    doOps({{{"op", "diagnosis.add"}, {"code", "I11.0"}},
           {{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}},
           {{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 0}, {"to", 4}},
           {{"op", "diagnosis.add"}, {"code", "E87.6"}},
           {{"op", "diagnosis.query"}, {"line", "d2"}, {"on", true}, {"question", "?"}},
           {{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT44ZZ"}}});
    const Json submission = m.task.submission(*m_state);
    QCOMPARE(submission["diagnoses"][0]["poa"], Json("Y"));
    QCOMPARE(submission["diagnoses"][0]["evidence"][0]["to"], Json(4));
    QCOMPARE(submission["diagnoses"][1]["query"], Json(true));
    QCOMPARE(submission["procedures"][0]["system"], Json("icd10pcs"));
    Json key = keyOf({"I11.0 Y", "E87.6 U"});
    key["procedures"] = {{{"code", "0FT44ZZ"}}};
    QCOMPARE(m.earned(key, submission), 26.0);
}

void CodingWorksheetTest::shouldReportEveryIssueOfASubmission()
{
    const Json submission = Json::parse(R"({"diagnoses":[{"poa":"Y"},{"code":"I10","poa":"maybe"},7,
        {"code":"E11.9","evidence":[{"document":"hp","from":4}]},{"code":"E11.9","title":"Diabetes"}],
        "procedures":{"code":"x"},"note":"typo"})");
    const auto result = m.raw(keyOf({"I10"}), submission);
    std::set<std::string> pointers;
    for (const workflow::Issue& issue : std::get<1>(result))
        pointers.insert(issue.pointer);
    const std::set<std::string> expected{
        "/diagnoses/0/code",  "/diagnoses/1/poa", "/diagnoses/2", "/diagnoses/3/evidence/0/to",
        "/diagnoses/4/title", "/procedures",      "/note"};
    QVERIFY(pointers == expected);
    QCOMPARE(std::get<1>(m.raw(keyOf({"I10"}), Json{{"diagnoses", "I13.0"}})).at(0).pointer, std::string("/diagnoses"));
    QCOMPARE(std::get<1>(m.raw(keyOf({"I10"}), Json::object())).at(0).pointer, std::string("/diagnoses"));
    QCOMPARE(std::get<1>(m.raw(keyOf({"I10"}), Json::array())).at(0).pointer, std::string());
}

void CodingWorksheetTest::shouldTakeBlankPoaInAnyForm()
{
    const Json key = keyOf({"I10 Y", "Z95.0 exempt"});
    for (const char* blank : {R"("")", R"("exempt")", "null"}) {
        Json answer = submit({"I10 Y", "Z95.0"});
        answer["diagnoses"][1]["poa"] = Json::parse(blank);
        QCOMPARE(m.earned(key, answer), 16.0);
    }
}

void CodingWorksheetTest::shouldReportEveryIssueOfAKey()
{
    const Json key = Json::parse(R"({"setting":"ward","admitted":"yesterday","diagnoses":[{"code":"","poa":"1"},
        {"code":"I10","role":"first","severity":"high"}],"procedures":[{"code":"J1885","units":0,"system":"cpt"}],
        "orderedPairs":[["I10"]],"penalise":[{"code":"I10","when":"never","cost":-1}],"neutral":"I10"})");
    std::set<std::string> pointers;
    for (const workflow::Issue& issue : m.task.checkKey(key))
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
    QVERIFY(m.task.perfect(key).empty());
    QCOMPARE(std::get<1>(m.raw(key, submit({}))).at(0).pointer, std::string("/key/setting"));
}

void CodingWorksheetTest::shouldTellAnAuthorWhatMakesNoSense()
{
    const auto pointers = [&](const Json& key) {
        std::vector<std::string> result;
        for (const workflow::Issue& issue : m.task.checkKey(key))
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

void CodingWorksheetTest::shouldTakeTheFirstForThePrincipalByDefault()
{
    Json key = keyOf({"I11.0", "E11.9"});
    QCOMPARE(m.assess(key, submit({})).possible, Points::of(14));
    key["diagnoses"][1]["role"] = "principal";
    QCOMPARE(m.earned(key, submit({"E11.9", "I11.0"})), 14.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "E11.9"})), 9.0);
}

void CodingWorksheetTest::shouldRemarkOnLines()
{
    for (const char* typed : {"I11.0", "N18.3", "N18.99", "hello", "K35.80", "I110", "Z95.0"})
        doOp({{"op", "diagnosis.add"}, {"code", typed}});
    doOp({{"op", "diagnosis.poa"}, {"line", "d7"}, {"poa", "Y"}});
    doOp({{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 0}, {"to", 4}});
    doOp({{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT49ZZ"}});
    std::map<std::string, std::set<std::string>> told;
    for (const auto& remark : remarks(state(), context())) {
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

    m_scenario.chart.encounters[0].discharged = *domain::parseLocalTime("2027-01-02T10:00");
    const auto late = remarks(state(), context());
    QVERIFY(std::any_of(late.begin(), late.end(),
                        [](const auto& remark) { return remark.line == "d1" && remark.id == "not-on-date"; }));
}

void CodingWorksheetTest::shouldRemarkNoPoaOutsideTheInpatientSetting()
{
    m_scenario.chart.encounters[0].type = domain::EncounterClass::Emergency;
    doOp({{"op", "diagnosis.add"}, {"code", "I11.0"}});
    const auto told = remarks(state(), context());
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].id, std::string("no-evidence"));
    QCOMPARE(code(told[0].severity), std::string_view("info"));
}

void CodingWorksheetTest::shouldSolveAnyKeyToAHundredPercent()
{
    Json key = keyOf({"E11.9 Y", "F02.B0 Y", "G30.1 Y", "I11.0 Y", "Z95.0 exempt"});
    key["diagnoses"][3]["role"] = "principal";
    key["diagnoses"][0]["evidence"] = Json::array({{{"document", "hp"}, {"from", 0}, {"to", 4}}});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    key["procedures"] = Json::parse(R"([{"system":"hcpcs","code":"J1885","role":"other","units":3,"modifiers":["JZ"]},
                                        {"system":"icd10pcs","code":"0FT44ZZ","role":"principal"}])");
    QVERIFY(m.task.checkKey(key).empty());
    doOps(m.task.perfect(key));
    const auto result = m.assess(key, m.task.submission(*m_state));
    QCOMPARE(result.earned, result.possible);
    QCOMPARE(result.figures.casesPerfect, 1);
    QVERIFY(!find(result, "dx:E11.9")->evidenceMissing);
}

void CodingWorksheetTest::shouldPlayTheSameRandomGameForTheSameSeed()
{
    const auto first = m.task.blindOps(workflow::Robot::Random, context(), 7);
    QVERIFY(!first.empty());
    QVERIFY(first == m.task.blindOps(workflow::Robot::Random, context(), 7));
    QVERIFY(first != m.task.blindOps(workflow::Robot::Random, context(), 8));
    doOps(first);
}

void CodingWorksheetTest::shouldLetTheIdleRobotDoNothing()
{
    QVERIFY(m.task.blindOps(workflow::Robot::Idle, context(), 1).empty());
    QCOMPARE(m.earned(keyOf({"I10"}), m.task.submission(*m_state)), 0.0);
}

void CodingWorksheetTest::shouldLetTheGreedyRobotTakeWhatTheChartNames()
{
    const auto ops = m.task.blindOps(workflow::Robot::Greedy, context(), 1);
    std::set<std::string> codes;
    for (const Json& op : ops) {
        if (op["op"] == "diagnosis.add")
            codes.insert(op["code"].get<std::string>());
    }
    QVERIFY((codes == std::set<std::string>{"E87.6", "R06.02"}));
    doOps(ops);
}

QTEST_GUILESS_MAIN(CodingWorksheetTest)
#include "tst_coding_worksheet.moc"
