// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Workspace.h"

#include "storage/Audit.h"
#include "storage/Care.h"
#include "storage/Favourites.h"
#include "storage/Files.h"
#include "storage/FolderLock.h"
#include "storage/Reviews.h"
#include "storage/Schema.h"
#include "storage/Scores.h"
#include "storage/Secrets.h"
#include "storage/Sessions.h"
#include "storage/Settings.h"

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;

class Workspace::Parts
{
public:
    Parts(std::filesystem::path place, FolderLock held, Connection::Access access, const domain::Clock& clock)
        : folder(std::move(place)), lock(std::move(held)), connection(folder / "workspace.db", access),
          sessions(connection), reviews(connection), scores(connection), settings(connection), person(connection),
          audit(connection), favourites(connection), secrets(connection), care(connection, clock)
    {
    }

    std::filesystem::path folder;
    FolderLock lock; // before the connection, so that it outlives it
    Connection connection;
    std::optional<std::filesystem::path> migrationCopy;
    Sessions sessions;
    Reviews reviews;
    Scores scores;
    Settings settings;
    Person person;
    Audit audit;
    Favourites favourites;
    Secrets secrets;
    Care care;
};

namespace {

bool isThere(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

Status makeWhereMissing(const std::filesystem::path& file)
{
    if (isThere(file))
        return checkFileHeader(file);
    // A log without its database would be laid over the new one.
    if (hasLog(file))
        return error(ErrorKind::Damaged, "workspace.damaged", file.string(),
                     "the database is missing, but its log is here");
    return createDatabase(file);
}

using Copy = std::optional<std::filesystem::path>;

Result<Copy> bringUpToDate(Connection& connection, const domain::Clock& clock)
{
    return connection.read([&](SQLite::Database& database) -> Result<Copy> {
        const std::filesystem::path& file = connection.file();
        if (Status sound = checkDatabase(database, file); !sound)
            return sound.error();
        Copy copy;
        if (needsMigration(database)) {
            if (!connection.writable())
                return error(ErrorKind::ReadOnly, "workspace.needs-migration", file.string(),
                             "it was written by an earlier release and must be opened for writing once");
            const Result<std::filesystem::path> kept = copyBeforeMigration(database, file, clock);
            if (!kept)
                return kept.error();
            copy = *kept;
            if (Status migrated = migrate(database, file); !migrated)
                return migrated.error();
        }
        if (connection.writable())
            database.exec("PRAGMA journal_mode = WAL");
        return copy;
    });
}

Result<FolderLock> enter(const std::filesystem::path& folder, Mode mode)
{
    if (mode == Mode::ReadOnly) {
        if (!isThere(folder / "workspace.db"))
            return error(ErrorKind::NotFound, "workspace.missing", folder.string(), "there is no workspace");
        return FolderLock::take(folder, FolderLock::Kind::Shared);
    }
    if (Status made = makeFolder(folder); !made)
        return made.error();
    return FolderLock::take(folder, FolderLock::Kind::Exclusive);
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& folder, const domain::Clock& clock,
                                                   Mode mode)
{
    Result<FolderLock> lock = enter(folder, mode);
    if (!lock)
        return lock.error();
    const auto access = mode == Mode::ReadWrite ? Connection::Access::Write : Connection::Access::Read;
    auto parts = std::make_unique<Parts>(folder, *std::move(lock), access, clock);
    const std::filesystem::path& file = parts->connection.file();

    const Status there = mode == Mode::ReadWrite ? makeWhereMissing(file) : checkFileHeader(file);
    if (!there)
        return there.error();
    if (Status opened = parts->connection.open(); !opened)
        return opened.error();
    const Result<Copy> copy = bringUpToDate(parts->connection, clock);
    if (!copy)
        return copy.error();
    parts->migrationCopy = *copy;
    return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

Workspace::Workspace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Workspace::~Workspace() = default;

const std::filesystem::path& Workspace::folder() const
{
    return m_parts->folder;
}

const std::optional<std::filesystem::path>& Workspace::migrationCopy() const
{
    return m_parts->migrationCopy;
}

workflow::SessionStore& Workspace::sessions()
{
    return m_parts->sessions;
}

services::SessionOrigins& Workspace::origins()
{
    return m_parts->sessions;
}

services::ReviewStore& Workspace::reviews()
{
    return m_parts->reviews;
}

services::ScoreStore& Workspace::scores()
{
    return m_parts->scores;
}

services::SettingsStore& Workspace::settings()
{
    return m_parts->settings;
}

services::AuditStore& Workspace::audit()
{
    return m_parts->audit;
}

services::FavouriteStore& Workspace::favourites()
{
    return m_parts->favourites;
}

services::PersonStore& Workspace::person()
{
    return m_parts->person;
}

services::SecretStore& Workspace::secrets()
{
    return m_parts->secrets;
}
services::WorkspaceCare& Workspace::care()
{
    return m_parts->care;
}

} // namespace storage
