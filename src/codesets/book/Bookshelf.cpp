// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/Bookshelf.h"

#include "codesets/FileSets.h"
#include "codesets/Manifest.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"
#include "crypto/Sha256.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace codesets {

struct Bookshelf::Read
{
    std::mutex mutex;
    std::map<std::filesystem::path, std::shared_ptr<const void>> books; ///< by file; the kind tells the type
};

Bookshelf::Bookshelf() : m_read(std::make_unique<Read>()) {}
Bookshelf::Bookshelf(Bookshelf&&) noexcept = default;
Bookshelf& Bookshelf::operator=(Bookshelf&&) noexcept = default;
Bookshelf::~Bookshelf() = default;

Bookshelf Bookshelf::open(std::span<const std::filesystem::path> dirs)
{
    Bookshelf shelf;
    for (const std::filesystem::path& dir : dirs) {
        for (const std::filesystem::path& folder : editionFolders(dir)) {
            const auto manifest = readManifest(folder);
            if (!manifest)
                continue;
            for (const PartInfo& part : manifest->parts)
                shelf.m_parts.push_back({manifest->info, part, folder / partFile(part.kind)});
        }
    }
    std::stable_sort(shelf.m_parts.begin(), shelf.m_parts.end(), [](const ShelfPart& a, const ShelfPart& b) {
        if (a.edition.system != b.edition.system || a.info.kind != b.info.kind)
            return std::tie(a.edition.system, a.info.kind) < std::tie(b.edition.system, b.info.kind);
        return a.edition.from > b.edition.from;
    });
    return shelf;
}

const ShelfPart* Bookshelf::newest(PartKind kind, domain::Date on) const
{
    const auto at = std::find_if(m_parts.begin(), m_parts.end(), [&](const ShelfPart& part) {
        return part.info.kind == kind && part.edition.from <= on;
    });
    return at == m_parts.end() ? nullptr : &*at;
}

template <typename Book>
domain::Result<std::shared_ptr<const Book>> Bookshelf::load(const ShelfPart& part) const
{
    const std::lock_guard lock(m_read->mutex);
    if (const auto known = m_read->books.find(part.file); known != m_read->books.end())
        return std::static_pointer_cast<const Book>(known->second);
    auto bytes = readFile(part.file);
    if (!bytes)
        return bytes.error();
    if (crypto::sha256Hex(*bytes) != part.info.sha256)
        return domain::error(domain::ErrorKind::Damaged, "codesets.hash-differs", part.file.string(),
                             "the table was changed after it was installed; install the official file again");
    auto book = Book::parse(std::move(*bytes), part.file.string());
    if (!book)
        return book.error();
    auto shared = std::make_shared<const Book>(std::move(*book));
    m_read->books.emplace(part.file, shared);
    return shared;
}

domain::Result<std::shared_ptr<const Tabular>> Bookshelf::tabular(const ShelfPart& part) const
{
    return load<Tabular>(part);
}

domain::Result<std::shared_ptr<const TermTable>> Bookshelf::terms(const ShelfPart& part) const
{
    return load<TermTable>(part);
}

domain::Result<std::shared_ptr<const PcsTables>> Bookshelf::pcsTables(const ShelfPart& part) const
{
    return load<PcsTables>(part);
}

domain::Result<std::shared_ptr<const PcsDefinitions>> Bookshelf::pcsDefinitions(const ShelfPart& part) const
{
    return load<PcsDefinitions>(part);
}

} // namespace codesets
