// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Chart.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::deficiency {

/// A page as it stood on a date: what was signed or attested later is not yet.
struct Page
{
    const domain::Document* document = nullptr;
    std::optional<domain::LocalTime> signedAt;
    std::optional<domain::LocalTime> cosignedAt;

    [[nodiscard]] const domain::DocumentHeader& header() const { return document->header; }
};

/// The pages of an encounter that were written by then, in the order of the chart.
[[nodiscard]] std::vector<Page> pagesOn(const Chart& chart, std::string_view encounter, domain::LocalTime date);

/// A label on which nobody filled in name and record number: only lines to write on.
[[nodiscard]] bool isBlankLabel(const domain::PatientLabel& label);

/// An update of the history, by its type or, filed as a note or history, by its title.
[[nodiscard]] bool isHistoryUpdate(const domain::DocumentHeader& header);

/// A post-anesthesia evaluation entered on another page.
struct Entry
{
    const domain::Document* document = nullptr;
    std::optional<domain::LocalTime> at; ///< where day and hour stand beside the words
};
[[nodiscard]] std::optional<Entry> postAnesthesiaEntry(const std::vector<Page>& pages);

/// Headings of a page and the bold words that lead a line, lower case.
[[nodiscard]] std::vector<std::string> headings(std::string_view body);

} // namespace records::deficiency
