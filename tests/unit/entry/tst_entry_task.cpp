// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the data-entry worksheet, and what an answer earns by the rubric that ships.
#include "scoring/RubricReader.h"
#include "workflow/tasks/entry/EntryTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using domain::Json;
using domain::Points;
using workflow::entry::EntryTask;

namespace {

Json shipped(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

Json field(const char* id, const char* kind, const char* weight, Json more = Json::object())
{
    Json json{{"id", id}, {"section", "s"}, {"label", id}, {"kind", kind}, {"weight", weight}};
    json.update(more);
    return json;
}

Json forms()
{
    return Json::array(
        {{{"id", "slip"},
          {"title", "Slip"},
          {"number", "1"},
          {"sections", {{{"id", "s"}, {"title", "All"}}}},
          {"fields",
           {field("name", "name", "identity", {{"required", true}}),
            field("born", "date", "identity", {{"required", true}}), field("phone", "phone", "routine"),
            field("weight", "number", "clinical",
                  {{"unit", "kg"},
                   {"decimals", 1},
                   {"least", 2},
                   {"most", 250},
                   {"conversions", {{{"unit", "lb"}, {"factor", 0.45359237}}}}}),
            field("sex", "choice", "clinical",
                  {{"options", {{{"code", "F"}, {"title", "Female"}}, {{"code", "M"}, {"title", "Male"}}}}}),
            field("note", "text", "routine")}}}});
}

Json plain(const char* id, const char* text)
{
    return {{"field", id}, {"strokes", {{{"kind", "plain"}, {"text", text}}}}};
}

Json material(const char* mode = "key")
{
    Json paper{{"id", "p1"},
               {"form", "slip"},
               {"title", "Slip"},
               {"ink", {plain("name", "Odile Carrow"), plain("born", "4/12/61"), plain("weight", "178 lb")}}};
    if (std::string(mode) == "compare") {
        paper["first"] = {{"name", "ODILE CARROW"}, {"born", "1961-04-12"}, {"weight", "178"}, {"sex", "F"}};
        paper["second"] = {{"name", "Odile Carrow"}, {"born", "1961-12-04"}, {"weight", "178"}, {"sex", "M"}};
    }
    return {{"mode", mode}, {"today", "2026-05-04"}, {"forms", forms()}, {"papers", Json::array({paper})}};
}

Json key()
{
    return {{"mode", "key"},
            {"forms", forms()},
            {"papers",
             {{{"id", "p1"},
               {"form", "slip"},
               {"title", "Slip"},
               {"fields",
                {{{"field", "name"}, {"value", "Odile Carrow"}},
                 {{"field", "born"}, {"value", "1961-04-12"}},
                 {{"field", "phone"}, {"unclear", "illegible"}},
                 {{"field", "weight"}, {"value", "80.7"}},
                 {{"field", "sex"}, {"value", "F"}}}}}}}};
}

Json compareKey()
{
    return {{"mode", "compare"},
            {"forms", forms()},
            {"papers",
             {{{"id", "p1"},
               {"form", "slip"},
               {"title", "Slip"},
               {"fields",
                {{{"field", "name"}, {"value", "Odile Carrow"}, {"first", "ODILE CARROW"}, {"second", "Odile Carrow"}},
                 {{"field", "born"}, {"value", "1961-04-12"}, {"first", "1961-04-12"}, {"second", "1961-12-04"}},
                 {{"field", "weight"}, {"value", "80.7"}, {"first", "178"}, {"second", "178"}},
                 {{"field", "sex"}, {"unclear", "conflict"}, {"first", "F"}, {"second", "M"}}}}}}}};
}

Json answer(Json fields, bool complete = true)
{
    return {{"forms", {{{"form", "p1"}, {"complete", complete}, {"fields", std::move(fields)}}}}};
}

Json keyed(const char* id, const char* value)
{
    return {{"field", id}, {"value", value}};
}

Json flagged(const char* id, const char* reason)
{
    return {{"field", id}, {"unclear", reason}};
}

Json kept(const char* id, const char* side)
{
    return {{"field", id}, {"keep", side}};
}

/// Test rows hold their JSON as text.
QByteArray text(const Json& json)
{
    return QByteArray::fromStdString(json.dump());
}

Json parsed(const QByteArray& text)
{
    return Json::parse(text.toStdString());
}

} // namespace

class TestEntryTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldScoreByTheRubric_data();
    void shouldScoreByTheRubric();
    void shouldScoreAComparison_data();
    void shouldScoreAComparison();
    void shouldNameARuleForEveryDeduction();
    void shouldCountFieldsFormsAndFlags();
    void shouldRefuseAnOpAndLeaveTheFormAlone_data();
    void shouldRefuseAnOpAndLeaveTheFormAlone();
    void shouldTakeWhatIsOutOfRange();
    void shouldCloseAFormOnlyWhenNothingIsOpen();
    void shouldKeepAClosedFormAsItIs();
    void shouldSolveItsOwnKey();
    void shouldReportMalformedSubmissionsKeysAndMaterial();

private:
    workflow::Assessment assess(const Json& submission, const Json& wanted) const;
    domain::Result<workflow::TaskStatePtr> play(const std::vector<Json>& ops, const Json& onDesk) const;

