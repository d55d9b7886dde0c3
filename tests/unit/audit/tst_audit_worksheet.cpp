// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFixture.h"

using namespace audit_test;
using workflow::audit::AuditState;
using workflow::audit::AuditTask;

/// What can be done at the worksheet, and what is refused and changes nothing.
class AuditWorksheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_state = m.task.start(m.context()); }
    void shouldStartWithoutFlags();
    void shouldRaiseSettleAndHandIn();
    void shouldKeepWhatIsNotSettledOutOfTheSubmission();
    void shouldAddAndTakeAwayPlaces();
    void shouldNeverUseANumberAgain();
    void shouldSayAPatternAndTakeItBack();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldNoteTheVersionOfThePage();
    void shouldBeSolvedByThePerfectRobot();
    void shouldGiveValidOpsToBlindRobots();

private:
    [[nodiscard]] const AuditState& state() const { return *AuditTask::valueOf(*m_state); }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const
    {
        const auto parsed = m.task.parseOp(op);
        if (!parsed)
            return parsed.error();
        return m.task.apply(*m_state, **parsed, m.context());
    }
    void doOp(const Json& op)
    {
        const auto next = tryOp(op);
        if (!next)
            qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
        m_state = *next;
    }

    Bench m;
    workflow::TaskStatePtr m_state;
};

void AuditWorksheetTest::shouldStartWithoutFlags()
{
    QCOMPARE(m.task.submission(*m_state), Json::parse(R"({"findings":[]})"));
}

void AuditWorksheetTest::shouldRaiseSettleAndHandIn()
{
    doOp({{"op", "audit.flag"}, {"document", "consent"}, {"from", 23}, {"to", 27}});
    doOp({{"op", "audit.set"}, {"flag", "f1"}, {"kind", 15}});
    doOp({{"op", "audit.set"}, {"flag", "f1"}, {"severity", 3}, {"path", "query"}, {"note", "left here"}});
    doOp({{"op", "audit.flag"}, {"document", "missing:pathology"}, {"kind", 41}, {"severity", 3}, {"path", "query"}});
    QCOMPARE(m.task.submission(*m_state), Json::parse(R"({"findings":[
        {"document":"consent","from":23,"to":27,"kind":15,"severity":3,"path":"query","note":"left here"},
        {"document":"missing:pathology","from":0,"to":0,"kind":41,"severity":3,"path":"query"}]})"));
    doOp({{"op", "audit.remove"}, {"flag", "f1"}});
    QCOMPARE(state().flags.size(), std::size_t(1));
}

void AuditWorksheetTest::shouldKeepWhatIsNotSettledOutOfTheSubmission()
{
    doOp({{"op", "audit.flag"}, {"document", "mar"}});
    const Json submission = m.task.submission(*m_state);
    QCOMPARE(submission, Json::parse(R"({"findings":[{"document":"mar","from":0,"to":0}]})"));
    QVERIFY(std::holds_alternative<Assessment>(m.task.assess(submission, keyOf({unsignedPage()}), m.assessing())));
}

void AuditWorksheetTest::shouldAddAndTakeAwayPlaces()
{
    doOp({{"op", "audit.flag"}, {"document", "consent"}, {"from", 23}, {"to", 27}});
    doOp({{"op", "audit.place"}, {"flag", "f1"}, {"document", "operative-report"}, {"from", 15}, {"to", 20}});
    QCOMPARE(m.task.submission(*m_state)["findings"][0]["places"],
             Json::parse(R"([{"document":"operative-report","from":15,"to":20}])"));
    doOp({{"op", "audit.unplace"}, {"flag", "f1"}, {"index", 1}});
    QCOMPARE(state().flags.front().places.size(), std::size_t(1));
}

void AuditWorksheetTest::shouldNeverUseANumberAgain()
{
    doOp({{"op", "audit.flag"}, {"document", "mar"}});
    doOp({{"op", "audit.remove"}, {"flag", "f1"}});
    doOp({{"op", "audit.flag"}, {"document", "mar"}});
    QCOMPARE(state().flags.front().id, std::string("f2"));
}

void AuditWorksheetTest::shouldSayAPatternAndTakeItBack()
{
    doOp({{"op", "audit.pattern"}, {"kind", 28}});
    QCOMPARE(m.task.submission(*m_state), Json::parse(R"({"findings":[],"pattern":{"kind":28}})"));
    doOp({{"op", "audit.pattern"}, {"kind", 28}, {"who", "okafor"}});
    QCOMPARE(m.task.submission(*m_state), Json::parse(R"({"findings":[],"pattern":{"kind":28,"who":"okafor"}})"));
    doOp({{"op", "audit.pattern"}});
    QCOMPARE(m.task.submission(*m_state), Json::parse(R"({"findings":[]})"));
}

