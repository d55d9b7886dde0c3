// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

class Tabular;
class TermTable;

/// The books whose terms lead to an edition's codes; those that are not at hand are null. They may be of older
/// editions: a code that is no more leads to the category that it stood in.
struct SearchBooks
{
    std::shared_ptr<const Tabular> tabular;
    std::shared_ptr<const TermTable> index;
    std::shared_ptr<const TermTable> externalCause;
    std::shared_ptr<const TermTable> neoplasm;
    std::shared_ptr<const TermTable> drugs;
    std::shared_ptr<const TermTable> pcsIndex;
};

enum class AliasKind : std::uint8_t { Title, Inclusion, Index, Table };

/// Codes of an edition that stand side by side: one code, or a header and all below it.
struct CodeSpan
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    friend bool operator==(const CodeSpan&, const CodeSpan&) = default;
};

/// What else a code can be asked for by.
struct Alias
{
    AliasKind kind = AliasKind::Inclusion;
    CodeSpan codes;
    /// The way is a weak one: a manifestation that is coded after another code, a table's line, a code that the edition
    /// lacks.
    bool weak = false;
    std::string text; ///< for people: "Diabetes, type 2, with, foot ulcer"
    std::vector<std::string> own;
    std::vector<std::string> optional; ///< words that may be said with it
};

/// The codes that a code of a book means in the edition; nothing where not even its category is there. `weak` becomes
/// true where the code itself is not.
[[nodiscard]] std::optional<CodeSpan> spanOf(const Edition& edition, std::string_view code, bool& weak);

/// Inclusion terms of the edition's own notes and of the books, index paths and lines of tables, by their first code.
[[nodiscard]] std::vector<Alias> aliasesOf(const Edition& edition, const SearchBooks& books);

/// The terms of one table each (TermAliases.cpp): index paths with codes or references, the cells of the Neoplasm
/// Table, the substances of the Table of Drugs.
void addIndex(const Edition& edition, const TermTable& table, std::vector<Alias>& into);
void addNeoplasms(const Edition& edition, const TermTable& table, std::vector<Alias>& into);
void addDrugs(const Edition& edition, const TermTable& table, std::vector<Alias>& into);

} // namespace codesets
