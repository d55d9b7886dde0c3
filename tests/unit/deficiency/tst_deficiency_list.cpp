// SPDX-License-Identifier: GPL-3.0-or-later
// The list of deficiencies: what can be written down, what is refused, what is still open, and the robots.
#include "DeficiencyDesk.h"
#include "workflow/tasks/deficiency/DeficiencyUnsettled.h"

#include <QTest>

using domain::Json;
using workflow::Robot;

class TestDeficiencyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteDownWhatIsSaid();
    void shouldChangeOnlyWhatIsGiven();
    void shouldNeverUseANumberTwice();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldLeaveTheStateUntouchedWhenItRefuses();
    void shouldTellWhatIsStillOpen();
    void shouldTakeAnOpenAnswerBack();
    void shouldRefuseARateThatIsNotAskedFor();
    void shouldRefuseStatesOfOtherWork();
    void shouldGiveRobotsValidOps_data();
    void shouldGiveRobotsValidOps();
};

void TestDeficiencyList::shouldWriteDownWhatIsSaid()
{
    DeficiencyDesk desk;
    desk.doOp({{"op", "deficiency.add"},
               {"type", "LATE"},
               {"document", "history-and-physical"},
               {"author", "halloran"},
               {"rule", "D1"},
               {"due", "2026-03-01 13:00"},
               {"completed", "2026-03-01T18:00"}});
    desk.doOp({{"op", "deficiency.add"}, {"type", "MISSING_DOC"}, {"document", "missing:consent"}});
    desk.doOp({{"op", "deficiency.add"}, {"type", "ORDER_UNAUTH"}, {"document", "v1"}, {"due", "2026-03-04"}});
    desk.doOp({{"op", "record.delinquent"}, {"value", false}});
    desk.doOp({{"op", "rate.set"}, {"percent", 14.2}});
    QCOMPARE(desk.submission().dump(), Json::parse(R"({"deficiencies": [
                {"type": "LATE", "document": "history-and-physical", "author": "halloran", "rule": "D1",
                 "due": "2026-03-01T13:00", "completed": "2026-03-01T18:00"},
                {"type": "MISSING_DOC", "document": "missing:consent"},
                {"type": "ORDER_UNAUTH", "document": "v1", "due": "2026-03-04T23:59"}],
                "recordDelinquent": false, "delinquencyRate": 14.2})")
                                           .dump());
}

void TestDeficiencyList::shouldChangeOnlyWhatIsGiven()
{
    DeficiencyDesk desk;
    desk.doOp({{"op", "deficiency.add"},
               {"type", "UNSIGNED"},
               {"document", "progress"},
               {"author", "halloran"},
               {"rule", "D7"},
               {"due", "2026-04-03"}});
    desk.doOp({{"op", "deficiency.set"}, {"line", "l1"}, {"type", "UNDATED"}});
    QCOMPARE(desk.state().lines[0].kind, records::deficiency::Kind::Undated);
    QCOMPARE(desk.state().lines[0].author, std::string("halloran"));
    QVERIFY(desk.state().lines[0].due);
    desk.doOp({{"op", "deficiency.set"}, {"line", "l1"}, {"due", ""}, {"author", ""}});
    QVERIFY(!desk.state().lines[0].due);
    QVERIFY(desk.state().lines[0].author.empty());
    QCOMPARE(desk.state().lines[0].rule, std::string("D7"));
}

void TestDeficiencyList::shouldNeverUseANumberTwice()
{
    DeficiencyDesk desk;
    desk.doOp({{"op", "deficiency.add"}, {"type", "UNSIGNED"}, {"document", "progress"}});
    desk.doOp({{"op", "deficiency.remove"}, {"line", "l1"}});
    desk.doOp({{"op", "deficiency.add"}, {"type", "UNSIGNED"}, {"document", "progress"}});
    QCOMPARE(desk.state().lines[0].id, std::string("l2"));
}

