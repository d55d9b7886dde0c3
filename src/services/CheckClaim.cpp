// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/CheckClaim.h"

#include "codesets/book/Bookshelf.h"
#include "services/InstallCodes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace services {
namespace {

using codesets::NoteSource;
using EditionPtr = std::shared_ptr<const codesets::Edition>;

/// The newest edition older than `current` that has notes.
EditionPtr olderWithNotes(const codesets::Catalogue& catalogue, const codesets::EditionInfo& current)
{
    EditionPtr best;
    for (const EditionPtr& edition : catalogue.editions()) {
        const codesets::EditionInfo& info = edition->info();
        const bool older = info.system == current.system && info.from < current.from && !edition->notes().empty();
        if (older && (!best || best->info().from < info.from))
            best = edition;
    }
    return best;
}

/// The notes at the codes of a claim and above them, each heading's once, in the order of the book.
std::vector<codesets::Note> notesIn(const codesets::Tabular& book, const codesets::Claim& claim)
{
    std::set<std::size_t> headings;
    for (const codesets::ClaimDiagnosis& diagnosis : claim.diagnoses) {
        auto at = book.nearest(diagnosis.code);
        while (at && headings.insert(*at).second) {
            const std::int32_t above = book.heading(*at).parent;
            at = above < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(above));
        }
    }
    std::vector<codesets::Note> notes;
    for (const std::size_t heading : headings) {
        auto own = book.notesAt(heading);
        std::move(own.begin(), own.end(), std::back_inserter(notes));
    }
    return notes;
}

domain::Result<std::vector<TabularOf>> readBooks(const codesets::Bookshelf& shelf)
{
    std::vector<TabularOf> books;
    for (const codesets::ShelfPart& part : shelf.parts()) {
        if (part.info.kind != codesets::PartKind::Tabular)
            continue;
        auto book = shelf.tabular(part);
        if (!book)
            return book.error();
        books.push_back({part.edition, std::move(*book)});
    }
    return books;
}

} // namespace

ClaimChecker::ClaimChecker(codesets::Catalogue catalogue, std::vector<codesets::MceLists> lists,
                           std::vector<TabularOf> books)
    : m_catalogue(std::move(catalogue)), m_lists(std::move(lists)), m_books(std::move(books))
{
    std::stable_sort(m_books.begin(), m_books.end(),
                     [](const TabularOf& a, const TabularOf& b) { return a.edition.from > b.edition.from; });
}

const TabularOf* ClaimChecker::bookFor(const codesets::EditionInfo& edition) const
{
    const auto at = std::find_if(m_books.begin(), m_books.end(),
                                 [&](const TabularOf& book) { return book.edition.from <= edition.from; });
    return at == m_books.end() ? nullptr : &*at;
}

domain::Result<ClaimChecker> ClaimChecker::open(codesets::Catalogue catalogue, const std::filesystem::path& box,
                                                const std::filesystem::path& workspace)
{
    auto lists = codesets::readMceLists(box, true);
    if (!lists)
        return lists.error();
    auto installed = codesets::readMceLists(installedFolder(workspace), false);
    if (!installed)
        return installed.error();
    lists->insert(lists->end(), std::make_move_iterator(installed->begin()), std::make_move_iterator(installed->end()));
    auto books = readBooks(codesets::Bookshelf::open(std::array{box, installedFolder(workspace)}));
    if (!books)
        return books.error();
    return ClaimChecker(std::move(catalogue), std::move(*lists), std::move(*books));
}

domain::Result<ClaimChecker> ClaimChecker::openBox(codesets::Catalogue embedded, const std::filesystem::path& box)
{
    auto lists = codesets::readMceLists(box, true);
    if (!lists)
        return lists.error();
    return ClaimChecker(std::move(embedded), std::move(*lists), {});
}

std::vector<codesets::EditFinding> ClaimChecker::check(const codesets::Claim& claim) const
{
    std::vector<NoteSource> notes;
    const EditionPtr current = m_catalogue.on(codesets::System::Icd10cm, claim.codedOn());
    const TabularOf* book = current ? bookFor(current->info()) : nullptr;
    const bool whole = book != nullptr && book->edition.id == current->info().id;
    const std::vector<codesets::Note> printed =
        book != nullptr ? notesIn(*book->book, claim) : std::vector<codesets::Note>{};
    if (current && !whole && !current->notes().empty())
        notes.push_back({current->notes(), current->info().id, true});
    if (book != nullptr)
        notes.push_back({printed, book->edition.id, whole});
    const EditionPtr older = current && notes.empty() ? olderWithNotes(m_catalogue, current->info()) : nullptr;
    if (older)
        notes.push_back({older->notes(), older->info().id, false});
    return codesets::checkClaim(claim, {m_catalogue, notes, m_lists});
}

std::vector<ToldEdit> ClaimChecker::tell(const codesets::Claim& claim, const domain::RuleBook& rules) const
{
    std::vector<ToldEdit> told;
    for (const codesets::EditFinding& finding : check(claim)) {
        const codesets::EditInfo& edit = codesets::info(finding.edit);
        const domain::Rule* rule = rules.find(edit.rule, claim.codedOn());
        told.push_back({edit.code, codesets::code(finding.severity), finding.codes, sentence(finding),
                        std::string(edit.rule), rule != nullptr ? rule->cite : std::string(), finding.line,
                        finding.procedure});
    }
    return told;
}

} // namespace services
