// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Discrepancy.h"
#include "domain/Random.h"
#include "domain/Result.h"
#include "generation/Content.h"
#include "generation/Slots.h"
#include "generation/listings/Listings.h"
#include "generation/listings/Strangers.h"
#include "generation/planting/Spots.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace generation::planting {

using Page = const domain::Document;

/// What a planter found to be wrong after its stroke: a key entry, with its places not yet looked up.
struct Sketch
{
    std::string why;
    std::vector<Spot> places;              ///< the first is the one that was altered
    std::vector<std::string> accept{};     ///< further pages any place of which counts
    std::vector<domain::MendPath> paths{}; ///< empty: those of the kind
    std::set<std::string> alters{};        ///< what no other finding may alter or need
    std::set<std::string> needs{};         ///< what must stay as it is
    std::string hand{};                    ///< staff id of whose slip it is; empty: nobody's
};

/// What a planter works on: a copy of chart and listings, which is thrown away where it fails.
struct Bench
{
    RawChart& chart;
    Listings& listings;
    const House& house;
    const domain::Patient& patient;
    const Facts& facts;
    const codesets::Catalogue* codes; ///< null: no titles, and no kind that needs a code
    const ContentSource* content;     ///< null: no other charts at hand
    domain::Random& random;
    std::string_view hand{}; ///< staff id; not empty: only what this one wrote or ordered is made wrong

    [[nodiscard]] bool takes(std::string_view staff) const { return hand.empty() || staff == hand; }
    /// Null where there is none.
    [[nodiscard]] domain::Document* page(std::string_view id) const;
    /// The registration page, where there is one.
    [[nodiscard]] Page* faceSheet() const;
    [[nodiscard]] std::vector<Page*> ofType(std::initializer_list<std::string_view> types) const;
    /// Pages whose body shows the slot; like `ofType` without what was retracted, and without listings.
    [[nodiscard]] std::vector<Page*> showing(std::string_view slot) const;
    [[nodiscard]] const domain::Encounter* encounterOf(const domain::Document& page) const;

    /// A slot's value on a page, as it stands now.
    [[nodiscard]] std::string value(const domain::Document& page, std::string_view slot) const;
    [[nodiscard]] std::string shown(const domain::Document& page, std::string_view text) const;
    /// "History and Physical", slots filled.
    [[nodiscard]] std::string title(const domain::Document& page) const;
    [[nodiscard]] std::string staffName(const std::string& id) const;

    void set(std::string_view page, const std::string& slot, const std::string& value) const;
    /// Makes all patient slots of a page, and its label, those of `other`.
    void showPatient(const domain::Document& page, const domain::Patient& other, std::string_view mrn) const;
    /// Puts a page into the chart, as first written; its id is made unlike those that are there.
    domain::Document& add(domain::Document page) const;
    void drop(std::string_view page) const;

    template <typename T>
    [[nodiscard]] T& pick(std::vector<T>& pool) const
    {
        return pool[random.below(pool.size())];
    }
    template <typename T>
    [[nodiscard]] const T& pick(const std::vector<T>& pool) const
    {
        return pool[random.below(pool.size())];
    }
};

/// The same pool in an order that the seed gives (Fisher and Yates).
template <typename T>
void shuffle(std::vector<T>& pool, domain::Random& random)
{
    for (std::size_t i = pool.size(); i > 1; --i)
        std::swap(pool[i - 1], pool[random.below(i)]);
}

/// A chart that cannot carry a kind, and why: plant.cannot.
[[nodiscard]] domain::Error cannot(std::string reason);

/// Names of what findings alter and need.
[[nodiscard]] std::string pageTag(std::string_view document);
[[nodiscard]] std::string headerTag(std::string_view document);
[[nodiscard]] std::string slotTag(std::string_view document, std::string_view slot);

} // namespace generation::planting
