// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "records/Chart.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// Whom one looks for. What is empty is not asked for; names and MRN may be the beginning only.
struct ChartSearch
{
    std::string mrn;
    std::string family;
    std::string given;
    std::string phone;
    std::string attending; ///< staff id
    std::optional<domain::Date> born;
    std::optional<domain::Date> from; ///< a stay began on this day or later
    std::optional<domain::Date> to;   ///< and on this day or before
    std::vector<std::string> says;    ///< words that stand on the chart's pages, all of them
    std::string author;               ///< beginning of a name or staff id: who wrote a page

    [[nodiscard]] bool empty() const
    {
        return mrn.empty() && family.empty() && given.empty() && phone.empty() && attending.empty() && !born && !from
               && !to && !asksForPages();
    }
    /// Whether it is about what stands on pages: such a search only narrows, and the door decides what is told.
    [[nodiscard]] bool asksForPages() const { return !says.empty() || !author.empty(); }
    friend bool operator==(const ChartSearch&, const ChartSearch&) = default;
};

/// What identifies a person whose chart is in the archive; no word of the chart itself.
struct ChartEntry
{
    std::string mrn;
    std::string family;
    std::string given;
    std::string middle;
    domain::Date born{};
    std::string sex; ///< "female", "male", "unknown"
    std::string phone;
    std::string lastDay; ///< of the last stay, YYYY-MM-DD
    int pages = 0;
    int answering = 0; ///< pages that answer the search, of those that the reader may see; 0 where it asks for none
};

/// Port: the charts of the hospital, found by who they are about. Charts come from a source ("sample-records") and can
/// be made anew from it; what is in here is nobody's work and needs no backup.
class ChartArchive
{
public:
    virtual ~ChartArchive() = default;
    /// All in one transaction; a chart that is here already is replaced.
    [[nodiscard]] virtual domain::Status put(std::span<const records::Chart> charts, std::string_view source) = 0;
    [[nodiscard]] virtual domain::Status eraseFrom(std::string_view source) = 0;
    /// A mark that says what the charts of a source were made from; empty where it was never set.
    [[nodiscard]] virtual domain::Result<std::string> mark(std::string_view source) const = 0;
    [[nodiscard]] virtual domain::Status setMark(std::string_view source, std::string_view mark) = 0;
    [[nodiscard]] virtual domain::Result<std::size_t> count() const = 0;
    /// At most `limit`, by name; by MRN or day where that is what was asked for. Nothing for an empty search. Asked for
    /// pages, it gives the charts that hold all the words somewhere, newest stay first.
    [[nodiscard]] virtual domain::Result<std::vector<ChartEntry>> find(const ChartSearch& search,
                                                                       std::size_t limit) const = 0;
    /// NotFound "archive.no-chart".
    [[nodiscard]] virtual domain::Result<records::Chart> chart(std::string_view mrn) const = 0;
};

} // namespace services
