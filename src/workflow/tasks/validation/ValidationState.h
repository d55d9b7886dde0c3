// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationMaterial.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace workflow::validation {

/// One field of the batch.
struct FieldAt
{
    std::string record;
    std::string field; ///< an item's id
    friend auto operator<=>(const FieldAt&, const FieldAt&) = default;
};

/// A field called wrong.
struct Mark
{
    std::string characteristic;
    std::string value; ///< what is right, normalised; empty: it should be blank, or the value itself is not at fault
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// What the report says of a person.
struct Feedback
{
    bool needed = false;
    std::string characteristic; ///< the pattern; empty where none is named
    std::string note;
    friend bool operator==(const Feedback&, const Feedback&) = default;
};

/// The worksheet of a validation.
struct ValidationState
{
    std::optional<int> sampleSize;
    std::set<std::string, std::less<>> reviewed; ///< records said to be looked through
    std::map<FieldAt, Mark> marks;
    std::set<FieldAt> confirmed;            ///< right in spite of a rule that is broken
    std::map<FieldAt, std::string> settled; ///< the value that stands, normalised; empty: it should be blank
    std::map<Figure, double> figures;
    std::map<std::string, Feedback, std::less<>> feedback; ///< by person
};

/// How many records, from the first, are under review: the sample's size, all where nothing is sampled, 0 while the
/// sample is not drawn.
[[nodiscard]] std::size_t drawn(const ValidationState& state, const Material& material);
/// Whether the record is under review.
[[nodiscard]] bool isDrawn(const ValidationState& state, const Material& material, std::string_view record);

/// What the worksheet has so far, of one person's records under review or of all.
struct Tally
{
    int records = 0;
    int fields = 0; ///< every item that a record under review has
    int errors = 0; ///< marks, and disagreements settled against the first abstractor
};
/// An empty person: of all.
[[nodiscard]] Tally tally(const ValidationState& state, const Material& material, std::string_view person = {});

/// What still needs an answer.
struct Unsettled
{
    bool sample = false;              ///< the sample is not drawn
    std::vector<std::string> records; ///< under review and not said to be looked through
    std::vector<FieldAt>
        hits; ///< the first item of each broken rule none of whose items is marked, confirmed or settled
    std::vector<FieldAt> disagreements;
    std::vector<Figure> figures;
    std::vector<std::string> people; ///< with records under review, and nothing said of them
};
[[nodiscard]] Unsettled unsettled(const ValidationState& state, const Material& material);

/// People with a record under review, in the material's order.
[[nodiscard]] std::vector<const Person*> peopleReviewed(const ValidationState& state, const Material& material);

} // namespace workflow::validation
