// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Content.h"
#include "services/ports/RedactedPaper.h"

#include <filesystem>
#include <functional>

namespace services {

/// Something that is taken out of a page.
struct TakenOut
{
    std::string document;
    domain::Span span;
};

/// Gives a page out for a printed copy: access_control::ChartReader::print behind it.
using PagePrinter = std::function<domain::Result<domain::Document>(std::string_view document)>;

/// The pages of a copy, each asked of the printer, with a bar for every span. A page that may not be printed ends it:
/// there is no copy with pages left out. A span of a page that is not among `pages` is an error (copy.other-page), as
/// is one behind the end of its page (copy.span-outside).
[[nodiscard]] domain::Result<std::vector<RedactedPage>> redactedPages(const std::vector<std::string>& pages,
                                                                      const std::vector<TakenOut>& taken,
                                                                      const generation::House& house,
                                                                      const PagePrinter& print);

/// The same as a PDF file, whole or not at all. Errors as above, of the paper, and of writeWhole.
[[nodiscard]] domain::Status saveRedacted(const RedactedPaper& paper, const std::vector<RedactedPage>& pages,
                                          const std::filesystem::path& file);

} // namespace services
