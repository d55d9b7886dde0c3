// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace codesets {

/// The whole content of a file. Errors: codesets.not-found, codesets.unreadable.
[[nodiscard]] domain::Result<std::string> readFile(const std::filesystem::path& path);

/// Removes what killed writers left beside the folders of `above`: stages that no running writer holds, and old folders
/// that had stepped aside; one whose folder is missing goes back to its place.
void removeLeftovers(const std::filesystem::path& above);

/// The files of one folder, written beside it under a hidden name and put in its place in one step, so that whoever
/// reads sees the old folder or the new one, whole. What is not committed is removed again.
/// Errors: codesets.read-only, codesets.disk-full, codesets.unwritable.
class StagedFolder
{
public:
    [[nodiscard]] static domain::Result<StagedFolder> create(const std::filesystem::path& target);

    StagedFolder(StagedFolder&& other) noexcept;
    StagedFolder& operator=(StagedFolder&& other) noexcept;
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;
    ~StagedFolder();

    /// Durable on return.
    [[nodiscard]] domain::Status write(const std::string& name, std::string_view bytes) const;
    [[nodiscard]] domain::Status commit();

private:
    StagedFolder(std::filesystem::path target, std::filesystem::path stage);
    void discard() noexcept;

    std::filesystem::path m_target;
    std::filesystem::path m_stage; ///< empty once committed
    int m_held = -1;               ///< locked, so that others see that the stage has a writer
};

} // namespace codesets
