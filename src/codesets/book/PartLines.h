// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace codesets {

/// The lines of a part's file, which are cells with tabs between them under a header.

/// The line that begins at `start`, without its end.
[[nodiscard]] std::string_view lineAt(std::string_view text, std::size_t start);
/// The cell of a line by number from 0; empty where the line has fewer.
[[nodiscard]] std::string_view cellOf(std::string_view line, std::size_t number);
/// How many cells the line has.
[[nodiscard]] std::size_t cellsIn(std::string_view line);

/// Checks that the text is UTF-8 and begins with a line whose first cell is `header`, then calls `visit` with the place
/// and number of every line below, until it returns an error. Texts of 4 GB and more are refused.
/// Errors: codesets.not-utf8, codesets.columns, codesets.too-large.
using VisitLine = std::function<domain::Status(std::string_view line, std::size_t start, std::size_t number)>;
[[nodiscard]] domain::Status eachPartLine(std::string_view text, std::string_view header, const std::string& source,
                                          const VisitLine& visit);

/// An error about a line of a part.
[[nodiscard]] domain::Error cutLine(const std::string& source, std::size_t number, const std::string& expected);
[[nodiscard]] domain::Error badCell(const std::string& source, std::size_t number, const std::string& expected);

/// Adds a line of cells; tabs and line ends in them become blanks.
void appendLine(std::string& text, std::initializer_list<std::string_view> cells);

} // namespace codesets
