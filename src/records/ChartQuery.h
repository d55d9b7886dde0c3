// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What is looked for among the pages of a chart: words, who wrote it, of what kind, when.
struct ChartQuery
{
    std::vector<std::string> words; ///< folded; a page has all of them, in its text or title
    std::string author;             ///< part of the author's name or id, folded; empty: anybody
    std::string type;               ///< part of the page's type or title, folded; empty: any
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day

    [[nodiscard]] bool empty() const { return words.empty() && author.empty() && type.empty() && !from && !to; }
};

/// Reads what a person types: words, "words in a row", author:renner, type:progress, on:2026-05-04, on:2026-05,
/// from:2026-05-04, to:2026-05-09. A date that is none is a word like any other.
[[nodiscard]] ChartQuery queryFrom(std::string_view typed);

/// A word that a person typed, or several in double quotes.
struct Term
{
    std::string text;
    bool quoted = false;
};
/// What a person types, cut at blanks; what stands in double quotes stays together.
[[nodiscard]] std::vector<Term> termsOf(std::string_view typed);

/// A place where a page answers a query.
struct PageHit
{
    std::string document;
    domain::Span span; ///< of the first word found in the text; empty where none was asked for, or the title has it
};

/// Whether a page answers, and where; nothing where it does not. Upper and lower case are the same.
[[nodiscard]] std::optional<PageHit> answers(const domain::Document& page, const ChartQuery& query);

/// Lower case of ASCII letters; all else stays, so that places in the text stay too.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace records
