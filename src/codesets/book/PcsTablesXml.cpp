// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/BookFormats.h"
#include "codesets/book/PcsTables.h"
#include "codesets/book/XmlSource.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::string_view pcsTablesRoot = "ICD10PCS.tabular";

// I and O look like 1 and 0 and are left out (ICD-10-PCS Reference Manual, code structure).
bool isPcsValue(std::string_view text)
{
    return text.size() == 1
           && std::string_view("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ").find(text[0]) != std::string::npos;
}

class PcsTablesReader
{
public:
    PcsTablesReader(std::string_view bytes, const std::string& name) : m_xml(bytes, name) {}

    domain::Result<Release> read()
    {
        Release release;
        release.system = System::Icd10pcs;
        const bool inside = m_xml.root(pcsTablesRoot);
        while (inside && m_xml.child()) {
            if (m_xml.is("version"))
                release.edition = m_xml.text();
            else if (m_xml.is("pcsTable"))
                table();
            else
                m_xml.skip();
        }
        if (m_xml.ok() && m_writer.tables() == 0)
            m_xml.expected("tables (pcsTable)");
        if (auto ended = m_xml.end(); !ended)
            return ended.error();
        PartInfo info;
        info.kind = PartKind::PcsTables;
        info.entries = m_writer.tables();
        info.counts = {{"codes", m_writer.codes()}, {"rows", m_writer.rows()}, {"tables", m_writer.tables()}};
        release.parts.push_back({std::move(info), std::move(m_writer).take()});
        return release;
    }

private:
    using Axis = PcsTablesWriter::Axis;

    void table()
    {
        std::array<Axis, 3> axes;
        std::size_t have = 0;
        bool written = false;
        m_definition.clear();
        while (m_xml.child()) {
            if (m_xml.is("axis") && have < axes.size()) {
                axes.at(have) = axis(have + 1);
                if (m_xml.ok() && axes.at(have).values.size() != 1)
                    m_xml.expected("one value on each of the first three axes");
                ++have;
            } else if (m_xml.is("pcsRow") && have == axes.size()) {
                if (!written && m_xml.ok())
                    m_writer.table(axes, m_definition);
                written = true;
                row();
            } else {
                m_xml.expected("three axes, then rows");
            }
        }
        if (m_xml.ok() && !written)
            m_xml.expected("rows in a table");
    }

    void row()
    {
        const std::string claimed = m_xml.attribute("codes");
        std::array<Axis, 4> axes;
        std::size_t have = 0;
        std::size_t codes = 1;
        while (m_xml.child()) {
            if (!m_xml.is("axis") || have >= axes.size())
                return m_xml.expected("four axes in a row");
            axes.at(have) = axis(have + 4);
            codes *= axes.at(have++).values.size();
        }
        if (have != axes.size())
            return m_xml.expected("four axes in a row");
        if (claimed != std::to_string(codes))
            return m_xml.expected(claimed + " codes in the row, as it says; its axes make " + std::to_string(codes));
        if (m_xml.ok())
            m_writer.row(axes);
    }

    Axis axis(std::size_t position)
    {
        Axis result;
        if (m_xml.attribute("pos") != std::to_string(position))
            m_xml.expected("the axis of position " + std::to_string(position));
        while (m_xml.child()) {
            if (m_xml.is("title")) {
                result.title = m_xml.text();
            } else if (m_xml.is("label")) {
                const std::string value = m_xml.attribute("code");
                const bool known = std::any_of(result.values.begin(), result.values.end(),
                                               [&](const auto& one) { return value == std::string(1, one.first); });
                if (!isPcsValue(value) || known)
                    m_xml.expected("a character of ICD-10-PCS that the axis has not yet, not '" + value + "'");
                std::string label = m_xml.text();
                if (m_xml.ok())
                    result.values.emplace_back(value[0], std::move(label));
            } else if (m_xml.is("definition")) {
                m_definition = m_xml.text();
            } else {
                m_xml.skip();
            }
        }
        if (m_xml.ok() && result.values.empty())
            m_xml.expected("values on an axis");
        return result;
    }

    XmlSource m_xml;
    PcsTablesWriter m_writer;
    std::string m_definition;
};

} // namespace

bool isPcsTablesXml(std::string_view bytes)
{
    return topOf(bytes).root == pcsTablesRoot;
}

domain::Result<Release> readPcsTablesXml(std::string_view bytes, const std::string& name)
{
    return PcsTablesReader(bytes, name).read();
}

} // namespace codesets
