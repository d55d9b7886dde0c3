// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/SearchFile.h"

#include "codesets/FileSets.h"
#include "codesets/book/Bookshelf.h"
#include "crypto/Sha256.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace codesets {
namespace {

namespace fs = std::filesystem;

/// Counts up whenever words, entries or the layout of the image change: what older programs kept is built anew.
constexpr int imageVersion = 1;
constexpr std::size_t leastKept = 20000; // codes; smaller indexes are built faster than they are read
constexpr std::size_t mostKept = 3;      // indexes: of the editions that charts of several years ask for

constexpr std::array leadingParts{PartKind::Tabular,  PartKind::Index, PartKind::ExternalCause,
                                  PartKind::Neoplasm, PartKind::Drugs, PartKind::PcsIndex};

const ShelfPart* partFor(PartKind kind, const Edition& edition, const Bookshelf& books)
{
    return nameOf(kind).system == edition.info().system ? books.newestFor(kind, edition.info()) : nullptr;
}

std::string keyOf(const std::vector<Volume>& volumes, const Bookshelf& books)
{
    std::string basis = std::to_string(imageVersion) + "\n";
    for (const Volume& volume : volumes) {
        const EditionInfo& info = volume.edition->info();
        basis += std::string(code(info.system)) + " " + info.id + " " + info.hash + "\n";
        for (const Note& note : volume.edition->notes()) {
            if (note.kind == NoteKind::Inclusion)
                basis += note.at + " " + note.text + "\n";
        }
        for (const PartKind kind : leadingParts) {
            if (const ShelfPart* part = partFor(kind, *volume.edition, books))
                basis += std::string(nameOf(kind).id) + " " + part->info.sha256 + "\n";
        }
    }
    return crypto::sha256Hex(basis);
}

std::shared_ptr<const TermTable> termsFor(PartKind kind, const Edition& edition, const Bookshelf& books)
{
    const ShelfPart* part = partFor(kind, edition, books);
    const auto table = part != nullptr ? books.terms(*part) : std::shared_ptr<const TermTable>();
    return table ? *table : nullptr;
}

SearchBooks booksFor(const Edition& edition, const Bookshelf& books)
{
    SearchBooks result;
    if (const ShelfPart* part = partFor(PartKind::Tabular, edition, books)) {
        if (const auto tabular = books.tabular(*part))
            result.tabular = *tabular;
    }
    result.index = termsFor(PartKind::Index, edition, books);
    result.externalCause = termsFor(PartKind::ExternalCause, edition, books);
    result.neoplasm = termsFor(PartKind::Neoplasm, edition, books);
    result.drugs = termsFor(PartKind::Drugs, edition, books);
    result.pcsIndex = termsFor(PartKind::PcsIndex, edition, books);
    return result;
}

/// All but the youngest; what cannot be removed stays.
void removeOld(const fs::path& folder)
{
    std::error_code ignored;
    std::vector<std::pair<fs::file_time_type, fs::path>> kept;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (!entry.path().filename().string().starts_with('.'))
            kept.emplace_back(entry.last_write_time(ignored), entry.path());
    }
    std::sort(kept.rbegin(), kept.rend());
    for (std::size_t i = mostKept; i < kept.size(); ++i)
        fs::remove_all(kept[i].second, ignored);
}

} // namespace

SearchIndex openSearch(std::vector<std::shared_ptr<const Edition>> editions, Abbreviations abbreviations,
                       const Bookshelf& books, const fs::path& folder)
{
    std::vector<Volume> volumes;
    std::size_t codes = 0;
    volumes.reserve(editions.size());
    for (auto& edition : editions)
        volumes.push_back({std::move(edition), {}});
    volumes = inOrder(std::move(volumes));
    std::vector<std::shared_ptr<const Edition>> ordered;
    ordered.reserve(volumes.size());
    for (const Volume& volume : volumes) {
        ordered.push_back(volume.edition);
        codes += volume.edition->codes().size();
    }
    constexpr std::size_t nameLength = 16;
    const std::string key = keyOf(volumes, books);
    const fs::path place = folder / key.substr(0, nameLength);
    if (codes >= leastKept) {
        if (auto image = SearchImage::load(place, key))
            return {std::move(ordered), std::move(*image), std::move(abbreviations)};
    }
    for (Volume& volume : volumes)
        volume.books = booksFor(*volume.edition, books);
    SearchImage image = indexVolumes(volumes);
    if (codes >= leastKept && image.save(place, key)) {
        removeOld(folder);
        // From the file the system takes pages when they are needed and drops them when memory is short.
        if (auto mapped = SearchImage::load(place, key))
            image = std::move(*mapped);
    }
    return {std::move(ordered), std::move(image), std::move(abbreviations)};
}

} // namespace codesets
