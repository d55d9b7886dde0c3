// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/Postings.h"

#include <memory>
#include <vector>

namespace codesets {

/// What an entry of the index stands for: a code's title, or an inclusion term at a code.
struct IndexEntry
{
    std::uint32_t edition;
    std::uint32_t code;
    const Note* alias; ///< null for the title
};

struct IndexedEditions
{
    std::vector<std::shared_ptr<const Edition>> editions; ///< by system, then by begin
    std::vector<IndexEntry> entries;                      ///< by edition, then by code
    std::vector<std::uint8_t> systemOf;                   ///< by entry, a System
    Postings postings;

    [[nodiscard]] const Edition& editionOf(EntryId id) const { return *editions[entries[id].edition]; }
    [[nodiscard]] const Code& codeOf(EntryId id) const { return editionOf(id).codes()[entries[id].code]; }
};

/// Makes the entries: each title with its ancestors' words and inclusion terms as inherited ones, and each inclusion
/// term as an entry of its own.
[[nodiscard]] IndexedEditions indexEditions(std::vector<std::shared_ptr<const Edition>> editions);

} // namespace codesets
