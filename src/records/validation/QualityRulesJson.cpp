// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/QualityRules.h"
#include "records/validation/Reading.h"

#include <algorithm>
#include <utility>

namespace records::validation {

using domain::Json;

namespace {

/// A test's name, and how many items it looks at.
struct TestForm
{
    std::string_view name;
    Test test;
    std::size_t items;
};

constexpr std::array<TestForm, 11> testForms{{{"range", Test::Range, 1},
                                              {"one-of", Test::OneOf, 1},
                                              {"form", Test::Form, 1},
                                              {"order", Test::Order, 2},
                                              {"required", Test::Required, 1},
                                              {"required-when", Test::RequiredWhen, 2},
                                              {"within", Test::Within, 2},
                                              {"stay", Test::Stay, 3},
                                              {"age", Test::Age, 3},
                                              {"not-with", Test::NotWith, 2},
                                              {"unspecified", Test::Unspecified, 1}}};

bool isCharacteristic(std::string_view id)
{
    return std::find(characteristicIds.begin(), characteristicIds.end(), id) != characteristicIds.end();
}

void readTest(const Reading& object, QualityRule& rule)
{
    const std::string name = object.text("test");
    const auto form =
        std::find_if(testForms.begin(), testForms.end(), [&](const TestForm& one) { return one.name == name; });
    if (form == testForms.end()) {
        object.fault("test", "there is no such test");
        return;
    }
    rule.test = form->test;
    if (rule.items.size() != form->items)
        object.fault("items", "this test looks at " + std::to_string(form->items));
    if (rule.test == Test::Range && !rule.least && !rule.most)
        object.fault("least", "a range has an end");
    if (rule.test == Test::Form && rule.form.empty())
        object.fault("form", "is missing");
    if ((rule.test == Test::RequiredWhen || rule.test == Test::NotWith) && rule.values.empty())
        object.fault("values", "is missing");
    if ((rule.test == Test::NotWith || rule.test == Test::Unspecified) && rule.codes.empty())
        object.fault("codes", "is missing");
}

} // namespace

std::vector<QualityRule> readQualityRules(const Json& list, const std::string& pointer, std::vector<Fault>& faults)
{
    std::vector<QualityRule> rules;
    eachEntry(list, pointer, faults, [&](const Json& json, const std::string& at) {
        const Reading object(json, at, faults);
        QualityRule rule;
        rule.id = object.text("rule_id");
        rule.characteristic = object.text("characteristic");
        if (!isCharacteristic(rule.characteristic))
            object.fault("characteristic", "is none of the ten");
        rule.items = object.texts("items");
        rule.text = object.text("text");
        rule.cite = object.optionalText("cite");
        rule.least = object.number("least");
        rule.most = object.number("most");
        rule.days = static_cast<int>(object.number("days").value_or(0));
        rule.form = object.optionalText("form");
        rule.values = object.texts("values");
        rule.codes = object.texts("codes");
        readTest(object, rule);
        rules.push_back(std::move(rule));
    });
    return rules;
}

std::vector<Characteristic> readCharacteristics(const Json& list, const std::string& pointer,
                                                std::vector<Fault>& faults)
{
    std::vector<Characteristic> characteristics;
    eachEntry(list, pointer, faults, [&](const Json& json, const std::string& at) {
        const Reading object(json, at, faults);
        characteristics.push_back({object.text("id"), object.text("title"), object.text("means")});
        if (!isCharacteristic(characteristics.back().id))
            object.fault("id", "is none of the ten");
    });
    return characteristics;
}

} // namespace records::validation
