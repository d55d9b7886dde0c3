// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/PlayedSession.h"
#include "workflow/SessionFile.h"

#include <filesystem>

namespace services {

/// Reads and verifies a session file. Damaged, NewerVersion or Foreign with code "session.<verdict>" where it is not
/// whole; an unfinished one is Conflict "session.unfinished".
[[nodiscard]] domain::Result<workflow::SessionRecord> readSessionFile(const std::filesystem::path& file);

/// Puts the bytes beside the file first and renames, so that a reader sees the old file or the new one.
[[nodiscard]] domain::Status writeWhole(const std::filesystem::path& file, std::string_view bytes);

/// Bytes of a file, up to the limit of a session file.
[[nodiscard]] domain::Result<std::string> readWhole(const std::filesystem::path& file);

/// A verification that is not whole, as an error.
[[nodiscard]] domain::Error errorOf(const workflow::Verification& verification, const std::string& file);

/// One line a stored session, newest first.
[[nodiscard]] domain::Result<std::vector<SessionSummary>> summaries(const Workplace& place);

} // namespace services