    EntryTask m_task;
    domain::Rubric m_rubric;
    domain::RuleBook m_rules;
    workflow::PinnedCodes m_codes;
};

void TestEntryTask::initTestCase()
{
    auto rubric = scoring::rubricFrom(shipped("rubrics/entry.json"));
    QVERIFY(rubric.ok());
    m_rubric = *rubric;
    auto rules = scoring::rulesFrom(shipped("rules/entry.json"));
    QVERIFY(rules.ok());
    m_rules = domain::RuleBook(*rules);
}

workflow::Assessment TestEntryTask::assess(const Json& submission, const Json& wanted) const
{
    const auto result = m_task.assess(submission, wanted, {m_rubric, m_rules, m_codes, nullptr, {}, nullptr});
    const auto* assessment = std::get_if<workflow::Assessment>(&result);
    if (assessment == nullptr)
        qFatal("%s", std::get<std::vector<workflow::Issue>>(result).front().message.c_str());
    return *assessment;
}

domain::Result<workflow::TaskStatePtr> TestEntryTask::play(const std::vector<Json>& ops, const Json& onDesk) const
{
    workflow::TaskDefinition task;
    task.id = "t1";
    task.material = onDesk;
    const workflow::Scenario scenario;
    const workflow::TaskContext context{task, scenario, m_codes};
    auto state = m_task.start(context);
    for (const Json& op : ops) {
        const auto read = m_task.parseOp(op);
        if (!read)
            return read.error();
        auto next = m_task.apply(*state, **read, context);
        if (!next)
            return next.error();
        state = std::move(*next);
    }
    return state;
}

void TestEntryTask::shouldScoreByTheRubric_data()
{
    // Name 3, born 3, phone 1, weight 2, sex 2, complete 1: 12 in all.
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<double>("earned");
    const Json right = Json::array({keyed("name", "Odile Carrow"), keyed("born", "1961-04-12"),
                                    flagged("phone", "illegible"), keyed("weight", "80.7"), keyed("sex", "F")});
    const auto with = [&](std::size_t at, const Json& other) {
        Json fields = right;
        fields[at] = other;
        return answer(fields);
    };
    const auto plus = [&](const Json& other) {
        Json fields = right;
        fields.push_back(other);
        return answer(fields);
    };
    QTest::newRow("all right") << text(answer(right)) << 12.0;
    QTest::newRow("idle") << text(Json{{"forms", Json::array()}}) << 0.0;
    QTest::newRow("not closed") << text(answer(right, false)) << 11.0;
    QTest::newRow("closed and empty") << text(answer(Json::array())) << 0.0;
    QTest::newRow("capitals are no mistake") << text(with(0, keyed("name", "ODILE CARROW"))) << 12.0;
    QTest::newRow("a letter lost") << text(with(0, keyed("name", "Odile Carow"))) << 10.5;
    QTest::newRow("another name") << text(with(0, keyed("name", "Odile Gantry"))) << 9.0;
    QTest::newRow("a digit of the date") << text(with(1, keyed("born", "1961-04-13"))) << 9.75;
    QTest::newRow("a guess") << text(with(2, keyed("phone", "555-0142"))) << 9.0;
    QTest::newRow("another reason") << text(with(2, flagged("phone", "conflict"))) << 11.5;
    QTest::newRow("pounds kept as kilograms") << text(with(3, keyed("weight", "178"))) << 8.0;
    QTest::newRow("another of the list") << text(with(4, keyed("sex", "M"))) << 10.0;
    QTest::newRow("readable and flagged") << text(with(4, flagged("sex", "illegible"))) << 10.0;
    QTest::newRow("invented") << text(plus(keyed("note", "seems well"))) << 11.0;
    QTest::newRow("flagged without need") << text(plus(flagged("note", "missing"))) << 11.0;
    QTest::newRow("everything wrong") << text(
        answer(Json::array({keyed("phone", "555-0142"), keyed("note", "x")}), false))
                                      << 0.0;
}

