// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Install.h"

#include "codesets/EditionFiles.h"
#include "codesets/FileSets.h"
#include "codesets/Format.h"
#include "codesets/KnownReleases.h"
#include "codesets/Licence.h"
#include "codesets/Manifest.h"
#include "codesets/SourceFiles.h"
#include "codesets/edits/MceFormats.h"
#include "crypto/Sha256.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <tuple>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;
using domain::Status;

constexpr double readingShare = 0.7;

bool digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    const std::string_view part = text.substr(from, count);
    return part.size() == count && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool yearForm(std::string_view text)
{
    return text.size() == 4 && digitsAt(text, 0, 4);
}

bool quarterForm(std::string_view text)
{
    return text.size() == 7 && digitsAt(text, 0, 4) && text[4] == '-' && digitsAt(text, 5, 2) && text.substr(5) >= "01"
           && text.substr(5) <= "12";
}

bool editionForm(System system, std::string_view text)
{
    return system == System::Hcpcs ? quarterForm(text) : yearForm(text);
}

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// System, dates and title that follow from the edition's id.
EditionInfo infoFor(System system, const std::string& id)
{
    using namespace std::chrono;
    EditionInfo info;
    info.system = system;
    info.id = id;
    const year whole{number(std::string_view(id).substr(0, 4))};
    if (system == System::Hcpcs) {
        info.title = std::string(title(system)) + " " + id;
        info.from = whole / month{static_cast<unsigned>(number(std::string_view(id).substr(5)))} / day{1};
        return info;
    }
    if (system == System::Cpt) {
        info.title = std::string(title(system)) + " " + id;
        info.from = whole / January / day{1};
        info.to = whole / December / day{31};
        return info;
    }
    info.title = std::string(title(system)) + " FY" + id;
    info.from = (whole - years{1}) / October / day{1};
    info.to = whole / September / day{30};
    return info;
}

/// All that the files say of one edition.
struct Gathered
{
    std::vector<Code> codes;
    std::vector<std::string> poaExempt;
    std::vector<Note> notes;
    std::vector<SourceFile> sources; ///< of codes, marks and notes
    std::map<PartKind, PartText> parts;

    [[nodiscard]] bool bookAlone() const { return codes.empty() && poaExempt.empty() && notes.empty(); }
};

bool sameCodes(const std::vector<Code>& left, const std::vector<Code>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Code& a, const Code& b) {
        return a.code == b.code && a.billable == b.billable && a.title == b.title;
    });
}

class Installer
{
public:
    Installer(const fs::path& targetDir, Progress& progress, const InstallOptions& options)
        : m_targetDir(targetDir), m_progress(progress), m_options(options)
    {
    }

    domain::Result<InstallReport> run(std::span<const fs::path> paths)
    {
        const auto visit = [this](const std::string& name, std::string_view bytes, double fraction) {
            return take(name, bytes, fraction);
        };
        if (auto read = eachSource(paths, visit); !read)
            return read.error();
        if (m_gathered.empty())
            return error(ErrorKind::Foreign, "codesets.nothing-recognised",
                         paths.empty() ? std::string() : paths.front().string(),
                         "none of the files is an official release that this program can read");
        for (const SystemInfo& system : systems)
            removeLeftovers(m_targetDir / system.code);
        if (auto staged = stageAll(); !staged)
            return staged.error();
        for (StagedFolder& folder : m_staged) {
            if (auto committed = folder.commit(); !committed)
                return committed.error();
        }
        static_cast<void>(m_progress.advance({}, 1)); // it is done: too late to cancel
        return std::move(m_report);
    }

private:
    using Key = std::pair<System, std::string>;

    Status goOn(std::string_view what, double fraction)
    {
        if (m_progress.advance(what, fraction))
            return domain::done();
        return error(ErrorKind::Cancelled, "codesets.cancelled", std::string(what), "nothing was changed");
    }

    Status take(const std::string& name, std::string_view bytes, double fraction)
    {
        if (auto status = goOn(name, fraction * readingShare); !status)
            return status;
        const Format* format = recognise(bytes);
        if (format == nullptr) {
            m_report.ignored.push_back(name);
            return domain::done();
        }
        auto release = format->read(bytes, name);
        if (!release)
            return release.error();
        if (auto allowed = allowedByLicence(release->system, name); !allowed)
            return allowed;
        const SourceFile source{fs::path(name).filename().string(), std::string(format->id), crypto::sha256Hex(bytes)};
        const auto edition = editionOf(*release, name, source.sha256);
        if (!edition)
            return edition.error();
        return gather(std::move(*release), *edition, source);
    }

