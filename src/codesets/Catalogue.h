// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// One code of an edition. `code` is bare: upper case, no dot, PX with its hyphen.
struct Code
{
    std::string code;
    std::string title;
    bool billable = false;
    bool poaExempt = false;
    Severity severity = Severity::None;
    std::int32_t parent = -1; ///< index in the edition's codes; -1 at the top
    domain::Date ended{}; ///< last day of use of a code that the release lists as ended; not ok() where it is in use

    [[nodiscard]] bool endedBefore(domain::Date day) const { return ended.ok() && ended < day; }
};

enum class NoteKind {
    Includes,
    Inclusion,
    Excludes1,
    Excludes2,
    CodeFirst,
    UseAdditional,
    CodeAlso,
    SeventhCharacter, ///< which codes take one, or what the characters mean
    General,          ///< any other note of the book
    SeventhValue,     ///< one 7th character, a blank, and what it means
};

/// What a reference in a note names: every code that begins with `first`, or from `first` to `last` by prefix, of which
/// those that fulfil `with`.
struct CodeRange
{
    std::string first; ///< bare
    std::string last;  ///< bare; empty where it is one code or prefix
    /// Empty, or what further characters must be: the position of the first from 1, `:`, and the characters, with `|`
    /// between those that will do ("5:1", "4:51|52"). "5/6:5" is the last of the two positions that holds a character
    /// other than the placeholder X, "$:23" the end of the code, "?" a condition that could not be read and that no
    /// code fulfils.
    std::string with{};
    [[nodiscard]] bool holds(std::string_view bareCode) const;
};

struct Note
{
    std::string at; ///< the bare code whose entry carries the note; it holds for all below it
    NoteKind kind = NoteKind::Includes;
    std::string text;
    std::vector<CodeRange> refs;
};

/// An official file that an edition was made from.
struct SourceFile
{
    std::string name;
    std::string kind;   ///< a Format's id: "order", "poa-exempt"
    std::string sha256; ///< lower-case hex
};

/// Where an edition comes from and when it is in force.
struct EditionInfo
{
    System system = System::Icd10cm;
    std::string id;    ///< "2026", "2024-07"
    std::string title; ///< "ICD-10-CM FY2026"
    domain::Date from{};
    std::optional<domain::Date> to; ///< last day in force; open where empty
    std::string source;
    std::string hash; ///< SHA-256 of codes.tsv, lower-case hex
    bool embedded = false;
    std::vector<std::string> covers; ///< bare prefixes this edition holds whole; empty means it is the whole system
    std::size_t billable = 0;        ///< counted by the edition itself, where it holds its codes
    std::size_t headers = 0;         ///< likewise
    std::vector<SourceFile> sources; ///< empty for an embedded edition

    [[nodiscard]] bool inForce(domain::Date on) const { return from <= on && (!to || on <= *to); }
};

/// One edition of one system, in memory, immutable, sorted by code.
class Edition
{
public:
    /// Sorts the codes, keeps the first of two equal ones, and gives a code without parent the longest code here that
    /// it begins with.
    Edition(EditionInfo info, std::vector<Code> codes, std::vector<Note> notes);

    [[nodiscard]] const EditionInfo& info() const { return m_info; }
    [[nodiscard]] std::span<const Code> codes() const { return m_codes; }
    /// Any spelling: with or without the dot, any case. Null where the edition lacks it.
    [[nodiscard]] const Code* find(std::string_view code) const;
    [[nodiscard]] const Code* parentOf(const Code& code) const;
    [[nodiscard]] std::vector<const Code*> ancestors(const Code& code) const; ///< nearest first
    [[nodiscard]] std::vector<const Code*> children(const Code& code) const;
    /// Those with the same parent; where there is none, those that differ in the last character only.
    [[nodiscard]] std::vector<const Code*> siblings(const Code& code) const;
    /// The notes that hold for a code: its own and those of what is above it, the nearest first.
    [[nodiscard]] std::vector<const Note*> notesFor(const Code& code) const;
    [[nodiscard]] std::span<const Note> notes() const { return m_notes; }
    /// Whether this edition says anything about the family a code would belong to.
    [[nodiscard]] bool covers(std::string_view code) const;

private:
    EditionInfo m_info;
    std::vector<Code> m_codes;
    std::vector<Note> m_notes;
    std::vector<std::pair<std::string, std::size_t>> m_notesByCode; ///< sorted

    void sortCodes();
    void nameParents();
    void sortNotes();
    [[nodiscard]] std::vector<const Code*> familyOf(std::string_view prefix) const;
};

/// What can be said of a code as typed, on a date.
enum class CodeStatus {
    Valid,
    Header,      ///< a category or subcategory: more characters are needed
    NotOnDate,   ///< known, but ended before that day, or to be found in another edition than the one in force
    Invalid,     ///< malformed, or its family is here and lacks it
    Unsupported, ///< well formed, but no edition here covers its family
};

/// All editions that are at hand.
class Catalogue
{
public:
    void add(std::shared_ptr<const Edition> edition);
    [[nodiscard]] const std::vector<std::shared_ptr<const Edition>>& editions() const { return m_editions; }
    /// The edition in force on a date: the one that began last, and of two that began together a whole one before an
    /// embedded one. Null where there is none.
    [[nodiscard]] std::shared_ptr<const Edition> on(System system, domain::Date date) const;
    [[nodiscard]] std::shared_ptr<const Edition> edition(System system, std::string_view id, bool embeddedOnly) const;
    [[nodiscard]] CodeStatus check(System system, std::string_view code, domain::Date date) const;

private:
    std::vector<std::shared_ptr<const Edition>> m_editions;
};

/// Upper case, no dot, no blanks.
[[nodiscard]] std::string bare(std::string_view code);
/// As people write it: ICD-10-CM with the dot after the third character.
[[nodiscard]] std::string shown(System system, std::string_view code);
/// Whether the characters could be a code of the system at all.
[[nodiscard]] bool wellFormed(System system, std::string_view code);
/// The check against one edition alone (a scenario's pinned one).
[[nodiscard]] CodeStatus checkIn(const Edition& edition, std::string_view code);

} // namespace codesets