void TestEntryTask::shouldScoreByTheRubric()
{
    QFETCH(QByteArray, submission);
    QFETCH(double, earned);
    const auto assessment = assess(parsed(submission), key());
    QCOMPARE(assessment.possible.number(), 12.0);
    QCOMPARE(assessment.earned.number(), earned);
}

void TestEntryTask::shouldScoreAComparison_data()
{
    // Born 3 and sex 2 are disagreements, weight 2 is wrong with both, complete 1: 8 in all. The name is no matter.
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<double>("earned");
    const Json right = Json::array({kept("born", "first"), keyed("weight", "80.7"), flagged("sex", "conflict")});
    const auto with = [&](std::size_t at, const Json& other) {
        Json fields = right;
        fields[at] = other;
        return answer(fields);
    };
    Json changed = right;
    changed.push_back(keyed("name", "Odile Gantry"));
    Json same = right;
    same.push_back(keyed("name", "Odile Carrow"));
    QTest::newRow("all settled") << text(answer(right)) << 8.0;
    QTest::newRow("idle") << text(Json{{"forms", Json::array()}}) << 0.0;
    QTest::newRow("the wrong clerk, though nearly right") << text(with(0, kept("born", "second"))) << 5.0;
    QTest::newRow("keyed anew") << text(with(0, keyed("born", "04/12/1961"))) << 8.0;
    QTest::newRow("trusted where nobody can know") << text(with(2, kept("sex", "first"))) << 4.0;
    QTest::newRow("the mistake of both kept") << text(with(1, kept("weight", "first"))) << 4.0;
    QTest::newRow("changed though right") << text(answer(changed)) << 6.0;
    QTest::newRow("confirmed") << text(answer(same)) << 8.0;
    QTest::newRow("the mistake of both not seen")
        << text(answer(Json::array({kept("born", "first"), flagged("sex", "conflict")}))) << 6.0;
}

void TestEntryTask::shouldScoreAComparison()
{
    QFETCH(QByteArray, submission);
    QFETCH(double, earned);
    const auto assessment = assess(parsed(submission), compareKey());
    QCOMPARE(assessment.possible.number(), 8.0);
    QCOMPARE(assessment.earned.number(), earned);
}

void TestEntryTask::shouldNameARuleForEveryDeduction()
{
    const auto assessment = assess(answer(Json::array({keyed("phone", "555-0142"), keyed("weight", "178"),
                                                       keyed("sex", "M"), keyed("note", "x")})),
                                   key());
    int deductions = 0;
    for (const domain::Finding& finding : assessment.findings) {
        QVERIFY2(m_rubric.criteria.contains(finding.criterion), finding.criterion.c_str());
        QVERIFY2(!finding.cite.empty() && !finding.title.empty() && !finding.reason.empty(), finding.id.c_str());
        deductions += finding.earned < Points{} ? 1 : 0;
    }
    QCOMPARE(deductions, 3);
}

