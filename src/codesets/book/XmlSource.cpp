// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/XmlSource.h"

#include "codesets/CodesTable.h"
#include "codesets/Format.h"
#include "domain/Text.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t largestXml = std::size_t{64} * 1024 * 1024;
constexpr qsizetype longestText = 16384;
constexpr int deepestElement = 40;

QByteArray view(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "codesets.xml" where the document ends too early reads differently from where it is wrong.
std::string reason(const QXmlStreamReader& reader)
{
    if (reader.error() == QXmlStreamReader::PrematureEndOfDocumentError)
        return "the document ends too early; the file may be cut short";
    return "not well-formed XML: " + reader.errorString().toStdString();
}

bool isUtf16(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")
           || bytes.substr(0, 4).find('\0') != std::string_view::npos;
}

/// Whether the declaration, if there is one, leaves it at UTF-8.
bool claimsUtf8(std::string_view bytes)
{
    std::string declaration(bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200})));
    std::transform(declaration.begin(), declaration.end(), declaration.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return declaration.find("encoding") == std::string::npos || declaration.find("utf-8") != std::string::npos;
}

/// The first line that is not UTF-8; 0 where all are.
std::size_t foreignLine(std::string_view bytes)
{
    std::size_t found = 0;
    if (domain::isUtf8(bytes))
        return found;
    eachLine(bytes, [&](std::string_view line, std::size_t number) {
        found = domain::isUtf8(line) ? 0 : number;
        return found == 0;
    });
    return found;
}

bool mayBeXml(std::string_view bytes)
{
    // A byte order mark of UTF-8 or UTF-16 may stand first.
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (bytes.starts_with(mark))
            bytes.remove_prefix(mark.size());
    }
    if (bytes.starts_with('\0'))
        bytes.remove_prefix(1);
    return domain::trimmed(bytes.substr(0, 256)).starts_with('<');
}

} // namespace

XmlSource::XmlSource(std::string_view bytes, const std::string& name) : m_name(name), m_reader(view(bytes))
{
    if (bytes.size() > largestXml) {
        fail("codesets.xml-limit", "no official XML file is larger than 64 MB");
        return;
    }
    // Qt would refuse the whole file without saying where.
    const std::size_t foreign = isUtf16(bytes) || !claimsUtf8(bytes) ? 0 : foreignLine(bytes);
    if (foreign != 0)
        m_status = lineError("codesets.encoding", m_name, foreign, "expected UTF-8, as the file says that it is");
}

void XmlSource::fail(const char* code, const std::string& detail)
{
    if (m_status.ok())
        m_status = lineError(code, m_name, static_cast<std::size_t>(m_reader.lineNumber()), detail);
}

void XmlSource::expected(const std::string& what)
{
    fail("codesets.xml-structure", "expected " + what);
}

QXmlStreamReader::TokenType XmlSource::next()
{
    if (!m_status.ok())
        return QXmlStreamReader::Invalid;
    const QXmlStreamReader::TokenType token = m_reader.readNext();
    switch (token) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail("codesets.xml-dtd", "a document type declaration or entity; the official files have none");
        break;
    case QXmlStreamReader::StartElement:
        if (++m_depth > deepestElement)
            fail("codesets.xml-limit", "elements are nested deeper than 40");
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::Characters:
        if (m_reader.text().size() > longestText)
            fail("codesets.xml-limit", "a text is longer than 16 KB");
        break;
    case QXmlStreamReader::Invalid:
        fail("codesets.xml", reason(m_reader));
        break;
    default:
        break;
    }
    return m_status.ok() ? token : QXmlStreamReader::Invalid;
}

bool XmlSource::root(std::string_view element)
{
    while (ok() && next() != QXmlStreamReader::StartElement) {
    }
    if (ok() && !is(element))
        expected("the root element " + std::string(element));
    if (ok() && attribute("isAddenda") == "true")
        expected("the whole book; this file holds its changes alone (isAddenda)");
    return ok();
}

bool XmlSource::child()
{
    while (ok()) {
        const QXmlStreamReader::TokenType token = next();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndElement)
            return false;
        if (token == QXmlStreamReader::Characters && !m_reader.isWhitespace())
            expected("elements, no text, between the elements");
    }
    return false;
}

bool XmlSource::is(std::string_view element) const
{
    return m_reader.name() == qString(element);
}

std::string XmlSource::attribute(std::string_view name) const
{
    return m_reader.attributes().value(qString(name)).trimmed().toString().toStdString();
}

std::string XmlSource::text(const TakeInner& inner)
{
    QString own;
    while (ok()) {
        const QXmlStreamReader::TokenType token = next();
        if (token == QXmlStreamReader::EndElement)
            return own.simplified().toStdString();
        if (token == QXmlStreamReader::Characters)
            own += m_reader.text();
        if (own.size() > longestText)
            fail("codesets.xml-limit", "a text is longer than 16 KB");
        if (token != QXmlStreamReader::StartElement)
            continue;
        const std::string element = m_reader.name().toString().toStdString();
        if (!inner) {
            expected("text, no element " + element + " in it");
            break;
        }
        std::string innerText = text();
        if (ok())
            inner(element, std::move(innerText));
    }
    return {};
}

void XmlSource::skip()
{
    for (int open = 1; ok() && open > 0;) {
        const QXmlStreamReader::TokenType token = next();
        open += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    }
}

domain::Status XmlSource::end()
{
    while (ok() && next() != QXmlStreamReader::EndDocument) {
    }
    return m_status;
}

XmlTop topOf(std::string_view bytes)
{
    constexpr std::size_t enough = std::size_t{64} * 1024;
    XmlTop top;
    if (!mayBeXml(bytes))
        return top;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    // A character of a foreign encoding, or one that is cut, must not keep the file from being known.
    std::string head(bytes.substr(0, enough));
    if (!isUtf16(head))
        std::replace_if(
            head.begin(), head.end(), [](char c) { return static_cast<signed char>(c) < 0; }, '?');
    QXmlStreamReader reader(view(head));
    reader.setEntityExpansionLimit(1);
    for (QXmlStreamReader::TokenType token = reader.readNext(); token != QXmlStreamReader::Invalid;
         token = reader.readNext()) {
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (top.root.empty()) {
            top.root = reader.name().toString().toStdString();
            if (top.root != "ICD10CM.index")
                break;
        } else if (reader.name() == QStringLiteral("title")) {
            top.title = reader.readElementText().toStdString();
        } else if (reader.name() == QStringLiteral("head")) {
            top.heading = reader.readElementText().trimmed().toStdString();
            break;
        } else if (reader.name() == QStringLiteral("letter")) {
            break;
        }
    }
    return top;
}

} // namespace codesets
