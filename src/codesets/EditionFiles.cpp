// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"

#include "codesets/CodesTable.h"
#include "codesets/FileSets.h"
#include "crypto/Sha256.h"
#include "domain/Json.h"

#include <algorithm>
#include <future>
#include <system_error>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;
using domain::Json;

domain::Error badManifest(const fs::path& path, std::string detail)
{
    return error(ErrorKind::Damaged, "codesets.manifest", path.string(), std::move(detail));
}

std::string text(const Json& manifest, const char* key)
{
    const auto at = manifest.find(key);
    return at != manifest.end() && at->is_string() ? at->get<std::string>() : std::string();
}

domain::Status readDates(const Json& manifest, const fs::path& path, EditionInfo& info)
{
    const auto from = domain::parseDate(text(manifest, "effective_from"));
    if (!from)
        return badManifest(path, "effective_from must be a date, YYYY-MM-DD");
    info.from = *from;
    const std::string last = text(manifest, "effective_to");
    if (last.empty())
        return domain::done();
    const auto to = domain::parseDate(last);
    if (!to)
        return badManifest(path, "effective_to must be a date, YYYY-MM-DD");
    info.to = *to;
    return domain::done();
}

void readLists(const Json& manifest, EditionInfo& info)
{
    if (const auto covers = manifest.find("covers"); covers != manifest.end() && covers->is_array()) {
        for (const Json& prefix : *covers) {
            if (prefix.is_string())
                info.covers.push_back(bare(prefix.get<std::string>()));
        }
    }
    if (const auto sources = manifest.find("sources"); sources != manifest.end() && sources->is_array()) {
        for (const Json& file : *sources) {
            if (file.is_object())
                info.sources.push_back({text(file, "name"), text(file, "kind"), text(file, "sha256")});
        }
    }
}

domain::Result<EditionInfo> readManifest(const fs::path& path, std::string& expectedHash)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const auto manifest = domain::parseJson(*bytes, path.string());
    if (!manifest)
        return manifest.error();
    if (!manifest->is_object())
        return badManifest(path, "the manifest must be an object");
    EditionInfo info;
    const auto system = systemFrom(text(*manifest, "system"));
    if (!system)
        return badManifest(path, "system must be one of icd10cm, icd10pcs, hcpcs, px");
    info.system = *system;
    info.id = text(*manifest, "edition");
    if (info.id.empty())
        return badManifest(path, "edition must be named");
    info.title = text(*manifest, "title");
    if (info.title.empty())
        info.title = std::string(title(info.system)) + " " + info.id;
    info.source = text(*manifest, "source");
    const auto embedded = manifest->find("embedded");
    info.embedded = embedded != manifest->end() && embedded->is_boolean() && embedded->get<bool>();
    readLists(*manifest, info);
    if (const auto dates = readDates(*manifest, path, info); !dates)
        return dates.error();
    expectedHash = text(*manifest, "sha256");
    return info;
}

std::string manifestText(const EditionInfo& info, std::size_t billable, std::size_t headers, const std::string& hash)
{
    Json sources = Json::array();
    for (const SourceFile& file : info.sources)
        sources.push_back({{"name", file.name}, {"kind", file.kind}, {"sha256", file.sha256}});
    const Json manifest{
        {"system", code(info.system)},
        {"edition", info.id},
        {"title", info.title},
        {"effective_from", domain::format(info.from)},
        {"effective_to", info.to ? Json(domain::format(*info.to)) : Json(nullptr)},
        {"source", info.source},
        {"embedded", info.embedded},
        {"covers", info.covers},
        {"counts", {{"billable", billable}, {"headers", headers}}},
        {"sha256", hash},
        {"sources", sources},
    };
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool hidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

std::vector<fs::path> foldersIn(const fs::path& dir)
{
    std::vector<fs::path> result;
    std::error_code reason;
    for (auto at = fs::directory_iterator(dir, reason); !reason && at != fs::directory_iterator();
         at.increment(reason)) {
        if (at->is_directory(reason) && !hidden(at->path()))
            result.push_back(at->path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

domain::Result<std::shared_ptr<const Edition>> readEdition(const fs::path& dir)
{
    std::string expectedHash;
    auto info = readManifest(dir / "manifest.json", expectedHash);
    if (!info)
        return info.error();
    const fs::path table = dir / "codes.tsv";
    const auto bytes = readFile(table);
    if (!bytes)
        return bytes.error();
    info->hash = crypto::sha256Hex(*bytes);
    if (!expectedHash.empty() && expectedHash != info->hash)
        return error(ErrorKind::Damaged, "codesets.hash-differs", table.string(),
                     "the table was changed after it was installed; install the official file again");
    auto codes = parseCodes(*bytes, table.string());
    if (!codes)
        return codes.error();
    std::vector<Note> notes;
    const fs::path notesTable = dir / "notes.tsv";
    if (std::error_code reason; fs::exists(notesTable, reason)) {
        const auto noteBytes = readFile(notesTable);
        if (!noteBytes)
            return noteBytes.error();
        auto read = parseNotes(*noteBytes, notesTable.string());
        if (!read)
            return read.error();
        notes = std::move(*read);
    }
    return std::make_shared<const Edition>(std::move(*info), std::move(*codes), std::move(notes));
}

domain::Result<Catalogue> readCatalogue(const fs::path& dir)
{
    std::vector<std::future<domain::Result<std::shared_ptr<const Edition>>>> readings;
    for (const fs::path& system : foldersIn(dir)) {
        if (!systemFrom(system.filename().string()))
            continue;
        for (const fs::path& edition : foldersIn(system)) {
            if (std::error_code reason; fs::exists(edition / "manifest.json", reason))
                readings.push_back(std::async(std::launch::async, [edition] { return readEdition(edition); }));
        }
    }
    Catalogue catalogue;
    domain::Status status = domain::done();
    for (auto& reading : readings) {
        auto edition = reading.get();
        if (edition)
            catalogue.add(std::move(*edition));
        else if (status)
            status = edition.error();
    }
    if (!status)
        return status.error();
    return catalogue;
}

domain::Status stageEdition(const StagedFolder& folder, const Edition& edition)
{
    const EditionInfo& info = edition.info();
    const std::string codes = formatCodes(info.system, edition.codes());
    if (auto written = folder.write("codes.tsv", codes); !written)
        return written;
    if (!edition.notes().empty()) {
        if (auto written = folder.write("notes.tsv", formatNotes(info.system, edition.notes())); !written)
            return written;
    }
    return folder.write("manifest.json", manifestText(info, info.billable, info.headers, crypto::sha256Hex(codes)));
}

domain::Status writeEdition(const fs::path& dir, const Edition& edition)
{
    auto folder = StagedFolder::create(dir);
    if (!folder)
        return folder.error();
    if (auto staged = stageEdition(*folder, edition); !staged)
        return staged;
    return folder->commit();
}

} // namespace codesets
