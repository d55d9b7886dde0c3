// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/edits/Claim.h"
#include "codesets/edits/EditFinding.h"
#include "codesets/edits/MceLists.h"

#include <span>
#include <string>
#include <vector>

namespace codesets {

/// Tabular notes, and whether they are those of the edition in force on the claim's day. What rests on others is told
/// as information only: an older Tabular forbids pairs that a newer one asks for.
struct NoteSource
{
    std::span<const Note> notes;
    std::string edition; ///< "2021"
    bool inForce = true;
};

/// What a claim is checked against; all of it must outlive the call.
struct EditSources
{
    const Catalogue& catalogue;
    std::span<const NoteSource> notes; ///< those in force first
    std::span<const MceLists> lists;
};

/// Runs every edit (EditId) over a claim. Codes are looked up by Claim::codedOn. Pure: the same claim and sources give
/// the same findings, by line, then by edit, diagnoses before procedures. Of several edits that one code would run into
/// for one cause, one is told (docs/edits.md). Sources: ICD-10-CM Official Guidelines for Coding and Reporting, FY
/// 2026; CMS, Definitions of Medicare Code Edits; 45 CFR 162.1002(c).
[[nodiscard]] std::vector<EditFinding> checkClaim(const Claim& claim, const EditSources& sources);

} // namespace codesets
