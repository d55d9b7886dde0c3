// SPDX-License-Identifier: GPL-3.0-or-later
// The worksheet: what can be done with a request, what is refused, and what becomes of the pages.
#include "AmendmentDesk.h"
#include "workflow/tasks/amendment/AmendmentRevisions.h"
#include "workflow/tasks/amendment/AmendmentUnsettled.h"

#include <QTest>

using domain::Json;
using namespace workflow::amendment;

namespace {

Json opOn(const char* name, const char* request, Json more = Json::object())
{
    more["op"] = name;
    more["request"] = request;
    return more;
}

std::vector<Revision> revisions(const AmendmentDesk& desk, const char* page)
{
    return revisionsOf(desk.state(), materialOf(desk.definition.material), *desk.scenario.chart.document(page),
                       desk.scenario.chart.patient, desk.scenario.start);
}

} // namespace

class TestAmendmentTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseASecondExtension();
    void shouldTakeAnExtensionBackAndGiveAnother();
    void shouldKeepOnlyWhatTheNewHandlingAsksFor();
    void shouldTakeTheVersionInForceWhereNoneIsNamed();
    void shouldDropTheTimeWhereTheEntryIsNoLateOne();
    void shouldMakeANewVersionOfACorrectedEntry();
    void shouldWaitForTheAuthorAndWriteNothing();
    void shouldHideAWithdrawnPageAndKeepIt();
    void shouldLetTheMistakeBeMadeAndShowIt();
    void shouldSayWhatIsStillWanting();
    void shouldHandInWhatItReadsBack();
    void shouldRefuseAnUnknownMemberOfAnOp();
};

void TestAmendmentTray::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("handling");
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* handling, const Json& refusedOp, const char* code) {
        QTest::newRow(name) << QByteArray(handling) << QByteArray::fromStdString(refusedOp.dump()) << QByteArray(code);
    };
    row("an unknown request", "route-author", opOn("request.ground", "r9", {{"ground", "iv"}}), "amendment.no-request");
    row("nothing chosen yet", "", opOn("request.label", "r1", {{"signer", "renner"}}), "amendment.no-handling");
    row("not asked for", "refuse", opOn("request.label", "r1", {{"signer", "renner"}}), "amendment.not-asked");
    row("an unknown page", "route-author", opOn("request.place", "r1", {{"document", "consult"}}),
        "amendment.no-document");
    row("an unknown version", "route-author", opOn("request.place", "r1", {{"document", "progress"}, {"version", 3}}),
        "amendment.no-version");
    row("a span outside", "route-author",
        opOn("request.place", "r1", {{"document", "progress"}, {"from", 5}, {"to", 24}}), "amendment.span-outside");
    row("a span outside an earlier version", "route-author",
        opOn("request.place", "r1", {{"document", "progress"}, {"version", 1}, {"from", 5}, {"to", 20}}),
        "amendment.span-outside");
    row("a day that does not exist", "deny", opOn("request.days", "r1", {{"due", "2026-06-31"}}),
        "amendment.op-malformed");
    row("29 February of a common year", "deny", opOn("request.days", "r1", {{"due", "2026-02-29"}}),
        "amendment.op-malformed");
    row("an hour that does not exist", "route-author",
        opOn("request.label", "r1", {{"change", "late-entry"}, {"event", "2026-05-16T24:10"}}),
        "amendment.op-malformed");
    row("what is still to come", "route-author",
        opOn("request.label", "r1", {{"change", "late-entry"}, {"event", "2026-06-01T08:31"}}),
        "amendment.event-ahead");
    row("the time of no late entry", "route-author",
        opOn("request.label", "r1", {{"change", "addendum"}, {"event", "2026-05-16T03:40"}}), "amendment.not-asked");
    row("nobody of that name", "route-author", opOn("request.label", "r1", {{"signer", "halloran"}}),
        "amendment.no-person");
    row("a birth date that does not exist", "correct-demographics",
        opOn("request.value", "r1", {{"field", "birth-date"}, {"value", "1957-02-30"}}), "amendment.no-such-day");
    row("a type that is none", "correct-index", opOn("request.value", "r1", {{"field", "type"}, {"value", "x-ray"}}),
        "amendment.no-type");
    row("an encounter that is none", "correct-index",
        opOn("request.value", "r1", {{"field", "encounter"}, {"value", "e7"}}), "amendment.no-encounter");
    row("a value without its field", "correct-index", opOn("request.value", "r1", {{"value", "imaging"}}),
        "amendment.no-field");
    row("a field of the other kind", "correct-index", opOn("request.value", "r1", {{"field", "phone"}}),
        "amendment.not-in-list");
    row("a ground of another handling", "deny", opOn("request.ground", "r1", {{"ground", "erase"}}),
        "amendment.not-in-list");
    row("a patient that is none", "retract", opOn("request.value", "r1", {{"chart", "99-99-99"}}),
        "amendment.no-patient");
    row("a recipient that is none", "accept",
        opOn("request.tick", "r1", {{"list", "inform"}, {"item", "press"}, {"on", true}}), "amendment.no-recipient");
    row("an edit outside the page", "",
        opOn("page.edit-text", "r1", {{"document", "progress"}, {"from", 0}, {"to", 400}, {"text", ""}}),
        "amendment.span-outside");
}

