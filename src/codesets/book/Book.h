// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codesets {

/// The printed matter of an edition besides its code list. Each part stands in a file of its own in the edition's
/// folder, and may stand there without the codes: the Tabular List of one year beside the order file of another.
enum class PartKind {
    Tabular,        ///< ICD-10-CM Tabular List: chapters, sections, codes, all notes (Tabular.h)
    Index,          ///< ICD-10-CM Index to Diseases and Injuries (TermTable.h)
    ExternalCause,  ///< ICD-10-CM External Cause of Injuries Index (TermTable.h)
    Neoplasm,       ///< ICD-10-CM Neoplasm Table (TermTable.h)
    Drugs,          ///< ICD-10-CM Table of Drugs and Chemicals (TermTable.h)
    PcsTables,      ///< ICD-10-PCS tables (PcsTables.h)
    PcsIndex,       ///< ICD-10-PCS Index (TermTable.h)
    PcsDefinitions, ///< ICD-10-PCS definitions, body part and device keys (PcsDefinitions.h)
    Mce,            ///< lists of the Medicare Code Editor (edits/MceLists.h)
    Modifiers,      ///< HCPCS Level II modifiers (Modifiers.h)
};

struct PartName
{
    PartKind kind;
    System system;
    std::string_view id;    ///< as manifests and deskctl write it; the file is <id>.tsv
    std::string_view title; ///< as people read it
};

inline constexpr std::array<PartName, 10> partNames{{
    {PartKind::Tabular, System::Icd10cm, "tabular", "Tabular List"},
    {PartKind::Index, System::Icd10cm, "index", "Alphabetic Index"},
    {PartKind::ExternalCause, System::Icd10cm, "external-cause", "External Cause Index"},
    {PartKind::Neoplasm, System::Icd10cm, "neoplasm", "Neoplasm Table"},
    {PartKind::Drugs, System::Icd10cm, "drugs", "Table of Drugs and Chemicals"},
    {PartKind::PcsTables, System::Icd10pcs, "pcs-tables", "PCS Tables"},
    {PartKind::PcsIndex, System::Icd10pcs, "pcs-index", "PCS Index"},
    {PartKind::PcsDefinitions, System::Icd10pcs, "pcs-definitions", "PCS Definitions"},
    {PartKind::Mce, System::Icd10cm, "mce", "Medicare Code Editor lists"},
    {PartKind::Modifiers, System::Hcpcs, "modifiers", "Modifiers"},
}};

[[nodiscard]] constexpr const PartName& nameOf(PartKind kind)
{
    return partNames[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::optional<PartKind> partFrom(std::string_view id)
{
    for (const PartName& name : partNames) {
        if (name.id == id)
            return name.kind;
    }
    return std::nullopt;
}

/// What a manifest says of a part.
struct PartInfo
{
    PartKind kind = PartKind::Tabular;
    /// What the part is counted by: codes of the Tabular List, terms of an index, codes of the External Cause Index,
    /// cells of the Neoplasm and Drug tables, PCS tables, defined terms, lines of the Medicare Code Editor lists,
    /// modifiers.
    std::size_t entries = 0;
    std::vector<std::pair<std::string, std::size_t>> counts; ///< everything counted, sorted by name
    std::string sha256;                                      ///< of the part's file, lower-case hex
    SourceFile source;                                       ///< the official file
};

/// A part as a reader of an official file makes it.
struct PartText
{
    PartInfo info;    ///< without sha256 and source
    std::string text; ///< the part's file
};

} // namespace codesets