    /// The importer of a licensed system is off until somebody has attested to the licence.
    [[nodiscard]] Status allowedByLicence(System system, const std::string& name) const
    {
        if (!licensed(system))
            return domain::done();
        const auto attestation = readAttestation(m_targetDir);
        if (!attestation)
            return attestation.error();
        return *attestation ? domain::done()
                            : error(ErrorKind::Denied, "codesets.licence-missing", name, std::string(title(system)));
    }

    /// A file that was installed before under a telling name is known again under any other.
    [[nodiscard]] std::string installedAs(System system, const std::string& sha256)
    {
        std::error_code reason;
        const fs::path folder = m_targetDir / code(system);
        for (auto at = fs::directory_iterator(folder, reason); !reason && at != fs::directory_iterator();
             at.increment(reason)) {
            const std::string id = at->path().filename().string();
            const auto manifest = readFile(at->path() / "manifest.json");
            if (editionForm(system, id) && manifest && manifest->find(sha256) != std::string::npos)
                return id;
        }
        return {};
    }

    domain::Result<std::string> editionOf(const Release& release, const std::string& name, const std::string& sha256)
    {
        std::string edition = release.edition;
        if (edition.empty())
            edition = m_options.edition;
        if (edition.empty())
            edition = knownEdition(release);
        const bool mce = !release.parts.empty() && release.parts.front().info.kind == PartKind::Mce;
        if (edition.empty() && mce)
            edition = mceYearIn(name);
        if (edition.empty() && release.system != System::Hcpcs)
            edition = fiscalYearIn(name);
        if (edition.empty())
            edition = installedAs(release.system, sha256);
        if (edition.empty())
            return error(ErrorKind::InvalidInput, "codesets.edition-unknown", name,
                         "neither content nor name tells the edition; name it with --edition");
        if (!editionForm(release.system, edition))
            return error(ErrorKind::InvalidInput, "codesets.edition-malformed", edition,
                         release.system == System::Hcpcs ? "write it as 2024-07" : "write it as 2026");
        return edition;
    }

    Status gather(Release release, const std::string& edition, const SourceFile& source)
    {
        Gathered& all = m_gathered[{release.system, edition}];
        const bool book = !release.parts.empty() && release.codes.empty();
        if (!release.codes.empty() && !all.codes.empty()) {
            if (!sameCodes(release.codes, all.codes))
                return error(ErrorKind::Conflict, "codesets.two-releases", source.name,
                             "another file holds other codes for the same edition, " + edition);
        } else if (!release.codes.empty()) {
            all.codes = std::move(release.codes);
        }
        for (PartText& part : release.parts) {
            part.info.sha256 = crypto::sha256Hex(part.text);
            part.info.source = source;
            const auto [at, fresh] = all.parts.try_emplace(part.info.kind, std::move(part));
            if (!fresh && at->second.text != part.text)
                return error(ErrorKind::Conflict, "codesets.two-releases", source.name,
                             at->second.info.source.name + " holds another " + std::string(nameOf(at->first).title)
                                 + " of the same edition, " + edition);
        }
        all.poaExempt.insert(all.poaExempt.end(), release.poaExempt.begin(), release.poaExempt.end());
        all.notes.insert(all.notes.end(), release.notes.begin(), release.notes.end());
        const bool known = std::any_of(all.sources.begin(), all.sources.end(),
                                       [&](const SourceFile& other) { return other.sha256 == source.sha256; });
        if (!known && !book)
            all.sources.push_back(source);
        return domain::done();
    }

    Status stageAll()
    {
        double done = 0;
        for (auto& [key, gathered] : m_gathered) {
            const std::string label = std::string(title(key.first)) + " " + key.second;
            const double share = done++ / static_cast<double>(m_gathered.size());
            if (auto status = goOn(label, readingShare + (1 - readingShare) * share); !status)
                return status;
            if (auto status = stage(key, std::move(gathered)); !status)
                return status;
        }
        return goOn({}, 1);
    }

