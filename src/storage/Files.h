// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace storage {

/// "RDsk", in the header of every workspace database.
inline constexpr std::uint32_t applicationId = 0x5244736B;

/// An errno as an error: ReadOnly, DiskFull, or Io "workspace.no-folder" / "workspace.io".
[[nodiscard]] domain::Error systemError(int number, const std::filesystem::path& subject);

/// The folder, made where it is missing.
[[nodiscard]] domain::Status makeFolder(const std::filesystem::path& folder);
/// Whether SQLite's log beside the database holds something.
[[nodiscard]] bool hasLog(const std::filesystem::path& database);
/// Whether the header is that of a workspace database: Foreign, Damaged (cut short) or unreadable where not. Reads the
/// file without SQLite, so that nothing of a foreign file is touched.
[[nodiscard]] domain::Status checkFileHeader(const std::filesystem::path& file);

/// Gets a file's contents to the disk.
[[nodiscard]] domain::Status syncFile(const std::filesystem::path& file);
/// Renames over `to` and gets the folder to the disk: after it there is the new file, before it the old, never neither.
[[nodiscard]] domain::Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);
/// Removes a database with what SQLite may have laid beside it; quiet where there is none.
[[nodiscard]] domain::Status removeDatabase(const std::filesystem::path& file);

/// A name in the folder that is not taken: "workspace-before-restore-20260507T130000Z.db".
[[nodiscard]] std::filesystem::path freeName(const std::filesystem::path& folder, std::string_view occasion,
                                             const domain::Clock& clock);
/// The copies that freeName named.
[[nodiscard]] domain::Status removeCopies(const std::filesystem::path& folder);

} // namespace storage
