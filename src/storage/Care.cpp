// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Care.h"

#include "storage/Audit.h"
#include "storage/Files.h"
#include "storage/Schema.h"
#include "storage/Sessions.h"
#include "storage/Sql.h"

#include <SQLiteCpp/Backup.h>

#include <array>
#include <sqlite3.h>

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;

namespace {

constexpr int pagesAtOnce = 64;

Status copyPages(SQLite::Database& from, SQLite::Database& to, const services::Progress& progress)
{
    SQLite::Backup backup(to, from);
    for (int step = SQLITE_OK; step != SQLITE_DONE;) {
        step = backup.executeStep(pagesAtOnce);
        const auto total = static_cast<std::uint64_t>(backup.getTotalPageCount());
        const auto left = static_cast<std::uint64_t>(backup.getRemainingPageCount());
        if (progress && !progress(total - left, total))
            return error(ErrorKind::Cancelled, "backup.cancelled", to.getFilename());
    }
    return domain::done();
}

// A copy that needs no log beside it, so that it can be read from a medium that cannot be written.
Status copyDatabase(SQLite::Database& from, const std::filesystem::path& file, const services::Progress& progress)
{
    return guarded(file, [&]() -> Status {
        SQLite::Database to(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        // One snapshot for the whole copy: what is appended meanwhile does not start it anew.
        from.exec("BEGIN");
        from.execAndGet("SELECT count(*) FROM sqlite_schema");
        Status copied = copyPages(from, to, progress);
        from.exec("ROLLBACK");
        if (copied)
            to.exec("PRAGMA journal_mode = DELETE");
        return copied;
    });
}

Status checkContents(SQLite::Database& database, const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Status {
        SQLite::Statement strays(database, "PRAGMA foreign_key_check");
        if (strays.executeStep())
            return error(ErrorKind::Damaged, "workspace.damaged", file.string(),
                         "rows of " + strays.getColumn(0).getString() + " belong to nothing");
        const Result<std::string> schema = schemaOf(database);
        const Result<std::string> expected = currentSchema();
        if (!schema || !expected || *schema != *expected)
            return error(ErrorKind::Foreign, "workspace.foreign", file.string(),
                         "its tables are not those of a workspace");
        if (Status sessions = checkSessions(database); !sessions)
            return sessions;
        return checkAudit(database);
    });
}

Status prepareFresh(const std::filesystem::path& file, const std::filesystem::path& fresh)
{
    if (Status header = checkFileHeader(file); !header)
        return header;
    return guarded(file, [&]() -> Status {
        SQLite::Database from = openForReading(file);
        if (Status checked = checkDatabase(from, file); !checked)
            return checked;
        if (Status copied = copyDatabase(from, fresh, {}); !copied)
            return copied;
        SQLite::Database copy(fresh.string(), SQLite::OPEN_READWRITE);
        if (Status checked = checkDatabase(copy, file); !checked)
            return checked;
        if (Status migrated = migrate(copy, file); !migrated)
            return migrated;
        return checkContents(copy, file);
    });
}

// Both names lead to the old file until the new one takes the first over, so that none is missing at any instant.
Status keepAside(const std::filesystem::path& file, const std::filesystem::path& aside)
{
    std::error_code failure;
    std::filesystem::create_hard_link(file, aside, failure);
    if (failure)
        std::filesystem::copy_file(file, aside, failure);
    return failure ? Status(systemError(failure.value(), aside)) : syncFile(aside);
}

// A connection of its own, so that events are appended while a backup runs. What may change is never read as if it
// could not.
SQLite::Database beside(const Connection& connection)
{
    if (connection.writable())
        return {connection.file().string(), SQLite::OPEN_READONLY, patienceMs};
    return openForReading(connection.file());
}

bool isSame(const std::filesystem::path& a, const std::filesystem::path& b)
{
    std::error_code ignored;
    return std::filesystem::equivalent(a, b, ignored);
}

} // namespace

Status Care::backup(const std::filesystem::path& file, const services::Progress& progress) const
{
    if (isSame(file, m_connection.file()))
        return error(ErrorKind::InvalidInput, "backup.onto-itself", file.string(), "choose another file");
    const std::filesystem::path part = file.string() + ".part";
    Status made = removeDatabase(part);
    if (made) {
        made = guarded(part, [&]() -> Status {
            SQLite::Database from = beside(m_connection);
            return copyDatabase(from, part, progress);
        });
    }
    if (made)
        made = renameDurably(part, file);
    if (!made)
        static_cast<void>(removeDatabase(part));
    return made;
}

Result<std::filesystem::path> Care::restore(const std::filesystem::path& file)
{
    if (!m_connection.writable())
        return error(ErrorKind::ReadOnly, "workspace.read-only", m_connection.file().string());
    if (isSame(file, m_connection.file()))
        return error(ErrorKind::InvalidInput, "restore.from-itself", file.string(), "choose another file");
    const std::filesystem::path fresh = m_connection.file().string() + ".new";
    Status ready = removeDatabase(fresh);
    if (ready)
        ready = prepareFresh(file, fresh);
    if (!ready) {
        static_cast<void>(removeDatabase(fresh));
        return ready.error();
    }
    Result<std::filesystem::path> aside = exchange(fresh);
    if (!aside)
        static_cast<void>(removeDatabase(fresh));
    return aside;
}

Result<std::filesystem::path> Care::exchange(const std::filesystem::path& fresh)
{
    const std::filesystem::path& file = m_connection.file();
    const std::filesystem::path aside = freeName(file.parent_path(), "restore", m_clock);
    Status exchanged = m_connection.close();
    if (exchanged)
        exchanged = keepAside(file, aside);
    if (exchanged)
        exchanged = renameDurably(fresh, file);
    const Status opened = m_connection.open();
    if (!exchanged)
        return exchanged.error();
    if (!opened)
        return opened.error();
    return aside;
}

Status Care::eraseAll()
{
    static constexpr std::array<const char*, 8> statements{
        sql::erase_all_sessions,   sql::erase_all_audit,        sql::erase_all_settings, sql::erase_all_person,
        sql::erase_all_favourites, sql::erase_all_opened_codes, sql::erase_all_people,   sql::erase_all_secrets};
    Status erased = m_connection.write([](SQLite::Database& database) -> Status {
        for (const char* statement : statements)
            database.exec(statement);
        return domain::done();
    });
    if (!erased)
        return erased;
    // Nothing of it stays in free pages or in the log either.
    erased = m_connection.read([](SQLite::Database& database) -> Status {
        database.exec("VACUUM");
        if (database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() != 0)
            return error(ErrorKind::Locked, "workspace.busy", database.getFilename(), "a backup is being made");
        return domain::done();
    });
    const Status copies = removeCopies(m_connection.file().parent_path());
    return erased ? copies : erased;
}

} // namespace storage
