// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "ctl/Command.h"

namespace ctl {

/// The editions in the box and those installed in the workspace.
[[nodiscard]] domain::Result<codesets::Catalogue> catalogueOf(const Console& console);
/// What --system says; empty where it is not given.
[[nodiscard]] domain::Result<std::optional<codesets::System>> systemOf(const Arguments& arguments);

/// codes licence: attesting to a licence of CPT, and taking that back.
[[nodiscard]] Exit codesLicence(const Arguments& arguments, Console& console);
/// codes diff
[[nodiscard]] Exit checkClaim(const Arguments& arguments, Console& console);
[[nodiscard]] Exit diffCodes(const Arguments& arguments, Console& console);
/// content check --against: the codes of answer keys that are not what they were in other editions.
[[nodiscard]] Exit checkAgainst(const std::string& editions, const std::filesystem::path& content, Console& console);

} // namespace ctl
