// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/deficiency/Analyser.h"
#include "records/deficiency/Pages.h"

#include <algorithm>

/// What the parts of the analysis share, for Analyser.cpp and the judges alone.
namespace records::deficiency {

using Time = std::optional<domain::LocalTime>;

[[nodiscard]] inline bool holds(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Whether a page shows when it was written, so that it can be late.
[[nodiscard]] inline bool timed(const domain::DocumentHeader& header)
{
    return header.timeShown == domain::TimeShown::Full;
}

/// The case, its pages and the lines found so far.
struct Sheet
{
    Sheet(const Case& asked, const Policy& policy, const FacilityClock& clock, const domain::Encounter& encounter);

    /// The earliest page of which it holds; null where there is none.
    template <typename Test>
    [[nodiscard]] const Page* first(Test test) const
    {
        const Page* earliest = nullptr;
        for (const Page& page : pages) {
            if (test(page.header()) && (!earliest || page.header().written < earliest->header().written))
                earliest = &page;
        }
        return earliest;
    }
    [[nodiscard]] const Page* ofType(std::string_view type) const;
    /// Who operated, by the pages; where none tells it, the attending.
    [[nodiscard]] std::string surgeon() const;

    Deficiency& add(Deficiency line);
    /// Something about a page that is open, due with the record.
    Deficiency& open(Kind kind, const domain::DocumentHeader& header, std::string rule,
                     std::vector<std::string> alsoRules);
    /// A page that misses its own deadline is not told a second time for the 30 days.
    Deficiency& late(const domain::DocumentHeader& header, std::string author, std::string rule, Time due,
                     Time completed);
    /// A document that is not there, and who was to write it where nobody else is known.
    Deficiency& lack(std::string_view type, std::string rule, Time due, std::string author);

    const Case& asked;
    const Policy& policy;
    const FacilityClock& clock;
    const domain::Encounter& encounter;
    std::vector<Page> pages;
    Time completion; ///< the last minute for completing the record; empty before the discharge
    std::vector<Deficiency> lines;
};

void judgePages(Sheet& sheet);     ///< what each page shows by itself: D5, D7, D9, D10, D13
void judgeHistory(Sheet& sheet);   ///< D1, D2, D3
void judgeOperation(Sheet& sheet); ///< D4, D5, D6, where somebody was operated on
void judgeStay(Sheet& sheet);      ///< what the class of the encounter asks for: D9, D10, D11, psychiatric evaluation
void judgeOrders(Sheet& sheet);    ///< D8

} // namespace records::deficiency