void TestDeficiencyList::shouldRefuse_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* op, const char* code) { QTest::newRow(name) << op << code; };
    row("no object", R"([])", "deficiency.op-malformed");
    row("no op", R"({"type": "LATE"})", "deficiency.op-malformed");
    row("unknown op", R"({"op": "deficiency.move", "line": "l1"})", "deficiency.op-malformed");
    row("unknown member", R"({"op": "deficiency.remove", "line": "l1", "why": "x"})", "deficiency.op-malformed");
    row("no kind", R"({"op": "deficiency.add", "document": "progress"})", "deficiency.op-malformed");
    row("no such kind", R"({"op": "deficiency.add", "type": "LOST", "document": "progress"})",
        "deficiency.op-malformed");
    row("kind is no text", R"({"op": "deficiency.add", "type": 7, "document": "progress"})", "deficiency.op-malformed");
    row("no document", R"({"op": "deficiency.add", "type": "LATE"})", "deficiency.op-malformed");
    row("blank document", R"({"op": "deficiency.add", "type": "LATE", "document": " "})", "deficiency.op-malformed");
    row("a day that no calendar has",
        R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "due": "2026-02-30T10:00"})",
        "deficiency.op-malformed");
    row("no leap day in 2026",
        R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "due": "2026-02-29"})",
        "deficiency.op-malformed");
    row("no time", R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "due": "soon"})",
        "deficiency.op-malformed");
    row("an author of many words",
        R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "author": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})",
        "deficiency.op-malformed");
    row("delinquent is no yes or no", R"({"op": "record.delinquent", "value": "yes"})", "deficiency.op-malformed");
    row("a rate below nothing", R"({"op": "rate.set", "percent": -1})", "deficiency.op-malformed");
    row("a rate of words", R"({"op": "rate.set", "percent": "many"})", "deficiency.op-malformed");
    row("a page of no chart", R"({"op": "deficiency.add", "type": "LATE", "document": "e9"})",
        "deficiency.no-document");
    row("nothing that can be missing", R"({"op": "deficiency.add", "type": "MISSING_DOC", "document": "missing:mar"})",
        "deficiency.no-document");
    row("a page that is there, missing", R"({"op": "deficiency.add", "type": "MISSING_DOC", "document": "progress"})",
        "deficiency.not-missing");
    row("what is missing, unsigned", R"({"op": "deficiency.add", "type": "UNSIGNED", "document": "missing:consent"})",
        "deficiency.not-missing");
    row("an author who is nobody",
        R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "author": "someone"})",
        "deficiency.nobody");
    row("a rule that is none", R"({"op": "deficiency.add", "type": "LATE", "document": "progress", "rule": "D99"})",
        "deficiency.no-rule");
    row("a rule of other work", R"({"op": "deficiency.set", "line": "l1", "rule": "A1"})", "deficiency.no-rule");
    row("changed to nobody", R"({"op": "deficiency.set", "line": "l1", "author": "someone"})", "deficiency.nobody");
    row("twice", R"({"op": "deficiency.add", "type": "UNSIGNED", "document": "orders"})", "deficiency.twice");
    row("made equal", R"({"op": "deficiency.set", "line": "l2", "document": "orders"})", "deficiency.twice");
    row("no such line", R"({"op": "deficiency.set", "line": "l9", "rule": "D7"})", "deficiency.no-line");
    row("no line to remove", R"({"op": "deficiency.remove", "line": "l9"})", "deficiency.no-line");
}

void TestDeficiencyList::shouldRefuse()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    DeficiencyDesk desk;
    desk.doOp({{"op", "deficiency.add"}, {"type", "UNSIGNED"}, {"document", "orders"}});
    desk.doOp({{"op", "deficiency.add"}, {"type", "UNSIGNED"}, {"document", "imaging"}});
    const auto refused = desk.tryOp(Json::parse(op.toStdString()));
    QVERIFY(!refused);
    QCOMPARE(QString::fromStdString(refused.error().code), code);
    QVERIFY(!refused.error().detail.empty());
}

