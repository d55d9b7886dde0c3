// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeClock.h"
#include "support/MemorySessionStore.h"
#include "support/TallyTask.h"
#include "workflow/Session.h"

#include <QTest>

using namespace workflow;
using domain::Json;

namespace {

using namespace std::chrono_literals;

Scenario scenario()
{
    Scenario made;
    made.exercise.id = "test/tally";
    made.start = *domain::parseLocalTime("2026-05-12T10:15");
    made.tasks.push_back(TaskDefinition{"t1", "tally", "Add up", "", std::nullopt});
    made.hints.push_back(Hint{"h1", "adding", "Count again.", domain::Points::of(2)});
    made.calls = {{"c1", *domain::parseLocalTime("2026-05-12T10:20"), "Registration calls", 4},
                  {"c2", *domain::parseLocalTime("2026-05-12T10:30"), "The phone rings", 2}};
    made.hash = "scenario-hash";
    return made;
}

SessionHeader header()
{
    SessionHeader made;
    made.id = "s1";
    made.exercise = "test/tally";
    made.scenario = "scenario-hash";
    made.person = "Maren";
    return made;
}

struct Desk
{
    support::FakeClock clock;
    support::MemorySessionStore store;
    TaskTypes types;
    std::unique_ptr<Session> session;

    Desk()
    {
        types.add(std::make_unique<support::TallyTask>());
        session = std::move(*Session::start(header(), scenario(), {}, ports()));
    }
    Session::Ports ports() { return {store, clock, types}; }
    int total() const
    {
        const auto& state = session->state().tasks.at("t1").state();
        return dynamic_cast<const support::TallyTask::State&>(state).total;
    }
    std::size_t events() const { return store.load("s1")->events.size(); }
};

Json add(int n)
{
    return {{"op", "add"}, {"n", n}};
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldStoreAnEventBeforeTheStateShowsIt();
    void shouldWriteNothingForAnOpThatIsRefused();
    void shouldTakeBackWorksheetOpsOnly();
    void shouldCutOffWhatWasUndoneWhenSomethingNewIsDone();
    void shouldNotTakeBackWhatIsFinal();
    void shouldRunTheVirtualClockWithTheDeskAndWithAdvances();
    void shouldStopTheClockWhileTheSessionIsClosed();
    void shouldRefuseWorkAtALockedDeskButKeepTheClockRunning();
    void shouldGoWhereItIsCalledAndTellHowTheDeskWasLeft();
    void shouldNoteOtherChartsEachOnce();
    void shouldKeepABrokenGlassWithItsReason();
    void shouldResumeToTheSameStateFromTheStore();
    void shouldRefuseToResumeOnAnExerciseThatChanged();
    void shouldSealAtTheEndAndAgainForADisagreement();
    void shouldRefuseWorkAfterTheEnd();
    void shouldChargeAHintOnce();
    void shouldReplayEveryMoment();
};

void TestSession::shouldStoreAnEventBeforeTheStateShowsIt()
{
    Desk desk;
    desk.store.failNext = true;
    QCOMPARE(desk.session->apply("t1", add(3)).error().kind, domain::ErrorKind::DiskFull);
    QCOMPARE(desk.total(), 0);
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QCOMPARE(desk.total(), 3);
    QCOMPARE(desk.events(), std::size_t(2));
}

void TestSession::shouldWriteNothingForAnOpThatIsRefused()
{
    Desk desk;
    QVERIFY(!desk.session->apply("t1", add(-1)).ok());
    QVERIFY(!desk.session->apply("t1", Json{{"op", "add"}}).ok());
    QVERIFY(!desk.session->apply("t9", add(1)).ok());
    QCOMPARE(desk.events(), std::size_t(1));
}

void TestSession::shouldTakeBackWorksheetOpsOnly()
{
    Desk desk;
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QVERIFY(desk.session->takeHint("h1").ok());
    QVERIFY(desk.session->undo("t1").ok());
    QCOMPARE(desk.total(), 0);
    QCOMPARE(desk.session->state().hints.size(), std::size_t(1));
    QCOMPARE(desk.session->undo("t1").error().code, std::string("session.nothing-to-undo"));
    QVERIFY(desk.session->redo("t1").ok());
    QCOMPARE(desk.total(), 3);
}

void TestSession::shouldCutOffWhatWasUndoneWhenSomethingNewIsDone()
{
    Desk desk;
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QVERIFY(desk.session->undo("t1").ok());
    QVERIFY(desk.session->apply("t1", add(5)).ok());
    QVERIFY(!desk.session->redo("t1").ok());
    QCOMPARE(desk.total(), 5);
}

void TestSession::shouldNotTakeBackWhatIsFinal()
{
    Desk desk;
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QVERIFY(desk.session->apply("t1", add(97)).ok());
    QVERIFY(desk.session->apply("t1", add(5)).ok());
    QVERIFY(desk.session->undo("t1").ok());
    QCOMPARE(desk.session->undo("t1").error().code, std::string("session.nothing-to-undo"));
    QCOMPARE(desk.total(), 100);
    QVERIFY(desk.session->redo("t1").ok());
}

void TestSession::shouldRunTheVirtualClockWithTheDeskAndWithAdvances()
{
    Desk desk;
    desk.clock.pass(90s);
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T10:16:30"));
    QVERIFY(desk.session->advance(1h).ok());
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T11:16:30"));
    QVERIFY(!desk.session->advance(0s).ok());
    // Parts of a second are carried over events, not lost at each.
    for (int i = 0; i < 4; ++i) {
        desk.clock.pass(750ms);
        QVERIFY(desk.session->apply("t1", add(1)).ok());
    }
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T11:16:33"));
}

void TestSession::shouldStopTheClockWhileTheSessionIsClosed()
{
    Desk desk;
    desk.clock.pass(30s);
    QVERIFY(desk.session->close().ok());
    desk.clock.pass(24h);
    desk.session = std::move(*Session::resume(*desk.store.load("s1"), scenario(), {}, desk.ports()));
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T10:15:30"));
    desk.clock.pass(10s);
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T10:15:40"));
}

void TestSession::shouldRefuseWorkAtALockedDeskButKeepTheClockRunning()
{
    Desk desk;
    QVERIFY(desk.session->lock("person").ok());
    QCOMPARE(desk.session->apply("t1", add(1)).error().code, std::string("desk.locked"));
    QCOMPARE(desk.session->takeHint("h1").error().code, std::string("desk.locked"));
    desk.clock.pass(60s);
    QVERIFY(desk.session->unlock().ok());
    QVERIFY(desk.session->apply("t1", add(1)).ok());
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T10:16:00"));
}

void TestSession::shouldGoWhereItIsCalledAndTellHowTheDeskWasLeft()
{
    Desk desk;
    QVERIFY(desk.session->callDue() == nullptr);
    QCOMPARE(desk.session->goAway("c1").error().code, std::string("desk.no-call"));
    desk.clock.pass(5min);
    QVERIFY(desk.session->callDue() != nullptr);
    QCOMPARE(desk.session->callDue()->id, std::string("c1"));
    QVERIFY(desk.session->goAway("c1").ok());
    QCOMPARE(domain::format(desk.session->now()), std::string("2026-05-12T10:24:00"));
    QCOMPARE(desk.session->state().atDesk, domain::Millis(5min)); // away is not at the desk
    QVERIFY(desk.session->callDue() == nullptr);
    QCOMPARE(desk.session->goAway("c1").error().code, std::string("desk.no-call"));
    desk.clock.pass(10min);
    QVERIFY(desk.session->lock("person").ok());
    QVERIFY(desk.session->goAway("c2").ok()); // at a locked desk too
    const auto& absences = desk.session->state().absences;
    QCOMPARE(absences.size(), std::size_t(2));
    QVERIFY(!absences[0].locked);
    QVERIFY(absences[1].locked);
}

void TestSession::shouldNoteOtherChartsEachOnce()
{
    Desk desk;
    QVERIFY(desk.session->openedElsewhere("10-00-01", "view").ok());
    QVERIFY(desk.session->openedElsewhere("10-00-01", "print").ok());
    QVERIFY(desk.session->openedElsewhere("20-14-31", "view").ok());
    QCOMPARE(desk.session->state().otherCharts, (std::vector<std::string>{"10-00-01", "20-14-31"}));
    QCOMPARE(desk.session->state().printedCharts, std::vector<std::string>{"10-00-01"});
    QVERIFY(desk.session->lock("person").ok());
    QVERIFY(!desk.session->openedElsewhere("10-00-01", "view").ok());
}

void TestSession::shouldKeepABrokenGlassWithItsReason()
{
    Desk desk;
    desk.clock.pass(5min);
    QVERIFY(desk.session->brokeGlass("67-15-38", "bay 4, unresponsive").ok());
    desk.session = std::move(*Session::resume(*desk.store.load("s1"), scenario(), {}, desk.ports()));
    const auto& glasses = desk.session->state().glasses;
    QCOMPARE(glasses.size(), std::size_t(1));
    QCOMPARE(glasses[0].mrn, std::string("67-15-38"));
    QCOMPARE(glasses[0].reason, std::string("bay 4, unresponsive"));
    QCOMPARE(glasses[0].at, scenario().start + 5min);
    QVERIFY(desk.session->lock("person").ok());
    QVERIFY(!desk.session->brokeGlass("67-15-38", "again").ok());
}

void TestSession::shouldResumeToTheSameStateFromTheStore()
{
    Desk desk;
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QVERIFY(desk.session->apply("t1", add(4)).ok());
    QVERIFY(desk.session->undo("t1").ok());
    desk.session = std::move(*Session::resume(*desk.store.load("s1"), scenario(), {}, desk.ports()));
    QCOMPARE(desk.total(), 3);
    QVERIFY(desk.session->redo("t1").ok());
    QCOMPARE(desk.total(), 7);
}

void TestSession::shouldRefuseToResumeOnAnExerciseThatChanged()
{
    Desk desk;
    Scenario other = scenario();
    other.hash = "another";
    const auto resumed = Session::resume(*desk.store.load("s1"), other, {}, desk.ports());
    QCOMPARE(resumed.error().code, std::string("session.other-scenario"));
}

void TestSession::shouldSealAtTheEndAndAgainForADisagreement()
{
    Desk desk;
    QVERIFY(desk.session->finish().ok());
    auto record = *desk.store.load("s1");
    QCOMPARE(record.seal->events, std::uint64_t(2));
    QCOMPARE(record.seal->last, record.events.back().hash);
    QVERIFY(!desk.session->disagree("dx:I13.0", "  ", "").ok());
    QVERIFY(desk.session->disagree("dx:I13.0", "The stage stands in the consult.", "OCG I.B.14").ok());
    record = *desk.store.load("s1");
    QCOMPARE(record.seal->events, std::uint64_t(3));
    QCOMPARE(record.seal->last, record.events.back().hash);
}

void TestSession::shouldRefuseWorkAfterTheEnd()
{
    Desk desk;
    QVERIFY(desk.session->submit("t1").ok());
    QVERIFY(!desk.session->apply("t1", add(1)).ok());
    QVERIFY(!desk.session->undo("t1").ok());
    QVERIFY(desk.session->finish().ok());
    QVERIFY(!desk.session->takeHint("h1").ok());
    QVERIFY(!desk.session->advance(1s).ok());
}

void TestSession::shouldChargeAHintOnce()
{
    Desk desk;
    QVERIFY(desk.session->takeHint("h1").ok());
    QVERIFY(desk.session->takeHint("h1").ok());
    QCOMPARE(desk.session->state().hints.size(), std::size_t(1));
    QCOMPARE(desk.session->state().hints[0].cost, domain::Points::of(2));
    QVERIFY(!desk.session->takeHint("h9").ok());
}

void TestSession::shouldReplayEveryMoment()
{
    Desk desk;
    QVERIFY(desk.session->apply("t1", add(3)).ok());
    QVERIFY(desk.session->undo("t1").ok());
    const auto record = *desk.store.load("s1");
    const auto totalAfter = [&](std::size_t count) {
        const auto state = stateAfter(record, count, desk.session->foldContext());
        return dynamic_cast<const support::TallyTask::State&>(state->tasks.at("t1").state()).total;
    };
    QCOMPARE(totalAfter(1), 0);
    QCOMPARE(totalAfter(2), 3);
    QCOMPARE(totalAfter(3), 0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
