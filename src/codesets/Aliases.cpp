// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Aliases.h"

#include "codesets/Words.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t categoryLength = 3;

void addTerm(const Edition& edition, std::string_view at, const std::string& text, std::vector<Alias>& into)
{
    const Code* code = edition.find(at);
    if (code == nullptr)
        return;
    bool weak = false;
    Alias alias;
    alias.codes = spanOf(edition, at, weak).value_or(CodeSpan{});
    alias.text = text;
    alias.own = wordsOf(text);
    if (!alias.own.empty())
        into.push_back(std::move(alias));
}

void addOwnNotes(const Edition& edition, std::vector<Alias>& into)
{
    for (const Note& note : edition.notes()) {
        if (note.kind == NoteKind::Inclusion)
            addTerm(edition, note.at, note.text, into);
    }
}

void addTabular(const Edition& edition, const Tabular& book, std::vector<Alias>& into)
{
    book.eachNote([&](std::size_t heading, const Note& note) {
        const bool term = note.kind == NoteKind::Inclusion || note.kind == NoteKind::Includes;
        if (term && note.refs.empty() && book.heading(heading).kind == HeadingKind::Code)
            addTerm(edition, note.at, note.text, into);
    });
}

bool beforeAlias(const Alias& left, const Alias& right)
{
    return left.codes.first < right.codes.first;
}

/// Terms that two books share.
bool same(const Alias& left, const Alias& right)
{
    return left.codes == right.codes && left.text == right.text;
}

} // namespace

std::optional<CodeSpan> spanOf(const Edition& edition, std::string_view code, bool& weak)
{
    const auto codes = edition.codes();
    std::string wanted = bare(code);
    for (bool whole = true; wanted.size() >= categoryLength; whole = false) {
        const auto first =
            std::partition_point(codes.begin(), codes.end(), [&](const Code& entry) { return entry.code < wanted; });
        const auto last =
            std::partition_point(first, codes.end(), [&](const Code& entry) { return entry.code.starts_with(wanted); });
        const bool prefixWillDo = edition.info().system == System::Icd10pcs || (last != first && first->code == wanted);
        if (first != last && prefixWillDo) {
            weak = weak || !whole;
            return CodeSpan{static_cast<std::uint32_t>(first - codes.begin()),
                            static_cast<std::uint32_t>(last - first)};
        }
        wanted.pop_back();
    }
    return std::nullopt;
}

std::vector<Alias> aliasesOf(const Edition& edition, const SearchBooks& books)
{
    std::vector<Alias> result;
    addOwnNotes(edition, result);
    if (books.tabular)
        addTabular(edition, *books.tabular, result);
    for (const auto& index : {books.index, books.externalCause, books.pcsIndex}) {
        if (index)
            addIndex(edition, *index, result);
    }
    if (books.neoplasm)
        addNeoplasms(edition, *books.neoplasm, result);
    if (books.drugs)
        addDrugs(edition, *books.drugs, result);
    std::stable_sort(result.begin(), result.end(), beforeAlias);
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

} // namespace codesets
