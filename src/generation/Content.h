// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Json.h"
#include "records/Chart.h"
#include "workflow/Scenario.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generation {

/// Facts of a chart by name: what documents show through `{{fact.NAME}}`.
using Facts = std::map<std::string, std::string, std::less<>>;
/// Codes that a variant exchanges in the key, old to new.
using Replacements = std::map<std::string, std::string, std::less<>>;

/// What a seeded identity is drawn from.
struct NamePools
{
    std::vector<std::string> family;
    std::vector<std::string> female;
    std::vector<std::string> male;
    std::vector<std::string> middle; ///< one letter each
    std::vector<std::string> streets;
};

struct Facility
{
    std::string id;
    std::string name;
    std::string address;
    std::string phone;
    std::string zone; ///< IANA name
    NamePools names;
};

struct DocumentGroup
{
    std::string id;
    std::string title;
};

struct DocumentType
{
    std::string id;
    std::string title;
    std::string group;
    std::optional<int> leadDays; ///< how many days before the encounter such a page may be written
};

/// The hospital that all charts share.
struct House
{
    Facility facility;
    std::vector<records::StaffMember> staff;
    std::vector<DocumentGroup> groups; ///< in the order of the chart tree
    std::vector<DocumentType> types;

    [[nodiscard]] const records::StaffMember* member(std::string_view id) const;
    [[nodiscard]] const DocumentType* type(std::string_view id) const;
    /// Place of a group in the tree; the number of groups where it is not among them.
    [[nodiscard]] std::size_t groupIndex(std::string_view id) const;
};

/// A chart as written: pages still hold their slots. Of a page's header, group and shown names are still empty.
struct RawChart
{
    records::Chart chart; ///< documents in the order of their ids; bodies with slots
    Facts facts;
};

struct Variant
{
    std::string id;
    Facts facts;
    Replacements replace;
};

/// An exercise as written.
struct RawExercise
{
    workflow::ExerciseInfo info; ///< setting and documents are filled by the builder
    domain::LocalTime start{};
    std::string chart; ///< MRN
    std::string role;
    std::string rubric;
    bool seededIdentity = false;
    std::vector<std::pair<std::string, std::string>> codesets; ///< system, edition; sorted by system
    std::vector<std::string> policies;
    std::vector<workflow::TaskDefinition> tasks;
    std::vector<workflow::Hint> hints;
    std::vector<workflow::TourStep> tour;
    std::vector<Variant> variants;

    [[nodiscard]] const Variant* variant(std::string_view id) const;
};

/// Port: the content at hand. `content` implements it over files. What it hands out lives as long as the source.
class ContentSource
{
public:
    virtual ~ContentSource() = default;
    [[nodiscard]] virtual const House& house() const = 0;
    /// Ids of all exercises that opened, sorted.
    [[nodiscard]] virtual std::vector<std::string> exerciseIds() const = 0;
    /// Null where there is none, as below.
    [[nodiscard]] virtual const RawExercise* exercise(std::string_view id) const = 0;
    [[nodiscard]] virtual const RawChart* chart(std::string_view mrn) const = 0;
    /// The answer key as written: quotes, slots and the plain variant's codes.
    [[nodiscard]] virtual const domain::Json* key(std::string_view exercise) const = 0;
    /// What stands in the way of using an exercise: one sentence each, empty where all its files are in order.
    [[nodiscard]] virtual std::vector<std::string> faults(std::string_view exercise) const = 0;
};

} // namespace generation
