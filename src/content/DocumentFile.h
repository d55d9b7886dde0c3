// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Chart.h"

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// A page as its file has it.
struct DocumentFile
{
    domain::Document document; ///< group and shown names still empty, body with slots
    std::size_t bodyLine = 1;  ///< line of the file at which the body begins
};

/// Reads header block and body. Everything wrong with the header is reported; nothing is returned where there is no
/// header block at all.
[[nodiscard]] std::optional<DocumentFile> parseDocument(std::string_view text, const std::string& id,
                                                        const std::string& file, Problems& problems);

} // namespace content
