// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "codesets/book/Book.h"
#include "domain/Result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// Told how far a long task is, and asked whether to go on.
class Progress
{
public:
    virtual ~Progress() = default;
    /// `what` is a file's name or an edition, `fraction` from 0 to 1. False cancels.
    virtual bool advance(std::string_view what, double fraction) = 0;
};

struct InstallOptions
{
    /// For files whose content does not tell their edition (order files of years that this release does not know by
    /// their counts): a fiscal year ("2026") or a quarter ("2024-07"). It goes before the year in a file's name.
    std::string edition;
};

struct InstalledEdition
{
    System system = System::Icd10cm;
    std::string edition;
    std::size_t codes = 0;     ///< billable, those that ended included
    std::size_t headers = 0;   ///< not billable
    std::size_t poaExempt = 0; ///< marked by the POA-exempt list
    std::size_t ended = 0;     ///< listed, but ended before the edition began
};

struct InstalledPart
{
    System system = System::Icd10cm;
    std::string edition;
    PartInfo info;
};

struct InstallReport
{
    std::vector<InstalledEdition> installed; ///< editions whose codes or marks came with the files; by system, edition
    std::vector<InstalledPart> parts;        ///< parts of books that came with the files; by system, edition, kind
    std::vector<std::string> ignored;        ///< names of files of no known format
};

/// Installs official files (Format.h) into <targetDir>/<system>/<edition>/. Paths are files, folders and zip archives;
/// a file is known by its content. An edition that is there is replaced whole; its codes, POA-exempt marks, severities,
/// notes and parts of the book are kept unless the files bring new ones. Nothing is changed where an error or a cancel
/// comes up before the last file is read and written aside. Fiscal year y is in force from 1 October y-1 to 30
/// September y; a HCPCS quarter until the next one that is installed. Errors: codesets.nothing-recognised,
/// codesets.edition-unknown (ask for options.edition), codesets.edition-malformed, codesets.edition-missing (a list for
/// codes that are not installed), codesets.two-releases, codesets.licence-missing (Licence.h), codesets.cancelled,
/// those of eachSource, of Format::read, of writeEdition, and of readEdition where a part of the book comes to an
/// edition whose codes are damaged.
[[nodiscard]] domain::Result<InstallReport> install(std::span<const std::filesystem::path> paths,
                                                    const std::filesystem::path& targetDir, Progress& progress,
                                                    const InstallOptions& options = {});

} // namespace codesets
