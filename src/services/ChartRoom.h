// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/ChartReader.h"
#include "records/ChartQuery.h"
#include "records/LegalRecord.h"
#include "records/References.h"
#include "records/Timeline.h"
#include "services/Trail.h"
#include "services/Workplace.h"

#include <memory>

namespace services {

/// What a person types to find a chart: tavares, odile; an MRN or its beginning, a birth date, 555-0142, on:2026-05,
/// from:, to: and attending: of a stay; "words on a page" in quotes, author: of a page. Other words are family name,
/// then given name.
[[nodiscard]] ChartSearch chartSearchFrom(std::string_view typed);

/// A chart that lies open in the chart room, behind the one door. Not thread-safe.
class OpenChart final : private access_control::VisitListener
{
public:
    OpenChart(const Workplace& place, records::Chart chart, const access_control::Reader& reader);
    OpenChart(const OpenChart&) = delete;
    OpenChart& operator=(const OpenChart&) = delete;

    [[nodiscard]] const std::string& mrn() const { return m_chart.mrn; }
    [[nodiscard]] std::vector<domain::DocumentHeader> pages() const { return m_reader.index(); }
    [[nodiscard]] const std::vector<domain::Encounter>& encounters() const { return m_chart.encounters; }
    /// Of the last stay.
    [[nodiscard]] domain::Result<access_control::Banner> banner();
    [[nodiscard]] domain::Result<domain::Document> open(std::string_view document);
    /// A version that was superseded, or the one in force.
    [[nodiscard]] domain::Result<domain::Document> open(std::string_view document, int version);
    [[nodiscard]] domain::Result<domain::Document> print(std::string_view document);
    /// For an hour, in an emergency: access_control::ChartReader::breakGlass.
    [[nodiscard]] domain::Status breakGlass(std::string_view reason) { return m_reader.breakGlass(reason, now()); }
    [[nodiscard]] std::vector<int> versions(std::string_view document) const;
    /// What in the chart points to nothing; a chart opens nevertheless.
    [[nodiscard]] std::vector<records::LostReference> lostReferences() const;
    [[nodiscard]] records::LegalStanding standing(std::string_view document) const;
    /// What is dated, of the sections that this reader may see.
    [[nodiscard]] std::vector<records::TimelineEntry> timeline() const;
    /// Pages that answer, of those that this reader may see. The search is noted in the trail.
    [[nodiscard]] domain::Result<std::vector<access_control::SearchHit>> search(std::string_view typed);
    [[nodiscard]] domain::Result<std::vector<access_control::SearchHit>> search(const records::ChartQuery& query);

private:
    [[nodiscard]] domain::Status visited(const access_control::AuditEntry& entry, int version) override;
    [[nodiscard]] domain::LocalTime now() const;

    const Workplace& m_place;
    records::Chart m_chart;
    Trail m_trail;
    access_control::ChartReader m_reader;
};

/// The hospital's charts: found by who they are about, opened behind the policy, every step noted in the trail.
class ChartRoom
{
public:
    explicit ChartRoom(const Workplace& place) : m_place(place) {}

    /// Puts the charts of the content at hand into the archive, where they are not there as they stand. Nothing is
    /// noted: no person looks at them.
    [[nodiscard]] domain::Status furnish() const;
    [[nodiscard]] domain::Result<std::size_t> count() const { return m_place.archive.count(); }
    /// People by name, number, date or stay; nothing for what asks for pages.
    [[nodiscard]] domain::Result<std::vector<ChartEntry>> find(std::string_view typed, std::size_t limit) const;
    /// Charts with pages that say or were written by what is typed, of those pages that the reader may see, the newest
    /// stay first, at most `limit`. Every chart that is looked through is noted in the trail. `typed` asks for pages.
    [[nodiscard]] domain::Result<std::vector<ChartEntry>> findPages(std::string_view typed, std::size_t limit,
                                                                    const access_control::Reader& reader) const;
    /// Errors: archive.no-chart, and those of the store.
    /// The reader's purpose is the room's own.
    [[nodiscard]] domain::Result<std::unique_ptr<OpenChart>> open(std::string_view mrn,
                                                                  access_control::Reader reader) const;

private:
    const Workplace& m_place;
};

} // namespace services
