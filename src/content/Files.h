// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Names below `root` with slashes, sorted: the files in `folder` that end in `suffix`. Hidden ones are left out.
[[nodiscard]] std::vector<std::string> filesIn(const std::filesystem::path& root, const std::string& folder,
                                               std::string_view suffix);
/// The folders in `folder`, sorted.
[[nodiscard]] std::vector<std::string> foldersIn(const std::filesystem::path& root, const std::string& folder);
[[nodiscard]] bool exists(const std::filesystem::path& root, const std::string& file);

/// The text of a file. Reports what cannot be read, what is not UTF-8 (then nothing is returned), what is not NFC, line
/// ends other than LF, control characters, and what may stand in no file of a library (forbiddenIn).
[[nodiscard]] std::optional<std::string> readText(const std::filesystem::path& root, const std::string& file,
                                                  Problems& problems);
/// As readText, and the JSON in it; malformed JSON and keys that stand twice are reported.
[[nodiscard]] std::optional<domain::Json> readJson(const std::filesystem::path& root, const std::string& file,
                                                   Problems& problems);

} // namespace content
