// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/BookFormats.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/XmlSource.h"

namespace codesets {
namespace {

constexpr std::string_view pcsDefinitionsRoot = "ICD10PCS.definitions";

void addPart(std::string& list, const std::string& part)
{
    list += (list.empty() || part.empty() ? "" : "; ") + part;
}

class PcsDefinitionsReader
{
public:
    PcsDefinitionsReader(std::string_view bytes, const std::string& name) : m_xml(bytes, name) {}

    domain::Result<Release> read()
    {
        Release release;
        release.system = System::Icd10pcs;
        const bool inside = m_xml.root(pcsDefinitionsRoot);
        while (inside && m_xml.child()) {
            if (m_xml.is("version"))
                release.edition = m_xml.text();
            else if (m_xml.is("section"))
                section();
            else if (m_xml.is("deviceAggregation"))
                aggregation();
            else
                m_xml.skip();
        }
        if (m_xml.ok() && m_writer.definitions() == 0)
            m_xml.expected("terms on the axes of sections");
        if (auto ended = m_xml.end(); !ended)
            return ended.error();
        PartInfo info;
        info.kind = PartKind::PcsDefinitions;
        info.entries = m_writer.definitions();
        info.counts = {{"aggregates", m_writer.aggregates()}, {"terms", m_writer.definitions()}};
        release.parts.push_back({std::move(info), std::move(m_writer).take()});
        return release;
    }

private:
    void section()
    {
        const std::string code = m_xml.attribute("code");
        if (code.size() != 1)
            m_xml.expected("a section's character");
        while (m_xml.child()) {
            if (m_xml.is("axis"))
                axis(code);
            else
                m_xml.skip();
        }
    }

    void axis(const std::string& section)
    {
        const std::string position = m_xml.attribute("pos");
        if (position.size() != 1 || position[0] < '1' || position[0] > '7')
            m_xml.expected("an axis's position from 1 to 7");
        std::string title;
        while (m_xml.child()) {
            if (m_xml.is("title"))
                title = m_xml.text();
            else if (m_xml.is("terms"))
                terms(section, position, title);
            else
                m_xml.skip();
        }
    }

    /// Several titles share what is said below them: each gets a line.
    void terms(const std::string& section, const std::string& position, const std::string& axis)
    {
        std::vector<std::string> titles;
        std::string definition;
        std::string explanation;
        std::string includes;
        while (m_xml.child()) {
            if (m_xml.is("title"))
                titles.push_back(m_xml.text());
            else if (m_xml.is("definition"))
                addPart(definition, m_xml.text());
            else if (m_xml.is("explanation"))
                addPart(explanation, m_xml.text());
            else if (m_xml.is("includes"))
                addPart(includes, m_xml.text());
            else
                m_xml.skip();
        }
        if (!m_xml.ok())
            return;
        for (const std::string& title : titles)
            m_writer.add({section[0], position[0] - '0', axis, title, definition, explanation, includes});
    }

    void aggregation()
    {
        while (m_xml.child()) {
            if (m_xml.is("aggregate"))
                aggregate();
            else
                m_xml.skip();
        }
    }

    void aggregate()
    {
        std::string device;
        std::string operation;
        std::string bodySystems;
        std::string value;
        std::string parent;
        while (m_xml.child()) {
            if (m_xml.is("device")) {
                device = m_xml.text();
            } else if (m_xml.is("operation")) {
                operation = m_xml.text();
            } else if (m_xml.is("bodySys")) {
                addPart(bodySystems, m_xml.text());
            } else if (m_xml.is("parent")) {
                value = m_xml.attribute("value");
                parent = m_xml.text();
            } else {
                m_xml.skip();
            }
        }
        if (m_xml.ok() && value.size() != 1)
            m_xml.expected("the character of the aggregate value (parent)");
        if (m_xml.ok())
            m_writer.add(PcsAggregate{device, operation, bodySystems, value[0], parent});
    }

    XmlSource m_xml;
    PcsDefinitionsWriter m_writer;
};

} // namespace

bool isPcsDefinitionsXml(std::string_view bytes)
{
    return topOf(bytes).root == pcsDefinitionsRoot;
}

domain::Result<Release> readPcsDefinitionsXml(std::string_view bytes, const std::string& name)
{
    return PcsDefinitionsReader(bytes, name).read();
}

} // namespace codesets
