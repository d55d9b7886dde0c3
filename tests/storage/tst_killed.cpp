// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleSession.h"
#include "storage/Workspace.h"

#include <SQLiteCpp/Database.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <map>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

const sample::StillClock stillClock;

/// The helper as a process whose acknowledgements are read as they come.
class Writer
{
public:
    Writer(const std::string& folder, std::uint64_t seed)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            qFatal("no pipe");
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        ::posix_spawn_file_actions_addclose(&actions, ends[0]);
        std::array<std::string, 4> words{STORAGE_WRITER, "play", folder, std::to_string(seed)};
        std::array<char*, 5> arguments{words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
        if (::posix_spawn(&m_process, STORAGE_WRITER, &actions, nullptr, arguments.data(), environ) != 0)
            qFatal("the helper does not start");
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_output = ends[0];
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { ::close(m_output); }

    /// Reads until that many lines were said.
    void readLines(std::uint64_t count)
    {
        while (lines() < count && readSome()) {
        }
    }
    /// Lets it run on for that long, to be hit at any place of its work.
    void runFor(std::uint64_t microseconds) const
    {
        pollfd nothing{-1, 0, 0};
        const timespec time{0, static_cast<long>(microseconds * 1000)};
        ::ppoll(&nothing, 1, &time, nullptr);
    }
    /// Kills it, and reads what it had said before.
    void kill()
    {
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_killed = WIFSIGNALED(status);
        while (readSome()) {
        }
    }
    [[nodiscard]] bool wasKilled() const { return m_killed; }
    [[nodiscard]] const std::string& said() const { return m_said; }

private:
    [[nodiscard]] std::uint64_t lines() const
    {
        return static_cast<std::uint64_t>(std::count(m_said.begin(), m_said.end(), '\n'));
    }
    bool readSome()
    {
        std::array<char, 4096> bytes{};
        const ssize_t size = ::read(m_output, bytes.data(), bytes.size());
        m_said.append(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
        return size > 0;
    }

    pid_t m_process = 0;
    int m_output = -1;
    bool m_killed = false;
    std::string m_said;
};

struct Acknowledged
{
    std::uint64_t events = 0;
    bool sealed = false;
};

// By session; a line without its end was never said.
std::map<std::string, Acknowledged> parsed(const std::string& said)
{
    std::map<std::string, Acknowledged> sessions;
    std::string current;
    for (std::size_t from = 0, end = 0; (end = said.find('\n', from)) != std::string::npos; from = end + 1) {
        const std::string line = said.substr(from, end - from);
        if (line.rfind("session ", 0) == 0) {
            current = line.substr(8);
            sessions[current] = {};
        } else if (line.rfind("sealed ", 0) == 0) {
            sessions[current] = {std::stoull(line.substr(7)), true};
        } else {
            sessions[current].events = std::stoull(line);
        }
    }
    return sessions;
}

std::string integrity(const std::filesystem::path& database)
{
    return SQLite::Database(database.string(), SQLite::OPEN_READONLY).execAndGet("PRAGMA integrity_check").getString();
}

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLoseNothingAcknowledgedWhenKilledAtAnyInstant()
    {
        constexpr int kills = 200;
        domain::Random random(20260507);
        QTemporaryDir temp;
        std::map<std::string, Acknowledged> all;
        std::uint64_t acknowledged = 0;
        std::uint64_t unspoken = 0;
        int folderNumber = 0;
        std::filesystem::path folder;
        for (int round = 0; round < kills; ++round) {
            // GIVEN a folder that is new now and then, so that its making is hit too
            if (round % 10 == 0) {
                folder = temp.filePath(QString::number(++folderNumber)).toStdString();
                all.clear();
            }
            // WHEN the desk is killed after some acknowledgements and some time more
            Writer writer(folder.string(), 1000000ULL * static_cast<std::uint64_t>(round + 1));
            writer.readLines(random.below(3) == 0 ? 0 : random.below(30));
            writer.runFor(random.below(random.below(2) == 0 ? 20000 : 2000));
            writer.kill();
            QVERIFY2(writer.wasKilled(), writer.said().c_str());
            for (const auto& [session, state] : parsed(writer.said())) {
                all[session] = state;
                acknowledged += state.events;
            }
            // THEN a new desk opens at once and finds all of it whole
            const auto workspace = storage::Workspace::open(folder, stillClock);
            QVERIFY2(workspace.ok(), workspace.ok() ? "" : workspace.error().detail.c_str());
            for (auto& [session, state] : all) {
                const auto record = (*workspace)->sessions().load(session);
                QVERIFY2(record.ok(), record.ok() ? "" : record.error().detail.c_str());
                QVERIFY(record->events.size() >= state.events);
                QVERIFY(record->events.size() <= state.events + 1);
                QVERIFY(!state.sealed || record->seal);
                unspoken += record->events.size() - state.events;
                state = {record->events.size(), record->seal.has_value()};
            }
            QCOMPARE(integrity(folder / "workspace.db"), std::string("ok"));
        }
        QVERIFY(acknowledged > 1000);
        qInfo("%d kills, %llu events acknowledged, 0 lost, 0 damaged, %llu times one more was on disk than was said",
              kills, static_cast<unsigned long long>(acknowledged), static_cast<unsigned long long>(unspoken));
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