void TestDeficiencyList::shouldLeaveTheStateUntouchedWhenItRefuses()
{
    DeficiencyDesk desk;
    desk.doOp({{"op", "deficiency.add"}, {"type", "UNSIGNED"}, {"document", "orders"}});
    const std::string before = desk.submission().dump();
    QVERIFY(!desk.tryOp({{"op", "deficiency.set"}, {"line", "l1"}, {"document", "e9"}}));
    QCOMPARE(desk.submission().dump(), before);
}

void TestDeficiencyList::shouldTellWhatIsStillOpen()
{
    using What = workflow::deficiency::Unsettled::What;
    DeficiencyDesk desk;
    QVERIFY(workflow::deficiency::unsettled(desk.state()).empty());
    desk.doOp({{"op", "deficiency.add"}, {"type", "LATE"}, {"document", "progress"}, {"author", "halloran"}});
    std::vector<What> open;
    for (const auto& each : workflow::deficiency::unsettled(desk.state()))
        open.push_back(each.what);
    QCOMPARE(open, (std::vector<What>{What::NoRule, What::NoDue, What::NoCompleted, What::NotSaidDelinquent}));
    desk.doOp({{"op", "deficiency.set"},
               {"line", "l1"},
               {"rule", "D7"},
               {"due", "2026-04-03"},
               {"completed", "2026-04-05T08:00"}});
    desk.doOp({{"op", "record.delinquent"}, {"value", true}});
    QVERIFY(workflow::deficiency::unsettled(desk.state()).empty());
}

void TestDeficiencyList::shouldTakeAnOpenAnswerBack()
{
    DeficiencyDesk desk;
    desk.doOp({{"op", "record.delinquent"}, {"value", true}});
    desk.doOp({{"op", "rate.set"}, {"percent", 3}});
    desk.doOp({{"op", "record.delinquent"}, {"value", nullptr}});
    desk.doOp({{"op", "rate.set"}, {"percent", nullptr}});
    QCOMPARE(desk.submission().dump(), std::string(R"({"deficiencies":[]})"));
}

void TestDeficiencyList::shouldRefuseARateThatIsNotAskedFor()
{
    DeficiencyDesk desk;
    desk.scenario.exercise.responsibilities = {domain::Responsibility::AU};
    const auto refused = desk.tryOp({{"op", "rate.set"}, {"percent", 3}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("deficiency.no-rate"));
}

void TestDeficiencyList::shouldRefuseStatesOfOtherWork()
{
    struct Other final : workflow::TaskState
    {
    };
    DeficiencyDesk desk;
    const auto op = desk.task.parseOp({{"op", "record.delinquent"}, {"value", true}});
    QVERIFY(op.ok());
    const auto refused = desk.task.apply(Other(), **op, desk.context());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, domain::ErrorKind::Foreign);
}

void TestDeficiencyList::shouldGiveRobotsValidOps_data()
{
    QTest::addColumn<int>("robot");
    QTest::newRow("random") << static_cast<int>(Robot::Random);
    QTest::newRow("greedy") << static_cast<int>(Robot::Greedy);
    QTest::newRow("idle") << static_cast<int>(Robot::Idle);
}

void TestDeficiencyList::shouldGiveRobotsValidOps()
{
    QFETCH(int, robot);
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        DeficiencyDesk desk;
        const auto ops = desk.task.blindOps(static_cast<Robot>(robot), desk.context(), seed);
        QCOMPARE(ops.empty(), static_cast<Robot>(robot) == Robot::Idle);
        for (const Json& op : ops)
            desk.doOp(op);
        QVERIFY(ops == desk.task.blindOps(static_cast<Robot>(robot), desk.context(), seed));
    }
}

QTEST_APPLESS_MAIN(TestDeficiencyList)
#include "tst_deficiency_list.moc"
