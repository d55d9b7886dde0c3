// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QXmlStreamReader>

#include <functional>
#include <string>
#include <string_view>

namespace codesets {

/// An official XML file, read element by element. It takes no document type declaration, and so no entities of a
/// file's own; no file over 64 MB, no nesting over 40, no text over 16 KB in one element (the official files stay far
/// below). After an error every call returns at once, false or empty, and status() tells it with file and line:
/// codesets.xml (not well formed or cut short), codesets.xml-dtd, codesets.xml-limit, codesets.xml-structure,
/// codesets.encoding.
class XmlSource
{
public:
    /// `bytes` must outlive it.
    XmlSource(std::string_view bytes, const std::string& name);

    /// Goes into the root element, which must have that name.
    [[nodiscard]] bool root(std::string_view element);
    /// Goes to the next element inside the current one; at its end leaves it and returns false.
    [[nodiscard]] bool child();
    /// Whether the element entered last has that name.
    [[nodiscard]] bool is(std::string_view element) const;
    [[nodiscard]] std::string attribute(std::string_view name) const;
    /// The text of the element entered last, and leaves it. Blanks are run together. Elements in it are handed over
    /// with theirs, or refused where nothing takes them.
    using TakeInner = std::function<void(std::string_view element, std::string text)>;
    [[nodiscard]] std::string text(const TakeInner& inner = {});
    /// Leaves the element entered last.
    void skip();
    /// Whether the document ends well after the root; to be asked last.
    [[nodiscard]] domain::Status end();

    void expected(const std::string& what);
    [[nodiscard]] bool ok() const { return m_status.ok(); }
    [[nodiscard]] const domain::Status& status() const { return m_status; }

private:
    QXmlStreamReader::TokenType next();
    void fail(const char* code, const std::string& detail);

    const std::string& m_name;
    QXmlStreamReader m_reader;
    domain::Status m_status = domain::done();
    int m_depth = 0;
};

/// What stands at the top of a file, from its first 64 KB.
struct XmlTop
{
    std::string root;
    std::string title;   ///< of the document
    std::string heading; ///< the first <head> of an <indexHeading>
};
[[nodiscard]] XmlTop topOf(std::string_view bytes);

} // namespace codesets
