// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/BookFormats.h"
#include "codesets/book/TermTable.h"
#include "codesets/book/XmlSource.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::string_view pcsIndexRoot = "ICD10PCS.index";

/// A code, the beginning of one (<codes>), or a table's three characters (<tab>).
bool isPcsBeginning(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 7 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'O');
           });
}

class PcsIndexReader
{
public:
    PcsIndexReader(std::string_view bytes, const std::string& name) : m_xml(bytes, name) {}

    domain::Result<Release> read()
    {
        Release release;
        release.system = System::Icd10pcs;
        const bool inside = m_xml.root(pcsIndexRoot);
        while (inside && m_xml.child()) {
            if (m_xml.is("version"))
                release.edition = m_xml.text();
            else if (m_xml.is("letter"))
                letter();
            else
                m_xml.skip();
        }
        if (m_xml.ok() && m_writer.mainTerms() == 0)
            m_xml.expected("terms (mainTerm) below letters");
        if (auto ended = m_xml.end(); !ended)
            return ended.error();
        PartInfo info;
        info.kind = PartKind::PcsIndex;
        info.entries = m_writer.mainTerms() + m_writer.terms();
        info.counts = {{"mainTerms", m_writer.mainTerms()}, {"terms", m_writer.terms()}};
        release.parts.push_back({std::move(info), std::move(m_writer).take()});
        return release;
    }

private:
    void letter()
    {
        while (m_xml.child()) {
            if (m_xml.is("mainTerm"))
                term(0);
            else
                m_xml.skip();
        }
    }

    void term(std::size_t depth)
    {
        TermDraft draft;
        draft.depth = depth;
        bool written = false;
        const auto write = [&] {
            if (!written && m_xml.ok())
                m_writer.add(draft);
            written = true;
        };
        while (m_xml.child()) {
            if (m_xml.is("term")) {
                write();
                term(depth + 1);
            } else if (written) {
                m_xml.expected("nothing but terms after the first term below");
            } else {
                detail(draft);
            }
        }
        write();
    }

    void detail(TermDraft& draft)
    {
        if (m_xml.is("title"))
            draft.title = m_xml.text();
        else if (m_xml.is("code") || m_xml.is("codes") || m_xml.is("tab"))
            add(draft, m_xml.text());
        else if (m_xml.is("see"))
            reference(draft, draft.see);
        else if (m_xml.is("use"))
            reference(draft, draft.use);
        else
            m_xml.skip();
    }

    /// A reference ends with the codes or the table it leads to.
    void reference(TermDraft& draft, std::string& into)
    {
        const std::string text =
            m_xml.text([&](std::string_view, const std::string& beginning) { add(draft, beginning); });
        into += (into.empty() || text.empty() ? "" : "; ") + text;
    }

    void add(TermDraft& draft, const std::string& beginning)
    {
        if (m_xml.ok() && !isPcsBeginning(beginning))
            return m_xml.expected("a code of ICD-10-PCS or its beginning, not '" + beginning + "'");
        draft.codes += (draft.codes.empty() ? "" : " ") + beginning;
    }

    XmlSource m_xml;
    TermTableWriter m_writer;
};

} // namespace

bool isPcsIndexXml(std::string_view bytes)
{
    return topOf(bytes).root == pcsIndexRoot;
}

domain::Result<Release> readPcsIndexXml(std::string_view bytes, const std::string& name)
{
    return PcsIndexReader(bytes, name).read();
}

} // namespace codesets
