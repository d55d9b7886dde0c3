// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/NotesInForce.h"

#include "codesets/book/Tabular.h"

#include <algorithm>

namespace codesets {
namespace {

std::vector<SourcedNote> ownNotes(const Edition& edition, std::string_view code)
{
    std::vector<SourcedNote> result;
    if (const Code* known = edition.find(code)) {
        for (const Note* note : edition.notesFor(*known))
            result.push_back({*note, edition.info().id, false});
    }
    return result;
}

bool hasNotesOnCategory(const Edition& edition, std::string_view code)
{
    constexpr std::size_t category = 3;
    const std::string wanted = bare(code).substr(0, category);
    return std::any_of(edition.notes().begin(), edition.notes().end(),
                       [&](const Note& note) { return note.at.starts_with(wanted); });
}

} // namespace

domain::Result<std::vector<SourcedNote>> notesInForce(const Edition& edition, const Bookshelf& books,
                                                      std::string_view code)
{
    const EditionInfo& info = edition.info();
    const ShelfPart* part = info.system == System::Icd10cm ? books.newestFor(PartKind::Tabular, info) : nullptr;
    const bool same = part != nullptr && part->edition.id == info.id;
    if (part == nullptr || (!same && hasNotesOnCategory(edition, code)))
        return ownNotes(edition, code);
    const auto book = books.tabular(*part);
    if (!book)
        return book.error();
    std::vector<SourcedNote> result;
    for (Note& note : (*book)->notesFor(code))
        result.push_back({std::move(note), part->edition.id, !same});
    return result;
}

} // namespace codesets