void TestAmendmentTray::shouldRefuseWhatCannotBe()
{
    QFETCH(QByteArray, handling);
    QFETCH(QByteArray, op);
    QFETCH(QByteArray, code);
    AmendmentDesk desk;
    if (!handling.isEmpty())
        desk.handle("r1", handling.toStdString());
    const Json before = desk.submission();
    const auto refused = desk.tryOp(Json::parse(op.toStdString()));
    QVERIFY(!refused.ok());
    QCOMPARE(QByteArray::fromStdString(refused.error().code), code);
    QVERIFY(!refused.error().detail.empty());
    QVERIFY(desk.submission() == before);
}

void TestAmendmentTray::shouldRefuseASecondExtension()
{
    AmendmentDesk desk;
    desk.handle("r3", "extend");
    desk.doOp(opOn("request.days", "r3", {{"extended", "2026-07-01"}}));
    const auto again = desk.tryOp(opOn("request.days", "r3", {{"extended", "2026-07-07"}}));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, std::string("amendment.extended-already"));
    // The patient of r4 was told of a later day before.
    desk.handle("r4", "extend");
    const auto second = desk.tryOp(opOn("request.days", "r4", {{"extended", "2026-07-20"}}));
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, std::string("amendment.extended-already"));
}

void TestAmendmentTray::shouldTakeAnExtensionBackAndGiveAnother()
{
    AmendmentDesk desk;
    desk.handle("r3", "extend");
    desk.doOp(opOn("request.days", "r3", {{"extended", "2026-07-01"}}));
    desk.doOp(opOn("request.days", "r3", {{"extended", ""}}));
    desk.doOp(opOn("request.days", "r3", {{"extended", "2026-07-07"}}));
    QCOMPARE(domain::format(*desk.state().answer("r3")->extended), std::string("2026-07-07"));
}

void TestAmendmentTray::shouldKeepOnlyWhatTheNewHandlingAsksFor()
{
    AmendmentDesk desk;
    desk.handle("r3", "deny");
    desk.doOp(opOn("request.place", "r3", {{"document", "progress"}}));
    desk.doOp(opOn("request.ground", "r3", {{"ground", "iv"}}));
    desk.doOp(opOn("request.days", "r3", {{"due", "2026-06-07"}}));
    desk.handle("r3", "accept");
    const Answer& answer = *desk.state().answer("r3");
    QVERIFY(answer.page && answer.due);
    QVERIFY(answer.ground.empty());
    desk.handle("r3", "refuse");
    QVERIFY(!desk.state().answer("r3")->page);
    // A ground of the denial is none of a refusal.
    desk.handle("r3", "deny");
    QVERIFY(desk.state().answer("r3")->ground.empty());
}

void TestAmendmentTray::shouldTakeTheVersionInForceWhereNoneIsNamed()
{
    AmendmentDesk desk;
    desk.handle("r1", "route-author");
    desk.doOp(opOn("request.place", "r1", {{"document", "progress"}, {"from", 12}, {"to", 16}}));
    QCOMPARE(desk.state().answer("r1")->page->version, 2);
    desk.doOp(opOn("request.place", "r1", {{"document", "progress"}, {"version", 1}}));
    QCOMPARE(desk.state().answer("r1")->page->version, 1);
}

void TestAmendmentTray::shouldDropTheTimeWhereTheEntryIsNoLateOne()
{
    AmendmentDesk desk;
    desk.handle("r1", "route-author");
    desk.doOp(opOn("request.label", "r1", {{"change", "late-entry"}, {"event", "2026-05-16T03:40"}}));
    desk.doOp(opOn("request.label", "r1", {{"change", "correction"}}));
    QVERIFY(!desk.state().answer("r1")->event);
}

void TestAmendmentTray::shouldMakeANewVersionOfACorrectedEntry()
{
    AmendmentDesk desk;
    desk.handle("r2", "correct-demographics");
    desk.doOp(opOn("request.place", "r2", {{"document", "registration"}}));
    desk.doOp(opOn("request.value", "r2", {{"field", "phone"}, {"value", "555-0171"}}));
    const auto steps = revisions(desk, "registration");
    QCOMPARE(steps.size(), std::size_t{1});
    QVERIFY(steps[0].fate == Fate::Version);
    QCOMPARE(steps[0].document.header.version, 2);
    QVERIFY(steps[0].document.body.find("555-0171") != std::string::npos);
    QVERIFY(steps[0].document.header.change->kind == domain::ChangeKind::Correction);
    // The one before it is untouched.
    QVERIFY(desk.scenario.chart.document("registration")->body.find("555-0142") != std::string::npos);
    // A middle initial stands with the name on the page.
    desk.doOp(opOn("request.value", "r2", {{"field", "middle"}, {"value", "K"}}));
    QVERIFY(revisions(desk, "registration")[0].document.body.find("Tavares, Odile K.") != std::string::npos);
}

