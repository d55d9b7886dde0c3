// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Book.h"
#include "domain/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace codesets {

/// manifest.json of an edition's folder: system, edition, title, effective_from, effective_to, source, embedded,
/// covers, sources; where the codes are there (codes.tsv), their counts and SHA-256; `parts` of the book, each with its
/// file's SHA-256, entries, counts and official source.
struct Manifest
{
    EditionInfo info;      ///< counts as the manifest tells them; the hash is not filled in
    std::string codesHash; ///< SHA-256 of codes.tsv; may be empty
    std::vector<PartInfo> parts;
};

/// Errors: codesets.not-found, codesets.unreadable, codesets.manifest.
[[nodiscard]] domain::Result<Manifest> readManifest(const std::filesystem::path& dir);
/// The file's text; an empty hash means that the folder holds no codes.
[[nodiscard]] std::string manifestText(const EditionInfo& info, const std::string& codesHash,
                                       std::span<const PartInfo> parts);
/// "tabular.tsv"
[[nodiscard]] std::string partFile(PartKind kind);
/// Every <dir>/<system>/<edition> with a manifest, in the order of their names; hidden folders are left alone.
[[nodiscard]] std::vector<std::filesystem::path> editionFolders(const std::filesystem::path& dir);

} // namespace codesets