void AuditWorksheetTest::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* op, const char* code) {
        QTest::newRow(name) << QByteArray(op) << QByteArray(code);
    };
    row("no op", R"({})", "audit.op-malformed");
    row("another op", R"({"op":"audit.shred"})", "audit.op-malformed");
    row("an unknown member", R"({"op":"audit.flag","document":"mar","colour":1})", "audit.op-malformed");
    row("a kind too high", R"({"op":"audit.flag","document":"mar","kind":55})", "audit.op-malformed");
    row("nothing to set", R"({"op":"audit.set","flag":"f1"})", "audit.op-malformed");
    row("an unknown page", R"({"op":"audit.flag","document":"diary"})", "audit.no-document");
    row("a span outside", R"({"op":"audit.flag","document":"mar","from":2,"to":900})", "audit.span-outside");
    row("an unknown flag", R"({"op":"audit.set","flag":"f9","kind":1})", "audit.no-flag");
    row("removing it", R"({"op":"audit.remove","flag":"f9"})", "audit.no-flag");
    row("a place for it", R"({"op":"audit.place","flag":"f9","document":"mar"})", "audit.no-flag");
    row("a place outside", R"({"op":"audit.place","flag":"f1","document":"mar","from":2,"to":900})",
        "audit.span-outside");
    row("the same place", R"({"op":"audit.place","flag":"f1","document":"mar"})", "audit.same-place");
    row("no such place", R"({"op":"audit.unplace","flag":"f1","index":1})", "audit.no-place");
    row("a pattern of no kind", R"({"op":"audit.pattern","who":"renner"})", "audit.op-malformed");
    row("a pattern of kind 0", R"({"op":"audit.pattern","kind":0})", "audit.op-malformed");
    row("a pattern of nobody", R"({"op":"audit.pattern","kind":25,"who":""})", "audit.op-malformed");
    row("a pattern with a page", R"({"op":"audit.pattern","kind":25,"document":"mar"})", "audit.op-malformed");
    row("a pattern of no colleague", R"({"op":"audit.pattern","kind":25,"who":"someone"})", "audit.nobody");
    row("a page of no type", R"({"op":"audit.flag","document":"missing:diary"})", "audit.no-type");
    row("a place of no type", R"({"op":"audit.place","flag":"f1","document":"missing:diary"})", "audit.no-type");
    row("the first place", R"({"op":"audit.unplace","flag":"f1","index":0})", "audit.op-malformed");
}

void AuditWorksheetTest::shouldRefuse()
{
    QFETCH(QByteArray, op);
    QFETCH(QByteArray, code);
    doOp({{"op", "audit.flag"}, {"document", "mar"}});
    const Json before = m.task.submission(*m_state);
    const auto result = tryOp(Json::parse(op.toStdString()));
    QVERIFY(!result);
    QCOMPARE(result.error().code, code.toStdString());
    QVERIFY(!result.error().detail.empty());
    QCOMPARE(m.task.submission(*m_state), before);
}

void AuditWorksheetTest::shouldNoteTheVersionOfThePage()
{
    m.scenario.chart.documents[2].header.version = 3;
    doOp({{"op", "audit.flag"}, {"document", "mar"}});
    QCOMPARE(state().flags.front().places.front().version, 3);
    m.scenario.chart.documents[2].header.version = 1;
}

void AuditWorksheetTest::shouldBeSolvedByThePerfectRobot()
{
    Json onPages = wrongSide();
    onPages["id"] = "pages";
    onPages["kind"] = {36, 37};
    onPages.erase("places");
    onPages["accept"] = {"laboratory"};
    Json key = keyOf({wrongSide(), unsignedPage("mar"), unsignedPage("consent"), unsignedPage("laboratory"), onPages});
    key["pattern"] = habit();
    for (const Json& op : m.task.perfect(key))
        doOp(op);
    const auto result = m.task.assess(m.task.submission(*m_state), key, m.assessing());
    QCOMPARE(std::get<Assessment>(result).earned, std::get<Assessment>(result).possible);
    QCOMPARE(std::get<Assessment>(result).findings.size(), std::size_t(6));
    QVERIFY(m.task.perfect(Json::parse(R"({"findings":3})")).empty());
}

void AuditWorksheetTest::shouldGiveValidOpsToBlindRobots()
{
    for (const auto robot : {workflow::Robot::Random, workflow::Robot::Greedy}) {
        for (std::uint64_t seed = 1; seed < 40; ++seed) {
            m_state = m.task.start(m.context());
            const auto ops = m.task.blindOps(robot, m.context(), seed);
            QVERIFY(!ops.empty());
            for (const Json& op : ops)
                doOp(op);
        }
    }
    QVERIFY(m.task.blindOps(workflow::Robot::Idle, m.context(), 1).empty());
}

QTEST_GUILESS_MAIN(AuditWorksheetTest)
#include "tst_audit_worksheet.moc"
