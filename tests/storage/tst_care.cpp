// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleSession.h"
#include "storage/Workspace.h"
#include "workflow/SessionFile.h"

#include <SQLiteCpp/Database.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <thread>

using domain::ErrorKind;
using storage::Workspace;
namespace fs = std::filesystem;

namespace {

const sample::StillClock stillClock;

std::string contents(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <typename Outcome>
bool failsWith(const Outcome& outcome, ErrorKind kind, const std::string& code)
{
    if (!outcome.ok() && outcome.error().kind == kind && outcome.error().code == code)
        return true;
    qWarning("%s", outcome.ok() ? "succeeded" : (outcome.error().code + ": " + outcome.error().detail).c_str());
    return false;
}

} // namespace

class TestCare : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_temp;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] fs::path at(const char* name) const
    {
        return fs::path(m_temp.path().toStdString()) / QTest::currentTestFunction() / name;
    }
    void open()
    {
        m_workspace.reset();
        auto opened = Workspace::open(at("w"), stillClock);
        if (!opened)
            qFatal("%s: %s", opened.error().code.c_str(), opened.error().detail.c_str());
        m_workspace = *std::move(opened);
    }
    [[nodiscard]] std::size_t sessions() const { return m_workspace->sessions().sessions()->size(); }
    [[nodiscard]] std::size_t filesBeside() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(at("w")), fs::directory_iterator()));
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_workspace.reset(); }

    void shouldRestoreWhatWasBackedUp()
    {
        const auto first = sample::finished(1, 50);
        QVERIFY(m_workspace->sessions().import(first).ok());
        QVERIFY(m_workspace->person().setName("Ada").ok());
        std::vector<std::uint64_t> told;
        QVERIFY(m_workspace->care()
                    .backup(at("backup.db"),
                            [&](std::uint64_t done, std::uint64_t total) {
                                told.push_back(done);
                                return done <= total;
                            })
                    .ok());
        QVERIFY(!told.empty() && std::is_sorted(told.begin(), told.end()));
        QVERIFY(!fs::exists(at("backup.db.part")) && !fs::exists(at("backup.db-wal")));

        QVERIFY(m_workspace->sessions().import(sample::finished(2, 5)).ok());
        const std::string file = contents(at("backup.db"));
        const auto aside = m_workspace->care().restore(at("backup.db"));
        QVERIFY2(aside.ok(), aside.ok() ? "" : aside.error().detail.c_str());
        QCOMPARE(sessions(), std::size_t{1});
        QCOMPARE(workflow::writeSessionFile(*m_workspace->sessions().load(first.header.id)),
                 workflow::writeSessionFile(first));
        QVERIFY(contents(at("backup.db")) == file);

        // THEN the desk works on, and what was there before can be brought back as well
        QVERIFY(m_workspace->sessions().import(sample::finished(3, 5)).ok());
        open();
        QCOMPARE(sessions(), std::size_t{2});
        QVERIFY(m_workspace->care().restore(*aside).ok());
        QCOMPARE(sessions(), std::size_t{2});
        QVERIFY(m_workspace->sessions().load(sample::header(2).id).ok());
        QVERIFY(!m_workspace->sessions().load(sample::header(3).id).ok());
    }

    void shouldLeaveNoHalfBackupWhenCancelled()
    {
        QVERIFY(m_workspace->sessions().import(sample::finished(1, 900)).ok());
        QVERIFY(m_workspace->care().backup(at("backup.db"), {}).ok());
        const std::string whole = contents(at("backup.db"));
        QVERIFY(m_workspace->sessions().import(sample::finished(2, 5)).ok());
        const auto stopped = m_workspace->care().backup(at("backup.db"), [](auto, auto) { return false; });
        QVERIFY(failsWith(stopped, ErrorKind::Cancelled, "backup.cancelled"));
        QVERIFY(contents(at("backup.db")) == whole);
        QVERIFY(!fs::exists(at("backup.db.part")));
    }

    void shouldBackUpWhileEventsAreAppended()
    {
        QVERIFY(m_workspace->sessions().import(sample::finished(1, 2000)).ok());
        const auto header = sample::header(2);
        QVERIFY(m_workspace->sessions().create(header).ok());
        domain::Status made = domain::error(ErrorKind::Cancelled, "not run");
        std::thread keeper([&] { made = m_workspace->care().backup(at("backup.db"), {}); });
        std::optional<workflow::Event> last;
        for (int i = 0; i < 100; ++i) {
            workflow::Event event = sample::next(header, last ? &*last : nullptr);
            const auto stored = m_workspace->sessions().append(header.id, event);
            if (!stored)
                qWarning("%s", stored.error().detail.c_str());
            last = std::move(event);
        }
        keeper.join();
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        QCOMPARE(m_workspace->sessions().load(header.id)->events.size(), std::size_t{100});
        QVERIFY(m_workspace->care().restore(at("backup.db")).ok());
        QVERIFY(m_workspace->sessions().load(sample::header(1).id).ok());
    }

    void shouldRefuseToBackUpOntoItself()
    {
        const auto& care = m_workspace->care();
        QVERIFY(failsWith(care.backup(at("w") / "workspace.db", {}), ErrorKind::InvalidInput, "backup.onto-itself"));
        QVERIFY(failsWith(care.backup(at("none") / "b.db", {}), ErrorKind::Io, "workspace.io"));
        QVERIFY(failsWith(m_workspace->care().restore(at("w") / "workspace.db"), ErrorKind::InvalidInput,
                          "restore.from-itself"));
    }

    void shouldRestoreNothingThatIsNotWhole()
    {
        QVERIFY(m_workspace->sessions().import(sample::finished(1, 300)).ok());
        QVERIFY(m_workspace->care().backup(at("backup.db"), {}).ok());
        const std::string whole = contents(at("backup.db"));
        const std::size_t files = filesBeside();
        const auto tryWith = [&](const std::string& bytes, const std::string& sql) {
            std::ofstream(at("bad.db"), std::ios::binary | std::ios::trunc) << bytes;
            if (!sql.empty())
                SQLite::Database(at("bad.db").string(), SQLite::OPEN_READWRITE).exec(sql);
            return m_workspace->care().restore(at("bad.db"));
        };
        QVERIFY(failsWith(tryWith("", ""), ErrorKind::Damaged, "workspace.damaged"));
        QVERIFY(failsWith(tryWith(std::string(5000, 'x'), ""), ErrorKind::Foreign, "workspace.foreign"));
        QVERIFY(failsWith(tryWith(whole.substr(0, whole.size() / 2), ""), ErrorKind::Damaged, "workspace.damaged"));
        QVERIFY(failsWith(tryWith(whole, "PRAGMA user_version = 99"), ErrorKind::NewerVersion, "workspace.newer"));
        QVERIFY(failsWith(tryWith(whole, "PRAGMA application_id = 7"), ErrorKind::Foreign, "workspace.foreign"));
        QVERIFY(failsWith(tryWith(whole, "CREATE TRIGGER spy AFTER INSERT ON events BEGIN DELETE FROM scores; END"),
                          ErrorKind::Foreign, "workspace.foreign"));
        QVERIFY(
            failsWith(tryWith(whole, "DELETE FROM events WHERE number = 7"), ErrorKind::Damaged, "session.damaged"));
        QVERIFY(failsWith(tryWith(whole, "INSERT INTO audit VALUES (1, 's', 'h', '{}')"), ErrorKind::Damaged,
                          "audit.changed"));
        QVERIFY(failsWith(m_workspace->care().restore(at("none.db")), ErrorKind::Io, "workspace.no-folder"));

        // THEN all is as before
        QCOMPARE(sessions(), std::size_t{1});
        QVERIFY(m_workspace->sessions().import(sample::finished(2, 5)).ok());
        QCOMPARE(filesBeside(), files);
    }

    void shouldEraseEverythingAPersonLeft()
    {
        auto record = sample::finished(1, 300);
        record.header.person = "Xanthippe Secretwood";
        record.header.hash = workflow::hashOf(record.header);
        const std::string* previous = &record.header.hash;
        for (auto& event : record.events) {
            event = workflow::makeEvent(*previous, event.number, event.type, event.at, event.wall, event.data);
            previous = &event.hash;
        }
        record.seal = sample::sealOf(record.events.back());
        const std::string& id = record.header.id;
        const domain::WallTime now = stillClock.now();
        services::AuditEntry entry;
        entry.person = record.header.person;
        QVERIFY(m_workspace->sessions().import(record).ok());
        QVERIFY(m_workspace->scores().put({{id, "e", 905, true, now}, domain::Json::object()}).ok());
        QVERIFY(m_workspace->person().setName(record.header.person).ok());
        QVERIFY(m_workspace->settings().set("last", record.header.person).ok());
        QVERIFY(m_workspace->audit().append(entry).ok());
        QVERIFY(m_workspace->favourites().opened(record.header.person, {}, now).ok());
        QVERIFY(m_workspace->favourites().add(record.header.person, {}).ok());
        QVERIFY(m_workspace->reviews().addComment({0, id, "", "for Secretwood", "I", now}).ok());
        QVERIFY(m_workspace->care().backup(at("backup.db"), {}).ok());
        QVERIFY(m_workspace->care().restore(at("backup.db")).ok());

        QVERIFY(m_workspace->care().eraseAll().ok());
        QCOMPARE(sessions(), std::size_t{0});
        QVERIFY(!m_workspace->person().name()->has_value());
        QVERIFY(m_workspace->audit().list("")->empty());
        for (const auto& file : fs::directory_iterator(at("w")))
            QVERIFY2(contents(file.path()).find("Secretwood") == std::string::npos, file.path().c_str());
        QVERIFY(m_workspace->sessions().import(record).ok());
        QCOMPARE(m_workspace->audit().append(entry)->number, std::uint64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestCare)
#include "tst_care.moc"
