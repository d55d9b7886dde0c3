// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Schema.h"

#include "storage/Files.h"
#include "storage/Sql.h"

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;

namespace {

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

} // namespace

int currentVersion()
{
    return static_cast<int>(sql::migrations.size());
}

bool needsMigration(SQLite::Database& database)
{
    return versionOf(database) < currentVersion();
}

Result<std::string> schemaOf(SQLite::Database& database)
{
    return guarded(database.getFilename(), [&]() -> Result<std::string> {
        std::string text;
        SQLite::Statement query(database, sql::schema_text);
        while (query.executeStep())
            text += query.getColumn(0).getString() + ";\n\n";
        return text;
    });
}

Result<std::string> currentSchema()
{
    return guarded(":memory:", []() -> Result<std::string> {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_MEMORY);
        if (Status made = migrate(database, ":memory:"); !made)
            return made.error();
        return schemaOf(database);
    });
}

Status createDatabase(const std::filesystem::path& file)
{
    const std::filesystem::path fresh = file.string() + ".new";
    if (Status removed = removeDatabase(fresh); !removed)
        return removed;
    Status made = guarded(file, [&]() -> Status {
        SQLite::Database database(fresh.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        return migrate(database, file);
    });
    if (made)
        made = renameDurably(fresh, file);
    if (!made)
        static_cast<void>(removeDatabase(fresh));
    return made;
}

Status checkDatabase(SQLite::Database& database, const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Status {
        if (database.execAndGet("PRAGMA application_id").getUInt() != applicationId)
            return error(ErrorKind::Foreign, "workspace.foreign", file.string(), "it is a database of another program");
        if (const int version = versionOf(database); version > currentVersion())
            return error(ErrorKind::NewerVersion, "workspace.newer", file.string(),
                         "its version is " + std::to_string(version) + ", this release knows "
                             + std::to_string(currentVersion()));
        const std::string found = database.execAndGet("PRAGMA quick_check(1)").getString();
        if (found != "ok")
            return error(ErrorKind::Damaged, "workspace.damaged", file.string(), found);
        return domain::done();
    });
}

Status migrate(SQLite::Database& database, const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Status {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
        for (auto version = static_cast<std::size_t>(versionOf(database)); version < sql::migrations.size(); ++version)
            database.exec(sql::migrations.at(version).text);
        database.exec("PRAGMA user_version = " + std::to_string(currentVersion()));
        transaction.commit();
        return domain::done();
    });
}

Result<std::filesystem::path> copyBeforeMigration(SQLite::Database& database, const std::filesystem::path& file,
                                                  const domain::Clock& clock)
{
    const std::filesystem::path copy =
        freeName(file.parent_path(), "version-" + std::to_string(currentVersion()), clock);
    const std::filesystem::path part = copy.string() + ".part";
    Status made = guarded(part, [&]() -> Status {
        if (Status removed = removeDatabase(part); !removed)
            return removed;
        run(database, sql::backup_into, part.string());
        return renameDurably(part, copy);
    });
    if (made)
        return copy;
    static_cast<void>(removeDatabase(part));
    return made.error();
}

} // namespace storage
