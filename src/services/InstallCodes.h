// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/Install.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// What is installed, from the manifests alone: an edition without its codes each. Quick, for lists and choices.
[[nodiscard]] domain::Result<codesets::Catalogue> listInstalled(const codesets::Catalogue& embedded,
                                                                const std::filesystem::path& workspace);

/// The editions of editionsFor, of which only those that are chosen are read.
[[nodiscard]] domain::Result<std::vector<std::shared_ptr<const codesets::Edition>>>
readInForce(const codesets::Catalogue& embedded, const std::filesystem::path& workspace,
            const std::optional<domain::Date>& on);

/// For each system the edition in force on the date, or the newest where no date is given; a whole one goes before the
/// one in the box.
[[nodiscard]] std::vector<std::shared_ptr<const codesets::Edition>> editionsFor(const codesets::Catalogue& catalogue,
                                                                                const std::optional<domain::Date>& on);

/// One edition by its system and id. Errors: codes.no-such-edition, which names those at hand.
[[nodiscard]] domain::Result<std::shared_ptr<const codesets::Edition>>
editionNamed(const codesets::Catalogue& catalogue, codesets::System system, std::string_view id);
/// Those that "icd10cm/2025" names, or "2025" in every system that has it; by system, never empty. Errors: as above.
[[nodiscard]] domain::Result<std::vector<std::shared_ptr<const codesets::Edition>>>
editionsNamed(const codesets::Catalogue& catalogue, std::string_view name);

/// An edition at hand, not yet read.
struct EditionAtHand
{
    codesets::EditionInfo info;   ///< for an installed one without counts and hash
    std::filesystem::path folder; ///< empty for one in the box
};

/// Those in the box and those installed, by system, the oldest first; of two of one id the whole one. Reads manifests
/// only. Errors: those of codesets::readManifest.
[[nodiscard]] domain::Result<std::vector<EditionAtHand>> editionsAtHand(const codesets::Catalogue& embedded,
                                                                        const std::filesystem::path& workspace);
/// Reads one of them. Errors: those of codesets::readEdition.
[[nodiscard]] domain::Result<std::shared_ptr<const codesets::Edition>> openEdition(const codesets::Catalogue& embedded,
                                                                                   const EditionAtHand& edition);

} // namespace services
