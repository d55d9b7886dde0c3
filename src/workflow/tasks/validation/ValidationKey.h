// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationState.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::validation {

/// A field that was abstracted wrong.
struct KeyError
{
    FieldAt at;
    std::vector<std::string> characteristics; ///< any of these is right
    std::string value;                        ///< what is right; empty: no value is asked for
    std::vector<std::string> accept;          ///< other values that count
    std::string abstracted;                   ///< what stands there
    std::string rule;                         ///< empty: the rubric's
    std::string why;
};

/// A field that breaks a rule and is right.
struct KeyDecoy
{
    FieldAt at;
    std::vector<std::string> also; ///< other fields that the same rule speaks of; confirming one of them will do
    std::string rule;
    std::string why;
};

/// A disagreement of two abstractors.
struct KeySettled
{
    FieldAt at;
    std::string first;
    std::string second;
    std::string value; ///< what stands
    std::vector<std::string> accept;
    std::string rule;
    std::string why;
};

struct KeyFeedback
{
    std::string person;
    bool needed = false;
    std::vector<std::string> characteristics; ///< any of these is the pattern
    std::string why;
};

struct ValidationKey
{
    struct Named
    {
        std::string id;
        std::string title;
    };
    std::optional<domain::Date> on;   ///< rules in force on this day are cited
    std::vector<std::string> records; ///< of the batch, in the order of the draw
    std::vector<Named> fields;
    std::vector<Named> people;
    std::optional<int> sampleSize;
    int confidence = 95; ///< of the interval, in percent
    std::vector<KeyError> errors;
    std::vector<KeyDecoy> decoys;
    std::vector<KeySettled> settled;
    std::map<Figure, double> figures;
    std::vector<KeyFeedback> feedback;

    [[nodiscard]] bool hasRecord(std::string_view id) const;
    [[nodiscard]] const Named* field(std::string_view id) const;
    [[nodiscard]] const Named* person(std::string_view id) const;
};

/// The key, or all that is wrong with it.
[[nodiscard]] std::variant<ValidationKey, std::vector<Issue>> readKey(const domain::Json& json);

} // namespace workflow::validation
