// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "storage/Connection.h"

#include <filesystem>
#include <optional>
#include <string>

namespace storage {

/// user_version of a database that this release writes.
[[nodiscard]] int currentVersion();
/// Statements that make the schema, in a fixed order; what docs/schema.sql holds.
[[nodiscard]] domain::Result<std::string> schemaOf(SQLite::Database& database);
/// The same of a database that this release makes.
[[nodiscard]] domain::Result<std::string> currentSchema();

/// A new database in `file`, whole or not there.
[[nodiscard]] domain::Status createDatabase(const std::filesystem::path& file);
/// Foreign, NewerVersion or Damaged where the database cannot be worked with.
[[nodiscard]] domain::Status checkDatabase(SQLite::Database& database, const std::filesystem::path& file);
/// Applies the migrations that are missing, all or none.
[[nodiscard]] domain::Status migrate(SQLite::Database& database, const std::filesystem::path& file);
[[nodiscard]] bool needsMigration(SQLite::Database& database);
/// A copy beside the database, made before a migration; where it lies.
[[nodiscard]] domain::Result<std::filesystem::path>
copyBeforeMigration(SQLite::Database& database, const std::filesystem::path& file, const domain::Clock& clock);

} // namespace storage
