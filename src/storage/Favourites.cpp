// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Favourites.h"

#include "storage/Columns.h"
#include "storage/Sql.h"

#include <algorithm>
#include <limits>

namespace storage {

using domain::Result;
using domain::Status;
using services::CodeRef;

namespace {

Result<std::vector<CodeRef>> codesIn(SQLite::Statement query)
{
    std::vector<CodeRef> codes;
    while (query.executeStep()) {
        const std::string name = textIn(query, 0);
        const auto system = codesets::systemFrom(name);
        if (!system)
            return notOurValue(name);
        codes.push_back({*system, textIn(query, 1)});
    }
    return codes;
}

} // namespace

Result<std::vector<CodeRef>> Favourites::favourites(std::string_view person) const
{
    return m_connection.read(
        [&](SQLite::Database& database) { return codesIn(prepared(database, sql::list_favourites, person)); });
}

Status Favourites::add(std::string_view person, const CodeRef& code)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::add_favourite, person, codesets::code(code.system), code.code);
        return domain::done();
    });
}

Status Favourites::remove(std::string_view person, const CodeRef& code)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::remove_favourite, person, codesets::code(code.system), code.code);
        return domain::done();
    });
}

Status Favourites::opened(std::string_view person, const CodeRef& code, domain::WallTime at)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::open_code, person, codesets::code(code.system), code.code, domain::format(at));
        return domain::done();
    });
}

Result<std::vector<CodeRef>> Favourites::recent(std::string_view person, std::size_t limit) const
{
    const auto rows = static_cast<std::int64_t>(std::min<std::size_t>(limit, std::numeric_limits<int>::max()));
    return m_connection.read(
        [&](SQLite::Database& database) { return codesIn(prepared(database, sql::recent_codes, person, rows)); });
}

} // namespace storage
