// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a record is put together. No federal rule gives an order of pages: it is the facility's, and stands as data in
/// sample-records/facility/assembly.json (domain reference 1.2).
namespace records::assembly {

/// A divider of the folder and the types of pages behind it.
struct Section
{
    std::string id;
    std::string title;
    std::vector<std::string> types; ///< ids of document-types.json
};

/// An arrangement by dividers: by source (department), by problem.
struct Format
{
    std::string id;
    std::vector<Section> sections;

    /// The section that such a page belongs to; the number of sections where none takes it.
    [[nodiscard]] std::size_t sectionOf(std::string_view type) const;
};

enum class Within { OldestFirst, NewestFirst };

/// The order that one kind of record is kept in.
struct OrderPolicy
{
    std::string id;
    std::string title;
    std::string text;   ///< what it asks for, one or two sentences
    std::string format; ///< empty: no dividers, strictly by date and time
    Within within = Within::OldestFirst;
    std::vector<std::string> last;         ///< sections that go behind all others
    std::vector<std::string> alsoAccepted; ///< policies whose order counts as right, too
};

/// A type of page that a record must hold.
struct Requirement
{
    std::string type;
    std::vector<std::string> settings; ///< kinds of encounter: "inpatient"
    std::vector<std::string> unless;   ///< types that stand for it: a prenatal record for the history
    std::vector<std::string> when;     ///< only where a page of one of these is there; empty: always
    std::string rule;                  ///< id of the rule that asks for it
};

/// All that the facility says about assembling.
struct Book
{
    std::vector<Format> formats;
    std::vector<OrderPolicy> policies;
    std::vector<std::string> outsideTypes;    ///< never part of the assembled record: listings
    std::vector<std::string> outsideSections; ///< sections of the access matrix that are kept apart
    std::vector<Requirement> requirements;

    [[nodiscard]] const Format* format(std::string_view id) const;
    [[nodiscard]] const OrderPolicy* policy(std::string_view id) const;
    [[nodiscard]] bool isOutside(std::string_view type, std::string_view section) const;
    /// What a record with pages of these types must hold in this setting.
    [[nodiscard]] std::vector<Requirement> required(std::string_view setting,
                                                    const std::vector<std::string>& types) const;
    /// The sections in the order in which a policy puts them; empty where it goes by date alone.
    [[nodiscard]] std::vector<Section> sections(const OrderPolicy& policy) const;
};

/// A page as far as its place in the record goes.
struct Leaf
{
    std::string id;
    std::string type;
    domain::LocalTime written{};
};

/// Pages in order; those at one place may stand in any order among themselves.
using Places = std::vector<std::vector<std::string>>;

/// The order that a policy asks for. Pages of one section written in the same minute share a place; a page that no
/// section takes goes behind all others.
[[nodiscard]] Places arranged(const Book& book, const OrderPolicy& policy, std::vector<Leaf> leaves);

} // namespace records::assembly
