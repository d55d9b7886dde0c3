// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleSession.h"
#include "storage/Schema.h"
#include "storage/Sql.h"
#include "storage/Workspace.h"
#include "workflow/SessionFile.h"

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

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

void put(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

template <typename Outcome>
bool failsWith(const Outcome& outcome, ErrorKind kind, const std::string& code)
{
    if (!outcome.ok() && outcome.error().kind == kind && outcome.error().code == code)
        return true;
    qWarning("%s", outcome.ok() ? "succeeded" : (outcome.error().code + ": " + outcome.error().detail).c_str());
    return false;
}

// What the helper said, line by line.
QList<QByteArray> told(const QStringList& arguments)
{
    QProcess writer;
    writer.start(QStringLiteral(STORAGE_WRITER), arguments);
    if (!writer.waitForFinished(60000))
        return {"error the helper did not end"};
    return writer.readAllStandardOutput().trimmed().split('\n');
}

class Folder
{
public:
    [[nodiscard]] fs::path path() const { return m_temp.filePath(QStringLiteral("w")).toStdString(); }
    [[nodiscard]] fs::path database() const { return path() / "workspace.db"; }
    [[nodiscard]] QString text() const { return m_temp.filePath(QStringLiteral("w")); }
    /// A workspace with a session of 200 events, closed.
    workflow::SessionRecord filled() const
    {
        auto record = sample::finished(11, 200);
        auto workspace = Workspace::open(path(), stillClock);
        if (!workspace || !(*workspace)->sessions().import(record))
            qFatal("no workspace");
        return record;
    }
    /// Other users may go in, as they may not into a temporary folder.
    void letOthersIn(mode_t mode) const
    {
        ::chmod(m_temp.path().toLocal8Bit().constData(), 0755);
        ::chmod(path().c_str(), mode);
        for (const char* name : {"workspace.db", "workspace.lock"})
            ::chmod((path() / name).c_str(), 0644);
    }
    [[nodiscard]] auto open(storage::Mode mode = storage::Mode::ReadWrite) const
    {
        return Workspace::open(path(), stillClock, mode);
    }

private:
    QTemporaryDir m_temp;
};

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldMakeAnEmptyWorkspaceOnItsOwn()
    {
        const Folder folder;
        auto workspace = folder.open();
        QVERIFY(workspace.ok());
        QVERIFY((*workspace)->sessions().sessions()->empty());
        QVERIFY(!(*workspace)->migrationCopy());
        QCOMPARE((*workspace)->folder(), folder.path());
    }

    void shouldSetWhatDurabilityNeeds()
    {
        const Folder folder;
        static_cast<void>(folder.filled());
        SQLite::Database database(folder.database().string(), SQLite::OPEN_READWRITE);
        QCOMPARE(database.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
        QCOMPARE(database.execAndGet("PRAGMA application_id").getUInt(), 0x5244736BU);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), storage::currentVersion());
        QCOMPARE(database
                     .execAndGet("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                 "AND NOT strict AND name NOT LIKE 'sqlite%'")
                     .getInt(),
                 0);
    }

    void shouldHaveTheSchemaThatIsWrittenDown()
    {
        const auto schema = storage::currentSchema();
        QVERIFY(schema.ok());
        const std::string written = contents(SOURCE_DIR "/docs/schema.sql");
        const std::string body = written.substr(std::min(written.find("CREATE"), written.size()));
        if (body != *schema)
            put("schema.sql", *schema);
        QVERIFY2(body == *schema, "docs/schema.sql differs; the schema as it is lies in schema.sql of this folder");
    }

    void shouldHoldOneStatementAFile()
    {
        auto workspace = Folder().open();
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_MEMORY);
        QVERIFY(storage::migrate(database, ":memory:").ok());
        for (const auto& statement : storage::sql::statements) {
            const SQLite::Statement prepared(database, statement.text);
            const std::string text = statement.text;
            QVERIFY2(text.find(';') == text.size() - 2, statement.name);
        }
    }

    void shouldTellASecondDeskThatTheWorkspaceIsInUse()
    {
        const Folder folder;
        auto first = folder.open();
        QVERIFY(first.ok());
        const auto second = folder.open();
        QVERIFY(failsWith(second, ErrorKind::Locked, "workspace.locked"));
        QVERIFY(second.error().detail.find(std::to_string(::getpid())) != std::string::npos);
        QVERIFY(failsWith(folder.open(storage::Mode::ReadOnly), ErrorKind::Locked, "workspace.locked"));
        QCOMPARE(told({QStringLiteral("play"), folder.text(), QStringLiteral("1")}).front(),
                 QByteArray("error workspace.locked"));
        first = domain::error(ErrorKind::Cancelled, "closed");
        QVERIFY(folder.open().ok());
    }

    void shouldLetReadersShare()
    {
        const Folder folder;
        const auto record = folder.filled();
        const auto first = folder.open(storage::Mode::ReadOnly);
        const auto second = folder.open(storage::Mode::ReadOnly);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE((*second)->sessions().load(record.header.id)->events.size(), record.events.size());
        QVERIFY(failsWith(folder.open(), ErrorKind::Locked, "workspace.locked"));
    }

    void shouldSayThatThereIsNoWorkspaceToRead()
    {
        const Folder folder;
        QVERIFY(failsWith(folder.open(storage::Mode::ReadOnly), ErrorKind::NotFound, "workspace.missing"));
        QVERIFY(!fs::exists(folder.path()));
    }

    void shouldSayThatAFileStandsWhereTheFolderShould()
    {
        const QTemporaryDir temp;
        const fs::path file = temp.filePath(QStringLiteral("file")).toStdString();
        put(file, "text");
        QVERIFY(failsWith(Workspace::open(file / "below", stillClock), ErrorKind::Io, "workspace.no-folder"));
        QVERIFY(!Workspace::open(file, stillClock).ok());
    }

    void shouldRefuseAReadOnlyFolderForWritingButReadIt()
    {
        const Folder folder;
        static_cast<void>(folder.filled());
        folder.letOthersIn(0555);
        const auto writing = told({QStringLiteral("write"), folder.text()});
        const auto reading = told({QStringLiteral("read"), folder.text()});
        ::chmod(folder.path().c_str(), 0755);
        if (writing.front().startsWith("skip"))
            QSKIP(writing.front().constData());
        QCOMPARE(writing.front(), QByteArray("error workspace.read-only"));
        QCOMPARE(reading, (QList<QByteArray>{"read 1", "error workspace.read-only"}));
    }

    void shouldReadAFolderWithALogThatCannotBeWritten()
    {
        // GIVEN a desk that was killed, so that its last events are in the log only
        const Folder folder;
        QProcess writer;
        writer.start(QStringLiteral(STORAGE_WRITER), {QStringLiteral("play"), folder.text(), QStringLiteral("1")});
        while (!writer.canReadLine() || !writer.readLine().startsWith("5\n"))
            QVERIFY(writer.waitForReadyRead(30000) || writer.canReadLine());
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QVERIFY(fs::file_size(folder.path() / "workspace.db-wal") > 0);
        folder.letOthersIn(0555);
        ::chmod((folder.path() / "workspace.db-wal").c_str(), 0644);
        ::chmod((folder.path() / "workspace.db-shm").c_str(), 0644);
        // WHEN it is read without the right to write  THEN the events of the log are there
        const auto reading = told({QStringLiteral("read"), folder.text()});
        ::chmod(folder.path().c_str(), 0755);
        if (reading.front().startsWith("skip"))
            QSKIP(reading.front().constData());
        QCOMPARE(reading.front(), QByteArray("read 1"));
    }

    void shouldRefuseANewerDatabaseUntouched()
    {
        const Folder folder;
        static_cast<void>(folder.filled());
        SQLite::Database(folder.database().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        const std::string before = contents(folder.database());
        QVERIFY(failsWith(folder.open(), ErrorKind::NewerVersion, "workspace.newer"));
        QVERIFY(failsWith(folder.open(storage::Mode::ReadOnly), ErrorKind::NewerVersion, "workspace.newer"));
        QVERIFY(contents(folder.database()) == before);
    }

    void shouldRefuseForeignFilesUntouched()
    {
        const Folder folder;
        fs::create_directories(folder.path());
        put(folder.database(), "this is a text that someone named workspace.db, long enough to have a whole header and "
                               "more than that");
        QVERIFY(failsWith(folder.open(), ErrorKind::Foreign, "workspace.foreign"));
        fs::remove(folder.database());
        SQLite::Database(folder.database().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE recipes (name TEXT)");
        const std::string before = contents(folder.database());
        QVERIFY(failsWith(folder.open(), ErrorKind::Foreign, "workspace.foreign"));
        QVERIFY(contents(folder.database()) == before);
    }

    void shouldSayThatATruncatedDatabaseIsDamaged()
    {
        const Folder folder;
        static_cast<void>(folder.filled());
        const std::string whole = contents(folder.database());
        QVERIFY(whole.size() > 8 * 4096);
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{10}, std::size_t{99}, std::size_t{100}, std::size_t{4096}, std::size_t{8192},
              whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
            put(folder.database(), whole.substr(0, size));
            const auto opened = folder.open();
            QVERIFY2(failsWith(opened, ErrorKind::Damaged, "workspace.damaged"), std::to_string(size).c_str());
            QVERIFY(contents(folder.database()) == whole.substr(0, size));
        }
    }

    void shouldNeverGiveAwayAScribbledPageAsWhole()
    {
        const Folder folder;
        const auto record = folder.filled();
        const std::string whole = contents(folder.database());
        domain::Random random(3);
        for (std::size_t page = 1; page < whole.size() / 4096; ++page) {
            std::string bytes = whole;
            for (int i = 0; i < 40; ++i)
                bytes[page * 4096 + random.below(4096)] = static_cast<char>(random.below(256));
            put(folder.database(), bytes);
            const auto opened = folder.open();
            if (!opened)
                continue;
            // THEN what a page check cannot see is seen by the hashes
            const auto loaded = (*opened)->sessions().load(record.header.id);
            QVERIFY(!loaded || workflow::writeSessionFile(*loaded) == workflow::writeSessionFile(record));
        }
    }

    void shouldRefuseALogWithoutItsDatabase()
    {
        const Folder folder;
        fs::create_directories(folder.path());
        put(folder.path() / "workspace.db-wal", "left over");
        QVERIFY(failsWith(folder.open(), ErrorKind::Damaged, "workspace.damaged"));
    }

    void shouldFinishAMigrationOfAVersionOneFileWithACopyFirst()
    {
        // GIVEN a workspace as the first version left it
        const Folder folder;
        fs::create_directories(folder.path());
        {
            SQLite::Database old(folder.database().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            old.exec(contents(SOURCE_DIR "/tests/storage/frozen/workspace-v1.sql"));
        }
        QVERIFY(failsWith(folder.open(storage::Mode::ReadOnly), ErrorKind::ReadOnly, "workspace.needs-migration"));
        // WHEN it is opened  THEN all is there, in the schema of today
        auto opened = folder.open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().detail.c_str());
        const auto sessions = (*opened)->sessions().sessions();
        QCOMPARE(sessions->size(), std::size_t{2});
        for (const auto& header : *sessions)
            QVERIFY((*opened)->sessions().load(header.id).ok());
        QCOMPARE((*opened)->person().name()->value(), std::string("Ada Trainee"));
        QCOMPARE((*opened)->settings().get("theme")->value(), std::string("dark"));
        QCOMPARE((*opened)->scores().all()->front().percentTenths, std::int64_t{925});
        QVERIFY((*opened)->audit().append({}).ok());
        const auto copy = (*opened)->migrationCopy();
        QVERIFY(copy && copy->parent_path() == folder.path());
        opened = domain::error(ErrorKind::Cancelled, "closed");

        SQLite::Database database(folder.database().string(), SQLite::OPEN_READONLY);
        QCOMPARE(*storage::schemaOf(database), *storage::currentSchema());
        SQLite::Database kept(copy->string(), SQLite::OPEN_READONLY);
        QCOMPARE(kept.execAndGet("PRAGMA user_version").getInt(), 1);
        QCOMPARE(kept.execAndGet("SELECT count(*) FROM sessions").getInt(), 2);
        QVERIFY(!folder.open().value()->migrationCopy());
    }

    void shouldLoseNothingOnAFullDisk()
    {
        for (const char* verb : {"full", "limit"}) {
            const Folder folder;
            fs::create_directories(folder.path());
            const auto lines = told({QString::fromLatin1(verb), folder.text()});
            if (lines.front().startsWith("skip")) {
                qInfo("%s", lines.front().constData());
                continue;
            }
            const QByteArray all = lines.join("; ");
            QCOMPARE(lines.front(), QByteArray("created"));
            const QByteArray refusal =
                qstrcmp(verb, "full") == 0 ? "refused workspace.disk-full after " : "refused workspace.io after ";
            QVERIFY2(lines.at(1).startsWith(refusal), all.constData());
            const QByteArray count = lines.at(1).mid(refusal.size());
            QVERIFY2(count.toInt() > 20, all.constData());
            QVERIFY2(lines.last() == "whole " + count, all.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
