// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What a page is to the legal health record, which the facility defines (42 CFR 482.24; 45 CFR 164.501 for the
/// designated record set).
enum class Standing {
    Legal,     ///< part of it: what is released when the record is asked for
    KeptApart, ///< a record with protection of its own, released only under its own rules
    Business,  ///< about the record and not of it: listings, requests, letters
    Working,   ///< a tool of the work that is not kept
    Withheld,  ///< withdrawn or superseded: kept, and shown only as such
};
inline constexpr std::array<std::string_view, 5> standingCodes{"legal", "kept-apart", "business", "working",
                                                               "withheld"};
[[nodiscard]] std::optional<Standing> standingFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(Standing value)
{
    return standingCodes[static_cast<std::size_t>(value)];
}

/// One rule of the facility's definition; it holds for a page that fits all it names.
struct LegalRule
{
    std::string id;
    std::vector<std::string> types;    ///< document types; empty: any
    std::vector<std::string> sections; ///< sections of the access matrix; empty: any
    std::vector<std::string> groups;   ///< groups of the chart tree; empty: any
    bool retracted = false;            ///< only pages that were withdrawn
    bool superseded = false;           ///< only versions that another has replaced
    Standing standing = Standing::Legal;
    std::string why;  ///< one sentence
    std::string cite; ///< empty for what the facility alone decides
};

struct LegalStanding
{
    Standing standing = Standing::Legal;
    std::string rule; ///< empty: no rule names it, so it is part of the record
    std::string why;
    std::string cite;
};

/// By the first rule that fits.
[[nodiscard]] LegalStanding standingOf(const domain::DocumentHeader& page, bool superseded,
                                       const std::vector<LegalRule>& rules);

/// The pages in force that are part of the legal record, in the order of the chart.
[[nodiscard]] std::vector<const domain::Document*> legalRecord(const Chart& chart, const std::vector<LegalRule>& rules);

} // namespace records
