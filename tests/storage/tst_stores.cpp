// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleSession.h"
#include "storage/Workspace.h"
#include "workflow/SessionFile.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <QTemporaryDir>
#include <QTest>

using domain::ErrorKind;
using domain::Json;

namespace {

const sample::StillClock stillClock;

class Place
{
public:
    Place() { open(); }

    void open(storage::Mode mode = storage::Mode::ReadWrite)
    {
        workspace.reset();
        auto opened = storage::Workspace::open(folder(), stillClock, mode);
        if (!opened)
            qFatal("%s: %s", opened.error().code.c_str(), opened.error().detail.c_str());
        workspace = *std::move(opened);
    }
    [[nodiscard]] std::filesystem::path folder() const { return m_temp.filePath(QStringLiteral("w")).toStdString(); }
    /// Changes the closed database behind the program's back.
    void tamper(const std::string& sql)
    {
        workspace.reset();
        SQLite::Database(folder() / "workspace.db", SQLite::OPEN_READWRITE).exec(sql);
        open();
    }
    [[nodiscard]] workflow::SessionStore& sessions() const { return workspace->sessions(); }

    std::unique_ptr<storage::Workspace> workspace;

private:
    QTemporaryDir m_temp;
};

template <typename Outcome>
bool failsWith(const Outcome& outcome, ErrorKind kind, const std::string& code)
{
    if (!outcome.ok() && outcome.error().kind == kind && outcome.error().code == code)
        return true;
    qWarning("%s", outcome.ok() ? "succeeded" : (outcome.error().code + ": " + outcome.error().detail).c_str());
    return false;
}

// The session as an open desk writes it.
void play(workflow::SessionStore& store, const workflow::SessionRecord& record)
{
    QVERIFY(store.create(record.header).ok());
    for (const auto& event : record.events) {
        const bool end = event.type == workflow::event::Finished;
        const auto stored = end ? store.appendAndSeal(record.header.id, event, sample::sealOf(event))
                                : store.append(record.header.id, event);
        QVERIFY2(stored.ok(), stored.ok() ? "" : stored.error().detail.c_str());
    }
}

services::Override overrideOf(const std::string& session, const std::string& finding, std::int64_t points)
{
    return {session, finding, domain::Points::of(points), "partly right", "Dr. Instructor", stillClock.now(), false};
}

services::AuditEntry visit(const std::string& session, const std::string& document)
{
    services::AuditEntry entry;
    entry.at = domain::parseLocalTime("2026-05-07T08:00:05").value();
    entry.wall = stillClock.now();
    entry.person = "Ada Trainee";
    entry.role = "coder";
    entry.session = session;
    entry.mrn = "20-14-31";
    entry.document = document;
    entry.section = "clinical";
    entry.action = "open";
    entry.decision = "permit";
    entry.rule = "R-1";
    entry.purpose = "work";
    return entry;
}

} // namespace

