// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "records/validation/QualityRules.h"
#include "records/validation/Statistics.h"
#include "workflow/TaskType.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::validation {

using records::validation::Characteristic;
using records::validation::Item;
using records::validation::QualityRule;
using records::validation::Values;

/// A figure of the report by id, with what it may be: counts are whole numbers, percentages 0 to 100, kappa -1 to 1.
enum class Figure { Records, Fields, Errors, Rate, Low, High, Agreement, Kappa };
inline constexpr std::array<Figure, 8> allFigures{Figure::Records, Figure::Fields, Figure::Errors,    Figure::Rate,
                                                  Figure::Low,     Figure::High,   Figure::Agreement, Figure::Kappa};

[[nodiscard]] std::string_view nameOf(Figure figure); ///< "records", "fields", "errors", "rate", "low", ...
[[nodiscard]] std::optional<Figure> figureFrom(std::string_view name);
/// Why a figure cannot have a value; empty where it can.
[[nodiscard]] std::string outOfRange(Figure figure, double value);

/// An abstractor or clerk.
struct Person
{
    std::string id;
    std::string name;
    std::string job;
};

/// A page or note of the record that the abstract was made from. Lines of the form "Label: value" are a table (a label
/// has at most 24 characters and no full stop), other lines are paragraphs.
struct SourcePart
{
    std::string title;  ///< "Face sheet"
    std::string author; ///< "K. Oduya, RN, 06/14 10:20"; empty: none is named
    std::vector<std::string> lines;
};

/// What a second abstractor made of the same encounter, for the items compared.
struct SecondAbstract
{
    std::string person;
    Values values;
};

/// One abstracted encounter.
struct Record
{
    std::string id; ///< "r01"; the order of the list is that of the random draw
    int number = 0; ///< its place in the list of all encounters, from 1
    std::string account;
    std::string person; ///< who abstracted it
    Values values;
    std::vector<SourcePart> source;
    std::optional<SecondAbstract> second;
};

/// What the sample is drawn by; the trainee works out its size.
struct Sampling
{
    int population = 0;
    double expected = 0; ///< percent of records expected to have an error
    double margin = 0;   ///< percentage points
    int confidence = 95; ///< percent
};

/// When a person needs feedback: at least `leastFields` of their fields were reviewed, and the whole interval of their
/// error rate lies above the target.
struct FeedbackPolicy
{
    double target = 0; ///< percent of fields
    int leastFields = 0;
};

/// A definition that changed; records discharged before the day go by the old one.
struct DefinitionChange
{
    std::string item;
    domain::Date from{};
    std::string before;
    std::string after;
};

/// What lies on the desk: the batch, the data dictionary, the rules and what the report asks for.
struct Material
{
    std::string title; ///< of the batch
    domain::Date today{};
    std::vector<Characteristic> characteristics;
    std::vector<Item> items; ///< in the order of the abstract
    std::vector<QualityRule> rules;
    std::vector<DefinitionChange> changes;
    std::vector<Person> people;             ///< whose records may be in the batch, and second abstractors
    std::optional<Sampling> sampling;       ///< none: every record of the batch is reviewed
    std::optional<FeedbackPolicy> feedback; ///< none: the report says nothing about people
    std::vector<Figure> figures;            ///< what the report asks for
    int confidence = 95;                    ///< of the intervals, in percent
    std::string agreementItem;              ///< the item whose agreement and kappa are asked for; empty: none
    std::vector<Record> records;            ///< those that were pulled, in the order of the draw

    [[nodiscard]] const Record* record(std::string_view id) const;
    [[nodiscard]] const Item* item(std::string_view id) const;
    [[nodiscard]] const Person* person(std::string_view id) const;
    [[nodiscard]] bool asks(Figure figure) const;
};

/// The material, or everything that is wrong with its form, with JSON pointers.
[[nodiscard]] std::variant<Material, std::vector<Issue>> readMaterial(const domain::Json& json);

/// The rules that a record breaks as abstracted. Points into the material.
[[nodiscard]] std::vector<const QualityRule*> hitsOf(const Record& record, const Material& material);
/// Whether a rule that the record breaks speaks of the item.
[[nodiscard]] bool isHit(const Record& record, std::string_view item, const Material& material);

/// Items on which the two abstractors disagree, in the order of the abstract.
[[nodiscard]] std::vector<const Item*> disagreements(const Record& record, const Material& material);
[[nodiscard]] bool disagree(const Record& record, std::string_view item);

/// How the two abstractors of the twice abstracted records among the first `records` answered an item, first value
/// first.
[[nodiscard]] records::validation::CrossTable answersTwice(const Material& material, std::string_view item,
                                                           std::size_t records);

} // namespace workflow::validation
