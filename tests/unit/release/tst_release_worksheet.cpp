// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet: what can be done to a request, what is refused, and that what was sent stays sent.
#include "unit/release/Release.h"

#include <QTest>

using domain::Json;
using workflow::release::ReleaseTask;

namespace {

Json inbox()
{
    return Json::parse(R"({
      "requests": [
        {"id": "r1", "kind": "attorney", "title": "Sile", "requester": {"name": "J. Sile"},
         "addresses": [{"id": "office", "text": "40 Tannery Street"}],
         "stages": [
           {"at": "2026-06-01T08:40", "papers": [{"id": "p1", "kind": "letter", "title": "Letter"}]},
           {"at": "2026-06-15T09:05", "after": ["return"],
            "papers": [{"id": "p2", "kind": "form", "title": "Form"}]}]},
        {"id": "r2", "kind": "patient", "title": "At the window", "requester": {"name": "O. Tavares"},
         "stages": [{"at": "2026-06-01T09:00", "papers": [{"id": "p3", "kind": "form", "title": "Form"}]}]}],
      "restrictions": [{"id": "paid", "kind": "health-plan", "title": "Paid", "granted": "2026-01-02", "text": "t"}],
      "policy": {"title": "p", "sections": [],
        "fees": [{"id": "none", "title": "n", "kind": "policy", "rule": "ROI-P-FEE", "base": 0, "page": 0},
                 {"id": "third-party", "title": "n", "kind": "state", "rule": "ROI-S-FEE", "base": 2000, "page": 75}],
        "rules": [{"id": "ROI-AUTH", "title": "t", "cite": "c", "kind": "law", "group": "g"}]}})");
}

/// A small chart and the inbox.
struct Desk
{
    Desk()
    {
        scenario.chart.mrn = "20-14-31";
        for (const char* id : {"history", "summary"}) {
            domain::Document page;
            page.header.id = id;
            page.header.title = id;
            page.body = "Comfortable, in no distress.\n";
            scenario.chart.documents.push_back(page);
        }
        definition.id = "t1";
        definition.type = "release";
        definition.material = inbox();
        state = task.start(context());
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }

    /// The error's code; empty where it was done.
    std::string act(const Json& op)
    {
        const auto parsed = task.parseOp(op);
        if (!parsed)
            return parsed.error().code;
        auto next = task.apply(*state, **parsed, context());
        if (!next)
            return next.error().code;
        state = *next;
        return {};
    }

    std::string act(const char* op) { return act(Json::parse(op)); }
    [[nodiscard]] const workflow::release::RequestWork& work(const char* id) const
    {
        return *ReleaseTask::valueOf(*state)->request(id);
    }

    ReleaseTask task;
    workflow::Scenario scenario;
    workflow::TaskDefinition definition;
    workflow::PinnedCodes codes;
    workflow::TaskStatePtr state;
};

} // namespace

class TestReleaseWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHandInNothingUntouched();
    void shouldKeepWhatIsDecided();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldLeaveTheWorksheetAsItWasWhereItRefuses();
    void shouldBringTheReplyAfterTheAnswerThatAsksForIt();
    void shouldCloseARequestWhoseReplyNeverComes();
    void shouldKeepWhatWasSent();
    void shouldUncoverAPageThatStaysAfterAll();
    void shouldHandInOnlyWhatWasSent();
    void shouldLetEachRobotDoWhatCanBeDone();
    void shouldReadOpsStrictly_data();
    void shouldReadOpsStrictly();
    void shouldNotReadAnInboxThatIsNone_data();
    void shouldNotReadAnInboxThatIsNone();
};

void TestReleaseWorksheet::shouldHandInNothingUntouched()
{
    const Desk desk;
    QCOMPARE(desk.task.submission(*desk.state).dump(),
             std::string(R"({"requests":{"r1":{"stages":[]},"r2":{"stages":[]}}})"));
}

