// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"

#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What stands for redacted words: six full blocks (U+2588), however long the words were.
inline constexpr std::string_view redactionBar =
    "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88";

/// For each code point of a text whether it belongs to a word or a number; blanks, punctuation and markup do not.
[[nodiscard]] std::vector<bool> wordPoints(std::string_view utf8);

/// Wherever `words` stand on a page and are not part of a longer word or number, in order.
[[nodiscard]] std::vector<domain::Span> standings(std::string_view body, std::string_view words);

/// A page's Markdown with a bar in place of each span; what is under a bar is gone from the text. Line ends, table
/// rules and emphasis stay, so that the page keeps its form: a span across cells becomes a bar a cell. Spans may
/// overlap, touch and come in any order; those that touch give one bar.
[[nodiscard]] std::string barred(std::string_view body, std::vector<domain::Span> spans);

} // namespace records
