// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reviews.h"

#include "storage/Columns.h"
#include "storage/Sql.h"

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;
using services::Comment;
using services::Override;

namespace {

void insert(const SQLite::Database& database, const Override& entry, std::optional<std::int64_t> hundredths)
{
    run(database, sql::put_override, entry.session, entry.finding, hundredths, entry.reason, entry.by,
        domain::format(entry.at));
}

} // namespace

Status Reviews::put(const Override& entry)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        insert(database, entry, entry.points.hundredths);
        return domain::done();
    });
}

Status Reviews::withdraw(const Override& entry)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        SQLite::Statement last = prepared(database, sql::override_in_force, entry.session, entry.finding);
        if (!last.executeStep() || last.getColumn(0).isNull())
            return error(ErrorKind::NotFound, "override.unknown", entry.finding, "it has no override to take back");
        insert(database, entry, std::nullopt);
        return domain::done();
    });
}

Result<std::vector<Override>> Reviews::list(const char* sql, std::string_view session) const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::vector<Override>> {
        std::vector<Override> entries;
        SQLite::Statement query = prepared(database, sql, session);
        while (query.executeStep()) {
            const Result<domain::WallTime> at = wallTimeIn(query, 4);
            if (!at)
                return at.error();
            entries.push_back({std::string(session), textIn(query, 0), domain::Points{query.getColumn(1).getInt64()},
                               textIn(query, 2), textIn(query, 3), *at, query.getColumn(1).isNull()});
        }
        return entries;
    });
}

Result<std::vector<Override>> Reviews::overrides(std::string_view session) const
{
    return list(sql::list_overrides, session);
}

Result<std::vector<Override>> Reviews::history(std::string_view session) const
{
    return list(sql::override_history, session);
}

Result<std::int64_t> Reviews::addComment(const Comment& comment)
{
    return m_connection.write([&](SQLite::Database& database) -> Result<std::int64_t> {
        run(database, sql::add_comment, comment.session, comment.finding, comment.text, comment.by,
            domain::format(comment.at));
        return std::int64_t{database.getLastInsertRowid()};
    });
}

Status Reviews::removeComment(std::int64_t id)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        if (run(database, sql::remove_comment, id) == 0)
            return error(ErrorKind::NotFound, "comment.unknown", std::to_string(id), "there is no such comment");
        return domain::done();
    });
}

Result<std::vector<Comment>> Reviews::comments(std::string_view session) const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::vector<Comment>> {
        std::vector<Comment> comments;
        SQLite::Statement query = prepared(database, sql::list_comments, session);
        while (query.executeStep()) {
            const Result<domain::WallTime> at = wallTimeIn(query, 4);
            if (!at)
                return at.error();
            comments.push_back({query.getColumn(0).getInt64(), std::string(session), textIn(query, 1), textIn(query, 2),
                                textIn(query, 3), *at});
        }
        return comments;
    });
}

} // namespace storage
