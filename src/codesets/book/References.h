// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <string_view>
#include <vector>

namespace codesets {

/// The ICD-10-CM codes that a note of the Tabular List names: "(E10.-)", "(J40-J42)", "(Z79.4, Z79.84)", "(T36-T50 with
/// fifth or sixth character 5)", "(E08-E13 with .51-.52)", "(I69. with final characters -23)". Codes in parentheses go
/// before those outside, which only qualify them ("any type in A15 (J65)").
[[nodiscard]] std::vector<CodeRange> referencesIn(std::string_view note);

} // namespace codesets
