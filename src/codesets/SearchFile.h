// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Search.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace codesets {

class Bookshelf;

/// The search index of editions and of the books that lead into them. A large one is kept below `folder`, named after
/// what it was made from, and mapped from there the next time; what is kept there and does not fit is built anew, and
/// where nothing can be written the index lives in memory alone. A book that cannot be read is left out.
/// Safe on a thread of its own.
[[nodiscard]] SearchIndex openSearch(std::vector<std::shared_ptr<const Edition>> editions, Abbreviations abbreviations,
                                     const Bookshelf& books, const std::filesystem::path& folder);

} // namespace codesets
