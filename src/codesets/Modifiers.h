// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// HCPCS Level II modifiers (CMS): two characters behind a code that say how it was given ("JZ"), with their meaning.
using Modifiers = std::map<std::string, std::string, std::less<>>;

/// Two characters of which the first is a letter; those of CPT, which are digits, are licensed.
[[nodiscard]] bool isModifier(std::string_view text);

/// Reads modifiers.tsv: a header line with `code` and `title`, then a modifier a line. Errors: codesets.columns,
/// codesets.cell.
[[nodiscard]] domain::Result<Modifiers> parseModifiers(std::string_view text, const std::string& source);
[[nodiscard]] std::string formatModifiers(const Modifiers& modifiers);

/// The modifiers of the newest HCPCS edition below each folder, those of the first folder that has some. None where no
/// folder has any. Errors: codesets.unreadable, those of parseModifiers.
[[nodiscard]] domain::Result<Modifiers> readModifiers(const std::vector<std::filesystem::path>& folders);

} // namespace codesets
