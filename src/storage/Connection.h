// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <exception>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace storage {

/// How long a connection waits for another of this process.
inline constexpr int patienceMs = 2000;

/// SQLite's failure as ours, by its extended result code.
[[nodiscard]] domain::Error errorOf(const SQLite::Exception& failure, const std::filesystem::path& file);
[[nodiscard]] domain::Error errorOf(const std::exception& failure, const std::filesystem::path& file);

/// Runs what returns a Result or Status; no exception leaves it.
template <typename Work>
[[nodiscard]] auto guarded(const std::filesystem::path& file, Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure, file);
    } catch (const std::exception& failure) {
        return errorOf(failure, file);
    }
}

/// Values in the order of a statement's question marks; a nullopt is NULL.
inline void bindOne(SQLite::Statement& query, int at, std::string_view value)
{
    query.bind(at, std::string(value));
}
inline void bindOne(SQLite::Statement& query, int at, std::int64_t value)
{
    query.bind(at, value);
}
template <typename Value>
void bindOne(SQLite::Statement& query, int at, const std::optional<Value>& value)
{
    if (value)
        bindOne(query, at, *value);
    else
        query.bind(at);
}

template <typename... Values>
[[nodiscard]] SQLite::Statement prepared(const SQLite::Database& database, const char* sql, const Values&... values)
{
    SQLite::Statement query(database, sql);
    int at = 0;
    (bindOne(query, ++at, values), ...);
    return query;
}

/// Runs a statement that gives no rows; how many rows it changed.
template <typename... Values>
int run(const SQLite::Database& database, const char* sql, const Values&... values)
{
    return prepared(database, sql, values...).exec();
}

/// The open database of a workspace, one user at a time.
class Connection
{
public:
    enum class Access { Write, Read };

    Connection(std::filesystem::path file, Access access) : m_file(std::move(file)), m_access(access) {}

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] bool writable() const { return m_access == Access::Write; }
    /// Opens with what every connection has set: foreign keys, synchronous=FULL, no trust in the file's schema.
    [[nodiscard]] domain::Status open();
    /// Lets SQLite move its log into the file and closes; Conflict "workspace.busy" where part of the log remains.
    [[nodiscard]] domain::Status close();

    template <typename Work>
    [[nodiscard]] auto read(Work&& work) const -> std::invoke_result_t<Work, SQLite::Database&>
    {
        const std::lock_guard lock(m_turn);
        return guarded(m_file, [&]() -> std::invoke_result_t<Work, SQLite::Database&> {
            if (!m_database)
                return closedError();
            return std::forward<Work>(work)(*m_database);
        });
    }

    /// One transaction: kept when the work succeeds, undone when it does not. Returns when it is durable.
    template <typename Work>
    [[nodiscard]] auto write(Work&& work) -> std::invoke_result_t<Work, SQLite::Database&>
    {
        using Outcome = std::invoke_result_t<Work, SQLite::Database&>;
        return read([&](SQLite::Database& database) -> Outcome {
            if (!writable())
                return readOnlyError();
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            Outcome outcome = std::forward<Work>(work)(database);
            if (outcome.ok())
                transaction.commit();
            return outcome;
        });
    }

private:
    [[nodiscard]] domain::Error closedError() const;
    [[nodiscard]] domain::Error readOnlyError() const;

    std::filesystem::path m_file;
    Access m_access;
    mutable std::mutex m_turn;
    mutable std::optional<SQLite::Database> m_database;
};

/// Opens a database file to look at it, changing nothing beside or in it where that can be.
[[nodiscard]] SQLite::Database openForReading(const std::filesystem::path& file);

} // namespace storage
