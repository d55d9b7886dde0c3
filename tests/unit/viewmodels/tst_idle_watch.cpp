// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic logoff, 45 CFR 164.312(a)(2)(iii): by a clock that the test sets.
#include "support/FakeClock.h"
#include "viewmodels/IdleWatch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class TestIdleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellOnceThatNobodyIsHere();
    void shouldCountAnewFromEveryTouch();
    void shouldNeverTellWhereNoLimitIsSet();
    void shouldBeginAnewWhenTheLimitIsSet();

private:
    void touch(QEvent::Type type = QEvent::MouseMove)
    {
        QEvent event(type);
        QCoreApplication::sendEvent(this, &event);
    }
};

void TestIdleWatch::shouldTellOnceThatNobodyIsHere()
{
    support::FakeClock clock;
    viewmodels::IdleWatch watch(clock);
    const QSignalSpy idle(&watch, &viewmodels::IdleWatch::idle);
    watch.setMinutes(5);
    clock.pass(5min - 1ms);
    watch.look();
    QCOMPARE(idle.count(), 0);
    clock.pass(1ms);
    watch.look();
    watch.look();
    QCOMPARE(idle.count(), 1);
    touch();
    clock.pass(5min);
    watch.look();
    QCOMPARE(idle.count(), 2); // the next stretch
}

void TestIdleWatch::shouldCountAnewFromEveryTouch()
{
    support::FakeClock clock;
    viewmodels::IdleWatch watch(clock);
    const QSignalSpy idle(&watch, &viewmodels::IdleWatch::idle);
    watch.setMinutes(5);
    for (const QEvent::Type type :
         {QEvent::KeyPress, QEvent::MouseButtonPress, QEvent::MouseMove, QEvent::Wheel, QEvent::TouchBegin}) {
        clock.pass(4min);
        touch(type);
        watch.look();
    }
    clock.pass(4min);
    touch(QEvent::FocusIn); // no hand of anybody
    clock.pass(1min);
    QCOMPARE(idle.count(), 0);
    watch.look();
    QCOMPARE(idle.count(), 1);
}

void TestIdleWatch::shouldNeverTellWhereNoLimitIsSet()
{
    support::FakeClock clock;
    viewmodels::IdleWatch watch(clock);
    const QSignalSpy idle(&watch, &viewmodels::IdleWatch::idle);
    clock.pass(24h);
    watch.look();
    watch.setMinutes(0);
    watch.look();
    watch.setMinutes(-3);
    watch.look();
    QCOMPARE(idle.count(), 0);
}

void TestIdleWatch::shouldBeginAnewWhenTheLimitIsSet()
{
    support::FakeClock clock;
    viewmodels::IdleWatch watch(clock);
    const QSignalSpy idle(&watch, &viewmodels::IdleWatch::idle);
    clock.pass(20min);
    watch.setMinutes(10);
    watch.look();
    QCOMPARE(idle.count(), 0);
    clock.pass(10min);
    watch.look();
    QCOMPARE(idle.count(), 1);
}

QTEST_GUILESS_MAIN(TestIdleWatch)
#include "tst_idle_watch.moc"
