// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/Tabular.h"

#include "codesets/CodesTable.h"
#include "codesets/book/PartLines.h"
#include "codesets/book/References.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t kindCell = 0;
constexpr std::size_t codeCell = 1;
constexpr std::size_t textCell = 2;
constexpr std::size_t lastCell = 3;

std::optional<HeadingKind> headingKind(std::string_view name)
{
    if (name == "code")
        return HeadingKind::Code;
    if (name == "section")
        return HeadingKind::Section;
    if (name == "chapter")
        return HeadingKind::Chapter;
    return std::nullopt;
}

CodeRange rangeOf(std::string_view code)
{
    const std::size_t dash = code.find('-');
    const std::string_view last = dash == std::string_view::npos ? code : code.substr(dash + 1);
    return {std::string(code.substr(0, dash)), std::string(last)};
}

bool encloses(std::string_view outer, std::string_view inner)
{
    const CodeRange around = rangeOf(outer);
    const CodeRange within = rangeOf(inner);
    return around.holds(within.first) && around.holds(within.last);
}

} // namespace

domain::Result<Tabular> Tabular::parse(std::string text, const std::string& source)
{
    Tabular book(std::move(text));
    if (auto status = book.read(source); !status)
        return status.error();
    return book;
}

domain::Status Tabular::read(const std::string& source)
{
    std::vector<std::size_t> open;
    const auto take = [&](std::string_view row, std::size_t start, std::size_t number) -> domain::Status {
        if (cellsIn(row) <= lastCell)
            return cutLine(source, number, "kind, code, text and references");
        const std::string_view name = cellOf(row, kindCell);
        const auto kind = headingKind(name);
        if (!kind && (!noteKindFrom(name) || m_headings.empty()))
            return badCell(source, number, "a heading, or a note below one");
        m_starts.push_back(static_cast<std::uint32_t>(start));
        if (!kind)
            return domain::done();
        const std::string_view code = cellOf(row, codeCell);
        if (code.empty())
            return badCell(source, number, "the code or range of a heading");
        while (!open.empty() && above(open, *kind, code) < 0)
            open.pop_back();
        const std::int32_t parent = open.empty() ? -1 : static_cast<std::int32_t>(open.back());
        open.push_back(m_headings.size());
        m_headings.push_back({static_cast<std::uint32_t>(m_starts.size() - 1), parent});
        return domain::done();
    };
    if (auto status = eachPartLine(m_text, "kind", source, take); !status)
        return status;
    sortCodes();
    return domain::done();
}

/// The innermost open heading, if the new one may stand below it; else -1.
std::int32_t Tabular::above(const std::vector<std::size_t>& open, HeadingKind kind, std::string_view code) const
{
    const Heading inner = heading(open.back());
    bool fits = false;
    switch (inner.kind) {
    case HeadingKind::Chapter:
        fits = kind != HeadingKind::Chapter;
        break;
    case HeadingKind::Section:
        fits = kind == HeadingKind::Code || (kind == HeadingKind::Section && encloses(inner.code, code));
        break;
    case HeadingKind::Code:
        fits = kind == HeadingKind::Code && code.starts_with(inner.code);
        break;
    }
    return fits ? static_cast<std::int32_t>(open.back()) : -1;
}

void Tabular::sortCodes()
{
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        if (heading(i).kind == HeadingKind::Code)
            m_byCode.push_back(static_cast<std::uint32_t>(i));
    }
    std::stable_sort(m_byCode.begin(), m_byCode.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return codeOf(a) < codeOf(b); });
}

std::string_view Tabular::line(std::size_t number) const
{
    return lineAt(m_text, m_starts[number]);
}

std::string_view Tabular::codeOf(std::size_t heading) const
{
    return cellOf(line(m_headings[heading].line), codeCell);
}