void TestReleaseWorksheet::shouldKeepWhatIsDecided()
{
    Desk desk;
    for (const char* op :
         {R"({"op":"disposition.set","request":"r1","disposition":"release-part"})",
          R"({"op":"reason.set","request":"r1","rule":"ROI-AUTH"})",
          R"({"op":"items.set","request":"r1","documents":["history","summary"],"release":true})",
          R"({"op":"items.set","request":"r1","documents":["history"],"release":false,"rule":"ROI-AUTH"})",
          R"({"op":"defect.set","request":"r1","defect":"expired","on":true})",
          R"({"op":"identity.set","request":"r1","checked":true,"method":"call-back"})",
          R"({"op":"restriction.set","request":"r1","restriction":"paid","on":true})",
          R"({"op":"send-to.set","request":"r1","address":"office"})",
          R"({"op":"notice.set","request":"r1","on":true})",
          R"({"op":"redaction.set","request":"r1","document":"summary","from":0,"to":11})",
          R"({"op":"log.set","request":"r1","log":"accounting","entry":{"date":"2026-06-01",
                               "recipient":"J. Sile","description":"a page","purpose":"legal"}})",
          R"({"op":"fee.set","request":"r1","class":"third-party","cents":2075})",
          R"({"op":"due.set","request":"r1","due":"2026-06-16"})",
          R"({"op":"letter.set","request":"r1","text":"Dear Ms. Sile"})", R"({"op":"send","request":"r1"})"})
        QCOMPARE(desk.act(op), std::string());
    QCOMPARE(desk.task.submission(*desk.state)["requests"]["r1"]["stages"][0].dump(), Json::parse(R"(
      {"disposition":"release-part","reason":"ROI-AUTH",
       "items":[{"document":"history","release":false,"rule":"ROI-AUTH"},{"document":"summary","release":true}],
       "defects":["expired"],"identityChecked":true,"method":"call-back","restrictions":["paid"],"sendTo":"office",
       "notice":true,"redactions":[{"document":"summary","from":0,"to":11}],"log":"accounting",
       "entry":{"date":"2026-06-01","recipient":"J. Sile","description":"a page","purpose":"legal"},
       "fee":{"class":"third-party","cents":2075},"due":"2026-06-16","letter":"Dear Ms. Sile"})")
                                                                                          .dump());
}

void TestReleaseWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* name, const char* op, const char* error) {
        QTest::newRow(name) << QByteArray(op) << QByteArray(error);
    };
    row("no request named", R"({"op":"send"})", "release.which-request");
    row("a request that there is not", R"({"op":"send","request":"r9"})", "release.no-request");
    row("a page that there is not", R"({"op":"items.set","request":"r2","documents":["x"],"release":true})",
        "release.no-page");
    row("a page not decided", R"({"op":"items.remove","request":"r2","documents":["history"]})", "release.no-page");
    row("a rule that there is not", R"({"op":"reason.set","request":"r2","rule":"ROI-X"})", "release.no-rule");
    row("a page's rule that there is not",
        R"({"op":"items.set","request":"r2","documents":["history"],"release":false,"rule":"ROI-X"})",
        "release.no-rule");
    row("a restriction that there is not", R"({"op":"restriction.set","request":"r2","restriction":"x","on":true})",
        "release.no-restriction");
    row("a restriction not noted", R"({"op":"restriction.set","request":"r2","restriction":"paid","on":false})",
        "release.same");
    row("a defect not named", R"({"op":"defect.set","request":"r2","defect":"expired","on":false})", "release.same");
    row("an address of another request", R"({"op":"send-to.set","request":"r2","address":"office"})",
        "release.no-address");
    row("a fee not in the schedule", R"({"op":"fee.set","request":"r2","class":"compensation","cents":1500})",
        "release.no-fee");
    row("a last day gone by", R"({"op":"due.set","request":"r2","due":"2026-05-31"})", "release.early");
    row("an entry before the day",
        R"({"op":"log.set","request":"r2","log":"accounting","entry":{"date":"2026-05-31","recipient":"a",
            "description":"b","purpose":"legal"}})",
        "release.early");
    row("an entry where none is kept",
        R"({"op":"log.set","request":"r2","log":"none","entry":{"date":"2026-06-01","recipient":"a",
            "description":"b","purpose":"legal"}})",
        "release.no-entry");
    row("a bar on a page that stays", R"({"op":"redaction.set","request":"r2","document":"history","from":0,"to":4})",
        "release.stays");
    row("a bar that is not there", R"({"op":"redaction.remove","request":"r2","document":"history","from":0,"to":4})",
        "release.no-bar");
    row("sent undecided", R"({"op":"send","request":"r2"})", "release.undecided");
}

void TestReleaseWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QByteArray, op);
    QFETCH(QByteArray, error);
    Desk desk;
    QCOMPARE(desk.act(op.constData()), error.toStdString());
}

