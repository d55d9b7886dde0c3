// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace records::validation {

/// What an item of an abstract takes.
enum class ItemKind {
    Text,
    Date,   ///< YYYY-MM-DD
    Moment, ///< YYYY-MM-DD HH:MM, local wall time
    Number,
    Choice,
    Code, ///< ICD-10-CM, with or without its dot
};

struct Option
{
    std::string code;
    std::string title;
};

/// One item of the data dictionary: what is abstracted, and what is meant by it.
struct Item
{
    std::string id;
    std::string title;
    ItemKind kind = ItemKind::Text;
    std::string definition; ///< in the facility's words
    std::string unit;       ///< number; empty: none
    std::vector<Option> options;

    [[nodiscard]] const Option* option(std::string_view code) const;
};

/// What was abstracted of one encounter, by item; an item that is not asked of it is not in it, one that was left blank
/// is empty.
using Values = std::map<std::string, std::string, std::less<>>;

/// What is wrong with a piece of JSON, and where (RFC 6901).
struct Fault
{
    std::string pointer;
    std::string message;
};

/// A list of items; notes every fault with its place.
[[nodiscard]] std::vector<Item> readItems(const domain::Json& list, const std::string& pointer,
                                          std::vector<Fault>& faults);

/// A value as the abstract keeps it: without blanks at its ends, dates and moments in their form, codes and options in
/// capitals. Empty stays empty. InvalidInput, with what to do: validation.no-date (a day that the calendar has not, or
/// none at all), validation.no-moment, validation.no-number, validation.no-option, validation.no-code.
[[nodiscard]] domain::Result<std::string> normalised(const Item& item, std::string_view keyed);

/// Whether two values say the same: numbers as numbers, codes without their dot, letters without their case.
[[nodiscard]] bool sameValue(std::string_view one, std::string_view other);

} // namespace records::validation
