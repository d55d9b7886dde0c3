// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Spots.h"

#include <algorithm>

namespace generation::planting {

Spot wholePage(std::string document)
{
    return {Spot::Kind::Page, std::move(document), {}};
}

Spot missingPage(std::string type)
{
    return {Spot::Kind::Missing, std::move(type), {}};
}

Spot slotOn(std::string document, std::string slot)
{
    return {Spot::Kind::Slot, std::move(document), std::move(slot)};
}

Spot wordsOn(std::string document, std::string words)
{
    return {Spot::Kind::Words, std::move(document), std::move(words)};
}

Spot rowOf(std::string document, std::string row)
{
    return {Spot::Kind::Row, std::move(document), std::move(row)};
}

Assembled::Assembled(const RawChart& chart, const Listings& listings, const House& house,
                     const domain::Patient& patient, const Facts& facts, const codesets::Catalogue* codes)
    : m_chart(chart), m_listings(writeListings(listings, chart, house, codes)), m_house(house), m_patient(patient),
      m_facts(facts)
{
    for (const ListingPage& page : m_listings)
        m_chart.chart.documents.push_back(page.document);
    m_rendered = render(m_chart, house, patient, facts);
}

std::string Assembled::filled(const domain::Document& raw, std::string_view text) const
{
    const auto overrides = m_chart.overrides.find(raw.header.id);
    const SlotContext context{m_house,           m_patient,
                              m_chart.chart.mrn, m_chart.chart.encounter(raw.header.encounter),
                              m_facts,           overrides == m_chart.overrides.end() ? nullptr : &overrides->second};
    return fillSlots(text, context).text;
}

std::optional<domain::Span> Assembled::span(const domain::Document& raw, std::size_t from, std::size_t to) const
{
    const std::string_view body = raw.body;
    const std::size_t before = domain::codePoints(filled(raw, body.substr(0, from)));
    const std::size_t length = domain::codePoints(filled(raw, body.substr(from, to - from)));
    return domain::Span{before, before + length};
}

std::optional<domain::Span> Assembled::words(const domain::Document& raw, const std::string& words) const
{
    const std::size_t at = raw.body.find(words);
    if (at != std::string::npos && !words.empty())
        return span(raw, at, at + words.size());
    const domain::Document* page = m_rendered.chart.document(raw.header.id);
    const std::string text = filled(raw, words);
    return page == nullptr || text.empty() ? std::nullopt : domain::locate(page->body, text);
}

std::vector<Place> Assembled::find(const Spot& spot) const
{
    if (spot.kind == Spot::Kind::Missing)
        return {{"missing:" + spot.document, {}}};
    const domain::Document* raw = m_chart.chart.document(spot.document);
    if (raw == nullptr)
        return {};
    switch (spot.kind) {
    case Spot::Kind::Page:
        return {{spot.document, {}}};
    case Spot::Kind::Slot: {
        std::vector<Place> places;
        for (const SlotPlace& place : m_rendered.places.at(spot.document)) {
            if (place.slot == spot.what)
                places.push_back({spot.document, place.span});
        }
        return places;
    }
    case Spot::Kind::Words:
        if (const auto found = words(*raw, spot.what))
            return {{spot.document, *found}};
        return {};
    case Spot::Kind::Row:
        for (const ListingPage& page : m_listings) {
            const auto row = page.rows.find(spot.what);
            if (page.document.header.id == spot.document && row != page.rows.end())
                return {{spot.document, *span(*raw, row->second.first, row->second.second)}};
        }
        return {};
    case Spot::Kind::Missing:
        break;
    }
    return {};
}

std::string_view Assembled::textAt(const Place& place) const
{
    const domain::Document* page = m_rendered.chart.document(place.document);
    return page == nullptr ? std::string_view() : domain::slice(page->body, place.span);
}

} // namespace generation::planting