void TestEntryTask::shouldCountFieldsFormsAndFlags()
{
    const auto assessment =
        assess(answer(Json::array({keyed("name", "Odile Carrow"), flagged("phone", "illegible")})), key());
    QCOMPARE(assessment.figures.ratios.at("fields"), (workflow::Ratio{2, 5}));
    QCOMPARE(assessment.figures.ratios.at("forms"), (workflow::Ratio{0, 1}));
    QCOMPARE(assessment.figures.ratios.at("flagged"), (workflow::Ratio{1, 1}));
    QVERIFY(!assessment.figures.ratios.contains("settled"));
    const auto compared = assess(answer(Json::array({kept("born", "first")})), compareKey());
    QCOMPARE(compared.figures.ratios.at("settled"), (workflow::Ratio{1, 2}));
}

void TestEntryTask::shouldRefuseAnOpAndLeaveTheFormAlone_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QString>("code");
    const auto set = [](const char* field, const char* value) {
        return Json{{"op", "field.set"}, {"form", "p1"}, {"field", field}, {"value", value}};
    };
    QTest::newRow("date that is not") << text(set("born", "02/30/2026")) << "entry.no-date";
    QTest::newRow("no number") << text(set("weight", "heavy")) << "entry.no-number";
    QTest::newRow("unit that is not") << text(set("weight", "12 st")) << "entry.no-unit";
    QTest::newRow("no option") << text(set("sex", "Q")) << "entry.no-option";
    QTest::newRow("field that is not") << text(set("shoe", "44")) << "entry.no-field";
    QTest::newRow("form that is not") << text(
        Json{{"op", "field.set"}, {"form", "p9"}, {"field", "name"}, {"value", "x"}})
                                      << "entry.no-form";
    QTest::newRow("compared while keying")
        << text(Json{{"op", "reconcile"}, {"form", "p1"}, {"field", "name"}, {"keep", "first"}}) << "entry.other-mode";
    QTest::newRow("unknown member") << text(
        Json{{"op", "field.set"}, {"form", "p1"}, {"field", "name"}, {"value", "x"}, {"colour", "red"}})
                                    << "entry.op-malformed";
    QTest::newRow("unknown op") << text(Json{{"op", "field.burn"}}) << "entry.op-malformed";
    QTest::newRow("no reason") << text(Json{{"op", "field.flag"}, {"form", "p1"}, {"field", "name"}})
                               << "entry.op-malformed";
    QTest::newRow("reason that is not") << text(
        Json{{"op", "field.flag"}, {"form", "p1"}, {"field", "name"}, {"reason", "tired"}})
                                        << "entry.op-malformed";
}

void TestEntryTask::shouldRefuseAnOpAndLeaveTheFormAlone()
{
    QFETCH(QByteArray, op);
    QFETCH(QString, code);
    const auto state = play({parsed(op)}, material());
    QVERIFY(!state.ok());
    QCOMPARE(QString::fromStdString(state.error().code), code);
}

void TestEntryTask::shouldTakeWhatIsOutOfRange()
{
    const auto state = play({{{"op", "field.set"}, {"form", "p1"}, {"field", "weight"}, {"value", "300"}, {"keys", 4}},
                             {{"op", "field.set"}, {"form", "p1"}, {"field", "name"}, {"value", "Odile"}}},
                            material());
    QVERIFY(state.ok());
    const Json submission = m_task.submission(**state);
    QVERIFY(submission.at("forms").at(0).at("fields").at(1) == keyed("weight", "300"));
    QCOMPARE(submission.at("keystrokes").get<int>(), 9); // four said, five letters counted
}

void TestEntryTask::shouldCloseAFormOnlyWhenNothingIsOpen()
{
    const Json name{{"op", "field.set"}, {"form", "p1"}, {"field", "name"}, {"value", "Odile Carrow"}};
    const Json born{{"op", "field.flag"}, {"form", "p1"}, {"field", "born"}, {"reason", "illegible"}};
    const Json close{{"op", "form.complete"}, {"form", "p1"}};
    const auto refused = play({name, close}, material());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, std::string("entry.form-open"));
    QVERIFY(refused.error().detail.find("born") != std::string::npos);
    QVERIFY(play({name, born, close}, material()).ok());
    const Json settled{{"op", "reconcile"}, {"form", "p1"}, {"field", "born"}, {"keep", "first"}};
    const Json unclear{
        {"op", "reconcile"}, {"form", "p1"}, {"field", "sex"}, {"keep", "unclear"}, {"reason", "conflict"}};
    QVERIFY(!play({settled, close}, material("compare")).ok());
    QVERIFY(play({settled, unclear, close}, material("compare")).ok());
}

