// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/BookFormats.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/XmlSource.h"

#include <array>

namespace codesets {
namespace {

constexpr std::string_view tabularRoot = "ICD10CM.tabular";

struct NoteElement
{
    std::string_view element;
    NoteKind kind;
};
constexpr std::array<NoteElement, 9> noteElements{{
    {"includes", NoteKind::Includes},
    {"inclusionTerm", NoteKind::Inclusion},
    {"excludes1", NoteKind::Excludes1},
    {"excludes2", NoteKind::Excludes2},
    {"codeFirst", NoteKind::CodeFirst},
    {"useAdditionalCode", NoteKind::UseAdditional},
    {"codeAlso", NoteKind::CodeAlso},
    {"sevenChrNote", NoteKind::SeventhCharacter},
    {"notes", NoteKind::General},
}};

/// "Cholera and the like (A00-A09)" with the range at its end apart.
struct Titled
{
    std::string title;
    std::string range;
};

Titled titled(const std::string& text)
{
    const std::size_t open = text.rfind('(');
    if (open == std::string::npos || !text.ends_with(')'))
        return {text, {}};
    const std::string range = bare(std::string_view(text).substr(open + 1, text.size() - open - 2));
    const bool two = range.size() == 7 && range[3] == '-' && wellFormed(System::Icd10cm, range.substr(0, 3))
                     && wellFormed(System::Icd10cm, range.substr(4));
    if (!two && !(range.size() == 3 && wellFormed(System::Icd10cm, range)))
        return {text, {}};
    return {text.substr(0, text.find_last_not_of(' ', open == 0 ? 0 : open - 1) + 1), range};
}

class TabularReader
{
public:
    TabularReader(std::string_view bytes, const std::string& name) : m_xml(bytes, name) {}

    domain::Result<Release> read()
    {
        Release release;
        release.system = System::Icd10cm;
        bool inside = m_xml.root(tabularRoot);
        while (inside && m_xml.child()) {
            if (m_xml.is("version"))
                release.edition = m_xml.text();
            else if (m_xml.is("chapter"))
                chapter();
            else
                m_xml.skip();
        }
        if (m_xml.ok() && m_writer.codes() == 0)
            m_xml.expected("codes (diag) in sections in chapters");
        if (auto ended = m_xml.end(); !ended)
            return ended.error();
        PartInfo info;
        info.kind = PartKind::Tabular;
        info.entries = m_writer.codes();
        info.counts = {{"chapters", m_writer.chapters()},
                       {"codes", m_writer.codes()},
                       {"notes", m_writer.notes()},
                       {"sections", m_writer.sections()}};
        release.parts.push_back({std::move(info), std::move(m_writer).take()});
        return release;
    }

private:
    /// Number and title come first in a chapter, and its notes before its sections.
    void chapter()
    {
        std::string number;
        bool headed = false;
        while (m_xml.child()) {
            if (m_xml.is("name")) {
                number = m_xml.text();
            } else if (m_xml.is("desc")) {
                const Titled heading = titled(m_xml.text());
                if (m_xml.ok() && heading.range.empty())
                    m_xml.expected("a chapter's title with its range of codes, (A00-B99)");
                m_writer.chapter(heading.range, heading.title, number);
                headed = true;
            } else if (!headed) {
                m_xml.expected("a chapter's number and title before all else");
            } else if (m_xml.is("section")) {
                section();
            } else {
                note();
            }
        }
    }

    void section()
    {
        const std::string id = m_xml.attribute("id");
        if (id.empty())
            m_xml.expected("a section's id, its range of codes");
        bool headed = false;
        while (m_xml.child()) {
            if (m_xml.is("desc")) {
                m_writer.section(id, titled(m_xml.text()).title);
                headed = true;
            } else if (!headed) {
                m_xml.expected("a section's title before all else");
            } else if (m_xml.is("diag")) {
                diag();
            } else {
                note();
            }
        }
    }

    void diag()
    {
        std::string code;
        bool named = false;
        while (m_xml.child()) {
            if (m_xml.is("name")) {
                code = m_xml.text();
                if (m_xml.ok() && !wellFormed(System::Icd10cm, code))
                    m_xml.expected("an ICD-10-CM code, not '" + code + "'");
            } else if (m_xml.is("desc")) {
                named = !code.empty();
                m_writer.code(bare(code), m_xml.text());
            } else if (m_xml.ok() && !named) {
                m_xml.expected("a code's name and title before all else");
            } else if (m_xml.is("diag")) {
                diag();
            } else {
                note();
            }
        }
    }

    void note()
    {
        if (m_xml.is("sevenChrDef"))
            return seventhValues();
        if (m_xml.is("visualImpairment"))
            return impairments();
        for (const NoteElement& one : noteElements) {
            if (m_xml.is(one.element))
                return lines(one.kind);
        }
        m_xml.skip();
    }

    void lines(NoteKind kind)
    {
        while (m_xml.child()) {
            if (m_xml.is("note"))
                m_writer.note(kind, m_xml.text());
            else
                m_xml.skip();
        }
    }

    /// A note among the characters goes on with the one above it.
    void seventhValues()
    {
        std::string value;
        while (m_xml.child()) {
            const bool extension = m_xml.is("extension");
            const std::string character = m_xml.attribute("char");
            const std::string meaning = m_xml.text();
            if (!extension && !value.empty()) {
                value += "; " + meaning;
                continue;
            }
            m_writer.note(NoteKind::SeventhValue, value);
            value = extension ? character + " " + meaning : std::string();
            if (!extension)
                m_writer.note(NoteKind::SeventhCharacter, meaning);
        }
        m_writer.note(NoteKind::SeventhValue, value);
    }

    /// The table of H54: each of its lines becomes a note, its cells with bars between them.
    void impairments()
    {
        while (m_xml.child()) {
            std::string cells;
            leaves(cells);
            m_writer.note(NoteKind::General, cells);
        }
    }

    void leaves(std::string& cells)
    {
        while (m_xml.child()) {
            if (m_xml.is("heading") || m_xml.is("value"))
                cells += (cells.empty() ? "" : " | ") + m_xml.text();
            else
                leaves(cells);
        }
    }

    XmlSource m_xml;
    TabularWriter m_writer;
};

} // namespace

bool isTabularXml(std::string_view bytes)
{
    return topOf(bytes).root == tabularRoot;
}

domain::Result<Release> readTabularXml(std::string_view bytes, const std::string& name)
{
    return TabularReader(bytes, name).read();
}

} // namespace codesets
