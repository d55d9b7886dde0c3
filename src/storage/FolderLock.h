// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>

namespace storage {

/// An advisory lock on a folder's workspace.lock (flock(2)). It goes with the process: a dead one leaves no lock.
class FolderLock
{
public:
    enum class Kind { Exclusive, Shared };

    /// Locked "workspace.locked" where another program holds it; ReadOnly, DiskFull or Io where the file cannot be
    /// made. A shared lock is free where there is no lock file and none can be made: then nobody can write there
    /// either.
    [[nodiscard]] static domain::Result<FolderLock> take(const std::filesystem::path& folder, Kind kind);

    FolderLock() = default;
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) {}
    int m_file = -1;
};

} // namespace storage