void TestEntryTask::shouldKeepAClosedFormAsItIs()
{
    std::vector<Json> ops{{{"op", "field.set"}, {"form", "p1"}, {"field", "name"}, {"value", "Odile Carrow"}},
                          {{"op", "field.set"}, {"form", "p1"}, {"field", "born"}, {"value", "1961-04-12"}},
                          {{"op", "form.complete"}, {"form", "p1"}},
                          {{"op", "field.set"}, {"form", "p1"}, {"field", "name"}, {"value", "Gantry"}}};
    const auto state = play(ops, material());
    QVERIFY(!state.ok());
    QCOMPARE(state.error().code, std::string("entry.form-complete"));
    const Json reopen{{"op", "form.complete"}, {"form", "p1"}, {"complete", false}};
    ops.insert(ops.begin() + 3, reopen);
    QVERIFY(play(ops, material()).ok());
}

void TestEntryTask::shouldSolveItsOwnKey()
{
    for (const auto& [wanted, onDesk] : {std::pair{key(), material()}, std::pair{compareKey(), material("compare")}}) {
        QVERIFY(m_task.checkKey(wanted).empty());
        QVERIFY(m_task.checkMaterial(onDesk).empty());
        const auto state = play(m_task.perfect(wanted), onDesk);
        QVERIFY2(state.ok(), state ? "" : state.error().detail.c_str());
        const auto assessment = assess(m_task.submission(**state), wanted);
        QCOMPARE(assessment.earned, assessment.possible);
    }
}

void TestEntryTask::shouldReportMalformedSubmissionsKeysAndMaterial()
{
    const auto issues = [&](const Json& submission, const Json& wanted) {
        const auto result = m_task.assess(submission, wanted, {m_rubric, m_rules, m_codes, nullptr, {}, nullptr});
        QStringList pointers;
        if (const auto* list = std::get_if<std::vector<workflow::Issue>>(&result)) {
            for (const auto& issue : *list)
                pointers.append(QString::fromStdString(issue.pointer));
        }
        return pointers.join(QLatin1Char(' '));
    };
    QCOMPARE(issues(Json::object(), key()), QStringLiteral("/forms"));
    QCOMPARE(issues(answer(Json::array({keyed("shoe", "44")})), key()), QStringLiteral("/forms/0/fields/0/field"));
    QCOMPARE(issues(answer(Json::array({kept("name", "first")})), key()), QStringLiteral("/forms/0/fields/0/keep"));
    // What the sheet would not take is no wrong answer: a day that the calendar has not, a value outside the list.
    QCOMPARE(issues(answer(Json::array({keyed("born", "1961-02-30")})), key()),
             QStringLiteral("/forms/0/fields/0/value"));
    QCOMPARE(issues(answer(Json::array({keyed("sex", "Q")})), key()), QStringLiteral("/forms/0/fields/0/value"));
    QCOMPARE(issues({{"forms", {{{"form", "p7"}}}}}, key()), QStringLiteral("/forms/0/form"));
    Json faulty = key();
    faulty["papers"][0]["fields"][1]["value"] = "04/12/1961";
    faulty["papers"][0]["fields"][4]["value"] = "Q";
    QCOMPARE(issues(answer(Json::array()), faulty),
             QStringLiteral("/key/papers/0/fields/1/value /key/papers/0/fields/4/value"));
    Json torn = material();
    torn["papers"][0]["ink"][0]["field"] = "shoe";
    torn["papers"][0]["form"] = "slip";
    QCOMPARE(m_task.checkMaterial(torn).size(), std::size_t(1));
    QVERIFY(!m_task.checkMaterial(Json()).empty());
}

QTEST_GUILESS_MAIN(TestEntryTask)
#include "tst_entry_task.moc"
