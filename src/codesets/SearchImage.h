// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace codesets {

/// The parts of a search index, each an array of plain values.
enum class Section : std::uint8_t {
    TermText,      ///< the words of the index, one after the other
    TermFrom,      ///< where each begins, one more than words
    Stems,         ///< StemOfTerm, sorted
    Deletions,     ///< Deletion, sorted
    HoldersFrom,   ///< by term, one more than terms
    Holders,       ///< Postings::Holder
    TermsFrom,     ///< by entry, one more than entries
    OwnCount,      ///< by entry
    OptionalCount, ///< by entry
    Terms,         ///< TermId: own ones first, then optional, then inherited
    Weights,       ///< a run of floats by term for each system
    Strange,       ///< a float for each system
    TermSystems,   ///< by term, a bit a system
    OwnTotal,      ///< by entry
    ClosedTotal,   ///< by entry
    Entries,       ///< IndexEntry
    SystemOf,      ///< by entry, a System
    TitleOf,       ///< by edition and code, the entry of the title
    AliasText,     ///< what aliases say
};
inline constexpr std::size_t sectionCount = static_cast<std::size_t>(Section::AliasText) + 1;

/// A search index as one run of bytes, in memory or mapped from a file, and read where it lies. Immutable, cheap to
/// copy. Written and read on one kind of machine: a file with other byte order or sizes does not fit its key.
class SearchImage
{
public:
    SearchImage() = default;

    template <typename T>
    [[nodiscard]] std::span<const T> get(Section section) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::span<const std::byte> bytes = m_sections[static_cast<std::size_t>(section)];
        // The sections are aligned for any T that is written. NOLINTNEXTLINE(*-reinterpret-cast)
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }
    [[nodiscard]] std::string_view text(Section section) const
    {
        const auto chars = get<char>(section);
        return {chars.data(), chars.size()};
    }
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// Writes the image to <folder>/image, whole or not at all; `key` says what it was made from.
    /// Errors: those of StagedFolder.
    [[nodiscard]] domain::Status save(const std::filesystem::path& folder, const std::string& key) const;
    /// Maps what save() wrote. Errors: codesets.not-found, codesets.unreadable; codesets.hash-differs where the file
    /// was made from something else, by another version of the program, or was changed since.
    [[nodiscard]] static domain::Result<SearchImage> load(const std::filesystem::path& folder, const std::string& key);

private:
    friend class SearchImageWriter;
    /// `bytes` begins with the table of sections; false where that does not fit.
    [[nodiscard]] bool open(std::span<const std::byte> bytes);

    std::shared_ptr<const void> m_keeper; ///< of the bytes
    std::span<const std::byte> m_bytes;
    std::array<std::span<const std::byte>, sectionCount> m_sections{};
    std::size_t m_size = 0;
};

class SearchImageWriter
{
public:
    SearchImageWriter();
    template <typename T>
    void add(Section section, std::span<const T> values)
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignment);
        addBytes(section, std::as_bytes(values));
    }
    [[nodiscard]] SearchImage finish() &&;

private:
    static constexpr std::size_t alignment = 8;
    void addBytes(Section section, std::span<const std::byte> bytes);

    struct Place
    {
        std::uint64_t from = 0;
        std::uint64_t size = 0;
    };
    friend class SearchImage;
    std::array<Place, sectionCount> m_places{};
    std::string m_bytes;
};

} // namespace codesets
