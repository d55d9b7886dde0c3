// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Random.h"
#include "generation/Content.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generation {

/// What other departments hold on the patient, as the desk gets it: listings made from the chart's data. In the clean
/// chart they agree with it. A planter alters the data here, or the claim, and the pages are written from it.

/// The document types of the listings, in the order of document-types.json.
inline constexpr std::array<std::string_view, 5> listingTypes{"coding-summary", "adt-log", "or-log", "mpi-listing",
                                                              "disclosure-log"};

/// A line of the admission and discharge log.
struct AdtRow
{
    std::string id; ///< "adt:e1"
    std::string account;
    domain::EncounterClass type = domain::EncounterClass::Inpatient;
    std::string unit;
    domain::LocalTime admitted{};
    std::optional<domain::LocalTime> discharged;
    std::optional<int> days; ///< an inpatient's; at least 1
    std::string attending;   ///< staff id
    std::string disposition; ///< two-digit discharge status
};

/// A line of the operating room log.
struct RoomRow
{
    std::string id;        ///< "room:e1"; others "room:2"
    std::string encounter; ///< empty: another patient's
    std::string room;
    std::string mrn;     ///< may be a slot
    std::string surgeon; ///< staff id
    domain::LocalTime anesthesiaStart{};
    domain::LocalTime surgeryStart{};
    domain::LocalTime surgeryEnd{};
    domain::LocalTime anesthesiaEnd{};
};

/// A line of the patient index; the texts may hold slots.
struct IndexRow
{
    std::string id; ///< "index:own"; others "index:2"
    std::string mrn;
    std::string name;
    std::string born;
    std::string sex;
    std::string phone;
    std::string address;
};

/// A line of the disclosure log.
struct DisclosureRow
{
    std::string id; ///< "disclosure:2"
    domain::Date on{};
    std::string to;
    std::string what;
    std::string purpose;
    std::string basis;
    std::string signedOn; ///< of the authorization; empty where it shows none
    std::string expires;  ///< date or event; empty where it shows none
};

struct Listings
{
    std::vector<std::string> wanted; ///< types of which pages are made, where the chart has something for them
    std::vector<AdtRow> adt;
    std::vector<RoomRow> rooms;
    std::vector<IndexRow> index;
    std::vector<DisclosureRow> disclosures;

    [[nodiscard]] bool wants(std::string_view type) const;
};

/// What the departments hold on a chart in order. The same seed draws the same neighbours.
[[nodiscard]] Listings draftListings(const RawChart& chart, const House& house, const domain::Patient& patient,
                                     std::vector<std::string> wanted, domain::Random random);

/// A page made from a listing.
struct ListingPage
{
    domain::Document document; ///< body with slots
    /// Where a line stands in the body, in bytes: "adt:e1", "dx:e1:0", "px:e1:1", "px:e1" (the heading).
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> rows;
};

/// The pages of all wanted listings for which there is something to show. `codes` gives the titles of codes; null:
/// none.
[[nodiscard]] std::vector<ListingPage> writeListings(const Listings& listings, const RawChart& chart,
                                                     const House& house, const codesets::Catalogue* codes);

/// Id of the page that shows the claim of an encounter, as writeListings names it.
[[nodiscard]] std::string codingSummaryId(const RawChart& chart, std::string_view encounter);

} // namespace generation
