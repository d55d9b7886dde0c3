// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"

#include "storage/Files.h"

#include <cstdint>
#include <sqlite3.h>
#include <string_view>
#include <system_error>

namespace storage {

using domain::Error;
using domain::error;
using domain::ErrorKind;
using domain::Status;

namespace {

void configure(SQLite::Database& database)
{
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA cell_size_check = ON");
}

std::string uriOf(const std::filesystem::path& file)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#' || byte >= 0x80 || byte <= 0x20) {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 0x0FU];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

} // namespace

Error errorOf(const SQLite::Exception& failure, const std::filesystem::path& file)
{
    const std::string detail = failure.what();
    const auto make = [&](ErrorKind kind, const char* code) { return error(kind, code, file.string(), detail); };
    if (failure.getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY)
        return make(ErrorKind::NotFound, "session.unknown");
    switch (failure.getErrorCode()) {
    case SQLITE_FULL:
        return make(ErrorKind::DiskFull, "workspace.disk-full");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return make(ErrorKind::ReadOnly, "workspace.read-only");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return make(ErrorKind::Damaged, "workspace.damaged");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorKind::Locked, "workspace.locked");
    case SQLITE_CONSTRAINT:
        return make(ErrorKind::Conflict, "workspace.conflict");
    case SQLITE_INTERRUPT:
        return make(ErrorKind::Cancelled, "workspace.cancelled");
    default:
        return make(ErrorKind::Io, "workspace.io");
    }
}

Error errorOf(const std::exception& failure, const std::filesystem::path& file)
{
    return error(ErrorKind::Io, "workspace.io", file.string(), failure.what());
}

SQLite::Database openForReading(const std::filesystem::path& file)
{
    // A database with a log needs files beside it; without one it is read as it stands, even where nothing can be made.
    if (hasLog(file))
        return {file.string(), SQLite::OPEN_READONLY, patienceMs};
    return {uriOf(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, patienceMs};
}

Status Connection::open()
{
    const std::lock_guard lock(m_turn);
    return guarded(m_file, [&]() -> Status {
        if (writable())
            m_database.emplace(m_file.string(), SQLite::OPEN_READWRITE, patienceMs);
        else
            m_database.emplace(openForReading(m_file));
        // SQLite falls back to reading in silence where the file cannot be written.
        if (writable() && sqlite3_db_readonly(m_database->getHandle(), "main") != 0) {
            m_database.reset();
            return error(ErrorKind::ReadOnly, "workspace.read-only", m_file.string(), "the file cannot be written");
        }
        configure(*m_database);
        return domain::done();
    });
}

Status Connection::close()
{
    const std::lock_guard lock(m_turn);
    return guarded(m_file, [&]() -> Status {
        if (m_database && writable())
            m_database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        m_database.reset();
        if (hasLog(m_file))
            return error(ErrorKind::Conflict, "workspace.busy", m_file.string(), "a backup is being made");
        return domain::done();
    });
}

Error Connection::closedError() const
{
    return error(ErrorKind::Io, "workspace.closed", m_file.string(), "the database could not be opened again");
}

Error Connection::readOnlyError() const
{
    return error(ErrorKind::ReadOnly, "workspace.read-only", m_file.string(), "it was opened for reading only");
}

} // namespace storage
