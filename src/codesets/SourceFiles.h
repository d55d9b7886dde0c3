// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace codesets {

/// Calls `visit` with every file named, every file in the folders named, and every file in zip archives among them, in
/// the order of their names. `name` is the path, and for a file in an archive the archive's path, a slash and the name
/// there. `fraction` is the part of the paths' bytes that came before. What `visit` returns as an error ends the walk.
/// Hidden files are left alone. Errors: codesets.not-found, codesets.unreadable, codesets.zip-damaged,
/// codesets.too-large, codesets.zip-bomb.
using VisitSource = std::function<domain::Status(const std::string& name, std::string_view bytes, double fraction)>;
[[nodiscard]] domain::Status eachSource(std::span<const std::filesystem::path> paths, const VisitSource& visit);

} // namespace codesets
