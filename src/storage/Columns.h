// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Time.h"

#include <SQLiteCpp/Statement.h>

#include <string>

namespace storage {

[[nodiscard]] inline std::string textIn(SQLite::Statement& query, int column)
{
    return query.getColumn(column).getString();
}

/// A stored value that this program cannot have written.
[[nodiscard]] inline domain::Error notOurValue(const std::string& value)
{
    return domain::error(domain::ErrorKind::Damaged, "workspace.damaged", value, "the value is not of the right form");
}

[[nodiscard]] inline domain::Result<domain::WallTime> wallTimeIn(SQLite::Statement& query, int column)
{
    const std::string text = textIn(query, column);
    const auto time = domain::parseWallTime(text);
    return time ? time : notOurValue(text);
}

[[nodiscard]] inline domain::Result<domain::Json> jsonIn(SQLite::Statement& query, int column)
{
    const auto json = domain::parseJson(textIn(query, column), "workspace.db");
    return json ? json : notOurValue(json.error().detail);
}

} // namespace storage