class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveBackASessionByteForByte()
    {
        Place place;
        const auto record = sample::finished(42, 30);
        play(place.sessions(), record);
        place.open();
        const auto loaded = place.sessions().load(record.header.id);
        QVERIFY(loaded.ok());
        QCOMPARE(workflow::writeSessionFile(*loaded), workflow::writeSessionFile(record));
        QCOMPARE(workflow::verifySessionFile(workflow::writeSessionFile(*loaded)).verdict, workflow::Verdict::Whole);
    }

    void shouldRefuseAnEventThatDoesNotFollow()
    {
        Place place;
        const auto record = sample::finished(1, 6);
        auto& store = place.sessions();
        const std::string& id = record.header.id;
        QVERIFY(store.create(record.header).ok());
        QVERIFY(failsWith(store.append(id, record.events[1]), ErrorKind::Conflict, "session.out-of-order"));
        QVERIFY(store.append(id, record.events[0]).ok());
        QVERIFY(failsWith(store.append(id, record.events[0]), ErrorKind::Conflict, "session.out-of-order"));
        const auto other = sample::finished(2, 6);
        QVERIFY(failsWith(store.append(id, other.events[1]), ErrorKind::Conflict, "session.out-of-order"));
        auto changed = record.events[1];
        changed.data["op"]["code"] = "other";
        QVERIFY(failsWith(store.append(id, changed), ErrorKind::InvalidInput, "session.event-hash"));
        QVERIFY(failsWith(store.append("0", record.events[1]), ErrorKind::NotFound, "session.unknown"));
        QCOMPARE(store.load(id)->events.size(), std::size_t{1});
    }

    void shouldEndASessionOnlyWithItsSeal()
    {
        Place place;
        const auto record = sample::finished(1, 3);
        auto& store = place.sessions();
        const std::string& id = record.header.id;
        QVERIFY(store.create(record.header).ok());
        QVERIFY(store.append(id, record.events[0]).ok());
        QVERIFY(failsWith(store.appendAndSeal(id, record.events[1], sample::sealOf(record.events[1])),
                          ErrorKind::InvalidInput, "session.unfinished"));
        QVERIFY(store.append(id, record.events[1]).ok());
        QVERIFY(failsWith(store.append(id, record.events[2]), ErrorKind::InvalidInput, "session.needs-seal"));
        QVERIFY(failsWith(store.appendAndSeal(id, record.events[2], sample::sealOf(record.events[1])),
                          ErrorKind::InvalidInput, "session.seal"));
        QVERIFY(store.appendAndSeal(id, record.events[2], *record.seal).ok());
    }

    void shouldTakeOnlyADisagreementAfterTheEndAndSealAnew()
    {
        Place place;
        const auto record = sample::finished(1, 4);
        const std::string& id = record.header.id;
        play(place.sessions(), record);
        const auto& last = record.events.back();
        const auto op = sample::next(record.header, &last);
        QVERIFY(failsWith(place.sessions().append(id, op), ErrorKind::Conflict, "session.finished"));
        const auto note = workflow::makeEvent(last.hash, 5, workflow::event::Disagreed, last.at, last.wall,
                                              Json{{"finding", "dx:I13.0"}, {"text", "see page 2"}, {"cite", ""}});
        QVERIFY(failsWith(place.sessions().append(id, note), ErrorKind::Conflict, "session.sealed"));
        QVERIFY(place.sessions().appendAndSeal(id, note, sample::sealOf(note)).ok());
        QCOMPARE(place.sessions().load(id)->seal->events, std::uint64_t{5});
    }

    void shouldListNewestFirstWithOrigin()
    {
        Place place;
        play(place.sessions(), sample::finished(100, 3));
        QVERIFY(place.sessions().import(sample::finished(300, 5)).ok());
        QVERIFY(place.sessions().create(sample::header(200)).ok());
        const auto headers = place.sessions().sessions();
        QCOMPARE(headers->size(), std::size_t{3});
        QCOMPARE(headers->front().seed, std::uint64_t{300});
        QCOMPARE(headers->back().seed, std::uint64_t{100});
        const auto standings = place.workspace->origins().standings();
        QCOMPARE(standings->at(sample::header(300).id).origin, services::Origin::Imported);
        QCOMPARE(standings->at(sample::header(300).id).events, std::uint64_t{5});
        QVERIFY(standings->at(sample::header(300).id).sealed);
        QCOMPARE(standings->at(sample::header(200).id).origin, services::Origin::Own);
        QVERIFY(!standings->at(sample::header(200).id).sealed);
    }

    void shouldImportTwiceTheSameButNotAnother()
    {
        Place place;
        auto record = sample::finished(5, 6);
        QVERIFY(place.sessions().import(record).ok());
        QVERIFY(place.sessions().import(record).ok());
        auto shorter = record;
        shorter.events.resize(4);
        shorter.seal.reset();
        QVERIFY(failsWith(place.sessions().import(shorter), ErrorKind::Conflict, "session.exists"));
        QVERIFY(failsWith(place.sessions().create(record.header), ErrorKind::Conflict, "session.exists"));
        auto changed = sample::finished(6, 6);
        changed.events[2].data["op"]["code"] = "other";
        QVERIFY(failsWith(place.sessions().import(changed), ErrorKind::InvalidInput, "session.changed"));
    }

    void shouldSayWhenAStoredEventWasChanged()
    {
        Place place;
        const auto record = sample::finished(9, 8);
        play(place.sessions(), record);
        place.tamper("DROP TRIGGER events_are_final;"
                     "UPDATE events SET line = replace(line, 'task.op', 'task.up') WHERE number = 4");
        const auto loaded = place.sessions().load(record.header.id);
        QVERIFY(failsWith(loaded, ErrorKind::Damaged, "session.damaged"));
        QVERIFY(loaded.error().detail.find("vent 4") != std::string::npos);
    }

    void shouldKeepEventsAndTrailFromBeingUpdated()
    {
        Place place;
        play(place.sessions(), sample::finished(9, 3));
        QVERIFY(place.workspace->audit().append(visit("s", "ed-note")).ok());
        place.workspace.reset();
        SQLite::Database database(place.folder() / "workspace.db", SQLite::OPEN_READWRITE);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database.exec("UPDATE events SET line = ''"));
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database.exec("UPDATE audit SET line = ''"));
    }

    void shouldEraseASessionWithItsScoreAndReviewButNotTheTrail()
    {
        Place place;
        const auto record = sample::finished(3, 3);
        const std::string& id = record.header.id;
        play(place.sessions(), record);
        QVERIFY(place.workspace->scores().put({{id, "e", 905, true, stillClock.now()}, Json::object()}).ok());
        QVERIFY(place.workspace->reviews().put(overrideOf(id, "f", 1)).ok());
        QVERIFY(place.workspace->audit().append(visit(id, "ed-note")).ok());
        QVERIFY(place.sessions().erase(id).ok());
        QVERIFY(failsWith(place.sessions().erase(id), ErrorKind::NotFound, "session.unknown"));
        QVERIFY(failsWith(place.sessions().load(id), ErrorKind::NotFound, "session.unknown"));
        QVERIFY(!place.workspace->scores().get(id)->has_value());
        QVERIFY(place.workspace->reviews().history(id)->empty());
        QCOMPARE(place.workspace->audit().list(id)->size(), std::size_t{1});
        QVERIFY(place.workspace->audit().verify().ok());
    }

    void shouldKeepTheHistoryOfOverrides()
    {
        Place place;
        const auto record = sample::finished(3, 3);
        const std::string& id = record.header.id;
        play(place.sessions(), record);
        auto& reviews = place.workspace->reviews();
        QVERIFY(reviews.put(overrideOf(id, "dx:I13.0", 5)).ok());
        QVERIFY(reviews.put(overrideOf(id, "dx:A", 2)).ok());
        QVERIFY(reviews.put(overrideOf(id, "dx:I13.0", -3)).ok());
        QCOMPARE(*reviews.overrides(id), (std::vector{overrideOf(id, "dx:A", 2), overrideOf(id, "dx:I13.0", -3)}));
        QVERIFY(reviews.withdraw(overrideOf(id, "dx:I13.0", 0)).ok());
        QVERIFY(failsWith(reviews.withdraw(overrideOf(id, "dx:I13.0", 0)), ErrorKind::NotFound, "override.unknown"));
        QCOMPARE(*reviews.overrides(id), (std::vector{overrideOf(id, "dx:A", 2)}));
        const auto history = reviews.history(id);
        QCOMPARE(history->size(), std::size_t{4});
        QCOMPARE(history->front().points, domain::Points::of(5));
        QVERIFY(history->back().withdrawn && !history->front().withdrawn);
        QVERIFY(failsWith(reviews.put(overrideOf("nobody", "f", 1)), ErrorKind::NotFound, "session.unknown"));
    }

    void shouldKeepComments()
    {
        Place place;
        const auto record = sample::finished(3, 3);
        const std::string& id = record.header.id;
        play(place.sessions(), record);
        auto& reviews = place.workspace->reviews();
        const auto first = reviews.addComment({0, id, "", "Well worked — “überall”.", "I", stillClock.now()});
        const auto second = reviews.addComment({0, id, "dx:I13.0", "See the guideline.", "I", stillClock.now()});
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(reviews.comments(id)->size(), std::size_t{2});
        QCOMPARE(reviews.comments(id)->front().text, std::string("Well worked — “überall”."));
        QVERIFY(reviews.removeComment(*first).ok());
        QVERIFY(failsWith(reviews.removeComment(*first), ErrorKind::NotFound, "comment.unknown"));
        QCOMPARE(reviews.comments(id)->front().finding, std::string("dx:I13.0"));
    }

    void shouldKeepTheLatestScore()
    {
        Place place;
        const auto own = sample::finished(3, 3);
        const auto other = sample::finished(4, 3);
        play(place.sessions(), own);
        QVERIFY(place.sessions().import(other).ok());
        auto& scores = place.workspace->scores();
        services::StoredScore score;
        score.summary = {own.header.id,     "coding/x", 700, false, stillClock.now() + domain::Seconds(5),
                         Json{{"MC", 0.7}}, false};
        score.score = Json{{"percent", 70.0}};
        QVERIFY(scores.put(score).ok());
        score.summary.percentTenths = 925;
        score.summary.passed = true;
        score.score = Json{{"percent", 92.5}};
        QVERIFY(scores.put(score).ok());
        const auto kept = scores.get(own.header.id);
        QVERIFY(kept.ok() && kept->has_value());
        QCOMPARE((*kept)->summary.percentTenths, std::int64_t{925});
        QVERIFY((*kept)->score == score.score);
        QVERIFY((*kept)->summary.responsibilities == score.summary.responsibilities);
        QVERIFY((*kept)->summary.passed && !(*kept)->summary.imported);
        QVERIFY(scores.put({{other.header.id, "coding/x", 10, false, stillClock.now()}, Json::object()}).ok());
        const auto all = scores.all();
        QCOMPARE(all->size(), std::size_t{2});
        QVERIFY(all->front().imported && all->front().session == other.header.id);
        QVERIFY(failsWith(scores.put({}), ErrorKind::NotFound, "session.unknown"));
        QVERIFY(!scores.get("none")->has_value());
    }

    void shouldKeepSettingsAndTheName()
    {
        Place place;
        auto& settings = place.workspace->settings();
        QVERIFY(!settings.get("theme")->has_value());
        QVERIFY(settings.set("theme", "light").ok());
        QVERIFY(settings.set("theme", "dark").ok());
        QVERIFY(!place.workspace->person().name()->has_value());
        QVERIFY(place.workspace->person().setName("Zoë").ok());
        place.open();
        QCOMPARE(place.workspace->settings().get("theme")->value(), std::string("dark"));
        QCOMPARE(place.workspace->person().name()->value(), std::string("Zoë"));
        QVERIFY(place.workspace->settings().remove("theme").ok());
        QVERIFY(place.workspace->settings().remove("theme").ok());
        QVERIFY(!place.workspace->settings().get("theme")->has_value());
    }

    void shouldKeepFavouritesAndTheCodesLastOpened()
    {
        Place place;
        auto& codes = place.workspace->favourites();
        const services::CodeRef heart{codesets::System::Icd10cm, "I50.23"};
        const services::CodeRef scope{codesets::System::Px, "PX-1001"};
        QVERIFY(codes.add("Ada", scope).ok() && codes.add("Ada", heart).ok() && codes.add("Ada", heart).ok());
        QVERIFY(codes.add("Bea", scope).ok());
        QCOMPARE(*codes.favourites("Ada"), (std::vector{heart, scope}));
        QVERIFY(codes.remove("Ada", heart).ok() && codes.remove("Ada", heart).ok());
        QCOMPARE(*codes.favourites("Ada"), (std::vector{scope}));
        const auto now = stillClock.now();
        QVERIFY(codes.opened("Ada", heart, now).ok());
        QVERIFY(codes.opened("Ada", scope, now + domain::Seconds(1)).ok());
        QVERIFY(codes.opened("Ada", heart, now + domain::Seconds(2)).ok());
        QCOMPARE(*codes.recent("Ada", 10), (std::vector{heart, scope}));
        QCOMPARE(*codes.recent("Ada", 1), (std::vector{heart}));
        QVERIFY(codes.recent("Bea", 10)->empty());
    }

    void shouldChainTheAuditTrail()
    {
        Place place;
        auto& audit = place.workspace->audit();
        const auto first = audit.append(visit("s1", "ed-note"));
        const auto second = audit.append(visit("s2", "mar"));
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first->number, std::uint64_t{1});
        QCOMPARE(first->previous, std::string(64, '0'));
        QCOMPARE(second->previous, first->hash);
        QVERIFY(audit.verify().ok());
        QCOMPARE(*audit.list(""), (std::vector{*first, *second}));
        QCOMPARE(*audit.list("s2"), (std::vector{*second}));
    }

    void shouldNameTheFirstChangedOrMissingAuditEntry()
    {
        for (const std::string sql : {"UPDATE audit SET line = replace(line, 'permit', 'forbid') WHERE number = 2",
                                      "DELETE FROM audit WHERE number = 2"}) {
            Place place;
            for (const std::string document : {"a", "b", "c"})
                QVERIFY(place.workspace->audit().append(visit("s", document)).ok());
            place.tamper("DROP TRIGGER audit_is_final;" + sql);
            const auto verified = place.workspace->audit().verify();
            QVERIFY(failsWith(verified, ErrorKind::Damaged, "audit.changed"));
            QCOMPARE(verified.error().subject, std::string("2"));
        }
    }

    void shouldRefuseEveryWriteWhenOpenedForReading()
    {
        Place place;
        const auto record = sample::finished(3, 4);
        play(place.sessions(), record);
        place.open(storage::Mode::ReadOnly);
        QCOMPARE(place.sessions().load(record.header.id)->events.size(), std::size_t{4});
        const std::string code = "workspace.read-only";
        QVERIFY(failsWith(place.sessions().create(sample::header(9)), ErrorKind::ReadOnly, code));
        QVERIFY(failsWith(place.sessions().erase(record.header.id), ErrorKind::ReadOnly, code));
        QVERIFY(failsWith(place.workspace->settings().set("a", "b"), ErrorKind::ReadOnly, code));
        QVERIFY(failsWith(place.workspace->care().eraseAll(), ErrorKind::ReadOnly, code));
        QVERIFY(failsWith(place.workspace->audit().append(visit("s", "d")), ErrorKind::ReadOnly, code));
    }
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
