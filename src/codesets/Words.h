// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// The words of a title or a query: lower case, accents off, possessive 's off, cut at everything but letters and
/// digits; a point between digits stays ("25.9"). "w/" is "with", "w/o" and "s/" are "without".
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

/// The whole numbers from a range in a title, "40" to "44" for "40.0-44.9"; none for ranges of many numbers.
[[nodiscard]] std::vector<std::string> numbersWithin(std::string_view title);

/// The words of a title that follow "without" or "not" as far as they go together, and, if asked for, "unspecified".
[[nodiscard]] std::vector<std::string> deniedWords(std::string_view title, bool orUnspecified);

/// What the forms of an English or medical word have in common (ulcer, ulcers, ulcerated, ulceration), for comparing
/// only; a light rule of thumb, not a linguist's stem.
[[nodiscard]] std::string stemOf(std::string_view word);

/// Words that join others and say little alone.
[[nodiscard]] bool isFiller(std::string_view word);
/// "without", "not", "no"
[[nodiscard]] bool isNegation(std::string_view word);
/// "unspecified", "other", "specified"...: what a title says where the record says nothing.
[[nodiscard]] bool isVague(std::string_view word);

} // namespace codesets
