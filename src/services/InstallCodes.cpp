// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/InstallCodes.h"

#include "codesets/EditionFiles.h"

namespace services {
namespace {

using EditionPtr = std::shared_ptr<const codesets::Edition>;

/// Order files carry no notes and no tiers: what the box knows of the same edition is laid over the installed one.
EditionPtr enriched(const EditionPtr& installed, const codesets::Catalogue& embedded)
{
    const codesets::EditionInfo& info = installed->info();
    const EditionPtr box = embedded.edition(info.system, info.id, true);
    if (!box || !installed->notes().empty() || box->notes().empty())
        return installed;
    std::vector<codesets::Code> codes(installed->codes().begin(), installed->codes().end());
    for (codesets::Code& code : codes) {
        if (const codesets::Code* known = box->find(code.code)) {
            code.severity = known->severity;
            code.poaExempt = code.poaExempt || known->poaExempt;
        }
    }
    return std::make_shared<codesets::Edition>(info, std::move(codes),
                                               std::vector<codesets::Note>(box->notes().begin(), box->notes().end()));
}

} // namespace

std::filesystem::path installedFolder(const std::filesystem::path& workspace)
{
    return workspace / "codesets";
}

std::filesystem::path searchFolder(const std::filesystem::path& workspace)
{
    return workspace / "codesets-search";
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
    const auto installed = codesets::readCatalogue(installedFolder(workspace));
    if (!installed)
        return installed.error();
    codesets::Catalogue catalogue;
    for (const EditionPtr& edition : installed->editions())
        catalogue.add(enriched(edition, embedded));
    for (const EditionPtr& edition : embedded.editions())
        catalogue.add(edition);
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
