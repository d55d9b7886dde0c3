// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fuzz.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"

namespace fuzz {

/// Asks a book for everything it has.

inline void walk(const codesets::Tabular& book)
{
    std::size_t below = book.chapters().size();
    for (std::size_t i = 0; i < book.size(); ++i) {
        const codesets::Heading heading = book.heading(i);
        hold(heading.parent < static_cast<std::int32_t>(i));
        below += book.children(i).size();
        static_cast<void>(book.notesFor(heading.code));
    }
    hold(below == book.size());
    book.eachNote([](std::size_t, const codesets::Note&) {});
}

inline void walk(const codesets::TermTable& book)
{
    std::size_t below = book.mainTerms().size();
    for (std::size_t i = 0; i < book.size(); ++i) {
        hold(book.parent(i) < static_cast<std::int32_t>(i));
        below += book.children(i).size();
        static_cast<void>(book.path(i));
        static_cast<void>(codesets::termCodes(book.term(i).codes));
    }
    hold(below == book.size());
}

inline void walk(const codesets::PcsTables& book)
{
    for (std::size_t i = 0; i < book.size(); ++i) {
        static_cast<void>(book.table(i));
        hold(book.find(book.code(i)).has_value());
    }
}

inline void walk(const codesets::PcsDefinitions& book)
{
    for (const codesets::PcsDefinition& one : book.all())
        hold(book.find(one.section, one.position, one.label) != nullptr);
}

} // namespace fuzz
