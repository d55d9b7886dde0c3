// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Book.h"
#include "domain/Result.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace codesets {

class Tabular;
class TermTable;
class PcsTables;
class PcsDefinitions;

/// A part of a book that is at hand.
struct ShelfPart
{
    EditionInfo edition; ///< whose book it is; counts, covers and hash are not filled in
    PartInfo info;
    std::filesystem::path file;
};

/// Which parts of which books are at hand, known from the manifests alone. A part is read when it is first asked for
/// and kept; safe to ask from several threads.
class Bookshelf
{
public:
    /// Looks into every <dir>/<system>/<edition>/manifest.json; a folder that is not there is an empty shelf, a
    /// manifest that cannot be read is left out (readCatalogue reports it).
    [[nodiscard]] static Bookshelf open(std::span<const std::filesystem::path> dirs);

    Bookshelf();
    Bookshelf(Bookshelf&&) noexcept;
    Bookshelf& operator=(Bookshelf&&) noexcept;
    Bookshelf(const Bookshelf&) = delete;
    Bookshelf& operator=(const Bookshelf&) = delete;
    ~Bookshelf();

    /// By system, kind, then newest first.
    [[nodiscard]] const std::vector<ShelfPart>& parts() const { return m_parts; }
    /// The newest of its kind that was in force on the date or before; null where there is none. Whether it is borrowed
    /// from an older edition, its `edition` tells: compare with the edition in force.
    [[nodiscard]] const ShelfPart* newest(PartKind kind, domain::Date on) const;
    /// That of the edition, or of the newest older one.
    [[nodiscard]] const ShelfPart* newestFor(PartKind kind, const EditionInfo& edition) const
    {
        return newest(kind, edition.from);
    }

    /// Reads a part of this shelf; the kind must be the one that the function names. Errors: codesets.not-found,
    /// codesets.unreadable, codesets.hash-differs, those of parse.
    [[nodiscard]] domain::Result<std::shared_ptr<const Tabular>> tabular(const ShelfPart& part) const;
    [[nodiscard]] domain::Result<std::shared_ptr<const TermTable>> terms(const ShelfPart& part) const;
    [[nodiscard]] domain::Result<std::shared_ptr<const PcsTables>> pcsTables(const ShelfPart& part) const;
    [[nodiscard]] domain::Result<std::shared_ptr<const PcsDefinitions>> pcsDefinitions(const ShelfPart& part) const;

private:
    struct Read;
    template <typename Book>
    [[nodiscard]] domain::Result<std::shared_ptr<const Book>> load(const ShelfPart& part) const;

    std::vector<ShelfPart> m_parts;
    std::unique_ptr<Read> m_read; ///< what has been read
};

} // namespace codesets
