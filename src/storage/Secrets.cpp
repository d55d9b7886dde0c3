// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Secrets.h"

#include "storage/Columns.h"
#include "storage/Sql.h"

namespace storage {

using domain::Result;
using domain::Status;
using services::Secret;

Result<std::optional<Secret>> Secrets::get(std::string_view owner) const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::optional<Secret>> {
        SQLite::Statement query = prepared(database, sql::get_secret, owner);
        if (!query.executeStep())
            return std::optional<Secret>();
        const Result<domain::WallTime> at = wallTimeIn(query, 2);
        if (!at)
            return at.error();
        return std::optional<Secret>({textIn(query, 0), query.getColumn(1).getInt(), *at});
    });
}

Status Secrets::set(std::string_view owner, const Secret& secret)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::set_secret, owner, secret.verifier, secret.failures, domain::format(secret.failedAt));
        return domain::done();
    });
}

Status Secrets::remove(std::string_view owner)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::remove_secret, owner);
        return domain::done();
    });
}

} // namespace storage
