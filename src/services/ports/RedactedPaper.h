// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <string>
#include <vector>

namespace services {

/// A page of a copy as its reader gets it.
struct RedactedPage
{
    std::string title; ///< of its kind, never of its own: "Discharge summary"
    std::string body;  ///< Markdown, records::redactionBar in place of what was taken out
};

/// Port: puts the pages of a redacted copy on paper. What it is not given it cannot let out: the words under a bar are
/// gone before it is asked, and it adds nothing of the chart.
class RedactedPaper
{
public:
    virtual ~RedactedPaper() = default;
    /// The bytes of a PDF (ISO 32000). Errors: paper.not-made.
    [[nodiscard]] virtual domain::Result<std::string> pdf(const std::vector<RedactedPage>& pages) const = 0;
};

} // namespace services