Heading Tabular::heading(std::size_t index) const
{
    const std::string_view row = line(m_headings[index].line);
    return {headingKind(cellOf(row, kindCell)).value_or(HeadingKind::Code), cellOf(row, codeCell),
            cellOf(row, textCell), cellOf(row, lastCell), m_headings[index].parent};
}

std::vector<std::size_t> Tabular::children(std::size_t index) const
{
    std::vector<std::size_t> result;
    const auto own = static_cast<std::int32_t>(index);
    // What is below stands together, and each of it has a parent from here on.
    for (std::size_t i = index + 1; i < m_headings.size() && m_headings[i].parent >= own; ++i) {
        if (m_headings[i].parent == own)
            result.push_back(i);
    }
    return result;
}

std::vector<std::size_t> Tabular::chapters() const
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        if (m_headings[i].parent < 0)
            result.push_back(i);
    }
    return result;
}

std::optional<std::size_t> Tabular::find(std::string_view code) const
{
    const std::string wanted = bare(code);
    const auto at = std::lower_bound(m_byCode.begin(), m_byCode.end(), wanted,
                                     [this](std::uint32_t i, const std::string& text) { return codeOf(i) < text; });
    if (at != m_byCode.end() && codeOf(*at) == wanted)
        return *at;
    for (std::size_t i = 0; i < m_headings.size() && wanted.find('-') != std::string::npos; ++i) {
        const Heading one = heading(i);
        if (one.kind != HeadingKind::Code && one.code == wanted)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Tabular::nearest(std::string_view code) const
{
    constexpr std::size_t category = 3;
    std::string wanted = bare(code);
    for (; wanted.size() >= category; wanted.pop_back()) {
        if (const auto found = find(wanted))
            return found;
    }
    return std::nullopt;
}

Note Tabular::noteIn(std::string_view row, std::string_view at) const
{
    return {std::string(at), noteKindFrom(cellOf(row, kindCell)).value_or(NoteKind::General),
            std::string(cellOf(row, textCell)), parseRanges(cellOf(row, lastCell))};
}

std::vector<Note> Tabular::notesAt(std::size_t index) const
{
    std::vector<Note> result;
    const std::string_view at = codeOf(index);
    const std::size_t end = index + 1 < m_headings.size() ? m_headings[index + 1].line : m_starts.size();
    for (std::size_t i = m_headings[index].line + 1; i < end; ++i)
        result.push_back(noteIn(line(i), at));
    return result;
}

std::vector<Note> Tabular::notesFor(std::string_view code) const
{
    std::vector<Note> result;
    const auto nearestHeading = nearest(code);
    std::int32_t at = nearestHeading ? static_cast<std::int32_t>(*nearestHeading) : -1;
    for (; at >= 0; at = m_headings[static_cast<std::size_t>(at)].parent) {
        for (Note& note : notesAt(static_cast<std::size_t>(at)))
            result.push_back(std::move(note));
    }
    return result;
}

void Tabular::eachNote(const std::function<void(std::size_t, const Note&)>& visit) const
{
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        for (const Note& note : notesAt(i))
            visit(i, note);
    }
}

TabularWriter::TabularWriter()
{
    appendLine(m_text, {"kind", "code", "text", "refs"});
}

void TabularWriter::chapter(std::string_view range, std::string_view title, std::string_view number)
{
    appendLine(m_text, {"chapter", range, title, number});
    ++m_chapters;
}

void TabularWriter::section(std::string_view range, std::string_view title)
{
    appendLine(m_text, {"section", range, title, ""});
    ++m_sections;
}

void TabularWriter::code(std::string_view bareCode, std::string_view title)
{
    appendLine(m_text, {"code", bareCode, title, ""});
    ++m_codes;
}

void TabularWriter::note(NoteKind kind, std::string_view text)
{
    if (text.empty())
        return;
    appendLine(m_text, {noteKindName(kind), "", text, formatRanges(System::Icd10cm, referencesIn(text))});
    ++m_notes;
}

} // namespace codesets
