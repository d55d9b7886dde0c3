// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

class QTextDocument;

namespace viewmodels {

/// Positions in what is shown: half-open, in UTF-16 units of a QTextDocument.
struct Shown
{
    int from = 0;
    int to = 0;
    [[nodiscard]] bool empty() const { return to <= from; }
    friend bool operator==(const Shown&, const Shown&) = default;
};

/// Which code points of a page's source stand at which place of what is shown.
class PageMap
{
public:
    /// The UTF-16 unit at `position` shows the source's code points [from, to).
    void note(int position, std::size_t from, std::size_t to);
    /// The smallest span that holds all source shown between two positions; empty where nothing of it is source.
    [[nodiscard]] domain::Span sourceOf(Shown shown) const;
    /// Where a span is shown; empty where nothing of it is.
    [[nodiscard]] Shown shownOf(domain::Span span) const;

private:
    struct Place
    {
        std::uint32_t from = 0;
        std::uint32_t to = 0; ///< equal to from where the position shows no source (ends of paragraphs, table frames)
    };
    std::vector<Place> m_places;
};

/// Faces and size of a page; the size is that of running text, in pixels.
struct PageStyle
{
    QString serif;
    QString sans;
    double pixels = 15;
};

/// Sets a Markdown body (CommonMark and tables; read with md4c) into a document that may hold another page, and tells
/// what came from where. Markup md4c knows and a page does not have (links, images, HTML) is shown as its text.
[[nodiscard]] PageMap writePage(QTextDocument& document, std::string_view markdown, const PageStyle& style);

} // namespace viewmodels