void TestReleaseWorksheet::shouldLeaveTheWorksheetAsItWasWhereItRefuses()
{
    Desk desk;
    const auto to = [&](const char* op, const char* error) { QCOMPARE(desk.act(op), std::string(error)); };
    to(R"({"op":"disposition.set","request":"r2","disposition":"release"})", "");
    to(R"({"op":"send","request":"r2"})", "release.no-pages");
    to(R"({"op":"items.set","request":"r2","documents":["history"],"release":true})", "");
    to(R"({"op":"redaction.set","request":"r2","document":"history","from":0,"to":900})", "release.bars");
    to(R"({"op":"redaction.set","request":"r2","document":"history","from":0,"to":9})", "");
    to(R"({"op":"redaction.set","request":"r2","document":"history","from":4,"to":12})", "release.bars");
    to(R"({"op":"disposition.set","request":"r2","disposition":"deny"})", "");
    to(R"({"op":"send","request":"r2"})", "release.ticked");
    to(R"({"op":"disposition.set","request":"r2","disposition":"release"})", "");
    to(R"({"op":"log.set","request":"r2","log":"accounting"})", "");
    to(R"({"op":"send","request":"r2"})", "release.entry");
    QVERIFY(desk.work("r2").sent.empty());
    QCOMPARE(desk.work("r2").draft.redactions.size(), std::size_t{1});
}

void TestReleaseWorksheet::shouldBringTheReplyAfterTheAnswerThatAsksForIt()
{
    Desk desk;
    QCOMPARE(desk.act(R"({"op":"disposition.set","request":"r1","disposition":"return"})"), std::string());
    QCOMPARE(desk.act(R"({"op":"send","request":"r1"})"), std::string());
    QVERIFY(!desk.work("r1").closed);
    QVERIFY(!desk.work("r1").draft.disposition);
    const auto material = workflow::release::materialOf(desk.definition.material);
    QCOMPARE(presentArrival(desk.work("r1"), *material.request("r1")).papers.front().id, std::string("p2"));
    // The day of the reply is the day on which it is decided.
    QCOMPARE(desk.act(R"({"op":"due.set","request":"r1","due":"2026-06-14"})"), std::string("release.early"));
    QCOMPARE(desk.act(R"({"op":"due.set","request":"r1","due":"2026-06-30"})"), std::string());
}

void TestReleaseWorksheet::shouldCloseARequestWhoseReplyNeverComes()
{
    Desk desk;
    QCOMPARE(desk.act(R"({"op":"disposition.set","request":"r1","disposition":"escalate"})"), std::string());
    QCOMPARE(desk.act(R"({"op":"send","request":"r1"})"), std::string());
    QVERIFY(desk.work("r1").closed);
    QCOMPARE(desk.act(R"({"op":"notice.set","request":"r1","on":true})"), std::string("release.closed"));
    const auto material = workflow::release::materialOf(desk.definition.material);
    QCOMPARE(presentArrival(desk.work("r1"), *material.request("r1")).papers.front().id, std::string("p1"));
}

void TestReleaseWorksheet::shouldKeepWhatWasSent()
{
    Desk desk;
    QCOMPARE(desk.act(R"({"op":"disposition.set","request":"r1","disposition":"return"})"), std::string());
    QVERIFY(!desk.task.isFinal(*desk.state));
    QCOMPARE(desk.act(R"({"op":"send","request":"r1"})"), std::string());
    QVERIFY(desk.task.isFinal(*desk.state));
    QCOMPARE(desk.act(R"({"op":"notice.set","request":"r2","on":true})"), std::string());
    QVERIFY(!desk.task.isFinal(*desk.state));
}

void TestReleaseWorksheet::shouldUncoverAPageThatStaysAfterAll()
{
    Desk desk;
    for (const char* op : {R"({"op":"items.set","request":"r2","documents":["history","summary"],"release":true})",
                           R"({"op":"redaction.set","request":"r2","document":"history","from":0,"to":4})",
                           R"({"op":"redaction.set","request":"r2","document":"summary","from":0,"to":4})",
                           R"({"op":"items.set","request":"r2","documents":["history"],"release":false})",
                           R"({"op":"items.remove","request":"r2","documents":["summary"]})"})
        QCOMPARE(desk.act(op), std::string());
    QVERIFY(desk.work("r2").draft.redactions.empty());
}

