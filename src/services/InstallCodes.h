// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/Install.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace services {

/// Where a workspace keeps the official editions that were installed into it.
[[nodiscard]] std::filesystem::path installedFolder(const std::filesystem::path& workspace);

/// Where a workspace keeps the search indexes that were built over them; what is there can be removed at any time.
[[nodiscard]] std::filesystem::path searchFolder(const std::filesystem::path& workspace);

/// Installs official files into a workspace; safe on a thread of its own. A running desk reads them at its next start
/// or when it opens the catalogue again (readInstalled).
[[nodiscard]] domain::Result<codesets::InstallReport> installCodes(std::span<const std::filesystem::path> files,
                                                                   const std::filesystem::path& workspace,
                                                                   codesets::Progress& progress,
                                                                   const std::string& edition = {});

/// The editions in the box and those installed, in one catalogue.
[[nodiscard]] domain::Result<codesets::Catalogue> readInstalled(const codesets::Catalogue& embedded,
                                                                const std::filesystem::path& workspace);

/// For each system the edition in force on the date, or the newest where no date is given; a whole one goes before the
/// one in the box.
[[nodiscard]] std::vector<std::shared_ptr<const codesets::Edition>> editionsFor(const codesets::Catalogue& catalogue,
                                                                                const std::optional<domain::Date>& on);

} // namespace services
