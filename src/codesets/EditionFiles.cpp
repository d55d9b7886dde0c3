// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"

#include "codesets/CodesTable.h"
#include "codesets/FileSets.h"
#include "codesets/Manifest.h"
#include "crypto/Sha256.h"

#include <algorithm>
#include <future>
#include <system_error>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;

/// A folder without codes that holds parts of the book and never promised codes.
bool bookAlone(const fs::path& dir)
{
    if (std::error_code reason; fs::exists(dir / "codes.tsv", reason))
        return false;
    const auto manifest = readManifest(dir);
    return manifest && manifest->codesHash.empty() && !manifest->parts.empty();
}

} // namespace

domain::Result<std::shared_ptr<const Edition>> readEdition(const fs::path& dir)
{
    auto manifest = readManifest(dir);
    if (!manifest)
        return manifest.error();
    const fs::path table = dir / "codes.tsv";
    const auto bytes = readFile(table);
    if (!bytes)
        return bytes.error();
    EditionInfo& info = manifest->info;
    info.hash = crypto::sha256Hex(*bytes);
    if (!manifest->codesHash.empty() && manifest->codesHash != info.hash)
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
    return std::make_shared<const Edition>(std::move(info), std::move(*codes), std::move(notes));
}

domain::Result<Catalogue> readCatalogue(const fs::path& dir)
{
    std::vector<std::future<domain::Result<std::shared_ptr<const Edition>>>> readings;
    for (const fs::path& edition : editionFolders(dir)) {
        if (!bookAlone(edition))
            readings.push_back(std::async(std::launch::async, [edition] { return readEdition(edition); }));
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

domain::Status stageEdition(const StagedFolder& folder, const Edition& edition, std::span<const PartInfo> parts)
{
    const EditionInfo& info = edition.info();
    const std::string codes = formatCodes(info.system, edition.codes());
    if (auto written = folder.write("codes.tsv", codes); !written)
        return written;
    if (!edition.notes().empty()) {
        if (auto written = folder.write("notes.tsv", formatNotes(info.system, edition.notes())); !written)
            return written;
    }
    return folder.write("manifest.json", manifestText(info, crypto::sha256Hex(codes), parts));
}

domain::Status writeEdition(const fs::path& dir, const Edition& edition)
{
    auto folder = StagedFolder::create(dir);
    if (!folder)
        return folder.error();
    if (auto staged = stageEdition(*folder, edition, {}); !staged)
        return staged;
    return folder->commit();
}

} // namespace codesets
