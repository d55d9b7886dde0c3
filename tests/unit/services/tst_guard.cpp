// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Guard.h"
#include "support/FakeClock.h"

#include <QTest>

#include <map>

using namespace services;
using namespace std::chrono_literals;

namespace {

class MemorySecrets final : public SecretStore
{
public:
    std::map<std::string, Secret, std::less<>> kept;
    domain::Result<std::optional<Secret>> get(std::string_view owner) const override
    {
        const auto found = kept.find(owner);
        return found == kept.end() ? std::optional<Secret>() : std::optional<Secret>(found->second);
    }
    domain::Status set(std::string_view owner, const Secret& secret) override
    {
        kept.insert_or_assign(std::string(owner), secret);
        return domain::done();
    }
    domain::Status remove(std::string_view owner) override
    {
        kept.erase(std::string(owner));
        return domain::done();
    }
};

constexpr auto right = "blue heron at noon";

} // namespace

class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAskNothingUntilAPassphraseIsSet();
    void shouldSlowGuessingOverRestarts();
    void shouldNotShortenTheWaitWhenTheClockIsSetBack();
    void shouldForgetWrongTriesAfterARightOne();
    void shouldChangeOnlyForWhoKnowsTheOldOne();
    void shouldKeepNoPassphrase();
    void shouldLetEverybodyInstructUntilItIsGuarded();
};

void TestGuard::shouldAskNothingUntilAPassphraseIsSet()
{
    MemorySecrets store;
    support::FakeClock clock;
    Guard guard(store, clock, "person:Maren");
    QVERIFY(!*guard.isSet());
    QVERIFY(guard.check("anything").ok());
    QVERIFY(guard.change("", right).ok());
    QVERIFY(*guard.isSet());
    QCOMPARE(guard.check("anything").error().code, std::string("guard.wrong"));
    QVERIFY(guard.check(right).ok());
    QVERIFY(Guard(store, clock, "person:Jonas").check("").ok()); // another's is another matter
}

void TestGuard::shouldSlowGuessingOverRestarts()
{
    MemorySecrets store;
    support::FakeClock clock;
    QVERIFY(Guard(store, clock, "instructor").change("", right).ok());
    const auto tryOnce = [&](const char* passphrase) {
        const domain::Status status = Guard(store, clock, "instructor").check(passphrase);
        return status ? std::string() : status.error().code + " " + status.error().detail;
    };
    for (int k = 0; k < 3; ++k)
        QCOMPARE(tryOnce("guess"), std::string("guard.wrong "));
    QCOMPARE(tryOnce(right), std::string("guard.wait 1")); // the right one waits as well
    clock.pass(1s);
    QCOMPARE(tryOnce("guess"), std::string("guard.wrong "));
    QCOMPARE(tryOnce("guess"), std::string("guard.wait 2"));
    clock.pass(2s);
    for (int k = 0; k < 12; ++k) {
        QCOMPARE(tryOnce("guess"), std::string("guard.wrong "));
        clock.pass(300s);
    }
    QCOMPARE(tryOnce("guess"), std::string("guard.wrong "));
    QCOMPARE(tryOnce(right), std::string("guard.wait 300")); // and never longer
    clock.pass(300s);
    QCOMPARE(tryOnce(right), std::string());
}

void TestGuard::shouldNotShortenTheWaitWhenTheClockIsSetBack()
{
    MemorySecrets store;
    support::FakeClock clock;
    Guard guard(store, clock, "instructor");
    QVERIFY(guard.change("", right).ok());
    for (int k = 0; k < 5; ++k) {
        QVERIFY(!guard.check("guess").ok());
        clock.pass(5s);
    }
    QVERIFY(!guard.check("guess").ok());
    clock.pass(-1h);
    QCOMPARE(guard.check(right).error().code, std::string("guard.wait"));
}

void TestGuard::shouldForgetWrongTriesAfterARightOne()
{
    MemorySecrets store;
    support::FakeClock clock;
    Guard guard(store, clock, "instructor");
    QVERIFY(guard.change("", right).ok());
    for (int round = 0; round < 4; ++round) {
        QVERIFY(!guard.check("guess").ok());
        QVERIFY(!guard.check("guess").ok());
        QVERIFY(guard.check(right).ok());
    }
}

void TestGuard::shouldChangeOnlyForWhoKnowsTheOldOne()
{
    MemorySecrets store;
    support::FakeClock clock;
    Guard guard(store, clock, "instructor");
    QCOMPARE(guard.change("", "short").error().code, std::string("guard.short"));
    QVERIFY(guard.change("", right).ok());
    QCOMPARE(guard.change("guess", "another passphrase").error().code, std::string("guard.wrong"));
    QVERIFY(guard.check(right).ok());
    QVERIFY(guard.change(right, "another passphrase").ok());
    QVERIFY(!guard.check(right).ok());
    QVERIFY(guard.change("another passphrase", "").ok());
    QVERIFY(!*guard.isSet());
}

void TestGuard::shouldKeepNoPassphrase()
{
    MemorySecrets store;
    support::FakeClock clock;
    QVERIFY(Guard(store, clock, "instructor").change("", right).ok());
    QVERIFY(store.kept.at("instructor").verifier.find("heron") == std::string::npos);
}

void TestGuard::shouldLetEverybodyInstructUntilItIsGuarded()
{
    MemorySecrets store;
    support::FakeClock clock;
    Instructor instructor(store, clock);
    QVERIFY(instructor.may().ok());
    QVERIFY(instructor.change("", right).ok());
    QCOMPARE(instructor.may().error().code, std::string("instructor.closed"));
    QVERIFY(!instructor.open("guess").ok());
    QVERIFY(!instructor.isOpen());
    QVERIFY(instructor.open(right).ok());
    QVERIFY(instructor.may().ok());
    instructor.close();
    QVERIFY(!instructor.may().ok());
}

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
