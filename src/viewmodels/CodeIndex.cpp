// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeIndex.h"

#include "codesets/SearchFile.h"
#include "codesets/book/Tabular.h"
#include "services/InstallCodes.h"
#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {
namespace {

/// The shelf, with the Tabular List that the editions ask for read already, so that no screen waits for it. What cannot
/// be read is told where it is asked for.
std::shared_ptr<const codesets::Bookshelf>
booksIn(const std::filesystem::path& workspace, const std::vector<std::shared_ptr<const codesets::Edition>>& editions)
{
    const std::vector<std::filesystem::path> folders{services::installedFolder(workspace)};
    auto books = std::make_shared<const codesets::Bookshelf>(codesets::Bookshelf::open(folders));
    for (const auto& edition : editions) {
        const auto* part = edition->info().system == codesets::System::Icd10cm
                               ? books->newestFor(codesets::PartKind::Tabular, edition->info())
                               : nullptr;
        if (part != nullptr)
            static_cast<void>(books->tabular(*part));
    }
    return books;
}

} // namespace

CodeIndex::CodeIndex(const codesets::Catalogue& embedded, std::filesystem::path workspace,
                     codesets::Abbreviations abbreviations, QObject* parent)
    : QObject(parent), m_embedded(embedded), m_workspace(std::move(workspace)),
      m_abbreviations(std::move(abbreviations))
{
}

CodeIndex::~CodeIndex() = default;

CodeIndex::Basis CodeIndex::basisOn(std::optional<domain::Date> on) const
{
    Basis basis;
    basis.boxed = services::editionsFor(m_embedded, on);
    std::error_code absent;
    const std::filesystem::path folder = services::installedFolder(m_workspace);
    basis.installed = std::filesystem::last_write_time(folder, absent);
    basis.readsInstalled = !absent;
    // An edition or a book that is installed changes the folder of its system.
    std::error_code ignored;
    for (const auto& system : std::filesystem::directory_iterator(folder, ignored))
        basis.installed = std::max(basis.installed, system.last_write_time(ignored));
    if (basis.readsInstalled)
        basis.on = on;
    else
        basis.installed = {};
    return basis;
}

void CodeIndex::prepare(std::optional<domain::Date> on)
{
    Basis basis = basisOn(on);
    if (m_basis == basis)
        return;
    m_basis = basis;
    m_editions = basis.boxed;
    m_index.reset();
    m_books.reset();
    Q_EMIT readyChanged();
    const int generation = ++m_generation;
    // Replacing the thread waits for the one before; it works on values of its own and is over within a second.
    m_worker = std::jthread([this, generation, on, basis = std::move(basis), embedded = m_embedded,
                             workspace = m_workspace, abbreviations = m_abbreviations] {
        Opened opened{basis.boxed, {}, {}};
        if (basis.readsInstalled) {
            if (auto inForce = services::readInForce(embedded, workspace, on))
                opened.editions = std::move(*inForce);
            else
                opened.failure = inForce.error();
        }
        opened.books = booksIn(workspace, opened.editions);
        opened.index = std::make_shared<const codesets::SearchIndex>(
            codesets::openSearch(opened.editions, abbreviations, *opened.books, services::searchFolder(workspace)));
        QMetaObject::invokeMethod(
            this, [this, generation, opened = std::move(opened)] { take(generation, opened); }, Qt::QueuedConnection);
    });
}

void CodeIndex::take(int generation, Opened opened)
{
    if (generation != m_generation)
        return;
    m_editions = std::move(opened.editions);
    m_books = std::move(opened.books);
    m_index = std::move(opened.index);
    Q_EMIT readyChanged();
    if (opened.failure)
        Q_EMIT failed(sentence(*opened.failure));
}

std::vector<codesets::Hit> CodeIndex::search(std::string_view query, const codesets::Filter& filter,
                                             std::size_t limit) const
{
    return m_index ? m_index->search(query, filter, limit) : std::vector<codesets::Hit>{};
}

} // namespace viewmodels
