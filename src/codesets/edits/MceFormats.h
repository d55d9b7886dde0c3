// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Format.h"

namespace codesets {

/// The lists of a version of the Medicare Code Editor, tab-separated, with named columns MCE_Version, MCE_Edit_Type,
/// ICD_Code_Type (D, P) and ICD_Code. Lists that no edit here rests on are left out.
[[nodiscard]] bool isMceVersionTable(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readMceVersionTable(std::string_view bytes, const std::string& name);

/// The same with named columns icd_code and icd_conflict_rule; its content does not tell the version.
[[nodiscard]] bool isMceConflictTable(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readMceConflictTable(std::string_view bytes, const std::string& name);

/// The fiscal year of a version of the Medicare Code Editor ("41" is "2024"); empty where it is none.
[[nodiscard]] std::string fiscalYearOfMce(std::string_view version);
/// The fiscal year of the version that a file's name tells ("mce_v41_1_code_edits.tsv"); empty where there is none.
[[nodiscard]] std::string mceYearIn(std::string_view path);

} // namespace codesets