    Status stage(const Key& key, Gathered gathered)
    {
        const fs::path folder = m_targetDir / code(key.first) / key.second;
        EditionInfo info = infoFor(key.first, key.second);
        const bool bookAlone = gathered.bookAlone();
        for (const auto& [kind, part] : gathered.parts)
            m_report.parts.push_back({key.first, key.second, part.info});
        const auto manifest = readManifest(folder);
        std::error_code reason;
        if ((manifest && !manifest->codesHash.empty()) || fs::exists(folder / "codes.tsv", reason)) {
            // A damaged edition is what installing again mends, so its errors count only where nothing would mend it.
            const auto old = readEdition(folder);
            if (!old && bookAlone)
                return old.error();
            if (old)
                keepFrom(**old, gathered);
        }
        if (manifest)
            keepParts(folder, manifest->parts, gathered);
        if (gathered.codes.empty() && !bookAlone)
            return error(ErrorKind::NotFound, "codesets.edition-missing", key.second,
                         "the list belongs to " + info.title + "; install its order file first, or both together");
        markExempt(gathered);
        nameSources(info, gathered);
        auto staged = StagedFolder::create(folder);
        if (!staged)
            return staged.error();
        if (auto written = writeAll(*staged, std::move(info), std::move(gathered), bookAlone); !written)
            return written;
        m_staged.push_back(std::move(*staged));
        return domain::done();
    }

    static void nameSources(EditionInfo& info, Gathered& gathered)
    {
        const auto byKind = [](const SourceFile& a, const SourceFile& b) {
            return std::tie(a.kind, a.name, a.sha256) < std::tie(b.kind, b.name, b.sha256);
        };
        std::sort(gathered.sources.begin(), gathered.sources.end(), byKind);
        for (const SourceFile& file : gathered.sources)
            info.source += (info.source.empty() ? "" : ", ") + file.name;
        info.sources = std::move(gathered.sources);
    }

    /// Parts that stand in the folder and are not replaced; one that cannot be read is left out.
    static void keepParts(const fs::path& folder, const std::vector<PartInfo>& parts, Gathered& gathered)
    {
        for (const PartInfo& part : parts) {
            if (gathered.parts.contains(part.kind))
                continue;
            auto bytes = readFile(folder / partFile(part.kind));
            if (bytes && crypto::sha256Hex(*bytes) == part.sha256)
                gathered.parts.emplace(part.kind, PartText{part, std::move(*bytes)});
        }
    }

    static void keepFrom(const Edition& old, Gathered& gathered)
    {
        const bool newCodes = !gathered.codes.empty();
        if (!newCodes)
            gathered.codes.assign(old.codes().begin(), old.codes().end());
        for (Code& entry : gathered.codes) {
            const Code* before = newCodes ? old.find(entry.code) : nullptr;
            if (before == nullptr)
                continue;
            entry.poaExempt = before->poaExempt;
            entry.severity = before->severity;
        }
        if (gathered.notes.empty())
            gathered.notes.assign(old.notes().begin(), old.notes().end());
        for (const SourceFile& file : old.info().sources) {
            const bool replaced = std::any_of(gathered.sources.begin(), gathered.sources.end(),
                                              [&](const SourceFile& fresh) { return fresh.kind == file.kind; });
            if (!replaced)
                gathered.sources.push_back(file);
        }
    }

    static void markExempt(Gathered& gathered)
    {
        if (gathered.poaExempt.empty())
            return;
        std::sort(gathered.poaExempt.begin(), gathered.poaExempt.end());
        for (Code& entry : gathered.codes)
            entry.poaExempt = std::binary_search(gathered.poaExempt.begin(), gathered.poaExempt.end(), entry.code);
    }

    Status writeAll(const StagedFolder& folder, EditionInfo info, Gathered gathered, bool bookAlone)
    {
        std::vector<PartInfo> parts;
        for (const auto& [kind, part] : gathered.parts) {
            if (auto written = folder.write(partFile(kind), part.text); !written)
                return written;
            parts.push_back(part.info);
        }
        if (gathered.codes.empty())
            return folder.write("manifest.json", manifestText(info, {}, parts));
        const Edition edition(std::move(info), std::move(gathered.codes), std::move(gathered.notes));
        if (!bookAlone)
            report(edition);
        return stageEdition(folder, edition, parts);
    }

    void report(const Edition& edition)
    {
        const EditionInfo& info = edition.info();
        InstalledEdition line{info.system, info.id, info.billable, info.headers, 0, 0};
        for (const Code& entry : edition.codes()) {
            line.poaExempt += entry.poaExempt ? 1U : 0U;
            line.ended += entry.endedBefore(info.from) ? 1U : 0U;
        }
        m_report.installed.push_back(std::move(line));
    }

    const fs::path& m_targetDir;
    Progress& m_progress;
    const InstallOptions& m_options;
    std::map<Key, Gathered> m_gathered;
    std::vector<StagedFolder> m_staged;
    InstallReport m_report;
};

} // namespace

domain::Result<InstallReport> install(std::span<const fs::path> paths, const fs::path& targetDir, Progress& progress,
                                      const InstallOptions& options)
{
    return Installer(targetDir, progress, options).run(paths);
}

} // namespace codesets
