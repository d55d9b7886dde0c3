// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Discrepancy.h"
#include "domain/Json.h"
#include "generation/planting/Bench.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace generation::planting {

/// What a chart is planted with; all of it must outlive the planting.
struct Ground
{
    const House& house;
    const domain::Patient& patient;
    const Facts& facts;
    const codesets::Catalogue* codes = nullptr; ///< null: no titles, and no kind that needs a code
    const ContentSource* content = nullptr;     ///< null: no other charts at hand
};

/// One thing that was made wrong, and all that the key tells of it.
struct Planted
{
    const domain::Discrepancy* kind = nullptr;
    Sketch sketch;
    std::vector<Place> places;      ///< 0, 0: the page as a whole; "missing:<type>": a page that is not there
    std::vector<std::string> texts; ///< what stands there
};

/// Makes a clean chart wrong, stroke by stroke; each stroke alters the chart and makes the key entry. The same chart,
/// ground, listings and seed give the same bytes.
class Planting
{
public:
    /// `listings`: types of Listings.h that lie in the chart, planted in or not.
    Planting(const RawChart& clean, const Ground& ground, std::vector<std::string> listings, domain::Random random);

    /// plant.cannot (Unsupported): the chart cannot carry this kind, or not beside what is planted already; its detail
    /// says why, and nothing is altered then. NotFound: plant.no-kind.
    [[nodiscard]] domain::Status plant(int kind);

    /// Plants a kind so many times, all by one hand: a habit, and the key names it. `hand`: a staff id; empty: drawn
    /// among those whose pages or orders carry it. Once in a chart; the kind is planted no more afterwards. Errors as
    /// above; nothing is altered then.
    [[nodiscard]] domain::Status plantPattern(int kind, std::size_t times, const std::string& hand = {});

    [[nodiscard]] const std::vector<Planted>& planted() const { return m_planted; }
    /// The chart as it stands, listings among its pages.
    [[nodiscard]] RawChart chart() const;
    /// The key of the task type audit: findings, and `decoys` of the chart's decoys (all where it has fewer) that are
    /// still what they were.
    [[nodiscard]] domain::Json key(std::size_t decoys);

private:
    using Stroke = std::function<domain::Result<Sketch>(const Bench&)>;
    [[nodiscard]] std::vector<Stroke> strokes(int kind) const;
    [[nodiscard]] domain::Status plantOnce(const domain::Discrepancy& kind);
    [[nodiscard]] domain::Status plantBy(const domain::Discrepancy& kind, std::size_t times, const std::string& hand);
    [[nodiscard]] std::vector<std::string> hands() const;
    [[nodiscard]] domain::Json patternJson() const;
    [[nodiscard]] domain::Status attempt(const domain::Discrepancy& kind, const Stroke& stroke);
    [[nodiscard]] domain::Status fits(Planted& made, const Assembled& now) const;
    [[nodiscard]] domain::Status spoilsNothing(const Planted& made, const Assembled& now) const;
    [[nodiscard]] Assembled assembled(const RawChart& chart, const Listings& listings) const;
    [[nodiscard]] std::vector<std::pair<const Quote*, Place>> soundDecoys(const Assembled& now) const;

    RawChart m_clean;
    RawChart m_chart;
    Ground m_ground;
    Listings m_listings;
    domain::Random m_random;
    std::vector<Planted> m_planted;
    std::string m_hand;    ///< of the pattern that is being planted
    std::string m_habitOf; ///< of the pattern that was planted; empty: none was
    int m_habit = 0;       ///< its kind
};

} // namespace generation::planting
