// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

enum class HeadingKind { Chapter, Section, Code };

/// A chapter, a section (block) or a code of the Tabular List, as views into the Tabular.
struct Heading
{
    HeadingKind kind = HeadingKind::Code;
    std::string_view code;    ///< a bare code; of a chapter or section its range, "A00-B99", or its one category, "B20"
    std::string_view title;   ///< without the range that the official file puts at its end
    std::string_view chapter; ///< a chapter's number, else empty
    std::int32_t parent = -1; ///< index of the heading above
};

/// The ICD-10-CM Tabular List of one edition (CDC/NCHS icd10cm_tabular_YYYY.xml), in the order of the book, immutable.
/// It holds its file's text and where the lines begin; headings and notes are read from it when asked for. About 5 MB.
class Tabular
{
public:
    /// Reads tabular.tsv: a header, then `kind`, `code`, `title or text`, `refs or chapter number`; a note belongs to
    /// the last heading above it. Errors: codesets.not-utf8, codesets.columns, codesets.line-too-short, codesets.cell.
    [[nodiscard]] static domain::Result<Tabular> parse(std::string text, const std::string& source);

    [[nodiscard]] std::size_t size() const { return m_headings.size(); }
    [[nodiscard]] Heading heading(std::size_t index) const;
    [[nodiscard]] std::vector<std::size_t> children(std::size_t index) const;
    [[nodiscard]] std::vector<std::size_t> chapters() const;
    /// The heading of a code in any spelling, or of a range ("A00-A09"); a category before a section of its name.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;
    /// The heading of the code or, where the edition lacks it, of the longest code here that it begins with.
    [[nodiscard]] std::optional<std::size_t> nearest(std::string_view code) const;
    /// The heading's own notes, in the order of the book. `at` is the heading's `code`.
    [[nodiscard]] std::vector<Note> notesAt(std::size_t index) const;
    /// The notes that hold for a code: its own, then those of what is above it, up to section and chapter.
    [[nodiscard]] std::vector<Note> notesFor(std::string_view code) const;
    /// Every note in the order of the book, with its heading.
    void eachNote(const std::function<void(std::size_t heading, const Note& note)>& visit) const;

private:
    struct Place
    {
        std::uint32_t line;
        std::int32_t parent;
    };
    explicit Tabular(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] std::string_view line(std::size_t number) const;
    [[nodiscard]] std::string_view codeOf(std::size_t heading) const;
    [[nodiscard]] Note noteIn(std::string_view line, std::string_view at) const;
    [[nodiscard]] domain::Status read(const std::string& source);
    [[nodiscard]] std::int32_t above(const std::vector<std::size_t>& open, HeadingKind kind,
                                     std::string_view code) const;
    void sortCodes();

    std::string m_text;
    std::vector<std::uint32_t> m_starts; ///< of the lines
    std::vector<Place> m_headings;       ///< in the order of the book
    std::vector<std::uint32_t> m_byCode; ///< headings of codes, sorted by code
};

/// Writes what Tabular::parse reads.
class TabularWriter
{
public:
    TabularWriter();
    void chapter(std::string_view range, std::string_view title, std::string_view number);
    void section(std::string_view range, std::string_view title);
    void code(std::string_view bareCode, std::string_view title);
    /// A note of the last heading; its references are parsed here (References.h). Blank text is left out.
    void note(NoteKind kind, std::string_view text);
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::string take() && { return std::move(m_text); }
    [[nodiscard]] std::size_t chapters() const { return m_chapters; }
    [[nodiscard]] std::size_t sections() const { return m_sections; }
    [[nodiscard]] std::size_t codes() const { return m_codes; }
    [[nodiscard]] std::size_t notes() const { return m_notes; }

private:
    std::string m_text;
    std::size_t m_chapters = 0;
    std::size_t m_sections = 0;
    std::size_t m_codes = 0;
    std::size_t m_notes = 0;
};

} // namespace codesets
