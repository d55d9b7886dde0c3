// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/InstallCodes.h"

#include "codesets/EditionFiles.h"
#include "codesets/Manifest.h"

#include <algorithm>
#include <set>
#include <tuple>

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

/// "icd10cm/2025, icd10cm/2026", or of one system "2025, 2026".
std::string idsAtHand(const codesets::Catalogue& catalogue, std::optional<codesets::System> system)
{
    std::set<std::string> names;
    for (const EditionPtr& edition : catalogue.editions()) {
        const codesets::EditionInfo& info = edition->info();
        if (!system)
            names.insert(std::string(codesets::code(info.system)) + "/" + info.id);
        else if (*system == info.system)
            names.insert(info.id);
    }
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "none" : list;
}

domain::Error noSuchEdition(std::string name, std::string atHand)
{
    return domain::error(domain::ErrorKind::NotFound, "codes.no-such-edition", std::move(name), std::move(atHand));
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

domain::Result<codesets::Catalogue> listInstalled(const codesets::Catalogue& embedded,
                                                  const std::filesystem::path& workspace)
{
    codesets::Catalogue catalogue;
    for (const std::filesystem::path& folder : codesets::editionFolders(installedFolder(workspace))) {
        auto manifest = codesets::readManifest(folder);
        if (!manifest)
            return manifest.error();
        if (!manifest->codesHash.empty())
            catalogue.add(std::make_shared<codesets::Edition>(std::move(manifest->info), std::vector<codesets::Code>(),
                                                              std::vector<codesets::Note>()));
    }
    for (const EditionPtr& edition : embedded.editions())
        catalogue.add(edition);
    return catalogue;
}

domain::Result<std::vector<EditionPtr>> readInForce(const codesets::Catalogue& embedded,
                                                    const std::filesystem::path& workspace,
                                                    const std::optional<domain::Date>& on)
{
    const auto listed = listInstalled(embedded, workspace);
    if (!listed)
        return listed.error();
    std::vector<EditionPtr> chosen = editionsFor(*listed, on);
    for (EditionPtr& edition : chosen) {
        const codesets::EditionInfo& info = edition->info();
        if (info.embedded)
            continue;
        const auto read = codesets::readEdition(installedFolder(workspace) / codesets::code(info.system) / info.id);
        if (!read)
            return read.error();
        edition = enriched(*read, embedded);
    }
    return chosen;
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

domain::Result<EditionPtr> editionNamed(const codesets::Catalogue& catalogue, codesets::System system,
                                        std::string_view id)
{
    EditionPtr found = catalogue.edition(system, id, false);
    if (!found)
        return noSuchEdition(std::string(codesets::code(system)) + "/" + std::string(id), idsAtHand(catalogue, system));
    return found;
}

domain::Result<std::vector<EditionPtr>> editionsNamed(const codesets::Catalogue& catalogue, std::string_view name)
{
    const std::size_t slash = name.find('/');
    std::optional<codesets::System> system;
    if (slash != std::string_view::npos) {
        system = codesets::systemFrom(name.substr(0, slash));
        if (!system)
            return noSuchEdition(std::string(name), idsAtHand(catalogue, std::nullopt));
    }
    const std::string_view id = system ? name.substr(slash + 1) : name;
    std::vector<EditionPtr> found;
    for (const codesets::SystemInfo& info : codesets::systems) {
        if (system && *system != info.id)
            continue;
        if (EditionPtr edition = catalogue.edition(info.id, id, false))
            found.push_back(std::move(edition));
    }
    if (found.empty())
        return noSuchEdition(std::string(name), idsAtHand(catalogue, std::nullopt));
    return found;
}

domain::Result<std::vector<EditionAtHand>> editionsAtHand(const codesets::Catalogue& embedded,
                                                          const std::filesystem::path& workspace)
{
    std::vector<EditionAtHand> found;
    for (const std::filesystem::path& folder : codesets::editionFolders(installedFolder(workspace))) {
        auto manifest = codesets::readManifest(folder);
        if (!manifest)
            return manifest.error();
        if (!manifest->codesHash.empty()) // else the folder holds parts of the book and no codes
            found.push_back({std::move(manifest->info), folder});
    }
    for (const EditionPtr& edition : embedded.editions()) {
        const codesets::EditionInfo& info = edition->info();
        const bool whole = std::any_of(found.begin(), found.end(), [&](const EditionAtHand& other) {
            return other.info.system == info.system && other.info.id == info.id;
        });
        if (!whole)
            found.push_back({info, {}});
    }
    std::sort(found.begin(), found.end(), [](const EditionAtHand& left, const EditionAtHand& right) {
        return std::tie(left.info.system, left.info.from, left.info.id)
               < std::tie(right.info.system, right.info.from, right.info.id);
    });
    return found;
}

domain::Result<EditionPtr> openEdition(const codesets::Catalogue& embedded, const EditionAtHand& edition)
{
    if (!edition.folder.empty())
        return codesets::readEdition(edition.folder);
    return editionNamed(embedded, edition.info.system, edition.info.id);
}

} // namespace services
