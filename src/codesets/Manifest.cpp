// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Manifest.h"

#include "codesets/FileSets.h"
#include "domain/Json.h"

#include <algorithm>
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

std::size_t count(const Json& value)
{
    return value.is_number_unsigned() ? value.get<std::size_t>() : 0;
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

domain::Result<EditionInfo> infoFrom(const Json& manifest, const fs::path& path)
{
    if (!manifest.is_object())
        return badManifest(path, "the manifest must be an object");
    EditionInfo info;
    const auto system = systemFrom(text(manifest, "system"));
    if (!system)
        return badManifest(path, "system must be one of icd10cm, icd10pcs, hcpcs, px");
    info.system = *system;
    info.id = text(manifest, "edition");
    if (info.id.empty())
        return badManifest(path, "edition must be named");
    info.title = text(manifest, "title");
    if (info.title.empty())
        info.title = std::string(title(info.system)) + " " + info.id;
    info.source = text(manifest, "source");
    const auto embedded = manifest.find("embedded");
    info.embedded = embedded != manifest.end() && embedded->is_boolean() && embedded->get<bool>();
    readLists(manifest, info);
    if (const auto counts = manifest.find("counts"); counts != manifest.end() && counts->is_object()) {
        info.billable = count(counts->value("billable", Json(0U)));
        info.headers = count(counts->value("headers", Json(0U)));
    }
    if (const auto dates = readDates(manifest, path, info); !dates)
        return dates.error();
    return info;
}

/// A part that a later release knows is left out.
std::vector<PartInfo> partsFrom(const Json& manifest)
{
    std::vector<PartInfo> parts;
    const auto list = manifest.find("parts");
    if (list == manifest.end() || !list->is_array())
        return parts;
    for (const Json& one : *list) {
        const auto kind = one.is_object() ? partFrom(text(one, "part")) : std::nullopt;
        if (!kind)
            continue;
        PartInfo& part = parts.emplace_back();
        part.kind = *kind;
        part.sha256 = text(one, "sha256");
        if (const auto entries = one.find("entries"); entries != one.end())
            part.entries = count(*entries);
        if (const auto counts = one.find("counts"); counts != one.end() && counts->is_object()) {
            for (const auto& [name, value] : counts->items())
                part.counts.emplace_back(name, count(value));
        }
        if (const auto source = one.find("source"); source != one.end() && source->is_object())
            part.source = {text(*source, "name"), text(*source, "kind"), text(*source, "sha256")};
    }
    return parts;
}

Json jsonOf(const SourceFile& file)
{
    return {{"name", file.name}, {"kind", file.kind}, {"sha256", file.sha256}};
}

Json jsonOf(const PartInfo& part)
{
    Json counts = Json::object();
    for (const auto& [name, number] : part.counts)
        counts[name] = number;
    return {{"part", nameOf(part.kind).id},
            {"entries", part.entries},
            {"counts", counts},
            {"sha256", part.sha256},
            {"source", jsonOf(part.source)}};
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

domain::Result<Manifest> readManifest(const fs::path& dir)
{
    const fs::path path = dir / "manifest.json";
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const auto json = domain::parseJson(*bytes, path.string());
    if (!json)
        return json.error();
    auto info = infoFrom(*json, path);
    if (!info)
        return info.error();
    return Manifest{std::move(*info), text(*json, "sha256"), partsFrom(*json)};
}

std::string manifestText(const EditionInfo& info, const std::string& codesHash, std::span<const PartInfo> parts)
{
    Json sources = Json::array();
    for (const SourceFile& file : info.sources)
        sources.push_back(jsonOf(file));
    Json manifest{
        {"system", code(info.system)},
        {"edition", info.id},
        {"title", info.title},
        {"effective_from", domain::format(info.from)},
        {"effective_to", info.to ? Json(domain::format(*info.to)) : Json(nullptr)},
        {"source", info.source},
        {"embedded", info.embedded},
        {"covers", info.covers},
        {"sources", sources},
    };
    if (!codesHash.empty()) {
        manifest["counts"] = {{"billable", info.billable}, {"headers", info.headers}};
        manifest["sha256"] = codesHash;
    }
    for (const PartInfo& part : parts)
        manifest["parts"].push_back(jsonOf(part));
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string partFile(PartKind kind)
{
    return std::string(nameOf(kind).id) + ".tsv";
}

std::vector<fs::path> editionFolders(const fs::path& dir)
{
    std::vector<fs::path> result;
    for (const fs::path& system : foldersIn(dir)) {
        if (!systemFrom(system.filename().string()))
            continue;
        for (const fs::path& edition : foldersIn(system)) {
            if (std::error_code reason; fs::exists(edition / "manifest.json", reason))
                result.push_back(edition);
        }
    }
    return result;
}

} // namespace codesets
