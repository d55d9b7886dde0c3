// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/book/Bookshelf.h"
#include "ctl/Command.h"

namespace ctl {

/// The editions in the box and those installed in the workspace.
[[nodiscard]] domain::Result<codesets::Catalogue> catalogueOf(const Console& console);
/// Those of them that are in force on the day that --on names, or the newest; what is licensed is left out.
[[nodiscard]] domain::Result<std::vector<std::shared_ptr<const codesets::Edition>>>
editionsOf(const Arguments& arguments, const Console& console);
/// The books installed in the workspace and in the box.
[[nodiscard]] codesets::Bookshelf booksOf(const Console& console);
/// What --system says; empty where it is not given.
[[nodiscard]] domain::Result<std::optional<codesets::System>> systemOf(const Arguments& arguments);

/// codes licence: attesting to a licence of CPT, and taking that back.
[[nodiscard]] Exit codesLicence(const Arguments& arguments, Console& console);
/// codes show
[[nodiscard]] Exit showCode(const Arguments& arguments, Console& console);
/// codes diff
[[nodiscard]] Exit checkClaim(const Arguments& arguments, Console& console);
[[nodiscard]] Exit diffCodes(const Arguments& arguments, Console& console);
/// content check --against: the codes of answer keys that are not what they were in other editions.
[[nodiscard]] Exit checkAgainst(const std::string& editions, const std::filesystem::path& content, Console& console);

} // namespace ctl
