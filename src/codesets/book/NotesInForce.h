// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Bookshelf.h"

#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// A note and whose it is.
struct SourcedNote
{
    Note note;
    std::string edition;   ///< id of the edition that the note stands in
    bool borrowed = false; ///< from an older edition than the one asked about: may have changed since
};

/// The notes that hold for a code of an edition, nearest first: those of the edition's own Tabular List; else, where
/// the edition has notes on the code's category, those; else those of the newest older Tabular List.
/// Errors: those of Bookshelf::tabular.
[[nodiscard]] domain::Result<std::vector<SourcedNote>> notesInForce(const Edition& edition, const Bookshelf& books,
                                                                    std::string_view code);

} // namespace codesets
