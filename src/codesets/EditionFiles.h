// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/book/Book.h"
#include "domain/Result.h"

#include <filesystem>
#include <memory>
#include <span>

namespace codesets {

/// Reads one edition's folder: manifest.json (Manifest.h), codes.tsv, whose SHA-256 must agree with the manifest's if
/// it has one, and, where there is one, notes.tsv (CodesTable.h). Parts of the book are left alone (Bookshelf.h).
/// Errors: codesets.not-found, codesets.unreadable, codesets.manifest, codesets.hash-differs, those of parseCodes.
[[nodiscard]] domain::Result<std::shared_ptr<const Edition>> readEdition(const std::filesystem::path& dir);

/// Reads every <system>/<edition> below a folder, in the order of their names; hidden folders and those that hold parts
/// of a book alone are left out. A folder that is not there is an empty catalogue.
[[nodiscard]] domain::Result<Catalogue> readCatalogue(const std::filesystem::path& dir);

/// Writes an edition to its folder (that of readEdition), whole or not at all; one that stands there is replaced.
/// Errors: codesets.read-only, codesets.disk-full, codesets.unwritable.
[[nodiscard]] domain::Status writeEdition(const std::filesystem::path& dir, const Edition& edition);

class StagedFolder;
/// The files of an edition, put into a folder that is still to be committed; the manifest names `parts`, whose files
/// the caller writes.
[[nodiscard]] domain::Status stageEdition(const StagedFolder& folder, const Edition& edition,
                                          std::span<const PartInfo> parts);

} // namespace codesets
