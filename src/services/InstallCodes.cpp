// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/InstallCodes.h"

#include "codesets/EditionFiles.h"

namespace services {

std::filesystem::path installedFolder(const std::filesystem::path& workspace)
{
    return workspace / "codesets";
}

domain::Result<codesets::InstallReport> installCodes(std::span<const std::filesystem::path> files,
                                                     const std::filesystem::path& workspace,
                                                     codesets::Progress& progress, const std::string& edition)
{
    codesets::InstallOptions options;
    options.edition = edition;
    return codesets::install(files, installedFolder(workspace), progress, options);
}

domain::Result<codesets::Catalogue> readInstalled(const codesets::Catalogue& embedded,
                                                  const std::filesystem::path& workspace)
{
    auto catalogue = codesets::readCatalogue(installedFolder(workspace));
    if (!catalogue)
        return catalogue.error();
    for (const auto& edition : embedded.editions())
        catalogue->add(edition);
    return catalogue;
}

std::vector<std::shared_ptr<const codesets::Edition>> editionsFor(const codesets::Catalogue& catalogue,
                                                                  const std::optional<domain::Date>& on)
{
    std::vector<std::shared_ptr<const codesets::Edition>> chosen;
    for (const codesets::SystemInfo& system : codesets::systems) {
        std::shared_ptr<const codesets::Edition> best = on ? catalogue.on(system.id, *on) : nullptr;
        for (const auto& edition : catalogue.editions()) {
            if (on || edition->info().system != system.id)
                continue;
            const bool newer = !best || best->info().from < edition->info().from;
            const bool whole = best && best->info().from == edition->info().from && best->info().embedded;
            if (newer || whole)
                best = edition;
        }
        if (best)
            chosen.push_back(std::move(best));
    }
    return chosen;
}

} // namespace services