void TestAmendmentTray::shouldWaitForTheAuthorAndWriteNothing()
{
    AmendmentDesk desk;
    desk.handle("r1", "route-author");
    desk.doOp(opOn("request.place", "r1", {{"document", "progress"}}));
    desk.doOp(opOn("request.label", "r1", {{"change", "correction"}, {"signer", "renner"}}));
    const auto steps = revisions(desk, "progress");
    QCOMPARE(steps.size(), std::size_t{1});
    QVERIFY(steps[0].fate == Fate::Waiting);
    QCOMPARE(steps[0].document.header.version, 2);
    QCOMPARE(steps[0].document.body, desk.scenario.chart.document("progress")->body);
    QCOMPARE(steps[0].document.header.change->by, std::string("renner"));
}

void TestAmendmentTray::shouldHideAWithdrawnPageAndKeepIt()
{
    AmendmentDesk desk;
    desk.handle("r1", "retract");
    desk.doOp(opOn("request.place", "r1", {{"document", "progress"}}));
    desk.doOp(opOn("request.label", "r1", {{"signer", "renner"}, {"reason", "wrong-patient"}}));
    desk.doOp(opOn("request.value", "r1", {{"chart", "31-07-52"}}));
    const auto steps = revisions(desk, "progress");
    QCOMPARE(steps.size(), std::size_t{1});
    QVERIFY(steps[0].fate == Fate::Hidden);
    QVERIFY(steps[0].document.header.retracted());
    QCOMPARE(steps[0].document.header.version, 3);
    QCOMPARE(steps[0].document.body, desk.scenario.chart.document("progress")->body);
}

void TestAmendmentTray::shouldLetTheMistakeBeMadeAndShowIt()
{
    AmendmentDesk desk;
    desk.doOp(opOn("page.edit-text", "r1", {{"document", "progress"}, {"from", 12}, {"to", 16}, {"text", "right"}}));
    const auto steps = revisions(desk, "progress");
    QCOMPARE(steps.size(), std::size_t{1});
    QVERIFY(steps[0].fate == Fate::Altered);
    QCOMPARE(steps[0].document.body, std::string("Pain in the right knee.\n"));
    QCOMPARE(steps[0].document.header.version, 3);
    QCOMPARE(desk.submission()["edits"].size(), std::size_t{1});
}

void TestAmendmentTray::shouldSayWhatIsStillWanting()
{
    AmendmentDesk desk;
    const Material material = materialOf(desk.definition.material);
    QCOMPARE(unsettled(desk.state(), material).size(), std::size_t{4});
    desk.handle("r1", "refuse");
    const auto lacks = unsettled(desk.state(), material);
    QVERIFY(!lacks[0].handling);
    QVERIFY(lacks[0].parts == std::vector<Part>{Part::Ground});
    desk.doOp(opOn("request.ground", "r1", {{"ground", "backdate"}}));
    QCOMPARE(unsettled(desk.state(), material).size(), std::size_t{3});
    // The time belongs to a late entry alone.
    desk.handle("r2", "route-author");
    desk.doOp(opOn("request.label", "r2", {{"change", "addendum"}}));
    const auto left = unsettled(desk.state(), material);
    for (const Part part : left[0].parts)
        QVERIFY(part != Part::Event);
}

void TestAmendmentTray::shouldHandInWhatItReadsBack()
{
    AmendmentDesk desk;
    desk.handle("r1", "route-author");
    desk.doOp(opOn("request.place", "r1", {{"document", "progress"}, {"from", 12}, {"to", 16}}));
    desk.doOp(opOn("request.label", "r1",
                   {{"change", "late-entry"}, {"signer", "oduya"}, {"event", "2026-05-16"}, {"reason", "omitted"}}));
    desk.handle("r3", "accept");
    desk.doOp(opOn("request.tick", "r3", {{"list", "letter"}, {"item", "accepted"}, {"on", true}}));
    desk.doOp(opOn("request.tick", "r3", {{"list", "inform"}, {"item", "payer"}, {"on", true}}));
    const auto read = parseSubmission(desk.submission());
    QVERIFY(std::holds_alternative<State>(read));
    QVERIFY(std::get<State>(read).answers == desk.state().answers);
}

void TestAmendmentTray::shouldRefuseAnUnknownMemberOfAnOp()
{
    AmendmentDesk desk;
    for (const Json& bad : {opOn("request.handle", "r1", {{"handling", "refuse"}, {"why", "so"}}),
                            opOn("request.handle", "r1", {{"handling", "erase"}}), opOn("request.shred", "r1"),
                            Json{{"op", "request.handle"}}, Json::array()}) {
        const auto refused = desk.tryOp(bad);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, std::string("amendment.op-malformed"));
    }
}

QTEST_GUILESS_MAIN(TestAmendmentTray)
#include "tst_amendment_tray.moc"
