// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/validation/Abstract.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::validation {

/// The ten characteristics of data quality by id; their names are common ground of the trade, what they mean here
/// stands in facility/quality-rules.json.
inline constexpr std::array<std::string_view, 10> characteristicIds{
    "accuracy",   "accessibility", "comprehensiveness", "consistency", "currency",
    "definition", "granularity",   "precision",         "relevancy",   "timeliness"};

struct Characteristic
{
    std::string id;
    std::string title;
    std::string means;
};

/// What a rule looks at. It is silent where a value that it needs is blank or of no use (`Required` apart).
enum class Test {
    Range,        ///< number items[0] within [least, most]
    OneOf,        ///< items[0] is one of its item's options
    Form,         ///< items[0] has the form: 9 a digit, A a letter, + more of the one before, all else itself
    Order,        ///< day or moment items[0] is not after items[1]
    Required,     ///< items[0] is not blank
    RequiredWhen, ///< items[0] is not blank where items[1] is one of `values`
    Within,       ///< items[0] is at most `days` days after items[1]
    Stay,         ///< number items[0] is the days from items[1] to items[2], 1 for a stay that ends on its first day
    Age,          ///< number items[0] is the age of who was born on items[1], on the day items[2]
    NotWith,      ///< items[0] is not one of `values` together with a code items[1] that begins with one of `codes`
    Unspecified,  ///< code items[0] is none of `codes`: the source may say more
};

/// A data-quality rule. A hit is a question, not yet an error: an outlier can be true.
struct QualityRule
{
    std::string id; ///< "V-LOS-DAYS"
    std::string characteristic;
    std::vector<std::string> items;
    Test test = Test::Required;
    std::string text; ///< what it says, in our own words
    std::string cite; ///< law, where there is one; empty: facility policy
    std::optional<double> least;
    std::optional<double> most;
    int days = 0;
    std::string form;
    std::vector<std::string> values;
    std::vector<std::string> codes;
};

/// A rule that a record breaks. Points into the list of rules that was asked.
struct Violation
{
    const QualityRule* rule = nullptr;
};

/// The rules that a record breaks, in their order. A rule about an item that the record has not is silent.
[[nodiscard]] std::vector<Violation> check(const Values& record, const std::vector<QualityRule>& rules,
                                           const std::vector<Item>& items);

/// A list of rules of facility/quality-rules.json; notes every fault with its place.
[[nodiscard]] std::vector<QualityRule> readQualityRules(const domain::Json& list, const std::string& pointer,
                                                        std::vector<Fault>& faults);
[[nodiscard]] std::vector<Characteristic> readCharacteristics(const domain::Json& list, const std::string& pointer,
                                                              std::vector<Fault>& faults);

} // namespace records::validation
