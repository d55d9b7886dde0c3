// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"
#include "generation/Content.h"
#include "generation/Pages.h"
#include "generation/listings/Listings.h"

#include <optional>
#include <string>
#include <vector>

namespace generation::planting {

/// A place of a finding, told so that it can be looked up when all is planted: a line put in later moves those below.
struct Spot
{
    enum class Kind {
        Page,    ///< the page as a whole
        Missing, ///< a page that is not there; `document` is its type
        Slot,    ///< wherever the slot `what` stands on the page
        Words,   ///< where the words `what` first stand, written with their slots
        Row,     ///< the line `what` of a listing
    };
    Kind kind = Kind::Page;
    std::string document;
    std::string what;
};

[[nodiscard]] Spot wholePage(std::string document);
[[nodiscard]] Spot missingPage(std::string type);
[[nodiscard]] Spot slotOn(std::string document, std::string slot);
[[nodiscard]] Spot wordsOn(std::string document, std::string words);
[[nodiscard]] Spot rowOf(std::string document, std::string row);

struct Place
{
    std::string document;
    domain::Span span; ///< 0, 0: the page as a whole
    friend bool operator==(const Place&, const Place&) = default;
};

/// A chart with its listings, as it would be handed out.
class Assembled
{
public:
    Assembled(const RawChart& chart, const Listings& listings, const House& house, const domain::Patient& patient,
              const Facts& facts, const codesets::Catalogue* codes);

    [[nodiscard]] const RawChart& chart() const { return m_chart; } ///< listings among its pages
    [[nodiscard]] const RenderedChart& rendered() const { return m_rendered; }
    /// Empty where there is no such place.
    [[nodiscard]] std::vector<Place> find(const Spot& spot) const;
    [[nodiscard]] std::string_view textAt(const Place& place) const;

private:
    [[nodiscard]] std::optional<domain::Span> words(const domain::Document& raw, const std::string& words) const;
    [[nodiscard]] std::optional<domain::Span> span(const domain::Document& raw, std::size_t from, std::size_t to) const;
    [[nodiscard]] std::string filled(const domain::Document& raw, std::string_view text) const;

    RawChart m_chart;
    std::vector<ListingPage> m_listings;
    const House& m_house;
    const domain::Patient& m_patient;
    const Facts& m_facts;
    RenderedChart m_rendered;
};

} // namespace generation::planting