void TestReleaseWorksheet::shouldHandInOnlyWhatWasSent()
{
    Desk desk;
    QCOMPARE(desk.act(R"({"op":"disposition.set","request":"r2","disposition":"deny"})"), std::string());
    QVERIFY(desk.task.submission(*desk.state)["requests"]["r2"]["stages"].empty());
    QCOMPARE(desk.act(R"({"op":"send","request":"r2"})"), std::string());
    QCOMPARE(desk.task.submission(*desk.state)["requests"]["r2"]["stages"].size(), std::size_t{1});
}

void TestReleaseWorksheet::shouldLetEachRobotDoWhatCanBeDone()
{
    for (const auto robot : {workflow::Robot::Random, workflow::Robot::Greedy}) {
        Desk desk;
        const auto ops = desk.task.blindOps(robot, desk.context(), 7);
        QVERIFY(!ops.empty());
        for (const Json& op : ops)
            QCOMPARE(desk.act(op), std::string());
    }
    const Json key = Json::parse(R"({"requests":{"r1":{"stages":[
        {"at":"2026-06-01T08:40","disposition":"return","defects":["expiry-missing"],"sendTo":["office"]},
        {"at":"2026-06-15T09:05","disposition":"release","items":[{"document":"history","release":true}],
         "redactions":[{"document":"history","from":1,"to":3}],"log":"accounting","due":"2026-06-30",
         "fee":{"class":"none","cents":0},"letter":{"to":["Sile"]}}]}}})");
    Desk desk;
    for (const Json& op : desk.task.perfect(key))
        QCOMPARE(desk.act(op), std::string());
    QVERIFY(desk.work("r1").closed);
}

void TestReleaseWorksheet::shouldReadOpsStrictly_data()
{
    QTest::addColumn<QByteArray>("op");
    for (const char* op :
         {R"({"op":"burn"})", R"({})", R"([])", R"({"op":"disposition.set"})",
          R"({"op":"disposition.set","disposition":"perhaps"})", R"({"op":"items.set","documents":[],"release":true})",
          R"({"op":"items.set","documents":["a","a"],"release":true})", R"({"op":"items.set","documents":["a"]})",
          R"({"op":"defect.set","defect":"x","on":true})", R"({"op":"identity.set","checked":"yes"})",
          R"({"op":"identity.set","checked":true,"method":"x"})",
          R"({"op":"redaction.set","document":"a","from":4,"to":4})", R"({"op":"due.set","due":"2026-02-29"})",
          R"({"op":"fee.set","class":"none","cents":1.5})",
          R"({"op":"log.set","log":"accounting","entry":{"date":"2026-06-01"}})", R"({"op":"send","now":true})"})
        QTest::newRow(op) << QByteArray(op);
}

void TestReleaseWorksheet::shouldReadOpsStrictly()
{
    QFETCH(QByteArray, op);
    Desk desk;
    QCOMPARE(desk.act(op.constData()), std::string("release.op-malformed"));
}

void TestReleaseWorksheet::shouldNotReadAnInboxThatIsNone_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const char* patch, const char* pointer) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(pointer);
    };
    row("empty", R"([{"op":"replace","path":"/requests","value":[]}])", "/requests");
    row("two of one id", R"([{"op":"replace","path":"/requests/1/id","value":"r1"}])", "/requests/1/id");
    row("two papers of one id", R"([{"op":"replace","path":"/requests/1/stages/0/papers/0/id","value":"p1"}])",
        "/requests/1/stages/0/papers/0/id");
    row("an unknown kind", R"([{"op":"replace","path":"/requests/1/kind","value":"ghost"}])", "/requests/1/kind");
    row("a reply before what it answers",
        R"([{"op":"replace","path":"/requests/0/stages/1/at","value":"2026-06-01T08:00"}])", "/requests/0/stages/1/at");
    row("a first arrival that follows an answer",
        R"([{"op":"add","path":"/requests/1/stages/0/after","value":["deny"]}])", "/requests/1/stages/0/after");
    row("a restriction of no day", R"([{"op":"replace","path":"/restrictions/0/granted","value":"2026-13-01"}])",
        "/restrictions/0/granted");
}

void TestReleaseWorksheet::shouldNotReadAnInboxThatIsNone()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    const auto found = ReleaseTask().checkMaterial(inbox().patch(Json::parse(patch.toStdString())));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().pointer, pointer.toStdString());
}

QTEST_GUILESS_MAIN(TestReleaseWorksheet)

#include "tst_release_worksheet.moc"
