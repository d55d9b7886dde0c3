// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace services {

/// Told how far it is, in pages; false asks to stop.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// Port: keeping, bringing back and erasing all that a workspace holds.
class WorkspaceCare
{
public:
    virtual ~WorkspaceCare() = default;
    /// Writes all as one file, in the place of an earlier one only when it is whole. May run on a thread of its own
    /// while events are appended: it holds what was there when it began. Cancelled, DiskFull, ReadOnly, Io.
    [[nodiscard]] virtual domain::Status backup(const std::filesystem::path& file, const Progress& progress) const = 0;
    /// Checks the file whole (form, schema, every session's chain), then puts it in the place of what is here. The file
    /// is not changed. Returns where the old database lies now. On an error everything is as before.
    [[nodiscard]] virtual domain::Result<std::filesystem::path> restore(const std::filesystem::path& file) = 0;
    /// Erases all sessions, scores, reviews, the audit trail, favourites, settings and the name, and the copies that
    /// migration and restore laid beside the database. Backups elsewhere are the person's own.
    [[nodiscard]] virtual domain::Status eraseAll() = 0;
};

} // namespace services
