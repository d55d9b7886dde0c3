// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Aliases.h"
#include "codesets/Catalogue.h"
#include "codesets/Postings.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace codesets {

/// An edition to search in, and the books that lead into it.
struct Volume
{
    std::shared_ptr<const Edition> edition;
    SearchBooks books{};
};

/// What an entry of the index stands for: a code's title, or an alias of a code or of all codes below a header.
struct IndexEntry
{
    CodeSpan codes;
    std::uint32_t textFrom; ///< in the aliases' texts; nothing for a title
    std::uint16_t textSize;
    std::uint16_t edition;
    AliasKind kind;
    bool weak;
    std::uint16_t unused; ///< so that every byte of a file is known
};

/// Drops null ones and puts them by system, then by begin: the order in which they came does not matter.
[[nodiscard]] std::vector<Volume> inOrder(std::vector<Volume> volumes);

/// Makes the index of editions in order: each title with its ancestors' words as inherited ones, and each alias.
[[nodiscard]] SearchImage indexVolumes(std::span<const Volume> volumes);

/// An index and the editions that it was made from, in order.
class IndexedEditions
{
public:
    IndexedEditions(std::vector<std::shared_ptr<const Edition>> editions, SearchImage image);

    [[nodiscard]] const std::vector<std::shared_ptr<const Edition>>& editions() const { return m_editions; }
    [[nodiscard]] const Postings& postings() const { return m_postings; }
    [[nodiscard]] const SearchImage& image() const { return m_image; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] const IndexEntry& entry(EntryId id) const { return m_entries[id]; }
    [[nodiscard]] std::uint8_t systemOf(EntryId id) const { return m_systemOf[id]; }
    [[nodiscard]] bool isTitle(EntryId id) const { return m_entries[id].kind == AliasKind::Title; }
    [[nodiscard]] const Edition& editionOf(EntryId id) const { return *m_editions[m_entries[id].edition]; }
    /// The entry's code, the first one where there are several.
    [[nodiscard]] const Code& codeOf(EntryId id) const { return editionOf(id).codes()[m_entries[id].codes.first]; }
    /// The entry of the title of a code in the edition of `id`; noEntry where it ended before the edition began.
    [[nodiscard]] EntryId titleOf(EntryId id, std::uint32_t code) const
    {
        return m_titleOf[m_editionFrom[m_entries[id].edition] + code];
    }
    [[nodiscard]] std::string_view textOf(EntryId id) const
    {
        return m_aliasText.substr(m_entries[id].textFrom, m_entries[id].textSize);
    }
    static constexpr EntryId noEntry = 0xFFFFFFFFU;

private:
    std::vector<std::shared_ptr<const Edition>> m_editions;
    SearchImage m_image;
    Postings m_postings;
    std::span<const IndexEntry> m_entries;
    std::span<const std::uint8_t> m_systemOf;
    std::span<const EntryId> m_titleOf;
    std::string_view m_aliasText;
    std::vector<std::size_t> m_editionFrom; ///< in m_titleOf
};

} // namespace codesets
