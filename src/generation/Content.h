// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Discrepancy.h"
#include "domain/Json.h"
#include "records/Chart.h"
#include "records/LegalRecord.h"
#include "records/assembly/Order.h"
#include "records/deficiency/Policy.h"
#include "records/filing/Retention.h"
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
    std::string town;
    std::string address;
    std::string phone;
    std::string zone; ///< IANA name
    NamePools names;
    records::deficiency::Policy completion{};
    /// How many people live where ZIP codes begin with these three figures (45 CFR 164.514(b)(2)(i)(B)).
    std::map<std::string, int, std::less<>> zipPeople{};
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
    std::optional<int> leadDays{}; ///< how many days before the encounter such a page may be written
    domain::Authentication authentication = domain::Authentication::Author;
};

/// The hospital that all charts share.
struct House
{
    Facility facility;
    std::vector<records::StaffMember> staff;
    std::vector<DocumentGroup> groups; ///< in the order of the chart tree
    std::vector<DocumentType> types;
    domain::Discrepancies discrepancies;         ///< what can be wrong in a chart
    records::filing::RetentionTable retention;   ///< empty where the house has none written down
    std::vector<records::LegalRule> legalRecord; ///< what the facility counts as the legal health record
    /// The other data files of facility/ by name: "matching". Their schemas have judged them.
    std::map<std::string, domain::Json, std::less<>> tables;
    records::assembly::Book assembly; ///< how records are put together; empty where the facility does not say

    [[nodiscard]] const records::StaffMember* member(std::string_view id) const;
    [[nodiscard]] const DocumentType* type(std::string_view id) const;
    /// Whether a page of this type is to bear its author's signature; so is one of a type that the house does not name.
    [[nodiscard]] bool wantsSignature(std::string_view type) const;
    /// Place of a group in the tree; the number of groups where it is not among them.
    [[nodiscard]] std::size_t groupIndex(std::string_view id) const;
};

/// Slots that have another value on one page alone: "patient.born", "fact.side". By document, then by slot.
using PageOverrides = std::map<std::string, Facts, std::less<>>;

/// Text put on a page: at the end of a section's last block, or of the page.
struct AddedLine
{
    std::string document;
    std::string section; ///< heading text; empty: the end of the page
    std::string text;    ///< Markdown with slots
};

/// Words on a page, as written there with its slots.
struct Quote
{
    std::string document;
    std::string quote;
    std::string why;
};

/// What can be made wrong in a chart, in the words of who wrote it (docs/planting.md).
struct Plantable
{
    int kind = 0; ///< domain reference 8, 1 to 54
    std::string why;
    Facts facts;                      ///< other values, on the pages of `in` alone
    std::vector<std::string> in;      ///< pages that change
    std::vector<std::string> against; ///< pages that disagree with them
    std::vector<Quote> quotes;        ///< where exactly they do
    std::vector<AddedLine> lines;
    std::vector<std::string> drop; ///< pages taken out
};

/// A chart as written: pages still hold their slots. Of a page's header, group and shown names are still empty.
struct RawChart
{
    records::Chart chart; ///< documents in the order of their ids; bodies with slots
    Facts facts;
    PageOverrides overrides;
    std::vector<Plantable> plantable;
    std::vector<Quote> decoys; ///< places that look wrong and are not
    bool faulty = false;       ///< some of the 54 kinds stand in it as written: nothing is planted
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
    std::string chart; ///< MRN; empty where the work is on no chart
    std::string role;
    std::string purpose;
    std::vector<std::string> access;
    std::string rubric;
    bool seededIdentity = false;
    std::vector<std::pair<std::string, std::string>> codesets; ///< system, edition; sorted by system
    std::vector<std::string> policies;
    std::vector<workflow::TaskDefinition> tasks;
    std::vector<workflow::Hint> hints;
    std::vector<workflow::CallAway> calls;
    std::string place; ///< the unit where the desk stands; empty: the records department
    std::vector<workflow::Emergency> emergencies;
    std::vector<workflow::TourStep> tour;
    std::vector<Variant> variants;
    /// Parameters of the maker that furnishes a task by the seed, by task id (generation/Maker.h).
    std::map<std::string, domain::Json, std::less<>> makes;
    /// Files of the exercise's folder that lie on the desk, by task id; the source reads them into the tasks.
    std::map<std::string, std::string, std::less<>> materials;

    [[nodiscard]] const Variant* variant(std::string_view id) const;
};

/// Port: the content at hand. `content` implements it over files. What it hands out lives as long as the source.
class ContentSource
{
public:
    virtual ~ContentSource() = default;
    [[nodiscard]] virtual const House& house() const = 0;
    /// The access matrix, roles/roles.json, as it stands; null where there is none.
    [[nodiscard]] virtual const domain::Json* roles() const { return nullptr; }
    /// Ids of all exercises that opened, sorted.
    [[nodiscard]] virtual std::vector<std::string> exerciseIds() const = 0;
    /// Null where there is none, as below.
    [[nodiscard]] virtual const RawExercise* exercise(std::string_view id) const = 0;
    [[nodiscard]] virtual const RawChart* chart(std::string_view mrn) const = 0;
    /// MRNs of all charts that opened, sorted.
    [[nodiscard]] virtual std::vector<std::string> chartIds() const = 0;
    /// The answer key as written: quotes, slots and the plain variant's codes.
    [[nodiscard]] virtual const domain::Json* key(std::string_view exercise) const = 0;
    /// What stands in the way of using an exercise: one sentence each, empty where all its files are in order.
    [[nodiscard]] virtual std::vector<std::string> faults(std::string_view exercise) const = 0;
};

} // namespace generation
