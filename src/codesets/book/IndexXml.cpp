// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/BookFormats.h"
#include "codesets/book/TermTable.h"
#include "codesets/book/XmlSource.h"

#include <charconv>

namespace codesets {
namespace {

constexpr std::string_view indexRoot = "ICD10CM.index";
constexpr std::string_view noCode = "-";

void addWord(std::string& text, std::string_view word, std::string_view between = " ")
{
    if (!word.empty())
        text += (text.empty() ? "" : std::string(between)) + std::string(word);
}

class IndexReader
{
public:
    IndexReader(PartKind kind, std::string_view bytes, const std::string& name) : m_kind(kind), m_xml(bytes, name) {}

    domain::Result<Release> read()
    {
        Release release;
        release.system = System::Icd10cm;
        const bool inside = m_xml.root(indexRoot);
        while (inside && m_xml.child()) {
            if (m_xml.is("version"))
                release.edition = m_xml.text();
            else if (m_xml.is("indexHeading"))
                headings();
            else if (m_xml.is("letter"))
                letter();
            else
                m_xml.skip();
        }
        if (m_xml.ok() && m_writer.mainTerms() == 0)
            m_xml.expected("terms (mainTerm) below letters");
        if (auto ended = m_xml.end(); !ended)
            return ended.error();
        release.parts.push_back({counted(), std::move(m_writer).take()});
        return release;
    }

private:
    [[nodiscard]] bool isTable() const { return !m_columns.empty(); }

    PartInfo counted()
    {
        PartInfo info;
        info.kind = m_kind;
        info.counts = {
            {isTable() ? "cells" : "codes", m_codes}, {"mainTerms", m_writer.mainTerms()}, {"terms", m_writer.terms()}};
        info.entries = m_kind == PartKind::Index ? m_writer.mainTerms() + m_writer.terms() : m_codes;
        return info;
    }

    void headings()
    {
        constexpr std::size_t mostColumns = 9; // icd10cm_index.xsd
        std::vector<std::string> all;
        while (m_xml.child()) {
            all.push_back(m_xml.text());
            if (all.size() > mostColumns)
                m_xml.expected("at most nine columns");
        }
        if (all.size() < 2 || m_writer.mainTerms() > 0)
            m_xml.expected("the columns' headings before the terms");
        if (!m_xml.ok())
            return;
        m_columns.assign(all.begin() + 1, all.end()); // the first is the terms' own
        m_writer = TermTableWriter(m_columns);
    }

    void letter()
    {
        while (m_xml.child()) {
            if (m_xml.is("mainTerm"))
                term(0);
            else
                m_xml.skip();
        }
    }

    /// A term is written when the first below it begins, for what belongs to it stands before.
    void term(std::size_t depth)
    {
        TermDraft draft;
        draft.depth = depth;
        std::vector<std::string> cells(m_columns.size(), std::string(noCode));
        bool written = false;
        const auto write = [&] {
            if (written || !m_xml.ok())
                return;
            written = true;
            for (const std::string& cell : cells)
                addWord(draft.codes, cell);
            if (draft.title.empty())
                m_xml.expected("a term's title");
            m_writer.add(draft);
        };
        while (m_xml.child()) {
            if (m_xml.is("term")) {
                write();
                term(depth + 1);
            } else if (written) {
                m_xml.expected("nothing but terms after the first term below");
            } else if (m_xml.is("cell")) {
                cell(cells);
            } else {
                detail(draft);
            }
        }
        write();
    }

    void cell(std::vector<std::string>& cells)
    {
        const std::string column = m_xml.attribute("col");
        std::size_t number = 0;
        std::from_chars(column.data(), column.data() + column.size(), number);
        std::string text = m_xml.text();
        if (number < 2 || number > cells.size() + 1)
            return m_xml.expected("a cell's column from 2 to " + std::to_string(cells.size() + 1));
        if (text.find(' ') != std::string::npos)
            return m_xml.expected("one code in a cell, not '" + text + "'");
        ++m_codes;
        if (text.find_first_not_of('-') != std::string::npos)
            cells[number - 2] = std::move(text);
    }

    void detail(TermDraft& draft)
    {
        if (m_xml.is("title")) {
            draft.title =
                m_xml.text([&](std::string_view, const std::string& inner) { addWord(draft.nonessential, inner); });
            if (draft.title.empty())
                std::swap(draft.title, draft.nonessential); // "(taser)" alone
        } else if (m_xml.is("code")) {
            code(draft, m_xml.text());
        } else if (m_xml.is("subcat")) {
            addWord(draft.codes, m_xml.text() + "-"); // "subcategory" in print: more characters are needed
        } else if (m_xml.is("manif")) {
            addWord(draft.manifestation, "[" + m_xml.text() + "]");
        } else if (m_xml.is("see")) {
            addWord(draft.see, m_xml.text(), "; ");
        } else if (m_xml.is("seecat")) {
            addWord(draft.see, "category " + m_xml.text(), "; ");
        } else if (m_xml.is("seeAlso")) {
            addWord(draft.seeAlso, m_xml.text(), "; ");
        } else {
            m_xml.skip();
        }
    }

    void code(TermDraft& draft, const std::string& text)
    {
        if (m_xml.ok() && !wellFormed(System::Icd10cm, std::string_view(text).substr(0, text.find('-'))))
            return m_xml.expected("an ICD-10-CM code, not '" + text + "'");
        addWord(draft.codes, text);
        ++m_codes;
    }

    PartKind m_kind;
    XmlSource m_xml;
    TermTableWriter m_writer;
    std::vector<std::string> m_columns;
    std::size_t m_codes = 0; ///< or cells
};

bool isIndex(std::string_view bytes, bool externalCause)
{
    const XmlTop top = topOf(bytes);
    return top.root == indexRoot && top.heading.empty()
           && (top.title.find("EXTERNAL CAUSE") != std::string::npos) == externalCause;
}

bool isTable(std::string_view bytes, std::string_view heading)
{
    const XmlTop top = topOf(bytes);
    return top.root == indexRoot && top.heading == heading;
}

} // namespace

bool isIndexXml(std::string_view bytes)
{
    return isIndex(bytes, false);
}

bool isExternalCauseXml(std::string_view bytes)
{
    return isIndex(bytes, true);
}

bool isNeoplasmXml(std::string_view bytes)
{
    return isTable(bytes, "Neoplasm");
}

bool isDrugsXml(std::string_view bytes)
{
    return isTable(bytes, "Substance");
}

domain::Result<Release> readIndexXml(std::string_view bytes, const std::string& name)
{
    return IndexReader(PartKind::Index, bytes, name).read();
}

domain::Result<Release> readExternalCauseXml(std::string_view bytes, const std::string& name)
{
    return IndexReader(PartKind::ExternalCause, bytes, name).read();
}

domain::Result<Release> readNeoplasmXml(std::string_view bytes, const std::string& name)
{
    return IndexReader(PartKind::Neoplasm, bytes, name).read();
}

domain::Result<Release> readDrugsXml(std::string_view bytes, const std::string& name)
{
    return IndexReader(PartKind::Drugs, bytes, name).read();
}

} // namespace codesets
