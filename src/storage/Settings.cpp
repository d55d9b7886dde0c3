// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Settings.h"

#include "storage/Columns.h"
#include "storage/Sql.h"

namespace storage {

using domain::Result;
using domain::Status;

namespace {

using Text = std::optional<std::string>;

Result<Text> firstText(SQLite::Statement query)
{
    return query.executeStep() ? Text(textIn(query, 0)) : Text();
}

} // namespace

Result<Text> Settings::get(std::string_view key) const
{
    return m_connection.read(
        [&](SQLite::Database& database) { return firstText(prepared(database, sql::get_setting, key)); });
}

Status Settings::set(std::string_view key, std::string_view value)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::set_setting, key, value);
        return domain::done();
    });
}

Status Settings::remove(std::string_view key)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::remove_setting, key);
        return domain::done();
    });
}

Result<Text> Person::name() const
{
    return m_connection.read([](SQLite::Database& database) { return firstText(prepared(database, sql::get_person)); });
}

Status Person::setName(std::string_view name)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::set_person, name);
        run(database, sql::add_person, name);
        return domain::done();
    });
}

Result<std::vector<std::string>> Person::people() const
{
    return m_connection.read([](SQLite::Database& database) -> Result<std::vector<std::string>> {
        std::vector<std::string> names;
        SQLite::Statement query = prepared(database, sql::list_people);
        while (query.executeStep())
            names.push_back(textIn(query, 0));
        return names;
    });
}

} // namespace storage
