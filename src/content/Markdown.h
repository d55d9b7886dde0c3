// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Something a page's Markdown may not use.
struct MarkdownFault
{
    std::size_t line = 1; ///< in the body
    std::string what;     ///< "a link"
};

/// A body may be headings (## and ###), paragraphs, lists, pipe tables, emphasis and strong emphasis.
[[nodiscard]] std::vector<MarkdownFault> markdownFaults(std::string_view body);

} // namespace content
